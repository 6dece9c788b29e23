"""Three recruiters whom Nadia knows, none of them real: what they cover, what they were told, and one who put her forward without asking."""

from __future__ import annotations

from typing import Any

from metier.accounts.access import Viewer, visible
from metier.core.exchange.employers import employer_key
from metier.home.demo.when import When
from metier.network import actions
from metier.network.models import (
    ClientSeen,
    Contact,
    Favour,
    Interaction,
    Introduction,
    Recruiter,
    Specialism,
    Submission,
    Told,
)
from metier.postings.models import Posting, Sending
from metier.resume.models import SentFile

# Name, title, firm, in house, work, its occupation, area, what she thinks of them, next step and its day, the last talk and its line.
RECRUITERS: tuple[tuple[Any, ...], ...] = (
    ("Marta Wolski", "Partner", "Aire Search", False, "Data leadership", "11-3021.00", "North of England",
     "Two roles sent, one a fit; honest about pay bands", "Send the new résumé", (2026, 10, 10),
     (2026, 9, 17), "call", "Wharfe Water wants a talk; Moor Energy may look in spring"),
    ("Louise Garside", "Talent partner", "Moor Energy", True, "Analytics engineering", "", "",
     "Helen introduced you; no opening until spring", "Write to her", (2027, 2, 1),
     (2026, 6, 4), "mail", "Nothing is open until spring"),
    ("Ben Ashworth", "Consultant", "Kestrel Partners", False, "Contract analysts", "", "",
     "Put you forward once without asking", "Close the contact", None,
     (2026, 2, 20), "call", "He had sent your résumé to Moor Energy already"),
)  # fmt: skip
TOLD = (
    ("Marta Wolski", "salary", "Not below £65,000", (2026, 9, 17)),
    ("Marta Wolski", "notice", "Three months, from the end of a month", (2026, 9, 17)),
    ("Marta Wolski", "confidence", "Nothing to Calder Mutual, nor to its partners", (2026, 6, 27)),
    ("Ben Ashworth", "salary", "Around £60,000", (2025, 11, 13)),
    ("Louise Garside", "wanted", "A team, or a product; not before spring", (2026, 6, 4)),
)
CLIENTS = (
    ("Marta Wolski", "Wharfe Water", (2026, 9, 12)),
    ("Marta Wolski", "Hartley Building Society", (2026, 5, 7)),
    ("Ben Ashworth", "Moor Energy", (2026, 2, 20)),
)
SUBMISSIONS = (
    ("Marta Wolski", "Wharfe Water", "Senior analytics engineer", "talks", (2026, 9, 12), "A talk in two weeks"),
    ("Marta Wolski", "Moor Energy", "Head of data products", "proposed", (2026, 9, 17), ""),
    ("Ben Ashworth", "Moor Energy", "Contract analyst", "closed", (2026, 2, 20), "You had not been asked"),
)  # fmt: skip


def build(viewer: Viewer, when: When) -> None:
    """After her people, postings and résumés."""
    rows = _recruiters(viewer, when)
    own: dict[str, Any] = {"career": viewer.career}
    Told.objects.bulk_create(
        Told(**own, recruiter=rows[name], about=about, said=said, on=when.past(*on), created_at=when.moment(*on))
        for name, about, said, on in TOLD
    )
    ClientSeen.objects.bulk_create(
        ClientSeen(**own, recruiter=rows[name], employer=firm, employer_key=employer_key(firm), seen_on=when.past(*on))
        for name, firm, on in CLIENTS
    )
    postings = {row.employer: row for row in visible(viewer, Posting).filter(employer="Wharfe Water")}
    Submission.objects.bulk_create(
        Submission(
            **own, recruiter=rows[name], employer=firm, employer_key=employer_key(firm), title=title, state=state,
            on=when.past(*on), outcome=outcome, posting=postings.get(firm), created_at=when.moment(*on),
        )
        for name, firm, title, state, on, outcome in SUBMISSIONS
    )  # fmt: skip
    promised = {"way": "received", "stage": "promised", "kind": "advice", "on": when.past(2026, 9, 17)}
    line = "Ask Wharfe Water when the talk is"
    marta = rows["Marta Wolski"].contact
    Favour.objects.create(**own, **promised, contact=marta, line=line, due=when.day(2026, 10, 9))
    louise = visible(viewer, Introduction).filter(to=None, to_name="Louise Garside")
    louise.update(to=rows["Louise Garside"].contact)


def _recruiters(viewer: Viewer, when: When) -> dict[str, Recruiter]:
    """By name, with what they cover, the last talk with each, and the résumé they hold."""
    own: dict[str, Any] = {"career": viewer.career}
    people, rows, covers, talks = [], {}, [], []
    held = _held(viewer, when)
    for name, title, firm, in_house, work, code, area, rating, step, on, last, channel, line in RECRUITERS:
        given, family = name.split()
        one = Contact(
            **own, name=name, given=given, family=family, title=title, employer=firm, last_on=when.past(*last)
        )
        actions.tell(one)
        people.append(one)
        facts = {"is_in_house": in_house, "rating": rating, "next_step": step, "next_on": when.day(*on) if on else None}
        rows[name] = Recruiter(**own, contact=one, holds=held.get(name), **facts)
        covers.append(Specialism(**own, recruiter=rows[name], work=work, code=code, area=area))
        said = {"on": when.past(*last), "channel": channel, "line": line}
        talks.append(Interaction(**own, contact=one, created_at=when.moment(*last), **said))
    Contact.objects.bulk_create(people)
    Recruiter.objects.bulk_create(rows.values())
    Specialism.objects.bulk_create(covers)
    Interaction.objects.bulk_create(talks)
    return rows


def _held(viewer: Viewer, when: When) -> dict[str, Sending]:
    """Marta has what was sent to her in June; Ben what he was given in November, of which no file was kept."""
    files = visible(viewer, SentFile).filter(sending__to="Marta Wolski").select_related("sending").defer("content")
    found = {one.sending.to: one.sending for one in files[:1]}
    on = when.past(2025, 11, 13)
    to = {"to": "Ben Ashworth", "what_for": "Contract analyst", "channel": "By mail"}
    sending = Sending.objects.create(career=viewer.career, created_at=when.moment(2025, 11, 13), sent_on=on, **to)
    return found | {"Ben Ashworth": sending}
