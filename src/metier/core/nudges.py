"""Something worth doing now, as any area may propose it to Today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Nudge:
    """One line for Today: what to do, why now, and the page where it is done.

    `kind` is a stable word (`skill-level`), by which a snooze knows it again together with `subject_id`, the row it is about.
    `minutes` is about how long it takes. `due` is the day it is about, where there is one: the same on another day is news to
    whoever was told already. `done_url` and `snooze_url`, where there are such, are URL names to POST to, with the
    same arguments. `form_url` is the URL name of a small form that can be filled in there and then.
    """

    title: str
    kind: str
    why: str
    minutes: int
    url_name: str
    url_args: tuple[str, ...] = ()
    subject_id: str = ""
    done_url: str = ""
    snooze_url: str = ""
    due: date | None = None
    form_url: str = ""
