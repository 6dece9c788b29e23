"""From the lines of a card to the person it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from metier.core.network.facts import MOST_GROUPS, MOST_NOTE, MOST_POINTS, PersonFact, Point, PointKind, profile_slug
from metier.core.network.vcards.lines import Line
from metier.core.network.vcards.values import birthday_of, list_of, parts_of, text_of

_APPLE = re.compile(r"_\$!<(.*)>!\$_\Z")
_LABELS = ("work", "home", "cell", "mobile", "iphone", "main", "fax", "pager", "other", "voip")
_SAID = {"cell": "mobile", "iphone": "mobile"}
_CHATS = {
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-JABBER": "Jabber",
    "X-MSN": "MSN",
    "X-YAHOO": "Yahoo",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-GTALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk",
    "X-QQ": "QQ",
    "X-MS-IMADDRESS": "",
}
_KINDS: dict[str, PointKind] = {
    "EMAIL": "email",
    "TEL": "phone",
    "URL": "web",
    "X-SOCIALPROFILE": "profile",
    "SOCIALPROFILE": "profile",
    "IMPP": "chat",
    "ADR": "post",
    **dict.fromkeys(_CHATS, "chat"),
}
_EXT = re.compile(r";ext=(\d+)", re.IGNORECASE)


def person_of(lines: Sequence[Line]) -> PersonFact | None:
    """The person a card is about; None for a company, and for a card with neither a name nor a way to reach anybody."""
    first = _first_of(lines)
    points = tuple(point for _, point in points_by_line(lines))
    family, given, *others = [*parts_of(first["N"]), "", ""] if "N" in first else ["", "", ""]
    together = " ".join(part for part in (given, others[0] if others else "", family) if part)
    name = _plain_name(_said(first, "FN"), others) or together or _said(first, "NICKNAME")
    organisation = [part for part in parts_of(first["ORG"]) if part] if "ORG" in first else []
    employer = organisation[0] if organisation else ""
    if _is_company(first, name, employer, together):
        return None
    name = " ".join((name or next((one.value for one in points if one.kind in ("email", "phone")), "")).split())
    if not name:
        return None
    if given == name and not family:  # the whole name once more, for programs that show no other
        given = ""
    return PersonFact(
        name=name[:200],
        given=given[:100],
        family=family[:100],
        employer=employer[:300],
        title=(_said(first, "TITLE") or _said(first, "ROLE") or ", ".join(organisation[1:]))[:300],
        place=_place(lines)[:200],
        birthday=birthday_of(first["BDAY"]) if "BDAY" in first else "",
        note="\n\n".join(filter(None, (text_of(line) for line in lines if line.name == "NOTE")))[:MOST_NOTE],
        groups=tuple(dict.fromkeys(word[:60] for line in lines if line.name == "CATEGORIES" for word in list_of(line)))[
            :MOST_GROUPS
        ],
        points=points,
        profile=next((slug for one in points if (slug := profile_slug(one.value))), ""),
        uid=_said(first, "UID")[:500],
    )


def _plain_name(said: str, others: Sequence[str]) -> str:
    """A name as it is written, without the forms of address that its parts tell: `Mr.`, `Sr.`, `Dr`."""
    prefix, suffix = [*others[1:3], "", ""][:2]
    bare = said.removeprefix(prefix).lstrip(" ,") if prefix else said
    bare = bare.removesuffix(suffix).rstrip(" ,") if suffix else bare
    return bare or said


def _first_of(lines: Sequence[Line]) -> dict[str, Line]:
    """The first of each property that says something."""
    found: dict[str, Line] = {}
    for line in lines:
        if line.name not in found and line.value.strip(" ;"):
            found[line.name] = line
    return found


def _said(first: dict[str, Line], name: str) -> str:
    return text_of(first[name]) if name in first else ""


def _is_company(first: dict[str, Line], name: str, employer: str, together: str) -> bool:
    if not employer or together:
        return False
    return not name or (name == employer and _said(first, "X-ABSHOWAS").casefold() == "company")


def points_by_line(lines: Sequence[Line]) -> list[tuple[Line, Point]]:
    """How somebody is reached, each beside its line; what is there twice counts once."""
    named = {line.group: _label(text_of(line)) for line in lines if line.name == "X-ABLABEL" and line.group}
    found: dict[tuple[str, str], tuple[Line, Point]] = {}
    for line in lines:
        kind = _KINDS.get(line.name)
        if kind is None or len(found) >= MOST_POINTS:
            continue
        value = _value(kind, line)[:1_000]
        if kind == "web" and profile_slug(value):
            kind = "profile"
        point = Point(kind, value, _which(line, named)[:60], is_preferred=_is_preferred(line))
        if value and point.key:
            found.setdefault((kind, point.key), (line, point))
    return list(found.values())


def _value(kind: PointKind, line: Line) -> str:
    if kind == "post":
        return ", ".join(" ".join(part.split()) for part in parts_of(line) if part)
    said = " ".join(text_of(line).split())
    if kind == "phone":
        return _EXT.sub(r" ext. \1", said.removeprefix("tel:"))
    if kind == "email":
        return said.removeprefix("mailto:")
    if kind == "chat" and line.name == "IMPP":
        return said.partition(":")[2] or said
    if kind == "profile" and said.startswith("x-apple:"):
        return said.removeprefix("x-apple:")
    return said


def _which(line: Line, named: dict[str, str]) -> str:
    """Whose or which it is: the word its owner gave it, or what its types say."""
    if named.get(line.group):
        return named[line.group]
    types = line.types
    if line.name in _CHATS or line.name == "IMPP":
        return (
            _CHATS.get(line.name)
            or line.param("X-SERVICE-TYPE")
            or (line.value.partition(":")[0] if line.name == "IMPP" else "")
        )
    if line.name in ("X-SOCIALPROFILE", "SOCIALPROFILE"):
        return next(iter(sorted(types - {"pref"})), "")
    return " ".join(_SAID.get(word, word) for word in _LABELS if word in types)


def _label(said: str) -> str:
    apple = _APPLE.match(said)
    return apple[1].casefold() if apple else said


def _is_preferred(line: Line) -> bool:
    return "pref" in line.types or bool(line.param("PREF"))


def _place(lines: Sequence[Line]) -> str:
    """Town and country of the first address that has them."""
    for line in lines:
        if line.name == "ADR":
            parts = [*parts_of(line), *[""] * 7]
            said = ", ".join(part for part in (parts[3], parts[6]) if part)
            if said:
                return " ".join(said.split())
    return ""
