"""Every page on a career of one year and of forty: p95 of server time, and the number of queries.

Budget: p95 within 25 ms on SQLite, within 1.5 times the same page of one year, and as many queries.
The time is of the whole stack below the socket: middleware, view, queries, template, through Django's test client. Beside it stands the
median of the time that the processor was busy with a page, which other work on the machine hardly changes.
"""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import careers
from figures import in_turn, median, milliseconds, p95, print_table, times

BUDGET_SECONDS, BUDGET_RATIO = 0.025, 1.5


def pages(viewer: Any) -> dict[str, str]:
    """The pages by name; those of one row with the newest row."""
    from metier.asks.models import Ask, ManagerUpdate
    from metier.network.models import (
        AddressBook,
        Contact,
        Favour,
        Interaction,
        PeopleDraft,
        PeopleImport,
        Recruiter,
        Tag,
    )
    from metier.plan.models import Goal, IfThenPlan, Task
    from metier.postings.models import Posting, Requirement
    from metier.resume.models import Variant
    from metier.reviews.models import Review
    from metier.roles.models import Role
    from metier.support.models import Helper
    from metier.talk.models import Account, Story

    reviews = Review.objects.filter(career=viewer.career)
    quarterly, yearly = (reviews.get(kind=kind, finished_at=None) for kind in ("quarterly", "yearly"))
    finished = reviews.exclude(finished_at=None).order_by("-ends").first()
    helper = Helper.objects.filter(career=viewer.career).order_by("-created_at", "-id").first()
    goal = Goal.objects.filter(career=viewer.career, state="open").order_by("-created_at").first()
    task = Task.objects.filter(career=viewer.career, done_on=None).order_by("-created_at").first()
    plan = IfThenPlan.objects.filter(career=viewer.career, goal=goal).first()
    ask = Ask.objects.filter(career=viewer.career, state="asked").order_by("-created_at").first()
    posting = Posting.objects.filter(career=viewer.career).order_by("-created_at", "-id").first()
    asked = Requirement.objects.filter(career=viewer.career, posting=posting).first()
    update = ManagerUpdate.objects.filter(career=viewer.career).order_by("-ends").first()
    variant = Variant.objects.get(career=viewer.career, name="Long")
    line = variant.lines.filter(kind="wins").first()
    account = Account.objects.filter(career=viewer.career).first()
    story = Story.objects.filter(career=viewer.career).first()
    sentence = account.sentences.first()
    role = Role.objects.filter(career=viewer.career).order_by("created_at", "id").first()
    need = role.requirements.order_by("created_at", "id").first()
    person = Contact.objects.filter(career=viewer.career).order_by("name", "id").first()
    favour = Favour.objects.filter(career=viewer.career, stage="done").order_by("-on", "-id").first()
    others = Contact.objects.filter(career=viewer.career, name=person.name).exclude(pk=person.pk)
    other = others.first() or Contact.objects.filter(career=viewer.career).order_by("-name").first()
    group = Tag.objects.filter(career=viewer.career).order_by("name").first()
    talk = Interaction.objects.filter(career=viewer.career).order_by("-on", "id").first()
    connections, table = (PeopleDraft.objects.get(career=viewer.career, kind=kind) for kind in ("linkedin", "csv"))
    run = PeopleImport.objects.get(career=viewer.career)
    book = AddressBook.objects.get(career=viewer.career)
    recruiter = Recruiter.objects.filter(career=viewer.career).order_by("created_at", "id").first()
    return {
        "Today": "/",
        "Direction": "/direction/",
        "Plan": "/plan/",
        "Plan, a goal": f"/plan/goals/{goal.pk}/",
        "Plan, a task": f"/plan/tasks/{task.pk}/",
        "An if-then plan": f"/plan/if-then/{plan.pk}/",
        "Check-ins of a goal": f"/reviews/goals/{goal.pk}/",
        "Check-ins, the part": f"/reviews/goals/{goal.pk}/part/",
        "Check-in, the form": f"/reviews/goals/{goal.pk}/form/",
        "Reviews": "/reviews/",
        "Reviews, page 2": "/reviews/?page=2",
        "A quarterly review": f"/reviews/{quarterly.pk}/",
        "A yearly review": f"/reviews/{yearly.pk}/",
        "The document of a review": f"/reviews/{finished.pk}/document/",
        "Forecasts": "/reviews/forecast/",
        "A forecast": f"/reviews/forecast/{goal.pk}/",
        "Forecast, the part": f"/reviews/forecast/{goal.pk}/outlook/",
        "Corrections": "/reviews/corrections/",
        "Corrections, of a goal": f"/reviews/corrections/?goal={goal.pk}",
        "A day beside now": "/reviews/compare/?then=2026-03-01",
        "Plan, hours": "/plan/hours/",
        "Deposits": "/plan/deposits/",
        "Deposits, of a goal": f"/plan/deposits/?goal={goal.pk}",
        "A line understood": "/capture/reading/?entry=1h30+step+of+the+goal",
        "People": "/people/",
        "People, page 2": "/people/?page=2",
        "People, found": "/people/?q=data",
        "People, overdue": "/people/?overdue=on",
        "A person": f"/people/{person.pk}/",
        "A person, the panel": f"/people/{person.pk}/panel/",
        "The brief of a person": f"/people/{person.pk}/brief/",
        "A person, adding": "/people/new/",
        "A person, changing": f"/people/{person.pk}/change/",
        "A person, a draft": f"/people/{person.pk}/draft/",
        "A person, a talk": f"/people/{person.pk}/talks/new/",
        "A person, introducing": f"/people/{person.pk}/introductions/new/",
        "A person, erasing": f"/people/{person.pk}/erasure/",
        "A person as a card": f"/people/{person.pk}/card.vcf",
        "Names offered": "/people/names/?q=ann",
        "A talk": f"/people/talks/{talk.pk}/",
        "Groups": "/people/groups/",
        "A group": f"/people/groups/{group.pk}/",
        "Bringing in": "/people/bring/",
        "Bringing in, the preview": f"/people/bring/{connections.pk}/",
        "Bringing in, columns": f"/people/bring/{table.pk}/columns/",
        "Bringing in, imports": "/people/bring/imports/",
        "Bringing in, undoing": f"/people/bring/imports/{run.pk}/undo/",
        "Bringing in, who praised": "/people/bring/recommendations/",
        "Duplicates": "/people/duplicates/",
        "Two people": f"/people/duplicates/{person.pk}/{other.pk}/",
        "Address books": "/people/books/",
        "An address book": f"/people/books/{book.pk}/",
        "An address book, adding": "/people/books/new/",
        "Exporting people": "/people/export/",
        "Erasures": "/people/erasures/",
        "Coverage": "/people/coverage/",
        "Coverage, what else": "/people/coverage/areas/",
        "Favours": "/people/favours/",
        "Favours, of everybody": "/people/favours/?shows=ever",
        "Favours, what others owe": "/people/favours/theirs/",
        "All favours": "/people/favours/all/",
        "All favours, found": "/people/favours/all/?q=paper+leeds&way=given",
        "A favour": f"/people/favours/{favour.pk}/",
        "A favour, the form": f"/people/favours/new/?contact={favour.contact_id}",
        "Recruiters": "/people/recruiters/",
        "A recruiter": f"/people/recruiters/{recruiter.pk}/",
        "A recruiter, telling": f"/people/recruiters/{recruiter.pk}/told/new/",
        "A recruiter, a submission": f"/people/recruiters/{recruiter.pk}/submissions/new/",
        "Asks": "/asks/",
        "An ask": f"/asks/{ask.pk}/",
        "All asks": "/asks/all/",
        "Asks, across the years": "/asks/across/",
        "A case on paper": f"/asks/{ask.pk}/paper/",
        "Brief of priorities": "/asks/brief/",
        "Postings": "/postings/",
        "Postings, page 10": "/postings/?page=10",
        "Postings, found": "/postings/?q=role+1",
        "A posting": f"/postings/{posting.pk}/",
        "A posting, the form": f"/postings/{posting.pk}/change/",
        "A line of a posting": f"/postings/lines/{asked.pk}/",
        "Roles": "/roles/",
        "A target role": f"/roles/{role.pk}/",
        "A target role, its tasks": f"/reviews/roles/{role.pk}/",
        "What a role needs": f"/roles/needs/{need.pk}/",
        "What says so": f"/roles/{role.pk}/sources/",
        "Profile at level": "/roles/profile/",
        "A level opened": "/roles/profile/2.B.1.d/",
        "Occupations, ranked": "/roles/profile/occupations/",
        "Value": "/value/",
        "Value, the history": "/value/history/",
        "Value, markets": "/value/markets/",
        "Value, offers": "/value/offers/",
        "Value, skills": "/value/skills/",
        "Value, life goals": "/value/life/",
        "Value, prices": "/value/prices/",
        "Value, the sheet": "/value/asking/sheet/",
        "Value, a new pay": "/value/pay/new/",
        "Updates": "/asks/updates/",
        "An update, sent": f"/asks/updates/{update.pk}/",
        "Practice": "/asks/practice/",
        "Practising": "/asks/practice/now/?of=5",
        "Answers": "/asks/practice/answers/",
        "A scenario": "/asks/practice/deck/credit-in-the-meeting/",
        "A conversation, preparing": "/asks/practice/prepare/?about=a+pay+rise",
        "Autonomy record": "/asks/autonomy/",
        "Autonomy record, lines": "/asks/autonomy/lines/",
        "Support map": "/support/",
        "Support map, anew": "/support/new/",
        "Support map, past": "/support/as-of/?on=2026-05-01",
        "Getting help": "/support/help/",
        "A helper": f"/support/helpers/{helper.pk}/",
        "Record": "/record/",
        "Record, going stale": "/record/fresh/",
        "Record, wins": "/record/wins/",
        "Record, skills": "/record/skills/",
        "Résumé": "/resumes/",
        "A variant": f"/resumes/{variant.pk}/",
        "A variant, the rest": f"/resumes/{variant.pk}/rest/",
        "A variant, all wins": f"/resumes/{variant.pk}/wins/",
        "A line of a variant": f"/resumes/lines/{line.pk}/",
        "What was sent": "/resumes/sent/",
        "Talk": "/talk/",
        "An account": f"/talk/accounts/{account.pk}/",
        "An account, rehearsing": f"/talk/accounts/{account.pk}/rehearsal/",
        "What a sentence stands on": f"/talk/sentences/{sentence.pk}/evidence/",
        "Questions about a time": "/talk/answers/",
        "All answers about a time": "/talk/answers/all/",
        "An answer about a time": f"/talk/answers/{story.pk}/",
        "Rules of wording": "/talk/rules/",
        "Import": "/record/import/",
        "Trash": "/trash/",
        "Archive": "/archive/",
        "Calendar": "/calendar/",
        "Reminders": "/reminders/",
        "Parking": "/reviews/parking/",
        "Settings": "/account/settings/",
    }


