"""Postings as applicant-tracking systems write them: Greenhouse, Lever, Ashby and Workable in JSON, JazzHR, Personio and feeds in XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from metier.core.postings.fields import address, day, first, joined, line
from metier.core.postings.found import AsText, FoundPosting
from metier.core.postings.json_ld import Values, employment_type
from metier.core.postings.pay import pay_in, pay_of

Reader = Callable[[Values, Values, AsText], FoundPosting]
_REMOTE: Final = {
    "remote": "remote",
    "fully remote": "remote",
    "telecommute": "remote",
    "hybrid": "hybrid",
    "on-site": "on-site",
    "onsite": "on-site",
}
_OF_ADDRESS = re.compile(
    r"https?://(?:(?:job-?)?boards(?:\.eu)?\.greenhouse\.io/(?:embed/)?|jobs(?:\.eu)?\.lever\.co/|jobs\.ashbyhq\.com/|apply\.workable\.com/)([\w%.-]+)|https?://([\w-]+)\.(?:applytojob\.com|jobs\.personio\.\w+)"
)
FROM_ADDRESS = "The employer is taken from the address of the page. Correct it if it is called otherwise."
CLOSED = "The file says that this posting is closed."


def reader_of(values: Values) -> Reader | None:
    """Who wrote an object, by names that only they use."""
    if "absolute_url" in values and "title" in values:
        return _greenhouse
    if "hostedUrl" in values or {"text", "categories"} <= set(values):
        return _lever
    if "shortcode" in values and "title" in values:
        return _workable
    if "title" in values and {"jobUrl", "descriptionHtml", "descriptionPlain"} & set(values):
        return _ashby
    if "jobDescriptions" in values:
        return _personio
    return None


def _greenhouse(values: Values, feed: Values, as_text: AsText) -> FoundPosting:
    url = address(values.get("absolute_url"))
    employer, notes = _employer(first(values, "company_name") or first(feed, "company_name", "name"), url)
    pay = pay_of(_first_of(values.get("pay_input_ranges")))
    place = first(values, "location")
    return FoundPosting(
        title=first(values, "title"),
        employer=employer,
        place=place,
        remote=_remote(place),
        pay_from=pay.low,
        pay_to=pay.high,
        pay_currency=pay.currency,
        pay_per=pay.per,
        posted_on=day(values.get("first_published")) or day(values.get("updated_at")),
        valid_until=day(values.get("application_deadline")),
        url=url,
        language=first(values, "language")[:35],
        text=_html(values, as_text, "content"),
        source="greenhouse",
        notes=notes,
    )


def _lever(values: Values, feed: Values, as_text: AsText) -> FoundPosting:
    url = address(values.get("hostedUrl"))
    employer, notes = _employer("", url)
    about = _values(values.get("categories"))
    pay = pay_of(values.get("salaryRange"))
    lists = values.get("lists")
    parts = [_html(values, as_text, "descriptionPlain", "description")]
    listed = map(_values, lists[:50] if isinstance(lists, list) else ())
    parts += [f"{first(one, 'text')}\n{_html(one, as_text, 'content')}" for one in listed]
    parts.append(_html(values, as_text, "additionalPlain", "additional"))
    places = about.get("allLocations")
    return FoundPosting(
        title=first(values, "text"),
        employer=employer,
        place=joined((line(one) for one in places[:10]), "; ")
        if isinstance(places, list)
        else first(about, "location"),
        remote=_remote(first(values, "workplaceType")),
        employment_type=employment_type(about.get("commitment")),
        pay_from=pay.low,
        pay_to=pay.high,
        pay_currency=pay.currency,
        pay_per=pay.per,
        posted_on=day(values.get("createdAt")),
        url=url,
        text="\n\n".join(part for part in parts if part.strip()).strip(),
        source="lever",
        notes=notes,
    )


def _ashby(values: Values, feed: Values, as_text: AsText) -> FoundPosting:
    url = address(values.get("jobUrl"))
    employer, notes = _employer(first(values, "companyName") or first(feed, "companyName", "organizationName"), url)
    paid = first(_values(values.get("compensation")), "compensationTierSummary")
    pay = pay_in(paid)
    country = first(_values(_values(values.get("address")).get("postalAddress")), "addressCountry")
    others = values.get("secondaryLocations")
    beside = [first(_values(one), "location") for one in others[:10]] if isinstance(others, list) else []
    hidden = (CLOSED,) if values.get("isListed") is False else ()
    return FoundPosting(
        title=first(values, "title"),
        employer=employer,
        place=joined([joined([first(values, "location", "locationName"), country]), *beside], "; "),
        remote=_remote(first(values, "workplaceType")) or ("remote" if values.get("isRemote") is True else ""),
        employment_type=_spaced(first(values, "employmentType")),
        pay_from=pay.low if pay else None,
        pay_to=pay.high if pay else None,
        pay_currency=pay.currency if pay else "",
        pay_per=pay.per if pay else "",
        pay_words=paid,
        posted_on=day(values.get("publishedAt")) or day(values.get("publishedDate")),
        url=url,
        text=_html(values, as_text, "descriptionPlain", "descriptionHtml"),
        source="ashby",
        notes=(*notes, *hidden),
    )


def _workable(values: Values, feed: Values, as_text: AsText) -> FoundPosting:
    url = next((found for name in ("application_url", "url", "shortlink") if (found := address(values.get(name)))), "")
    employer, notes = _employer(first(feed, "name"), url)
    parts = [_html(values, as_text, name) for name in ("description", "requirements", "benefits")]
    named = zip(("", "Requirements\n", "Benefits\n"), parts, strict=True)
    return FoundPosting(
        title=first(values, "title"),
        employer=employer,
        place=joined(first(values, name) for name in ("city", "state", "country")),
        remote=_remote(first(values, "workplace_type")) or ("remote" if values.get("telecommuting") is True else ""),
        employment_type=employment_type(values.get("employment_type")),
        posted_on=day(values.get("published_on")) or day(values.get("created_at")),
        url=url,
        text="\n\n".join(heading + part for heading, part in named if part),
        source="workable",
        notes=notes,
    )


def _personio(values: Values, feed: Values, as_text: AsText) -> FoundPosting:
    url = address(values.get("url"))
    employer, notes = _employer(first(values, "subcompany"), url)
    parts = _values(values.get("jobDescriptions")).get("jobDescription")
    said = parts if isinstance(parts, list) else [parts]
    texts = [f"{first(_values(one), 'name')}\n{_html(_values(one), as_text, 'value')}".strip() for one in said[:50]]
    return FoundPosting(
        title=first(values, "name"),
        employer=employer,
        place=first(values, "office"),
        remote=_remote(first(values, "office")),
        employment_type=joined(
            filter(None, (employment_type(values.get("employmentType")), first(values, "schedule")))
        )[:100],
        posted_on=day(values.get("createdAt")),
        url=url,
        text="\n\n".join(text for text in texts if text),
        source="personio",
        notes=notes,
    )


def from_feed(values: Values, feed: Values, as_text: AsText) -> FoundPosting:
    """A `<job>` of JazzHR, or of a feed that names things alike."""
    url = address(values.get("url")) or address(values.get("link"))
    employer, notes = _employer(first(values, "company") or first(feed, "company"), url)
    pay = pay_in(first(values, "salary"))
    closed = (CLOSED,) if first(values, "status").lower() in {"closed", "filled", "cancelled"} else ()
    return FoundPosting(
        title=first(values, "title", "name"),
        employer=employer,
        place=joined(first(values, name) for name in ("city", "state", "country")) or first(values, "location"),
        employment_type=employment_type(values.get("type") or values.get("jobtype")),
        pay_from=pay.low if pay else None,
        pay_to=pay.high if pay else None,
        pay_currency=pay.currency if pay else "",
        pay_per=pay.per if pay else "",
        pay_words=first(values, "salary")[:120],
        posted_on=day(values.get("date")) or day(values.get("postingdate")),
        valid_until=day(values.get("expirationdate")),
        url=url,
        text=_html(values, as_text, "description"),
        source="feed",
        notes=(*notes, *closed),
    )


def _html(values: Values, as_text: AsText, *names: str) -> str:
    said = next((text for name in names if isinstance(text := values.get(name), str) and text.strip()), "")
    return as_text(said) if said else ""


def _values(value: object) -> Values:
    return value if isinstance(value, Mapping) else {}


def _first_of(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _remote(said: str) -> str:
    text = said.lower()
    return _REMOTE.get(text) or next(
        (kind for word, kind in (("hybrid", "hybrid"), ("remote", "remote")) if word in text), ""
    )


def _spaced(text: str) -> str:
    """`FullTime` as `Full time`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).capitalize()


def _employer(said: str, url: str) -> tuple[str, tuple[str, ...]]:
    """What the file calls the employer; else what the address of the page does, which is told."""
    if said:
        return said, ()
    found = _OF_ADDRESS.match(url)
    name = ((found[1] or found[2]) if found else "").replace("-", " ").replace("%20", " ").strip()
    return (name[:1].upper() + name[1:], (FROM_ADDRESS,)) if name else ("", ())
