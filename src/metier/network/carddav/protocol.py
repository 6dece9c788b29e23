"""The requests that address books understand, and what their answers say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.sax.saxutils import escape

from metier.network.carddav.http import Answer, Server, ServerSays, path_of

DAV, CARD = "{DAV:}", "{urn:ietf:params:xml:ns:carddav}"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_NAMES = 'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"'
_XML = {"Content-Type": "application/xml; charset=utf-8"}
WELL_KNOWN = "/.well-known/carddav"
MOST_ROUNDS = 1_000
"""So often a server may say that it has more to tell of one question."""


@dataclass(frozen=True, slots=True)
class Found:
    """An address book on a server: where it is, and what it is called there."""

    url: str
    name: str


@dataclass(slots=True)
class Changes:
    """What is different since a token: tags of the cards that are there, by path; which are gone. `is_whole` is a list of all there are."""

    there: dict[str, str] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    token: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A card as the server has it."""

    etag: str
    text: str


@dataclass(frozen=True, slots=True)
class _Response:
    path: str
    status: int
    props: dict[str, Any]  # elements, by tag


def discover(server: Server) -> list[Found]:
    """The address books at an address, or of its user: by the address itself, by who the user is, and by the place where servers say it."""
    refused: ServerSays | None = None
    for address in dict.fromkeys((server.url, urljoin(server.url, WELL_KNOWN), urljoin(server.url, "/"))):
        try:
            found = _books_at(server, address)
        except ServerSays as says:
            if says.status in (0, 401):
                raise
            refused = refused or says
            continue
        if found:
            return found
    if refused and refused.status not in (404, 405, 501):
        raise refused
    raise ServerSays(
        "There is no address book at this address. Give the address that your server or provider says for CardDAV.", 404
    )


def _books_at(server: Server, address: str) -> list[Found]:
    props = "<resourcetype/><displayname/><current-user-principal/><C:addressbook-home-set/>"
    answer = _propfind(server, address, props, depth=0)
    here = next(iter(_responses(answer)), None)
    if here is None:
        return []
    if _is_book(here):
        return [Found(urljoin(answer.url, here.path), _name(here))]
    home = _href(here.props.get(f"{CARD}addressbook-home-set"))
    principal = _href(here.props.get(f"{DAV}current-user-principal"))
    if not home and principal:
        user = _propfind(server, _same_server(answer, principal), "<C:addressbook-home-set/>", depth=0)
        home = next((_href(one.props.get(f"{CARD}addressbook-home-set")) for one in _responses(user)), "")
    if not home:
        return []
    shown = _propfind(server, _same_server(answer, home), "<resourcetype/><displayname/>", depth=1)
    return [Found(urljoin(shown.url, one.path), _name(one)) for one in _responses(shown) if _is_book(one)]


def _same_server(answer: Answer, href: str) -> str:
    """Where a server says that something is, if that is itself."""
    to = urljoin(answer.url, href)
    if urlsplit(to).netloc.casefold() != urlsplit(answer.url).netloc.casefold():
        raise ServerSays(f"Your address books are at {to[:200]}. Add them by that address.")
    return to


def changes(server: Server, url: str, token: str) -> Changes:
    """What changed since a token; without one, or where the server does not know it any more, everything there is. Raises ServerSays."""
    try:
        return _since(server, url, token)
    except ServerSays as says:
        if token and says.status in (400, 403, 404, 409, 410, 412, 422):
            return changes(server, url, "")
        if says.status in (400, 403, 404, 405, 409, 412, 415, 422, 500, 501):
            return _all(server, url)
        raise


def _since(server: Server, url: str, token: str) -> Changes:
    found = Changes(is_whole=not token)
    asked = token
    for _ in range(MOST_ROUNDS):
        body = (
            f"{_HEAD}<sync-collection {_NAMES}><sync-token>{escape(asked)}</sync-token><sync-level>1</sync-level>"
            "<prop><getetag/></prop></sync-collection>"
        )
        answer = server.ask("REPORT", url, body, {**_XML, "Depth": "0"})
        root = _root(answer)
        more = False
        for one in _responses(answer):
            if one.path.rstrip("/") == path_of(url).rstrip("/"):
                more = more or one.status == 507
            elif one.status == 404:
                found.gone.append(one.path)
                found.there.pop(one.path, None)
            elif not one.path.endswith("/"):
                found.there[one.path] = _text(one.props.get(f"{DAV}getetag"))
        said = _text(root.find(f"{DAV}sync-token"))
        found.token = said
        if not more or not said or said == asked:
            return found
        asked = said
    return found


def _all(server: Server, url: str) -> Changes:
    """Every card with its tag, from a server that does not tell what changed."""
    found = Changes(is_whole=True)
    for one in _responses(_propfind(server, url, "<getetag/><resourcetype/>", depth=1)):
        kind = one.props.get(f"{DAV}resourcetype")
        if one.path.rstrip("/") != path_of(url).rstrip("/") and (kind is None or kind.find(f"{DAV}collection") is None):
            found.there[one.path] = _text(one.props.get(f"{DAV}getetag"))
    return found