def client_of(viewer: Any) -> Any:
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(viewer.person)
    return client


@dataclass(frozen=True)
class Measured:
    """A page of one career: p95 of the time that passed and median of what the processor was busy, in seconds; queries, status."""

    p95: float
    busy: float
    queries: int
    status: int


def measure(viewers: Sequence[Any], repeats: int) -> dict[str, list[Measured]]:
    """Each page of each career, in turn: what else the machine does meanwhile is shared fairly."""
    import time_machine
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    found = {}
    clients = [client_of(viewer) for viewer in viewers]
    with time_machine.travel(careers.NOW, tick=True):
        paths = [pages(viewer) for viewer in viewers]
        for name in paths[0]:
            visits = [partial(client.get, path[name]) for client, path in zip(clients, paths, strict=True)]
            asked = []
            for visit in visits:
                with CaptureQueriesContext(connection) as queries:
                    status = visit().status_code
                asked.append((len(queries), status))
            is_slow = times(visits[-1], 1, warm=0)[0] > 10 * BUDGET_SECONDS
            taken = in_turn(visits, min(repeats, 5) if is_slow else repeats)
            found[name] = [
                Measured(p95([passed for passed, _ in visited]), median([busy for _, busy in visited]), *said)
                for visited, said in zip(taken, asked, strict=True)
            ]
    return found


