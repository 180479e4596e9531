"""Ask first: what needs somebody's yes is asked, decided and told."""
