"""Every page on a career of one year and of forty: p95 of server time, and the number of queries.

Budget: p95 within 25 ms on SQLite, within 1.5 times the same page of one year, and as many queries.
The time is of the whole stack below the socket: middleware, view, queries, template, through Django's test client.
"""

import argparse
import logging
import sys
from typing import Any

import careers
from figures import milliseconds, p95, print_table, times

BUDGET_SECONDS, BUDGET_RATIO = 0.025, 1.5


def pages(viewer: Any) -> dict[str, str]:
    """The pages by name; those of one row with the newest row."""
    from metier.asks.models import Ask, ManagerUpdate
    from metier.plan.models import Goal, IfThenPlan, Task
    from metier.reviews.models import Review
    from metier.support.models import Helper

    reviews = Review.objects.filter(career=viewer.career)
    quarterly, yearly = (reviews.get(kind=kind, finished_at=None) for kind in ("quarterly", "yearly"))
    finished = reviews.exclude(finished_at=None).order_by("-ends").first()
    helper = Helper.objects.filter(career=viewer.career).order_by("-created_at", "-id").first()
    goal = Goal.objects.filter(career=viewer.career, state="open").order_by("-created_at").first()
    task = Task.objects.filter(career=viewer.career, done_on=None).order_by("-created_at").first()
    plan = IfThenPlan.objects.filter(career=viewer.career, goal=goal).first()
    ask = Ask.objects.filter(career=viewer.career, state="asked").order_by("-created_at").first()
    update = ManagerUpdate.objects.filter(career=viewer.career).order_by("-ends").first()
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
        "Asks": "/asks/",
        "An ask": f"/asks/{ask.pk}/",
        "All asks": "/asks/all/",
        "Asks, across the years": "/asks/across/",
        "A case on paper": f"/asks/{ask.pk}/paper/",
        "Brief of priorities": "/asks/brief/",
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
        "Getting help": "/support/help/",
        "A helper": f"/support/helpers/{helper.pk}/",
        "Record": "/record/",
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


def measure(viewer: Any, repeats: int) -> dict[str, tuple[float, int, int]]:
    """For each page: p95 in seconds, queries, status."""
    import time_machine
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    found = {}
    client = client_of(viewer)
    with time_machine.travel(careers.NOW, tick=True):
        for name, path in pages(viewer).items():
            with CaptureQueriesContext(connection) as queries:
                status = client.get(path).status_code
            asked = len(queries)
            found[name] = (p95(times(lambda path=path: client.get(path), repeats)), asked, status)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=60)
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with careers.home():
        short, long = (measure(careers.make_career(years), chosen.repeats) for years in (1, 40))
    rows, over = [], 0
    for name, (forty, queries, status) in long.items():
        one, queries_of_one, _ = short[name]
        kept = forty <= BUDGET_SECONDS and forty <= BUDGET_RATIO * one and queries == queries_of_one and status == 200
        over += not kept
        rows.append(
            (
                name,
                milliseconds(one),
                milliseconds(forty),
                f"{forty / one:.2f}",
                queries_of_one,
                queries,
                "" if kept else f"over ({status})",
            )
        )
    print_table(("page", "1 year, p95", "40 years, p95", "ratio", "queries, 1", "queries, 40", "budget"), rows)
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
