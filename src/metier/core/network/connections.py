"""People of a LinkedIn export: connections, with what invitations, notes, recommendations and endorsements say of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from metier.core.errors import Where
from metier.core.exchange.facts import EndorsementFact, RecommendationFact
from metier.core.exchange.names import person_key
from metier.core.exchange.reading import Reading
from metier.core.network.facts import MOST_GROUPS, MOST_NOTE, LeftOut, PeopleReading, PersonFact, Point, Unread
from metier.core.people import name_key

Values: TypeAlias = Mapping[str, str]
"""A row by plain names: `first_name`, `connected_on`."""

Row: TypeAlias = tuple[str, Values, Where]

KEPT_ASIDE = ("connection", "invitation", "note")
"""The kinds of rows that an import of the record keeps aside and that are about people."""
CONNECTED = "LinkedIn"
_LISTED = re.compile(r"\s*[;,]\s*")
_HOW = {"recommended": "recommended you", "recommending": "you recommended them", "endorsed": "endorsed you"}
_INVITED = {"incoming": "they asked you", "outgoing": "you asked them"}


def people_of_export(reading: Reading) -> PeopleReading:
    """The people of an export that was read. What the record takes of it stays the record's."""
    left_out = [
        LeftOut(one.what, one.rows, one.why)
        for one in reading.ignored
        if one.what == "Connections without a name" and one.rows
    ]
    found = people_of_rows(_rows_of(reading))
    unread = tuple(Unread(one.where, one.sentence) for one in reading.problems)
    return replace(found, left_out=(*left_out, *found.left_out), unread=unread)


def _rows_of(reading: Reading) -> Iterator[Row]:
    """The rows of an export that are about people, one at a time."""
    for row in reading.aside:
        if row.kind in KEPT_ASIDE:
            yield row.kind, dict(row.values), row.source
    for fact in reading.facts:
        if isinstance(fact, RecommendationFact):
            said = {"first_name": fact.first_name, "last_name": fact.last_name, "employer": fact.company}
            yield "recommending" if fact.given else "recommended", said | {"title": fact.job_title}, fact.source
        elif isinstance(fact, EndorsementFact):
            said = {"first_name": fact.first_name, "last_name": fact.last_name, "url": fact.url}
            yield "endorsed", said, fact.source


def people_of_rows(rows: Iterable[Row]) -> PeopleReading:
    """The people of rows by kind: `connection`, `invitation`, `note`, `recommended`, `recommending`, `endorsed`.

    Whoever was asked, and never became a connection, is left out and counted.
    """
    found: dict[str, PersonFact] = {}
    others: list[Row] = []
    nameless = twice = 0
    for kind, values, where in rows:
        if kind != "connection":
            others.append((kind, values, where))
            continue
        fact = _connection(values, where)
        if fact is None:
            nameless += 1
            continue
        key = fact.profile or f"{name_key(fact.name)}|{fact.employer.casefold()}|{fact.met_on}"
        twice += key in found
        found[key] = fact
    counted = _told(found, others)
    left_out = (
        LeftOut("Connections without a name", nameless, "LinkedIn left the name out; nothing to match."),
        LeftOut("Said twice", twice, "The same connection again; it counts once."),
        LeftOut("Invitations to or from others", counted["invitation"], "They never became a connection."),
        LeftOut("Notes on others", counted["note"], "On nobody of these."),
    )
    return PeopleReading("linkedin", tuple(found.values()), tuple(one for one in left_out if one.number))


def _connection(values: Values, where: Where) -> PersonFact | None:
    first, last = values.get("first_name", ""), values.get("last_name", "")
    name = f"{first} {last}".strip()
    if not name:
        return None
    url, email = values.get("url", ""), values.get("email", "")
    points = ((Point("profile", url[:1_000], "LinkedIn"),) if url else ()) + (
        (Point("email", email[:1_000]),) if email else ()
    )
    return PersonFact(
        name=name[:200],
        given=first[:100],
        family=last[:100],
        employer=values.get("employer", "")[:300],
        title=values.get("title", "")[:300],
        how=CONNECTED,
        met_on=values.get("connected_on", "")[:10],
        groups=tuple(dict.fromkeys(word[:60] for word in _LISTED.split(values.get("tags", "")) if word))[:MOST_GROUPS],
        points=points,
        profile=(values.get("person_key") or person_key(url))[:200],
        source=where,
    )


def named_in_row(kind: str, values: Values) -> Iterator[PersonFact]:
    """Whom a row names, as far as that tells who they are: a connection, somebody a note is on, either side of an invitation."""
    if kind != "invitation":
        fact = _connection(values, Where())
        if fact is not None:
            yield fact
        return
    for name, address in (("from", "inviter_url"), ("to", "invitee_url")):
        if profile := person_key(values.get(address, "")):
            yield PersonFact(name=values.get(name, "")[:200], profile=profile[:200])


def _told(found: dict[str, PersonFact], others: list[Row]) -> Counter[str]:
    """Say of people what other rows say of them, and take in who recommended or endorsed; returns how many rows are about nobody, by kind."""
    missed: Counter[str] = Counter()
    by_name: dict[str, list[str]] = {}
    if others:
        for key, one in found.items():
            by_name.setdefault(name_key(one.name), []).append(key)
    for kind, values, where in others:
        key = _whom(kind, values, found, by_name)
        if not key and kind in _HOW:
            key = _taken_in(values, where, found, by_name)
        if not key:
            missed[kind] += 1
        elif kind == "note":
            note = "\n\n".join(part for part in (found[key].note, values.get("note", "")) if part)
            found[key] = replace(found[key], note=note[:MOST_NOTE])
        else:
            found[key] = replace(found[key], how=_how(kind, values, found[key].how))
    return missed


def _how(kind: str, values: Values, before: str) -> str:
    said = _INVITED.get(values.get("direction", "").casefold(), "") if kind == "invitation" else _HOW[kind]
    return "; ".join(dict.fromkeys(part for part in (*before.split("; "), said) if part))[:500]


def _taken_in(values: Values, where: Where, found: dict[str, PersonFact], by_name: dict[str, list[str]]) -> str:
    fact = _connection(values, where)
    if fact is None:
        return ""
    key = fact.profile or f"{name_key(fact.name)}||"
    found[key] = replace(fact, how="")
    by_name.setdefault(name_key(fact.name), []).append(key)
    return key


def _whom(kind: str, values: Values, found: dict[str, PersonFact], by_name: dict[str, list[str]]) -> str:
    """The key of the person that a row is about: by their address, or by a name that only one has."""
    if kind == "invitation":
        incoming = values.get("direction", "").casefold() == "incoming"
        address = values.get("inviter_url" if incoming else "invitee_url", "")
        name = values.get("from" if incoming else "to", "")
    else:
        address, name = values.get("url", ""), f"{values.get('first_name', '')} {values.get('last_name', '')}"
    slug = person_key(address)
    if slug and (slug in found or kind in ("invitation", "note")):
        return slug if slug in found else ""
    keys = by_name.get(name_key(name), [])
    return keys[0] if len(keys) == 1 else ""
