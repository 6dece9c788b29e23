"""Value on the command line."""

from metier.value.cli import asking, bringing, reaching, things
from metier.value.cli.pay import pay
from metier.value.cli.worth import worth

__all__ = ["asking", "bringing", "pay", "reaching", "things", "worth"]
