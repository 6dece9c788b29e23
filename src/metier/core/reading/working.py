"""Positions and voluntary work."""

from __future__ import annotations

from collections.abc import Sequence

from metier.core.exchange.facts import PositionFact, ProjectFact, VolunteeringFact
from metier.core.reading.entries import Entry, entries_of
from metier.core.reading.headed import headed
from metier.core.reading.layout import Line
from metier.core.reading.lexicon import leaning
from metier.core.reading.pieces import Head, head_of
from metier.core.reading.ranges import Found, find
from metier.core.reading.reader import Reader, Unsure, dated
from metier.core.reading.roles import Naming, named
from metier.core.reading.tables import rows_of

LITTLE = 3  # small letters: more likely a word between two others than a name
_VOLUNTARY = {
    "title": "role",
    "employer": "organisation",
    "location": "",
}  # how voluntary work calls what positions have


def positions(reader: Reader, lines: Sequence[Line], *, voluntary: bool = False) -> None:
    """Read a section of positions; roles below one employer take its name."""
    entries = list(headed(reader, entries_of(rows_of(lines))))
    heads = [head_of(entry.head) for entry in entries]
    names = named(heads)
    employers = _employers(entries, heads, names)
    for entry, head, naming, above in zip(entries, heads, names, employers, strict=True):
        if above is not None and above is naming:
            continue
        unsure = Unsure()
        if above is not None:
            _inherit(naming, above, head)
        starts, ends = dated(head.time, unsure)
        if head.time and head.time.is_single and starts:
            said = f"Only one date is said, {starts.words}; it is taken for the start and the end."
            unsure.because(said, "starts", "ends")
        paragraphs = list(entry.paragraphs)
        if not (naming.title or naming.employer):
            if not paragraphs:
                reader.ignore(
                    f"“{entry.raw}”", "Neither a title nor an employer stands beside it.", 1 + len(entry.body)
                )
                continue
            naming.title = paragraphs.pop(0)
            said = f"Neither a title nor an employer stands beside the time; “{naming.title}” is taken for the title."
            unsure.because(said, "title", "employer")
            unsure.is_open = True
        else:
            _doubt_names(naming, unsure)
        description = "\n".join([*naming.rest, *head.beside, *paragraphs])
        if not head.times:
            unsure.because("No dates were found.", "starts", "ends")
        if voluntary:
            fact = VolunteeringFact(
                organisation=naming.employer,
                role=naming.title,
                starts=starts,
                ends=ends,
                description=description,
                highlights=entry.bullets,
                url=head.url,
            )
            reader.add(fact, entry.number, entry.raw, unsure.called(_VOLUNTARY))
            continue
        reader.add(
            PositionFact(
                employer=naming.employer,
                title=naming.title,
                location=naming.place,
                starts=starts,
                ends=ends,
                description=description,
                highlights=entry.bullets,
                url=head.url,
            ),
            entry.number,
            entry.raw,
            unsure,
        )


def _employers(entries: Sequence[Entry], heads: Sequence[Head], names: Sequence[Naming]) -> list[Naming | None]:
    """For each entry the employer above it that it belongs to; itself for an entry that is nothing but that employer."""
    found: list[Naming | None] = [None] * len(entries)
    group: Naming | None = None
    look: Line | None = None  # of the employer's line
    roles: Line | None = None  # of a role's line below it
    full = sum(len(one.order) > 1 or bool(one.title and one.employer) for one in names)
    for at, (entry, head, one) in enumerate(zip(entries, heads, names, strict=True)):
        alone = len(one.order) == 1 and not (one.title and one.employer)
        if (
            group is not None
            and look is not None
            and roles is not None
            and _same_look(roles, entry.head[0])
            and not _same_look(look, entry.head[0])
        ):
            found[at] = group
            continue
        if alone and at + 1 < len(entries) and not entry.body and _is_group(one, head, heads[at + 1], names[at + 1]):
            one.employer, one.title = one.order[0].text, ""
            group, look, found[at] = one, entry.head[0], one
        elif (
            alone
            and group is not None
            and not (look and _same_look(look, entry.head[0]) and leaning(one.order[0].text) <= 0)
        ):
            found[at] = group
        elif (
            alone
            and full
            and at
            and leaning(one.order[0].text) > 0
            and names[at - 1].employer
            and len(entries[at - 1].head) > 1
        ):
            found[at] = group = _as_group(names[at - 1], found[at - 1])
            look = entries[at - 1].head[0]
        elif (
            len(entry.head) > 1
            and find(entry.head[1].text)
            and not find(entry.head[0].text)
            and not _same_look(*entry.head[:2])
        ):
            group, look, roles = Naming(place=one.place, employer=one.employer), *entry.head[:2]
        else:
            group = None
    return found


