"""Read: the policy as a page, its duties, its changes, what schools of a trust say, side by side."""
