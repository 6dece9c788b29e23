"""vCard 2.1, 3.0 and 4.0 as phones, mail programs and servers write it: read, written, and edited without touching what is not known here.

Read line by line and not by a parser of the grammar: one that takes the grammar at its word gives up on a card with a wrong charset, a line
that is not folded, or a property that only its maker knows, and loses the others of the file with it.
"""

from metier.core.network.vcards.editing import edited
from metier.core.network.vcards.joining import only_in, with_lines, without_lines
from metier.core.network.vcards.reading import cards_of, fact_of, is_vcard, read_vcards
from metier.core.network.vcards.writing import card_of, file_of

__all__ = [
    "card_of",
    "cards_of",
    "edited",
    "fact_of",
    "file_of",
    "is_vcard",
    "only_in",
    "read_vcards",
    "with_lines",
    "without_lines",
]
