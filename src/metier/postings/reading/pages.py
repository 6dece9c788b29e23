"""HTML as text and data. It is parsed, never rendered: of scripts only data is read, and what is kept is plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml import etree, html

from metier.core.errors import Refused
from metier.core.exchange.names import clean

MOST_ELEMENTS, MOST_SCRIPTS, FEWEST_LETTERS = 100_000, 200, 200
_GONE = {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "button", "select", "option", "input", "textarea", "dialog", "math"}  # fmt: skip
_BESIDE = {"nav", "footer", "aside", "header"}  # not part of what a page is about
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = {"p", "div", "section", "article", "main", "ul", "ol", "li", "table", "tr", "dl", "dt", "dd", "blockquote", "pre", "hr", "br", "form", "figure", "details", "summary", "address", "fieldset", "body", "header", "footer", "aside", "nav"} | _HEADINGS  # fmt: skip
_TAG, _ESCAPED_TAG = re.compile(r"<[a-zA-Z/!][^<>]{0,1000}>"), re.compile(r"&lt;/?[a-zA-Z]")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
Element = Any  # lxml's elements, which have no types


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: its headings, its text, who publishes it, and the data in its scripts, each with its type.

    `links` are what it links to, or shows in a frame, each with its words; `own_letters` are those of its text that are in no link.
    """

    title: str
    heading: str
    site: str
    url: str
    language: str
    text: str
    scripts: tuple[tuple[str, str], ...]
    articles: tuple[tuple[str, str], ...]
    links: tuple[tuple[str, str], ...] = ()
    own_letters: int = 0


def page_of(data: bytes | str) -> Page:
    """A whole page. Raises Refused when it has far too many parts."""
    root = _parsed(data)
    if root is None:
        return Page("", "", "", "", "", "", (), ())
    heading = next((_line(found) for found in root.iter("h1") if _line(found)), "")
    main, links = _main(root), tuple(_links(root))
    text = _text(main)
    return Page(
        title=next((_line(found) for found in root.iter("title")), ""),
        heading=heading,
        site=_meta(root, "og:site_name"),
        url=_canonical(root),
        language=str(root.get("lang") or "")[:35],
        text=text,
        scripts=tuple(_scripts(root)),
        articles=tuple(_articles(root)),
        links=links,
        own_letters=len(text) - sum(len(words) for words, _ in links),
    )


def as_text(fragment: str) -> str:
    """Plain text of a description that may be HTML, or HTML that was escaped once more, or text already."""
    if _ESCAPED_TAG.search(fragment) and not _TAG.search(fragment):
        fragment = unescape(fragment)
    if not _TAG.search(fragment):
        return _tidy(unescape(fragment))
    root = _parsed(fragment)
    return _text(root) if root is not None else ""


def _parsed(data: bytes | str) -> Element:
    """libxml2's reader mends what is wrong, stops at a depth of 256, and is told of no network."""
    parser = html.HTMLParser(
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=False,
        encoding="utf-8" if isinstance(data, str) or _is_utf8(data) else None,
    )
    try:
        root = html.document_fromstring(data.encode(errors="replace") if isinstance(data, str) else data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, LookupError, ValueError):
        return None
    for count, _ in enumerate(root.iter()):
        if count > MOST_ELEMENTS:
            raise Refused("That page has far more parts than a posting. Copy the text of the posting and paste it.")
    return root


def _is_utf8(data: bytes) -> bool:
    """Whether it can be that, which another encoding by chance is not; what a page says of itself is often wrong, or missing."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _main(root: Element) -> Element:
    """What the page is about: its main part, else its only article, else the body."""
    for found in (*root.iter("main"), *root.xpath("//*[@role='main']")):
        if len(_text(found)) >= FEWEST_LETTERS:
            return found
    articles = list(root.iter("article"))
    if len(articles) == 1 and len(_text(articles[0])) >= FEWEST_LETTERS:
        return articles[0]
    return root


def _articles(root: Element) -> Iterator[tuple[str, str]]:
    """Where a page lists several postings, each as an article with a heading: its heading and its text."""
    for one in root.iter("article"):
        heading = next((_line(found) for found in one.iter(*_HEADINGS) if _line(found)), "")
        text = _text(one)
        if heading and len(text) > len(heading) + 40:
            yield heading, text


def _links(root: Element) -> Iterator[tuple[str, str]]:
    for one in root.iter("a", "iframe"):
        address = str(one.get("href") or one.get("src") or "").strip()
        if address.startswith(("https://", "http://")):
            yield _line(one), address


def _scripts(root: Element) -> Iterator[tuple[str, str]]:
    for count, one in enumerate(root.iter("script")):
        if count >= MOST_SCRIPTS:
            return
        if said := (one.text or "").strip():
            yield str(one.get("type") or "").lower(), said


def _meta(root: Element, name: str) -> str:
    for one in root.iter("meta"):
        if name in (one.get("property"), one.get("name")):
            return " ".join(str(one.get("content") or "").split())
    return ""


def _canonical(root: Element) -> str:
    return next(
        (str(one.get("href") or "") for one in root.iter("link") if str(one.get("rel") or "").lower() == "canonical"),
        _meta(root, "og:url"),
    )


def _line(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())[:300]


def _text(root: Element) -> str:
    is_main = root.tag not in {"html", "body"}
    parts: list[str] = []
    _gather(root, parts, is_main=is_main)
    return _tidy("".join(parts))


def _gather(root: Element, parts: list[str], *, is_main: bool) -> None:
    """Text in the order of the page; an end of a block is a new line. Not by recursion, though the depth is bounded."""
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if (
                tag in _GONE
                or (tag in _BESIDE and not is_main)
                or element.get("hidden") is not None
                or element.get("aria-hidden") == "true"
            ):
                events.skip_subtree()
                continue
            parts.append(_opening(tag))
            parts.append(
                _BLANKS.sub(" ", (element.text or "").replace("\n", " ")) if tag != "pre" else element.text or ""
            )
        else:
            if tag in _BLOCKS and tag not in _GONE:
                parts.append("\n")
            if element is not root:
                parts.append(_BLANKS.sub(" ", (element.tail or "").replace("\n", " ")))


def _opening(tag: str) -> str:
    if tag == "li":
        return "\n• "
    if tag in _HEADINGS:
        return "\n\n"
    if tag in {"td", "th"}:
        return " "
    return "\n" if tag in _BLOCKS else ""


def _tidy(text: str) -> str:
    """Lines without blanks around them, and no more than one empty line at a stretch."""
    lines = [_BLANKS.sub(" ", line).strip() for line in clean(text.replace("\r\n", "\n")).splitlines()]
    joined = re.sub(r"(?m)^•\s*(?:\n+\s*|\Z)", "• ", "\n".join(lines))
    return re.sub(r"(?m)(?<=\S)\n+(?=• )", "\n", re.sub(r"\n{3,}", "\n\n", joined)).strip()
