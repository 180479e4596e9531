"""What is blocked and allowed, by whom, why and until when; and the filters that obey it."""
