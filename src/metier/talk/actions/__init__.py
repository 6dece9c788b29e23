"""Writes: accounts, answers, rehearsals."""
