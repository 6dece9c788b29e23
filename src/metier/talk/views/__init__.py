"""Pages of talking about it."""
