"""The commands of roles and of the profile at level."""

from metier.roles.cli.gaps import decide, gaps, need
from metier.roles.cli.profile import profile
from metier.roles.cli.roles import role

for command in (gaps, need, decide):
    role.add_command(command)

__all__ = ["profile", "role"]
