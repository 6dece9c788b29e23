"""The commands of asks and updates."""
