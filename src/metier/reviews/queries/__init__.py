"""What was said and decided, and what follows from it."""
