"""Keeping the house: copies of the database, what is due every hour, and whether all is well."""

from metier.home.upkeep.ticking import tick

__all__ = ["tick"]
