"""What the page of reminders shows, and `metier reminders` prints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.words import count, listed
from metier.home import queries, today
from metier.home.choices import DigestState
from metier.home.digest.composing import NOUNS, news, quiet_days
from metier.home.digest.server import is_of_environment, mail_server
from metier.home.models import Digest, DigestSettings

MOST_SHOWN = 7
_STATES = {
    DigestState.WAITING: "not sent",
    DigestState.SENDING: "may have been sent",
    DigestState.SENT: "sent",
}


@dataclass(frozen=True, slots=True)
class SentDay:
    """The digest of a day, and what became of it."""

    day: date
    what: str
    named: str
    problem: str


@dataclass(frozen=True, slots=True)
class RemindersPage:
    """`server` is the mail server without its password, `server_problem` why it cannot be used."""

    settings: DigestSettings | None
    quiet: str
    server: str
    server_problem: str
    is_of_environment: bool
    sends: str
    news: tuple[today.Item, ...]
    days: tuple[SentDay, ...]

    @property
    def last_sent(self) -> SentDay | None:
        return next((one for one in self.days if one.what == _STATES[DigestState.SENT]), None)

    @property
    def problem(self) -> SentDay | None:
        """The last day, if it has a problem."""
        return self.days[0] if self.days and self.days[0].problem else None

    @property
    def comes(self) -> bool:
        """Whether mail comes at all."""
        return bool(self.settings and self.settings.is_on and self.server and not self.server_problem)


def reminders_page(viewer: Viewer, kept: DigestSettings | None) -> RemindersPage:
    """`kept` is what the owner said of the digest, if anything."""
    server, problem = "", ""
    try:
        server = str(mail_server() or "")
    except Refused as refused:
        problem = refused.sentence
    return RemindersPage(
        settings=kept,
        quiet=quiet_days(kept) if kept else "",
        server=server,
        server_problem=problem,
        is_of_environment=is_of_environment(),
        sends=listed(list(dict.fromkeys(f"{noun}s" for noun in NOUNS.values()))),
        news=tuple(today.Item(nudge) for nudge in news(viewer)),
        days=tuple(_day(viewer, row) for row in queries.last_digests(viewer, MOST_SHOWN)),
    )


def _day(viewer: Viewer, row: Digest) -> SentDay:
    is_over = row.state == DigestState.WAITING and row.for_day < viewer.today
    what = "not sent; told in the next mail" if is_over else _STATES[DigestState(row.state)]
    return SentDay(row.for_day, what, count(len(row.items), "thing") if row.items else "", row.problem)
