"""The whole career as one archive, and back."""
