"""What the headings of a table of people mean, in English, German and French, as address books and mail programs write them."""

from __future__ import annotations

import re
from typing import Final

from metier.core.letters import plain

FIELDS: Final[dict[str, str]] = {
    "name": "Name",
    "given": "First name",
    "family": "Last name",
    "employer": "Where they work",
    "title": "As what",
    "email": "Email address",
    "phone": "Telephone",
    "profile": "Profile",
    "web": "Web address",
    "chat": "Chat",
    "post": "Postal address",
    "place": "Where they live or work",
    "how": "How you know them",
    "met_on": "Since when you know them",
    "birthday": "Birthday",
    "groups": "Groups",
    "note": "Notes",
}
"""The fields a column can become, and what they are called."""
MANY = frozenset({"email", "phone", "profile", "web", "chat", "post", "groups", "note"})
"""Those that several columns may fill."""

# The first that fits counts. Headings are compared in small letters, without accents, signs or figures.
_RULES: Final = tuple(
    (field, re.compile(rf"(?:{words})\Z"))
    for field, words in (
        ("", r".*(?:phonetic|yomi|pronunciation|type|label\d*|typ|etikett|libelle|photo|picture|bild|hash)"),
        ("groups", r"labels?|groups?|group membership|categor(?:y|ies?)|kategorien?|gruppen?|groupes?|etiquettes?|tags?|appartenance.*"),
        ("email", r"(?:.*\s)?e ?mail(?: adress?e?| address| value| addr)*|mail(?:adresse)?|adresse (?:de messagerie|e ?mail|mail|electronique)|courriel|.*e ?mail.*(?:value|wert|valeur|address|adresse)"),
        ("profile", r"linked ?in.*|profile?(?: url| link)?|.*profil url|xing.*"),
        ("phone", r"(?:.*(?:phone|mobile?|cell|handy|telefon|telephone|fax|pager|portable|(?:ruf|telefon|handy|mobil|mobilfunk|fax)(?:nummer|nr))|(?:.*\s)?tel(?: n[or])?)(?: (?:value|number|nummer|numero|wert|bureau|domicile|geschaftlich|privat|home|work|private|business|main|professionnel|personnel|pro|perso))*"),
        ("given", r"(?:first|given|fore)(?: ?names?)?|vornamen?|prenoms?|christian name"),
        ("family", r"last|(?:last|family) ?names?|surname|nachnamen?|zunamen?|familiennamen?|noms? de famille|nom"),
        ("name", r"(?:full |display |contact |file as )?names?|fn|anzeigename|voller name|nom complet|nom affiche|name and surname|vor ?und nachname|person|contact|kontakt"),
        ("title", r"(?:job |organization )?titles?|position|role|jobs?|what they do|funktion|job ?titel|berufsbezeichnung|fonction|poste|titre(?: du poste)?|rolle|profession|current (?:role|position|title|job)|organization title|beruf|occupation"),
        ("employer", r"(?:current )?(?:compan(?:y|ies)|employer)(?: name)?|organi[sz]ation(?: name)?|firma|firmenname|betrieb|unternehmen|arbeitgeber|organisation(?: name)?|firms?|workplace|societe|entreprise|employeur|works? (?:at|for)"),
        ("birthday", r"birth ?(?:day|date)|date of birth|geburts(?:tag|datum)|date de naissance|anniversaire|naissance|dob"),
        ("met_on", r"connected(?: on)?|met(?: on)?|known since|verbunden am|bekannt seit|connu depuis|since"),
        ("how", r"how .*|relation(?:ship)?|met (?:at|through|where)|where (?:we|i) met|woher.*|beziehung|comment .*"),
        ("note", r"notes?|notiz(?:en)?|kommentare?|comments?|remarks?|bemerkung(?:en)?|anmerkung(?:en)?|commentaires?|remarques?"),
        ("web", r"(?:personal |business )?web ?(?:site|page|seite)?(?: value)?|url|homepage|site(?: web)?|page web|internet ?adresse|website value"),
        ("chat", r"chats?|(?:im|skype|icq|jabber|signal|whatsapp|telegram|threema)(?: (?:address|value|handle))?|im value"),
        ("place", r"(?:business |home |work )?(?:city|town|location|place|region)|(?:wohn)?ort(?: (?:geschaftlich|privat))?|stadt|ville(?: .*)?|lieu|standort"),
        ("post", r"address(?: formatted)?|(?:home|work|business|postal|mailing) address|anschrift|postanschrift|postadresse|adresse(?: postale)?|address formatted"),
    )
)  # fmt: skip
_SIGNS = re.compile(r"[^a-z]+")
_GERMAN_OR_FRENCH = re.compile(
    r"vorname|nachname|firma|unternehmen|geburts|telefon|notiz|prenom|\bnom\b|societe|anniversaire|naissance|adresse"
)
_LABELS = (
    ("work", re.compile(r"business|work|geschaftlich|buro|bureau|office|professionnel|\bpro\b|dienst|company")),
    ("home", re.compile(r"home|privat|domicile|personnel|perso")),
    ("mobile", re.compile(r"mobil|cell|handy|portable")),
    ("fax", re.compile(r"fax")),
)


def field_of(heading: str) -> str:
    """The field that a heading means; empty where none is known, and for what is kept nowhere."""
    words = _bare(heading)
    return next((field for field, rule in _RULES if rule.match(words)), "") if words else ""


def is_day_first(headings: tuple[str, ...]) -> bool:
    """Whether headings are in a language that writes the day before the month for certain: German or French."""
    return any(_GERMAN_OR_FRENCH.search(_bare(one)) for one in headings)


def label_of(heading: str) -> str:
    """Which address or number a column has: `work`, `home mobile`."""
    words = _bare(heading)
    return " ".join(label for label, rule in _LABELS if rule.search(words))


def proposed(headings: tuple[str, ...]) -> tuple[str, ...]:
    """A field for each column; one that only one column may fill goes to the first that means it."""
    taken: set[str] = set()
    found = []
    is_a_form_of_address = sum(field_of(one) == "title" for one in headings) > 1
    for heading in headings:
        field = "" if is_a_form_of_address and _bare(heading) in ("title", "titre") else field_of(heading)
        found.append("" if field in taken and field not in MANY else field)
        taken.add(field)
    if (
        "name" not in taken
        and "given" not in taken
        and found.count("family") == 1
        and any(_bare(one) == "nom" for one in headings)
    ):
        found[found.index("family")] = "name"
    return tuple(found)


def _bare(heading: str) -> str:
    return " ".join(_SIGNS.sub(" ", plain(heading)).split())[:200]
