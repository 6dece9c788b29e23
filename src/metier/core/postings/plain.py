"""What a posting that was pasted as text says of itself: by labels, by its first line, and by addresses and amounts in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from metier.core.errors import Refused
from metier.core.postings.fields import address, day, shortened
from metier.core.postings.found import FoundPosting
from metier.core.postings.guessed_language import language_of
from metier.core.postings.headings import section_of
from metier.core.postings.pay import pay_in
from metier.core.postings.spelling import plain
from metier.core.reading.places import place_score

_LABELS: Mapping[str, str] = {
    "title": "job title|position|role|job|vacancy|stelle|stellenbezeichnung|poste|intitule du poste|puesto|titulo",
    "employer": "company|employer|organisation|organization|firma|arbeitgeber|unternehmen|entreprise|employeur|societe|empresa|compania",
    "place": "location|place|where|based in|office|ort|standort|arbeitsort|einsatzort|lieu|localisation|ubicacion|lugar|localidad",
    "pay": "salary|pay|compensation|rate|gehalt|vergutung|salaire|remuneration|salario|sueldo",
    "until": "closing date|closes|deadline|apply by|application deadline|valid until|bewerbungsfrist|bewerbung bis|date limite|"
    "date limite de candidature|fecha limite|plazo",
    "posted": "posted|posted on|date posted|published|veroffentlicht|publie le|publicado",
    "type": "employment type|job type|contract|contract type|type|hours|anstellungsart|beschaftigung|vertrag|type de contrat|contrat|"
    "tipo de contrato|jornada",
    "url": "link|url|web address|apply at|bewerben unter|lien|enlace",
}
_LABEL_OF = {label: name for name, labels in _LABELS.items() for label in labels.split("|")}
_LABELLED = re.compile(r"\s*(?:[-*•]\s+)?([^:\n]{2,30}?)\s*:\s+(\S[^\n]{0,300})\Z")
_AT = re.compile(r"(.{3,120}?)\s+(?:at|@|bei|chez|en)\s+([A-ZÀ-Þ0-9][^,|–—]{1,80})\Z")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_REMOTE = re.compile(r"(?<![\w-])(?:(hybrid\w*|hybride)|(remote|home ?office|teletravail|teletrabajo|remoto))(?![\w-])")
_NOT_REMOTE = re.compile(r"\b(?:not|no|kein|nicht|pas|non)\b.{0,20}(?:remote|home ?office|teletravail|teletrabajo)")
_MARKS = re.compile(r"\s*[·•|]\s*")
_IN_A_CITY = re.compile(r"([^,]{2,60}), ([^,]{2,40})")
A_CITY = 2  # of what a place scores
_WITHIN = re.compile(
    r"(?:reporting|reports?|based|located|join|joining|you|your)\b.*|.*\b(?:team|department|division|abteilung|bereich|equipe|equipo|departamento)"
)
_KIND = re.compile(
    r"\b(?:full ?-? ?time|part ?-? ?time|permanent|contract|temporary|internship|vollzeit|teilzeit|unbefristet|befristet|praktikum|temps (?:plein|partiel)|cdi|cdd|stage|jornada completa|media jornada|indefinido)\b"
)
_ELSEWHERE = re.compile(
    r"[£$€]|\b(?:ago|today|yesterday|(?:re)?posted|applicants?|apply|vor \d+|veroffentlicht|bewerb\w+|il y a|publie\w*|candidat\w*|hace|publicad[oa]|solicitud\w*)\b"
)
"""Pay, when it was published, how many have applied: what a page says where others have employer and place."""
HEAD_LINES, LONGEST_TITLE, LONGEST_BENEATH = 15, 120, 160
BENEATH = "Employer and place are taken from the line below the title. Correct them if they are not there."
ONLY_AN_ADDRESS = "That is an address alone, and Metier fetches nothing. Open the page, save it (Ctrl+S) and choose the file here, or copy its text and paste it."


def from_text(text: str, **known: str) -> FoundPosting:
    """A posting that was pasted. `known` are fields that are known already, such as the title of a page. Raises Refused."""
    text = text.strip()
    if not text:
        raise Refused("There is nothing to read. Paste the text of the posting, or choose a file.")
    if _ADDRESS.fullmatch(text):
        raise Refused(ONLY_AN_ADDRESS)
    head = [line.strip() for line in text.splitlines() if line.strip()][: HEAD_LINES * 2]
    said, notes = _labelled(head), tuple[str, ...]()
    title, employer = said.get("title", ""), said.get("employer", "")
    title = title or known.get("title", "")
    if not title:
        title, at = _first_line(head)
        employer = employer or at
    if not employer and not known.get("employer") and (beneath := _beneath(head, title)):
        employer, said = beneath["employer"], {**beneath, **said}
        notes = (BENEATH,)
    pay = pay_in(said.get("pay", "")) or pay_in("\n".join(head))
    paid = said.get("pay") or (pay.words if pay else "")
    return FoundPosting(
        title=shortened(title),
        employer=shortened(employer or known.get("employer", "")),
        place=shortened(said.get("place", "")),
        remote=_remote(head, said),
        employment_type=said.get("type", "")[:100],
        pay_from=pay.low if pay else None,
        pay_to=pay.high if pay else None,
        pay_currency=pay.currency if pay else "",
        pay_per=pay.per if pay else "",
        pay_words=shortened(paid),
        posted_on=day(said.get("posted")),
        valid_until=day(said.get("until")),
        url=known.get("url") or address(said.get("url")) or _address_of(head),
        language=known.get("language") or language_of(text),
        text=text,
        source=known.get("source", "text"),
        notes=notes,
    )


def _labelled(head: list[str]) -> dict[str, str]:
    """Lines such as `Location: Leeds`, by what they tell; the first of each."""
    said: dict[str, str] = {}
    for line in head:
        name, value = labelled(line)
        if name:
            said.setdefault(name, value)
    return said


def labelled(line: str) -> tuple[str, str]:
    """What a line such as `Location: Leeds` tells of a posting, and its value; nothing of other lines."""
    found = _LABELLED.match(line)
    name = _LABEL_OF.get(plain(found[1]).strip(), "") if found else ""
    return (name, found[2].strip()) if found and name else ("", "")


def _beneath(head: list[str], title: str) -> dict[str, str]:
    """The line below the title that says employer, place and more between marks: `Calder Mutual · Leeds · Full time`.

    A comma parts them only before a city that is known, and not from a part of an employer: `Calder Mutual, Leeds`, but not `Data team, Leeds`.
    """
    at = next((place for place, line in enumerate(head[:6]) if title and title in line), None)
    line = head[at + 1] if at is not None and at + 1 < len(head) else ""
    parts = [part.strip() for part in _MARKS.split(line) if part.strip()]
    found = _IN_A_CITY.fullmatch(line) if len(parts) == 1 else None
    if found and place_score(found[2]) == A_CITY and not _WITHIN.fullmatch(plain(found[1])):
        parts = [found[1], found[2]]
    if not 2 <= len(parts) <= 6 or len(line) > LONGEST_BENEATH or labelled(line)[0] or section_of(line):
        return {}
    employer, place = parts[:2]
    if any(map(_is_neither, (employer, place))) or place_score(employer) >= A_CITY:
        return {}
    kind = next((part for part in parts[2:] if _KIND.search(plain(part))), "")
    return {"employer": employer, "place": place, "type": kind}


def _is_neither(part: str) -> bool:
    """Whether it can be neither an employer nor a place."""
    said = plain(part)
    tells = _KIND.search(said) or _ELSEWHERE.search(said) or _REMOTE.fullmatch(said)
    return bool(tells) or part.endswith((".", ":")) or part[:1].isdigit()


def _first_line(head: list[str]) -> tuple[str, str]:
    """The title, and the employer where the line says `at` whom."""
    for line in head[:5]:
        if (
            _LABELLED.match(line)
            or _ADDRESS.match(line)
            or len(line) > LONGEST_TITLE
            or section_of(line)
            or line.endswith((".", ":", "!"))
        ):
            continue
        found = _AT.match(line)
        return (found[1].strip(), found[2].strip()) if found else (line, "")
    return "", ""


def _address_of(head: list[str]) -> str:
    """An address that stands alone on its line."""
    return next((found for line in head if _ADDRESS.fullmatch(line) and (found := address(line))), "")


def _remote(head: list[str], said: Mapping[str, str]) -> str:
    """Only of the place, or of a short line near the top: further down, anything may be remote."""
    for line in (said.get("place", ""), *(one for one in head[:HEAD_LINES] if len(one.split()) <= 8)):
        text = plain(line)
        if (found := _REMOTE.search(text)) and not _NOT_REMOTE.search(text):
            return "hybrid" if found[1] else "remote"
    return ""
