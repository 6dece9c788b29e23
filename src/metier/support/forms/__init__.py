"""What people fill in about support and help."""
