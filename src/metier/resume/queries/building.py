"""A variant as content: what every output is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from metier.core.dates import PartialDate
from metier.core.resume import Contact, ContactKind, Content, Entry, Group, Line, Photo, Section
from metier.core.resume.headings import words_for
from metier.core.resume.keys import Key
from metier.resume.dates import span_of
from metier.resume.models import Variant
from metier.resume.queries.groups import Part, grouped
from metier.resume.queries.material import Material
from metier.resume.queries.taken import Taken
from metier.resume.sources import BY_KIND, Said


def compose(variant: Variant, of: Material, lines: Sequence[Taken]) -> Content:
    """What a variant prints, of what was gathered for it."""
    found = [one for one in lines if one.line.is_in and not one.is_gone]
    profile = next((one.printed for one in found if one.line.kind == "profile"), {})
    return Content(
        name=of.name,
        headline=profile.get("headline", ""),
        contacts=tuple(_contacts(profile, variant.without)),
        sections=tuple(_sections(variant, of, found)),
        language=variant.language,
        photo=Photo(bytes(of.photo.image), "image/jpeg") if of.photo and variant.has_photo else None,
    )


def _contacts(said: Said, without: Sequence[str]) -> Iterator[Contact]:
    kinds: tuple[ContactKind, ...] = ("place", "email", "phone", "web")
    for kind in kinds:
        for text in said.get(kind, "").splitlines() if kind not in without else ():
            yield _contact(kind, text)


def _contact(kind: ContactKind, text: str) -> Contact:
    if kind == "email":
        return Contact(kind, text, f"mailto:{text}")
    if kind == "phone":
        return Contact(kind, text, "tel:" + "".join(letter for letter in text if letter.isdigit() or letter == "+"))
    if kind == "web":
        shown = text.partition("://")[2] or text
        return Contact(kind, shown.removeprefix("www.").rstrip("/"), text if "://" in text else f"https://{text}")
    return Contact(kind, text)


def _sections(variant: Variant, of: Material, found: Sequence[Taken]) -> Iterator[Section]:
    for part in grouped(variant, of, found):
        if not part.is_in:
            continue
        section = _section(part, variant.language, _opening(variant, of) if part.kind == "summary" else ())
        if section.lines or section.entries or section.groups:
            yield section


def _opening(variant: Variant, of: Material) -> tuple[Line, ...]:
    key = str(Key("profile", str(of.profile.pk), "summary")) if of.profile else ""
    return tuple(Line(text.strip(), key) for text in variant.opening.splitlines() if text.strip())


def _section(part: Part, language: str, lines: tuple[Line, ...]) -> Section:
    entries = (_entry(one.head, language, one.lines) for one in part.sets if BY_KIND[one.head.line.kind].as_entry)
    items = [one.head for one in part.sets if not BY_KIND[one.head.line.kind].as_entry]
    return Section(
        kind=part.kind,
        heading=part.heading,
        lines=lines,
        entries=tuple(entries),
        groups=tuple(_groups(items, language)),
    )


def _entry(one: Taken, language: str, lines: Iterable[Taken]) -> Entry:
    said, source = one.printed, BY_KIND[one.line.kind]
    starts, ends = (PartialDate.parse(said[name]) if name in said else None for name in ("starts", "ends"))
    goes_on = source.goes_on and starts is not None and ends is None
    return Entry(
        title=said.get("title", ""),
        organisation=said.get("organisation", ""),
        place=said.get("place", ""),
        dates=span_of(starts, ends, language, goes_on=goes_on),
        starts=starts,
        ends=ends,
        goes_on=goes_on,
        detail=said.get("detail", ""),
        url=said.get("url", ""),
        lines=tuple(Line(line.printed["text"], str(line.key)) for line in lines),
        key=str(one.key),
    )


def _groups(heads: Sequence[Taken], language: str) -> Iterator[Group]:
    """Items under their level, the highest first; one that has words of its own is a group by itself."""
    alone = [one for one in heads if not one.printed.get("items")]
    levels = sorted({one.printed.get("level", "0") for one in alone}, reverse=True)
    for level in levels:
        items = (Line(one.printed["text"], str(one.key)) for one in alone if one.printed.get("level", "0") == level)
        yield Group(label=words_for(language).levels[int(level) - 1] if level != "0" else "", items=tuple(items))
    for one in heads:
        if said := one.printed.get("items"):
            items = (Line(text, str(one.key)) for text in said.splitlines())
            yield Group(label=one.printed["text"], items=tuple(items))
