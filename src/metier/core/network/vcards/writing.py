"""Cards of version 3.0, which phones, mail programs and servers all read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from metier.core.network.facts import PersonFact, Point

FOLD = 75  # bytes of a line
_TYPES = {"mobile": "CELL", "work": "WORK", "home": "HOME", "fax": "FAX", "pager": "PAGER", "main": "MAIN"}
_NAMES = {"email": "EMAIL", "phone": "TEL", "web": "URL", "chat": "IMPP", "post": "ADR"}


def file_of(people: Iterable[PersonFact]) -> Iterator[str]:
    """The cards of a file, one after another."""
    for person in people:
        yield card_of(person)


def card_of(person: PersonFact) -> str:
    """One card, lines ended as the standard wants."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Metier//People//EN"]
    if person.uid:
        lines.append(f"UID:{escaped(person.uid)}")
    family, given = name_parts(person.name, person.family, person.given)
    lines += [f"FN:{escaped(person.name)}", f"N:{family};{given};;;"]
    if person.employer:
        lines.append(f"ORG:{escaped(person.employer)}")
    if person.title:
        lines.append(f"TITLE:{escaped(person.title)}")
    if person.birthday:
        lines.append(birthday_line(person.birthday))
    for number, point in enumerate(person.points, start=1):
        lines += point_lines(point, number)
    if person.groups:
        lines.append(f"CATEGORIES:{','.join(map(escaped, person.groups))}")
    if person.note:
        lines.append(f"NOTE:{escaped(person.note)}")
    lines.append("END:VCARD")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def name_parts(name: str, family: str, given: str) -> tuple[str, str]:
    """The first two parts of N. Where neither is known the whole name is the second: phones that show N and not FN would show nobody."""
    return escaped(family), escaped(given if family or given else name)


def point_lines(point: Point, number: int) -> list[str]:
    """How somebody is reached, as one line; with its label in a second one, of the same group, where it is its owner's word."""
    name = (
        "X-SOCIALPROFILE"
        if point.kind == "profile" and "linkedin." not in point.value.casefold()
        else _NAMES.get(point.kind, "URL")
    )
    words = point.label.casefold().split()
    types = [_TYPES[word] for word in words] if words and all(word in _TYPES for word in words) else []
    own = "LinkedIn" if point.kind == "profile" and name == "URL" else point.label if not types else ""
    if name == "X-SOCIALPROFILE" and point.label:
        types, own = [point.label], ""
    if name == "IMPP":
        types, own = [], ""
    if name == "EMAIL":
        types = ["INTERNET", *types]
    if point.is_preferred:
        types.append("PREF")
    head = name + (f";X-SERVICE-TYPE={parameter(point.label)}" if name == "IMPP" and point.label else "")
    head += f";TYPE={','.join(map(parameter, types))}" if types else ""
    if own:
        return [f"item{number}.{head}:{_value(point)}", f"item{number}.X-ABLabel:{escaped(own)}"]
    return [f"{head}:{_value(point)}"]


def _value(point: Point) -> str:
    if point.kind == "post":
        return f";;{escaped(point.value)};;;;"
    if point.kind == "chat":
        return f"{''.join(filter(str.isalnum, point.label.casefold())) or 'x-chat'}:{escaped(point.value)}"
    if point.kind in ("web", "profile"):  # an address of the web has commas as they are
        return point.value.replace("\\", "\\\\").replace("\n", " ")
    return escaped(point.value)


def birthday_line(birthday: str, version: str = "3.0") -> str:
    """A birthday; without its year as 4.0 writes it, or as makers of 3.0 do."""
    if not birthday.startswith("--"):
        return f"BDAY:{birthday.replace('-', '') if version == '4.0' else birthday}"
    if version == "4.0":
        return f"BDAY:{birthday[:4]}{birthday[5:]}"
    return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604{birthday[1:]}"


def parameter(text: str) -> str:
    """The value of a parameter, in quotation marks where it has signs that divide."""
    bare = text.replace('"', "'").replace("\n", " ")
    return f'"{bare}"' if any(sign in bare for sign in ",;:") else bare


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\n").replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 bytes, never within a letter."""
    if len(line) < FOLD and line.isascii():
        return line
    pieces, piece, size, most = list[str](), list[str](), 0, FOLD
    for letter in line:
        width = len(letter.encode("utf-8", errors="surrogateescape"))
        if size + width > most:
            pieces.append("".join(piece))
            piece, size, most = [], 0, FOLD - 1
        piece.append(letter)
        size += width
    return "\r\n ".join([*pieces, "".join(piece)])
