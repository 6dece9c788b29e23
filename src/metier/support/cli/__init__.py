"""The commands of support."""
