"""What there is to read of asks and updates."""
