"""The commands of asks and updates."""

from metier.asks.cli.asks import ask
from metier.asks.cli.brief import brief
from metier.asks.cli.updates import update

__all__ = ["ask", "brief", "update"]
