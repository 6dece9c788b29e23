"""Which kind of file something is, and the postings in it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from itertools import islice
from typing import Literal

from metier.core.errors import Refused
from metier.core.exchange.names import clean
from metier.core.postings.fields import address, language, shortened
from metier.core.postings.found import LONGEST_TEXT, FoundPosting
from metier.core.postings.guessed_language import language_of
from metier.core.postings.plain import from_text
from metier.core.postings.walking import postings_in, postings_in_feed, refuse_too_many
from metier.core.words import printable
from metier.postings.reading.feeds import values_of
from metier.postings.reading.pages import Page, as_text, page_of

MOST_BYTES, MOST_DATA = 5_000_000, 40
FEWEST_OWN, MOST_LINKS, LONGEST_LINK = 120, 3, 200  # letters beside the links of a page; links that are told
_FOREIGN = (
    (b"%PDF", "a PDF", "Copy the text of the posting out of it and paste it here."),
    (b"PK\x03\x04", "a ZIP or an office document", "Copy the text of the posting out of it and paste it here."),
    (b"\x89PNG", "a picture", "Save the page itself, or type what it asks for."),
    (b"\xff\xd8\xff", "a picture", "Save the page itself, or type what it asks for."),
    (b"\xd0\xcf\x11\xe0", "an old Word document", "Copy the text of the posting out of it and paste it here."),
    (b"bplist", "a web archive of Safari", "Save the page as “Page Source”, or copy its text and paste it here."),
)
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|script|div|main|article|section|h[1-6]|p|ul|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_SAVED = re.compile(rb"(?:from|mime-version|snapshot-content-location|subject|date|content-type):", re.IGNORECASE)
_MULTIPART = re.compile(rb"(?<![^\r\n])content-type:\s*multipart/", re.IGNORECASE)
_PART = re.compile(rb"(?<![^\r\n])--")
MOST_MULTIPARTS, MOST_PARTS = 6, 20_000  # a mail has three within each other; each makes every line dearer to read
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_ASSIGNED = re.compile(r"=\s*(?=[{\[])")
_LAST_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+(?:"|\Z))|,(?=\s*[}\]])', re.DOTALL)  # outside of strings, each read once
_TITLE_PARTS = re.compile(r"\s+[|–—·»]\s+|\s+-\s+")
Kind = Literal["saved", "page", "xml", "json", "text"]
HEAD = 4_000  # bytes by which a kind is told


def read(name: str, data: bytes) -> tuple[FoundPosting, ...]:
    """The postings in a file or in what was pasted, in their order; at least one. Raises Refused with a sentence."""
    name = printable(name, 100)
    if len(data) > MOST_BYTES:
        raise Refused(
            f"{name} has more than {MOST_BYTES // 1_000_000} MB, far more than a posting. Copy the text of the posting and paste it."
        )
    for magic, what, instead in _FOREIGN:
        if data.startswith(magic):
            raise Refused(f"{name} is {what}. {instead}")
    if not data.strip(b"\xef\xbb\xbf \r\n\t\x00"):
        raise Refused("There is nothing to read. Paste the text of the posting, or choose a file.")
    try:
        found = [_bounded(one) for one in _READERS[kind_of(data)](name, data)]
    except RecursionError:
        raise Refused(
            f"{name} is nested far deeper than a posting. Copy the text of the posting and paste it."
        ) from None
    refuse_too_many(found)
    return tuple(found)


def kind_of(data: bytes) -> Kind:
    """By how it begins; what holds no posting at all counts as text, which refuses it."""
    if _SAVED.match(data) and b"text/html" in data[:20_000]:
        return "saved"
    start = data.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(start[:20_000]):
        return "page"
    start = start.lstrip()
    if start.startswith(b"<"):
        return "xml"
    head = data[:HEAD].decode("utf-16", "ignore") if data.startswith(_WIDE) else start[:HEAD].decode(errors="ignore")
    return "json" if clean(head).startswith(("{", "[")) else "text"


def _of_json(name: str, data: bytes) -> list[FoundPosting]:
    text = _text_of(name, data)
    value = _json(text)
    if value is None:
        lines = [_json(line) for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not all(isinstance(one, dict) for one in lines):
            raise Refused(f"{name} looks like JSON but breaks off or is not well formed. Save or download it again.")
        value = lines
    found = postings_in(value, as_text)
    if not found:
        raise Refused(
            f"{name} is JSON, but there is no posting in it that Metier knows. Save the page of the posting, or copy its text and paste it."
        )
    return found


def _of_xml(name: str, data: bytes) -> list[FoundPosting]:
    found = postings_in_feed(values_of(data.removeprefix(b"\xef\xbb\xbf").lstrip()), as_text)
    if not found:
        raise Refused(
            f"{name} is XML, but there is no posting in it that Metier knows. Save the page of the posting, or copy its text and paste it."
        )
    return found


def _of_page(page: Page) -> list[FoundPosting]:
    """From its data where it has any; what that does not say is taken from the page."""
    found = [one for data in _data(page) for one in postings_in(data, as_text)]
    kept = list({(one.title, one.employer, one.url): one for one in found}.values())
    if kept:
        return [_with_page(one, page) if len(kept) == 1 else one for one in kept]
    site = page.site or (page.heading if len(page.articles) > 1 and page.title.startswith(page.heading) else "")
    known = {
        "url": address(page.url),
        "language": language(page.language),
        "source": "page",
        "employer": shortened(site),
    }
    if len(page.articles) > 1:
        return [from_text(text, **known | {"title": heading}) for heading, text in page.articles]
    title = page.heading or next(iter(_TITLE_PARTS.split(page.title)), "")
    if len(page.text) < 2:
        raise Refused(
            "There is no text on that page: it shows the posting by a script. Copy what you see and paste it here."
        )
    if page.links and page.own_letters < FEWEST_OWN:
        raise Refused(_only_links(page))
    return [from_text(page.text, **known | {"title": shortened(title)})]


def _only_links(page: Page) -> str:
    """Of a page that lists postings, or shows them in a frame: where they are."""
    words_of = {to: words for words, to in page.links if len(to) <= LONGEST_LINK}
    said = [f"“{words}” at {to}" if words else to for to, words in list(words_of.items())[:MOST_LINKS]]
    where = f": {', '.join(said)}" if said else ""
    return f"There is no posting on that page, only where to find some{where}. Open the one that you mean, save its page, and choose that."


def _with_page(one: FoundPosting, page: Page) -> FoundPosting:
    said = one.text or page.text
    return replace(
        one,
        text=said,
        url=one.url or address(page.url),
        employer=one.employer or shortened(page.site),
        language=one.language or language(page.language) or language_of(said),
    )


def _data(page: Page) -> Iterator[object]:
    """The JSON of a page: linked data first, then what it hands to its own scripts. Scripts are read as text, never run."""
    linked = [_json(text) for kind, text in page.scripts if kind == "application/ld+json"]
    yield from (value for value in linked if value is not None)
    if any(value is not None for value in linked):
        return
    count = 0
    for kind, text in page.scripts:
        if kind == "application/json":
            yield _json(text)
        for assigned in _ASSIGNED.finditer(text) if kind in {"", "text/javascript", "module"} else ():
            count += 1
            if count > MOST_DATA:
                return
            yield _json_at(text, assigned.end())


def _json(text: str) -> object:
    """A value, or None where it is no JSON or nested too deep. A comma after the last of several, as pages have it, is forgiven."""
    plain = text.strip().rstrip(";")
    for is_forgiven in (False, True):
        try:
            value: object = json.loads(_LAST_COMMA.sub(r"\1", plain) if is_forgiven else plain, strict=False)
        except ValueError:
            continue
        except RecursionError:
            return None
        return value
    return None


def _json_at(text: str, at: int) -> object:
    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(text, at)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict | list) else None


def _saved_page(name: str, data: bytes) -> bytes:
    """The first HTML of a page saved in a single file (MHTML)."""
    if _more_than(MOST_MULTIPARTS, _MULTIPART, data) or _more_than(MOST_PARTS, _PART, data):
        raise Refused(f"{name} has far more parts than a saved page. Copy the text of the posting and paste it.")
    whole: Message = message_from_bytes(data)
    for part in whole.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return content
    raise Refused(f"There is no page in {name}. Save it again as “Web page, HTML only”.")


def _more_than(most: int, pattern: re.Pattern[bytes], data: bytes) -> bool:
    return next(islice(pattern.finditer(data), most, None), None) is not None


def _text_of(name: str, data: bytes) -> str:
    try:
        text = data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(
            f"{name} is not text in UTF-8. Save it as UTF-8, or copy the text of the posting and paste it here."
        ) from None
    if "\x00" in text:
        raise Refused(f"{name} is not text. Copy the text of the posting and paste it here.")
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def _bounded(one: FoundPosting) -> FoundPosting:
    if len(one.text) > LONGEST_TEXT:
        raise Refused(
            f"That text has more than {LONGEST_TEXT:,} characters, far more than a posting. Copy the posting alone and paste it."
        )
    return one if one.language else replace(one, language=language_of(one.text))


_READERS: Mapping[Kind, Callable[[str, bytes], list[FoundPosting]]] = {
    "saved": lambda name, data: _of_page(page_of(_saved_page(name, data))),
    "page": lambda name, data: _of_page(page_of(data)),
    "xml": _of_xml,
    "json": _of_json,
    "text": lambda name, data: [from_text(_text_of(name, data))],
}
