"""Asking at a terminal, and showing there that something takes a while."""

from metier.accounts.console import agreed, busy

__all__ = ["agreed", "busy"]
