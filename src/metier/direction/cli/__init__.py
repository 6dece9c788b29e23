"""Direction on the command line."""

from metier.direction.cli.ambitions import ambition
from metier.direction.cli.life_goals import life
from metier.direction.cli.ranking import priorities

__all__ = ["ambition", "life", "priorities"]