def cards(server: Server, url: str, paths: Sequence[str]) -> dict[str, Fetched | None]:
    """The cards at these paths; None for those that are gone. What the server does not answer to is asked for by itself, or is missing."""
    hrefs = "".join(f"<href>{escape(path)}</href>" for path in paths)
    body = f"{_HEAD}<C:addressbook-multiget {_NAMES}><prop><getetag/><C:address-data/></prop>{hrefs}</C:addressbook-multiget>"
    try:
        answer = server.ask("REPORT", url, body, {**_XML, "Depth": "1"})
    except ServerSays as says:
        if says.status == 413 and len(paths) > 1:
            half = len(paths) // 2
            return cards(server, url, paths[:half]) | cards(server, url, paths[half:])
        if says.status not in (400, 403, 405, 413, 501):
            raise
        return {path: found for path in paths for found in [one(server, path)]}
    found: dict[str, Fetched | None] = {}
    for response in _responses(answer):
        text = response.props.get(f"{CARD}address-data")
        if response.status == 404:
            found[response.path] = None
        elif text is not None:
            found[response.path] = Fetched(_text(response.props.get(f"{DAV}getetag")), text.text or "")
    for path in paths:
        if path not in found:
            found[path] = one(server, path)
    return {path: found[path] for path in paths}


def one(server: Server, path: str) -> Fetched | None:
    """One card; None when it is gone."""
    answer = server.ask("GET", path, headers={"Accept": "text/vcard"}, fine=(404, 410))
    if answer.status in (404, 410):
        return None
    return Fetched(answer.headers.get("etag", ""), answer.body.decode("utf-8", errors="surrogateescape"))


def put(server: Server, path: str, text: str, etag: str | None) -> str:
    """Keep a card at a path, in place of the one with this tag, or as a new one without. Returns its tag, empty where the server says none."""
    condition = {"If-None-Match": "*"} if etag is None else {"If-Match": strong(etag)} if etag else {}
    answer = server.ask("PUT", path, text, {"Content-Type": "text/vcard; charset=utf-8", **condition})
    return answer.headers.get("etag", "")


def delete(server: Server, path: str, etag: str) -> None:
    """Remove the card with this tag. One that is gone already is no mistake."""
    server.ask("DELETE", path, headers={"If-Match": strong(etag)} if etag else {}, fine=(404, 410))


def strong(etag: str) -> str:
    """A tag as a condition wants it: a proxy that packs answers makes it weak, and no server takes a weak one."""
    return etag.removeprefix("W/")


def _propfind(server: Server, address: str, props: str, *, depth: int) -> Answer:
    body = f"{_HEAD}<propfind {_NAMES}><prop>{props}</prop></propfind>"
    return server.ask("PROPFIND", address, body, {**_XML, "Depth": str(depth)})


def _root(answer: Answer) -> Any:  # an element of the standard library
    from defusedxml import ElementTree
    from defusedxml.common import DefusedXmlException

    try:
        root = ElementTree.fromstring(answer.body)
    except (ElementTree.ParseError, DefusedXmlException, ValueError):
        root = None
    if (
        root is None or root.tag != f"{DAV}multistatus"
    ):  # a page to sign in, of whoever stands between, is well-formed too
        raise ServerSays("The server answers with something that is not of an address book. Check the address.")
    return root


def _responses(answer: Answer) -> list[_Response]:
    found = []
    for response in _root(answer).iter(f"{DAV}response"):
        props: dict[str, Any] = {}
        for propstat in response.findall(f"{DAV}propstat"):
            if " 200" in _text(propstat.find(f"{DAV}status")):
                for prop in propstat.findall(f"{DAV}prop"):
                    props |= {element.tag: element for element in prop}
        status = _text(response.find(f"{DAV}status")).split()
        found.append(_Response(path_of(_text(response.find(f"{DAV}href"))), _number(status), props))
    return found


def _number(status: list[str]) -> int:
    return int(status[1]) if len(status) > 1 and status[1].isdigit() else 200


def _text(element: Any) -> str:
    return (element.text or "").strip() if element is not None else ""


def _href(element: Any) -> str:
    return _text(element.find(f"{DAV}href")) if element is not None else ""


def _is_book(one: _Response) -> bool:
    kind = one.props.get(f"{DAV}resourcetype")
    return kind is not None and kind.find(f"{CARD}addressbook") is not None


def _name(one: _Response) -> str:
    return _text(one.props.get(f"{DAV}displayname")) or one.path.rstrip("/").rpartition("/")[2] or "Address book"


def in_pieces(paths: Iterable[str], size: int) -> Iterable[list[str]]:
    """Some at a time."""
    some: list[str] = []
    for path in paths:
        some.append(path)
        if len(some) == size:
            yield some
            some = []
    if some:
        yield some
