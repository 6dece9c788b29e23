"""The digest mail: at most one a day, of what is due and was not told lately."""
