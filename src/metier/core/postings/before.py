"""Whether somebody has dealt with a posting or its employer before: by address, by employer, by title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from metier.core.exchange import employer_key
from metier.core.exchange.spellings import same_employer, words_as_spelled
from metier.core.postings.content_words import content_stems

_TRACKING = re.compile(
    r"utm_.*|gh_src|gclid|fbclid|ref|referer|referrer|source|src|trk|trackingid|lever-source.*|mc_.*", re.IGNORECASE
)
SIMILAR, SHORTEST_NAME = 0.6, 3


@dataclass(frozen=True, slots=True)
class Seen:
    """A posting or a sending of before: its key, and what it is recognised by."""

    key: str
    title: str
    employer_key: str
    url_key: str = ""


@dataclass(frozen=True, slots=True)
class Again:
    """One of before, and why it is taken for the same: `address`, `title` (and employer) or `employer`."""

    seen: Seen
    why: str


def url_key(url: str) -> str:
    """An address for comparing: without its scheme, `www.`, what only tracks, and a slash at its end."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    if not host:
        return ""
    kept = sorted((name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(name))
    path = re.sub(r"/(?:apply|application)?/?\Z", "", parts.path)
    return f"{host}{path}{f'?{urlencode(kept)}' if kept else ''}"[:2000]


def seen_before(title: str, employer: str, url: str, text: str, seen: Iterable[Seen]) -> tuple[Again, ...]:
    """What of before is the same address, the same employer with a similar title, or the same employer; the nearest first.

    Where the employer is not known, one of before counts when its name stands in the text.
    """
    address, name, stems = (
        url_key(url),
        employer_key(employer) if employer.strip() else "",
        frozenset(content_stems(title)),
    )
    said = "" if name else _between_blanks(text[:20_000])
    spelled = same_employer(name)
    found = []
    for one in seen:
        if address and one.url_key == address:
            found.append(Again(one, "address"))
        elif one.employer_key and (
            same_employer(one.employer_key) == spelled if name else _stands_in(one.employer_key, said)
        ):
            found.append(Again(one, "title" if _alike(stems, frozenset(content_stems(one.title))) else "employer"))
    order = ("address", "title", "employer")
    return tuple(sorted(found, key=lambda again: order.index(again.why)))


def _between_blanks(text: str) -> str:
    return f" {' '.join(words_as_spelled(text))} "


def _stands_in(name: str, said: str) -> bool:
    spelled = _between_blanks(name)
    return len(spelled.strip()) >= SHORTEST_NAME and spelled in said


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Most words of the shorter title are in the other."""
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) / fewer >= SIMILAR
