"""Résumés on the command line."""

from metier.resume.cli.building import build
from metier.resume.cli.resume import resume
from metier.resume.cli.sent import sent

resume.add_command(build)
resume.add_command(sent)

__all__ = ["resume"]
