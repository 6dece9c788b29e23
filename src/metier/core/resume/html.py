"""A résumé as one HTML file: semantic, styled for screen and paper, without script and without anything fetched."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from metier.core.resume.content import Contact, Content, Entry, Line, Section
from metier.core.resume.languages import Language
from metier.core.resume.look import Look
from metier.core.resume.markup import part
from metier.core.resume.plain import label, listed
from metier.core.resume.roles import Stay, stays

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def html(content: Content, look: Look, css: str) -> str:
    """The whole file. `css` is its only style; the design is a class of the body."""
    language = Language.of(content.language)
    root = ET.Element("html", lang=str(language), dir="rtl" if language.is_right_to_left else "ltr")
    head = part(root, "head")
    part(head, "meta", charset="utf-8")
    ET.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    part(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    part(head, "meta", name="author", content=content.name)
    part(head, "title", content.title)
    part(head, "style", css.replace("$PAPER", "A4" if look.paper == "a4" else "letter"))
    main = part(ET.SubElement(root, "body", {"class": f"{look.design} {look.accent} {look.letters}"}), "main")
    _head(part(main, "header"), content)
    for section in content.sections:
        _section(part(main, "section"), section, language)
    return "<!doctype html>\n" + ET.tostring(root, encoding="unicode", method="html") + "\n"


def _head(header: ET.Element, content: Content) -> None:
    if content.photo:
        encoded = base64.b64encode(content.photo.content).decode()
        part(header, "img", src=f"data:{content.photo.media_type};base64,{encoded}", alt=content.title)
    if content.name:
        part(header, "h1", content.name)
    if content.headline:
        ET.SubElement(header, "p", {"class": "headline"}).text = content.headline
    if content.contacts:
        contacts = part(part(header, "address"), "ul")
        for contact in content.contacts:
            _contact(part(contacts, "li"), contact)


def _contact(item: ET.Element, contact: Contact) -> None:
    if contact.kind == "place":
        item.text = contact.text
    else:
        item.set("dir", "ltr")
        _linked(item, contact.text, contact.url)


def _linked(parent: ET.Element, text: str, url: str) -> None:
    if url:
        part(parent, "a", text, href=url)
    else:
        parent.text = text


def _section(into: ET.Element, section: Section, language: Language) -> None:
    if section.heading:
        part(into, "h2", section.heading)
    for line in section.lines:
        part(into, "p", line.text)
    for stay in stays(section.entries):
        _stay(into, stay, language.comma)
    for group in section.groups:
        paragraph, items = part(into, "p"), listed(group, language)
        if before := label(group, language):
            part(paragraph, "strong", before).tail = items
        else:
            paragraph.text = items


def _stay(into: ET.Element, stay: Stay, comma: str) -> None:
    if not stay.is_shared:
        entry = stay.entries[0]
        where = ((entry.organisation, "organisation"), (entry.place, "place"))
        _entry(part(into, "article"), entry, "h3", where, comma)
        return
    together = part(into, "article")
    head = part(together, "h3", stay.organisation)
    _after(head, ((stay.place, "place"),), comma)
    for entry in stay.entries:
        beside = () if stay.place else ((entry.place, "place"),)
        _entry(ET.SubElement(together, "section", {"class": "role"}), entry, "h4", beside, comma)


def _entry(into: ET.Element, entry: Entry, tag: str, where: Iterable[tuple[str, str]], comma: str) -> None:
    head = ET.Element(tag)
    if entry.title:
        _linked(ET.SubElement(head, "span", {"class": "title"}), entry.title, entry.url)
    _after(head, where, comma)
    if len(head):
        into.append(head)
    for text, name in ((entry.dates, "dates"), (entry.detail, "detail")):
        if text:
            ET.SubElement(into, "p", {"class": name}).text = text
    _bullets(into, entry.lines)


def _after(head: ET.Element, parts: Iterable[tuple[str, str]], comma: str) -> None:
    """More of a heading, parted by commas."""
    for text, name in parts:
        if text:
            if head.text or len(head):
                _append(head, comma)
            ET.SubElement(head, "span", {"class": name}).text = text


def _append(parent: ET.Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _bullets(into: ET.Element, lines: tuple[Line, ...]) -> None:
    if lines:
        bullets = part(into, "ul")
        for line in lines:
            part(bullets, "li", line.text)
