"""`metier talk`: what you say of your work, and what it stands on."""

from metier.talk.cli.talk import talk

__all__ = ["talk"]
