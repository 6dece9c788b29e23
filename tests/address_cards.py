"""A card of an address book, and whom it is about."""

from metier.accounts.access import visible
from metier.network.models import Contact

CARD = """BEGIN:VCARD
VERSION:3.0
UID:{uid}
FN:{name}
N:{family};{given};;;
ORG:Northbank;Analytics
TITLE:Lead analyst
EMAIL;TYPE=WORK:{email}
X-PHONETIC-LAST-NAME:KEEN
ADR;TYPE=WORK:;;12 High Street;Leeds;;LS1 1AA;UK
NOTE:Met at the conference
END:VCARD
"""


def card(name="Anna Keane", uid="anna", email="anna@northbank.example"):
    given, _, family = name.partition(" ")
    return CARD.format(name=name, given=given, family=family, uid=uid, email=email)


def anna(viewer):
    return visible(viewer, Contact).get(name__startswith="Anna")
