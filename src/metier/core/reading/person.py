"""Who it is, and how to reach them: what stands above the sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from metier.core.exchange.facts import ProfileFact
from metier.core.reading.entries import Item
from metier.core.reading.layout import Line, at_the_start
from metier.core.reading.lexicon import title_score
from metier.core.reading.places import is_address, place_score
from metier.core.reading.ranges import find, has_date
from metier.core.reading.reader import Reader, Unsure
from metier.core.reading.roles import without_place
from metier.core.reading.sections import section_of

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,24}")
PHONE = re.compile(r"(?<![\w/.])(?:\+|00)?\(?\d[\d ()./–-]{6,22}\d(?![\w/])")
WEB = re.compile(
    r"(?:https?://|www\.)[^\s|,;)]+|(?<![\w@.])(?:[\w-]+\.)+(?:com|org|net|io|dev|edu|me|info|eu|de|fr|es|it|pt|nl|uk|ch|at|be|app|ai|co|tech|design|name|page|blog|site|pl)(?:/[^\s|,;)]*)?(?![\w@])"
)
_LABEL = re.compile(r"\s*[*_]*([^\W\d_][\w .'’/-]{0,24}?)[*_]*\s*[:፡]\s*[*_]*\s*")
_NAMES = frozenset(["name", "nom", "nombre", "nome", "naam", "vorname", "ስም", "full-name", "fullname"])
_PLACES = frozenset(
    [
        "location",
        "address",
        "adresse",
        "anschrift",
        "dirección",
        "indirizzo",
        "endereço",
        "adres",
        "ort",
        "wohnort",
        "lieu",
        "ville",
        "residence",
        "based",
        "lives",
        "city",
        "place",
        "አድራሻ",
    ]
)
_WAYS = frozenset(
    [
        "email",
        "e-mail",
        "mail",
        "phone",
        "tel",
        "telefon",
        "telephone",
        "telefono",
        "teléfono",
        "téléphone",
        "telefone",
        "mobile",
        "mobil",
        "web",
        "website",
        "linkedin",
    ]
)
_IN_A_TABLE = re.compile(r"([^\W\d_][^:\t]{1,24}?):?\t")
_NOISE = re.compile(
    r"(?:last updated|updated|curriculum vitae|lebenslauf|r[eé]sum[eé]|cv|page \d|stand:)\b", re.IGNORECASE
)
_TITLE_BEFORE = re.compile(r"\A(?:r[eé]sum[eé]|cv|curriculum vitae|lebenslauf)\s*[-–—:|]+\s*", re.IGNORECASE)
_LEAST_OF_A_NUMBER = 3  # figures beside what could be a year
_LARGE = 14.0  # points: larger than running text
_SCHEME = re.compile(r"\A(?:https?://)?(?:www\.)?")
_BETWEEN = re.compile(r"\s*[|•·∙│\t]\s*|\s{3,}|\s+[–—]\s+")


@dataclass(slots=True)
class _Found:
    name: str = ""
    headline: str = ""
    location: str = ""
    email: str = ""
    phone: str = ""
    websites: list[str] = field(default_factory=list)
    prose: list[Line] = field(default_factory=list)
    line: Line | None = None
    is_labelled: bool = False


def profile(reader: Reader, head: Sequence[Line], contact: Sequence[Line], summary: Sequence[Line]) -> None:
    """Read the name, the headline, and how to reach the person, from the top and from a section of contacts."""
    found = _Found()
    head = [part for line in head for part in _by_size(line)]
    rest = [line for line in head if not _contacts(line, found)]
    rest_of_contact = [line for line in contact if not _contacts(line, found)]
    largest = max((line.size for line in rest if _could_be_name(line.text)), default=0.0)
    _name(rest, found, largest)
    for line in rest_of_contact:
        if not found.name and _could_be_name(line.text):
            found.name, found.line = line.text.strip(), line
    for line in [*head, *contact]:
        for link in line.links:
            _keep_web(found, link.removeprefix("mailto:"))
    said = _paragraphs([*found.prose, *summary])
    number = found.line.number if found.line else 1
    if not (found.name or found.email or said or found.headline):
        return
    unsure = Unsure()
    if not found.name:
        unsure.because("No name was found at the top.", "name")
    elif not found.is_labelled and (
        len(found.name.split()) == 1 or (largest and found.line and found.line.size < largest)
    ):
        unsure.because(
            f"“{found.name}” is taken for the name; nothing else at the top looks like one.", "name", "headline"
        )
    reader.add(
        ProfileFact(
            name=_cased(found.name),
            headline=found.headline,
            summary="\n".join(said),
            location=found.location,
            email=found.email,
            phone=found.phone,
            websites=tuple(dict.fromkeys(found.websites)),
        ),
        number,
        found.line.text if found.line else "",
        unsure,
    )


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    """Prose by its paragraphs: lines without space between them are one, but for points of a list."""
    found: list[Item] = []
    for line in lines:
        if found and not line.is_bullet and line.gap < 1.5 and line.column == found[-1].last.column:
            found[-1].lines.append(line)
        else:
            found.append(Item([line]))
    return [item.text for item in found]


def _by_size(line: Line) -> Iterator[Line]:
    """A name and, beside it and smaller, how to reach the person, as two lines."""
    at = line.apart
    if at and line.runs[0].size > line.runs[at].size + 2:
        yield replace(line, runs=line.runs[:at])
        yield replace(line, runs=at_the_start(line.runs[at:]))
    else:
        yield line


def _name(lines: Sequence[Line], found: _Found, largest: float) -> None:
    """The name is the largest line that could be one; what stands beneath is the headline, and what is longer the summary."""
    for line in lines:
        text = _TITLE_BEFORE.sub("", line.text.replace("\t", " ").strip())
        if not text or _NOISE.match(text) or section_of(text):
            continue
        if not found.name and _could_be_name(text) and line.size >= largest - 0.1:
            found.name, found.line = text, line
        elif _goes_on(found, text, line):
            found.name = f"{found.name} {text}"
        elif len(text.split()) > 14 or (found.prose and line.is_full):
            found.prose.append(line)
        elif found.name and not found.headline and _could_be_headline(text, line, found.line):
            found.headline, place = without_place(text)
            found.location = found.location or place
        elif found.prose:
            found.prose.append(line)


def _goes_on(found: _Found, text: str, line: Line) -> bool:
    """Whether a line is the second half of a name that is set large in two lines."""
    above = found.line
    return (
        above is not None
        and line.number == above.number + 1
        and line.size == above.size >= _LARGE
        and len(found.name.split()) == 1
        and len(text.split()) <= 2
        and _could_be_name(text)
        and not title_score(text)
    )


def _could_be_name(text: str) -> bool:
    text = _TITLE_BEFORE.sub("", text.strip())
    words = text.split()
    return (
        1 <= len(words) <= 6
        and not any(map(str.isdigit, text))
        and not section_of(text)
        and not _NOISE.match(text)
        and not text.endswith((".", ":", "፡"))
        and all(
            word[0].isupper()
            or not word[0].isalpha()
            or word
            in {"de", "da", "van", "von", "der", "den", "di", "del", "la", "le", "dos", "bin", "al", "e", "y", "zu"}
            or not word[0].isascii()
            for word in words
        )
    )


def _could_be_headline(text: str, line: Line, name: Line | None) -> bool:
    if has_date(text) or place_score(text) or is_address(text) or len(text.split()) > 14:
        return False
    beneath = name is not None and line.number == name.number + 1
    return title_score(text) > 0 or (beneath and len(text.split()) <= 10 and not any(map(str.isdigit, text)))


def _contacts(line: Line, found: _Found) -> bool:
    """Take what a line says of how to reach the person; whether that was all it says."""
    text = _IN_A_TABLE.sub(r"\1: ", line.text) if _is_label(line.text) else line.text
    was = (found.email, found.phone, len(found.websites), found.location)
    left = _without_addresses(text, found)
    for part in _parts(left):
        label = _LABEL.match(part)
        word = label[1].split()[0].casefold() if label else ""
        value = part[label.end() :].strip(" *_") if label else part
        if word in _NAMES and value:
            found.name, found.line, found.is_labelled = value, line, True
        elif (word in _PLACES and value) or (
            not label and not found.location and (place_score(part) > 1 or (is_address(part) and len(part) < 80))
        ):
            found.location = found.location or value.strip(" .,")
        elif place_score(part) == 1 and not found.location and found.email:
            found.location = part
    changed = was != (found.email, found.phone, len(found.websites), found.location)
    remaining = [part for part in _parts(left) if not _LABEL.match(part) and part != found.location]
    return changed and not any(
        len(part.split()) > 1 and _could_be_name(part) and not place_score(part) and line.size > 12
        for part in remaining
    )


def _is_label(text: str) -> bool:
    """Whether a line begins with the name of what stands behind a tab, as in a table."""
    found = _IN_A_TABLE.match(text)
    return found is not None and found[1].split()[0].casefold() in _NAMES | _PLACES | _WAYS


def _without_addresses(text: str, found: _Found) -> str:
    email = EMAIL.search(text)
    if email:
        found.email = found.email or email[0]
        text = EMAIL.sub(" | ", text)
    for web in WEB.findall(text):
        _keep_web(found, web)
    text = WEB.sub(" | ", text)
    phone = PHONE.search(text)
    if phone and 7 <= sum(map(str.isdigit, phone[0])) <= 15 and not _is_time(phone[0]):
        found.phone = found.phone or " ".join(phone[0].split())
        text = text[: phone.start()] + " | " + text[phone.end() :]
    return text


def _is_time(text: str) -> bool:
    """Whether figures are a time: `2019 – 2021` is, `029 2018 0155` is not, though 2018 could be a year."""
    date = find(text)
    return date is not None and sum(map(str.isdigit, date.outside(text))) < _LEAST_OF_A_NUMBER


def _parts(text: str) -> Iterator[str]:
    for part in _BETWEEN.split(text):
        if any(map(str.isalnum, part)):
            yield part.strip(" ,;*_–—-")


def _keep_web(found: _Found, address: str) -> None:
    address = address.strip().rstrip("./,")
    if EMAIL.fullmatch(address):
        found.email = found.email or address
        return
    if address.startswith(("tel:", "mailto:")) or "." not in address:
        return
    if _bare(address) not in map(_bare, found.websites):
        found.websites.append(address)


def _bare(address: str) -> str:
    return _SCHEME.sub("", address).casefold()


def _cased(name: str) -> str:
    """A name in capitals as it is written elsewhere."""
    if not (name.isupper() and len(name) > 3):
        return name
    before, comma, after = name.partition(",")  # behind a comma stands a degree
    return before.title() + comma + after
