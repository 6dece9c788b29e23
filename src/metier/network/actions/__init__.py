"""Writes of the network."""

from metier.network.actions.telling import TOLD, retell, tell

__all__ = ["TOLD", "retell", "tell"]
