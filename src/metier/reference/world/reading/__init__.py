"""Readers of the official files, by what they are. Each gives rows with the line they come from. Raises Refused with file, line and column."""
