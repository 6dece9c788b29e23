"""Metier: a lifelong career, managed the way people manage money."""

__version__ = "0.1.0"
