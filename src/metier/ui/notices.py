"""The answer to what the person just did, shown once on the next page."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from django.http import HttpRequest
from django.http.response import HttpResponseRedirectBase
from django.shortcuts import resolve_url

Kind = Literal["", "warn", "bad"]
_KEY = "notices"
_MOST = 5


class SeeOther(HttpResponseRedirectBase):
    """After a POST: read the page again with GET."""

    status_code = 303


@dataclass(frozen=True, slots=True)
class Action:
    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Question:
    """One short answer that can be given at once: a field `name` with its label and what is in it, to POST to an address."""

    url: str
    label: str
    name: str
    value: str
    button: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, and what one can do about it. `undo` is an address to POST to."""

    text: str
    kind: str = ""
    undo: str | None = None
    action: Action | None = None
    question: Question | None = None


def notice(
    request: HttpRequest,
    text: str,
    *,
    undo: str | None = None,
    action: tuple[str, str] | None = None,
    question: Question | None = None,
    kind: Kind = "",
) -> None:
    """Keep a notice for the next page; `action` is a label and an address."""
    said = Notice(text, kind, undo, Action(*action) if action else None, question)
    request.session[_KEY] = [*request.session.get(_KEY, []), asdict(said)][-_MOST:]


def take(request: HttpRequest) -> list[Notice]:
    """The notices that wait, which are then gone."""
    session = getattr(request, "session", None)
    if session is None or _KEY not in session:
        return []
    return [_read(kept) for kept in session.pop(_KEY)]


def notice_and_redirect(
    request: HttpRequest,
    text: str,
    to: Any,  # whatever Django's resolve_url takes: a URL name, a path, a model
    *args: Any,
    undo: str | None = None,
    action: tuple[str, str] | None = None,
    question: Question | None = None,
    kind: Kind = "",
    **kwargs: Any,
) -> SeeOther:
    """Say what was done and go on to `to`."""
    notice(request, text, undo=undo, action=action, question=question, kind=kind)
    return SeeOther(resolve_url(to, *args, **kwargs))


def _read(kept: dict[str, Any]) -> Notice:
    action, question = kept.get("action"), kept.get("question")
    return Notice(
        kept["text"],
        kept.get("kind", ""),
        kept.get("undo"),
        Action(**action) if action else None,
        Question(**question) if question else None,
    )
