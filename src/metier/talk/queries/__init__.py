"""Reads of accounts, answers and rehearsals."""
