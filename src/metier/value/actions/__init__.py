"""Writes of pay: every kind of thing added, changed and taken away; what is asked; what is taken for granted; prices read."""

from metier.value.actions.assuming import assume
from metier.value.actions.negotiations import choose_sheet, choose_wins
from metier.value.actions.pricing import keep_prices, read_prices
from metier.value.actions.things import add, change, restore, trash

__all__ = [
    "add",
    "assume",
    "change",
    "choose_sheet",
    "choose_wins",
    "keep_prices",
    "read_prices",
    "restore",
    "trash",
]