def _as_group(one: Naming, above: Naming | None) -> Naming:
    return above if above is not None else Naming(place=one.place, employer=one.employer)


def _is_group(one: Naming, head: Head, following: Head, next_one: Naming) -> bool:
    """Whether an entry without a body is the employer of what follows: it says no title, and its times hold the next's."""
    if leaning(one.order[0].text) > 0 or len(next_one.order) != 1:
        return False
    return not head.times or (bool(following.times) and _holds(head.times[0], following.times[0]))


def _holds(outer: Found, inner: Found) -> bool:
    if not (outer.starts and inner.starts):
        return False
    return outer.starts.first <= inner.starts.last and (
        outer.ends is None or (inner.ends is not None and inner.ends.first <= outer.ends.last)
    )


def _same_look(first: Line, second: Line) -> bool:
    return (first.is_bold, first.runs[0].italic, first.size, first.level) == (
        second.is_bold,
        second.runs[0].italic,
        second.size,
        second.level,
    )


def _inherit(naming: Naming, above: Naming, head: Head) -> None:
    if (
        len(naming.order) > 1 and len(head.pieces) == 1
    ):  # `Nurse, Cardiology`: its employer is known, so it is one title
        naming.title, naming.rest = ", ".join(piece.text for piece in naming.order), []
    elif naming.order:
        naming.title, *naming.rest = [piece.text for piece in naming.order]
    naming.doubt, naming.place_doubt, naming.is_open = "", "", False
    naming.employer = above.employer
    naming.place = naming.place or above.place


def _doubt_names(naming: Naming, unsure: Unsure) -> None:
    if naming.doubt:
        unsure.because(naming.doubt, "title", "employer")
        unsure.swaps, unsure.is_open = ("title", "employer"), naming.is_open
    if naming.place_doubt:
        unsure.because(naming.place_doubt, "employer", "location")
    for field, said in (("title", naming.title), ("employer", naming.employer)):
        if said.islower() and len(said) <= LITTLE:
            unsure.because(f"“{said}” is taken for the {field}, and is hardly one.", "title", "employer")
    if naming.doubt:
        return
    if not naming.employer:
        unsure.because(f"No employer was found beside “{naming.title}”.", "title", "employer")
    elif not naming.title:
        unsure.because(f"No title was found beside “{naming.employer}”.", "title", "employer")


def projects(reader: Reader, lines: Sequence[Line]) -> None:
    """Read a section of projects: the first piece is the title."""
    for entry in headed(reader, entries_of(lines)):
        head = head_of(entry.head)
        if not head.pieces:
            reader.ignore(f"“{entry.raw}”", "No title stands beside it.", 1 + len(entry.body))
            continue
        unsure = Unsure()
        starts, ends = dated(head.time, unsure)
        title, detail = _titled(head.pieces[0].text)
        rest = [piece.text for piece in head.pieces[1:]]
        reader.add(
            ProjectFact(
                title=title,
                description="\n".join([*([detail] if detail else []), *rest, *entry.paragraphs]),
                url=head.url,
                starts=starts,
                ends=ends,
                highlights=entry.bullets,
            ),
            entry.number,
            entry.raw,
            unsure,
        )


def _titled(text: str) -> tuple[str, str]:
    title, mark, detail = text.partition(": ")
    return (title, detail) if mark and len(title.split()) <= 8 else (text, "")
