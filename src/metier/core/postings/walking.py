"""Finding postings in any JSON: in graphs, lists and pages' own data, however deep within bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from metier.core.errors import Refused
from metier.core.postings.found import MOST_POSTINGS, AsText, FoundPosting
from metier.core.postings.json_ld import Values, from_json_ld, is_job_posting
from metier.core.postings.tracking import from_feed, reader_of

MOST_DEPTH, MOST_NODES = 24, 200_000


def postings_in(value: object, as_text: AsText) -> list[FoundPosting]:
    """Every posting with a title, in their order. Raises Refused when there are too many, or too much to look through."""
    found: list[FoundPosting] = []
    objects = list(_objects(value))
    named = {key: values for values, _ in objects if isinstance(key := values.get("@id"), str) and len(values) > 1}
    for values, feed in objects:
        if is_job_posting(values):
            one = from_json_ld({**values, **_meant(values, named)}, as_text)
        elif reader := reader_of(values):
            one = reader(values, feed, as_text)
        else:
            continue
        if one.title:
            found.append(one)
        refuse_too_many(found)
    return found


def _meant(values: Values, named: Mapping[str, Values]) -> dict[str, object]:
    """What a posting only names by an `@id`, as a graph has it elsewhere: who hires, and where."""
    meant: dict[str, object] = {}
    for name in ("hiringOrganization", "jobLocation"):
        said = values.get(name)
        if isinstance(said, Mapping) and set(said) <= {"@id", "@type"} and str(said.get("@id")) in named:
            meant[name] = named[str(said["@id"])]
    return meant


def postings_in_feed(value: Values, as_text: AsText) -> list[FoundPosting]:
    """Every `<job>` or `<position>` of a feed read from XML."""
    found = []
    for values, feed in _objects(value):
        reader = reader_of(values)
        is_job = "title" in values and bool({"url", "link", "description", "company"} & set(values))
        if reader or is_job or ("name" in values and "office" in values):
            one = (reader or (from_feed if is_job else _position))(values, feed, as_text)
            if one.title:
                found.append(one)
        refuse_too_many(found)
    return found


def _position(values: Values, feed: Values, as_text: AsText) -> FoundPosting:
    """A `<position>` of Personio that has no description."""
    reader = reader_of({**values, "jobDescriptions": ""})
    assert reader  # noqa: S101 - by that name there is one
    return reader(values, feed, as_text)


def refuse_too_many(found: list[FoundPosting]) -> None:
    if len(found) > MOST_POSTINGS:
        raise Refused(f"That holds more than {MOST_POSTINGS} postings. Save the page of the one that you mean.")


def _objects(value: object) -> Iterator[tuple[Values, Values]]:
    """The outermost objects that are postings, each with the object that its list stands in; below a posting is nothing sought."""
    waiting: list[tuple[object, Values, int]] = [(value, {}, 0)]
    seen = 0
    while waiting:
        here, feed, depth = waiting.pop()
        seen += 1
        if seen > MOST_NODES:
            raise Refused("That is far more than the page of a posting. Save the page of the one that you mean.")
        if isinstance(here, Mapping):
            yield here, feed
            if is_job_posting(here) or reader_of(here):
                continue
            inner, within = list(here.values()), here
        elif isinstance(here, list):
            inner, within = here, feed
        else:
            continue
        if depth < MOST_DEPTH:
            waiting += [(one, within, depth + 1) for one in reversed(inner) if isinstance(one, Mapping | list)]
