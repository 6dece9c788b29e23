"""Résumés on the command line."""

from metier.resume.cli.building import build
from metier.resume.cli.line import line
from metier.resume.cli.lines import lines, look_through, rest, unused
from metier.resume.cli.making import change, new, restore, trash
from metier.resume.cli.photo import photo
from metier.resume.cli.resume import resume
from metier.resume.cli.rules import rules
from metier.resume.cli.sections import section
from metier.resume.cli.sent import sent
from metier.resume.cli.settling import settle

for _command in (
    new,
    change,
    lines,
    rest,
    unused,
    line,
    section,
    settle,
    look_through,
    photo,
    rules,
    build,
    sent,
    trash,
    restore,
):
    resume.add_command(_command)

__all__ = ["resume"]