def missing(viewer: Any) -> list[str]:
    """Pages of the navigation that are not measured."""
    from django.urls import reverse

    from metier.config.navigation import GROUPS

    measured = set(pages(viewer).values())
    return [page.label for group in GROUPS for page in group.pages if reverse(page.url_name) not in measured]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=60)
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with careers.home():
        import metier.config.wsgi  # noqa: F401 - as it is served

        viewers = [careers.make_career(years) for years in (1, 40)]
        found, left_out = measure(viewers, chosen.repeats), missing(viewers[0])
    rows, over = [], 0
    for name, (one, forty) in found.items():
        kept = (
            forty.p95 <= BUDGET_SECONDS
            and forty.p95 <= BUDGET_RATIO * one.p95
            and forty.queries == one.queries
            and forty.status == 200
        )
        over += not kept
        rows.append(
            (
                name,
                milliseconds(one.p95),
                milliseconds(forty.p95),
                f"{forty.p95 / one.p95:.2f}",
                milliseconds(one.busy),
                milliseconds(forty.busy),
                one.queries,
                forty.queries,
                "" if kept else f"over ({forty.status})",
            )
        )
    headings = (
        "page",
        "1 year, p95",
        "40 years, p95",
        "ratio",
        "1, busy",
        "40, busy",
        "queries, 1",
        "queries, 40",
        "budget",
    )
    print_table(headings, rows)
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    if left_out:
        print(f"Not measured, but in the navigation: {', '.join(left_out)}")
    return 1 if over or left_out else 0


if __name__ == "__main__":
    sys.exit(main())
