"""Reads of résumés."""

from metier.resume.queries.building import compose, content
from metier.resume.queries.material import Material, material
from metier.resume.queries.taken import Taken, taken

__all__ = ["Material", "Taken", "compose", "content", "material", "taken"]
