"""What there is to read of the support map and of help."""
