"""Reads of roles that other areas ask; every function takes the viewer. What one page or command needs is imported from its own module."""

from metier.roles.queries.matches import Matched, match_of, matches
from metier.roles.queries.targets import Target, role, role_named, roles, sources_of, targets

__all__ = [
    "Matched",
    "Target",
    "match_of",
    "matches",
    "role",
    "role_named",
    "roles",
    "sources_of",
    "targets",
]
