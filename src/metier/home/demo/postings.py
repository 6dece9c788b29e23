"""Two postings that Nadia looked at, neither of them real: one that she answered, one that is open."""

from __future__ import annotations

from datetime import timedelta

from metier.accounts.access import Viewer
from metier.home.demo.when import When
from metier.postings import actions
from metier.postings.models import Posting
from metier.postings.queries import asked_in
from metier.postings.reading import read

WHARFE = """Senior analytics engineer at Wharfe Water
Location: Leeds, hybrid
Salary: £62,000 to £70,000 a year
https://careers.wharfewater.example/jobs/417

Wharfe Water supplies a million people in the dales. You join a team of six that looks after the data of meters, leaks and bills.

What you will do
- Build and test the models that the regional teams rely on
- Bring data contracts to the systems that send us readings

What you need
- Strong SQL and data modelling
- At least five years of experience as a data analyst or engineer
- dbt, or another way to test what you build
- A degree in a quantitative subject
- You present to senior people who do not work with data

Nice to have
- Airflow
- Terraform
- Machine learning in production

What we offer
- 27 days of leave, and a pension to which we add 9%
"""
HARTLEY = """Head of analytics at Hartley Building Society
Location: Leeds
Salary: £78,000 to £88,000 a year

You lead the analytics of a building society with 400 colleagues: pricing, retention, and customers in vulnerable circumstances.

About you
- You have led and hired analysts
- Eight years of experience in financial services
- Consumer Duty and regulation
- Statistics and forecasting
- Experience of presenting to an executive committee
- MSc or a comparable degree, preferably in statistics
- French is a plus
"""


def build(viewer: Viewer, when: When) -> None:
    wharfe = _kept(viewer, WHARFE, 26)
    actions.send(
        viewer,
        wharfe,
        to="Marta Wolski",
        sent_on=when.past(2026, 9, 12),
        channel="By email",
        note="She asked for one page.",
        outcome="answered",
        outcome_on=when.past(2026, 9, 18),
        outcome_note="A talk in two weeks.",
    )
    _kept(viewer, HARTLEY, 12)


def _kept(viewer: Viewer, text: str, days_left: int) -> Posting:
    (found,) = read("A posting", text.encode())
    facts = actions.facts_of(found) | {"valid_until": viewer.today + timedelta(days=days_left)}
    return actions.add_posting(viewer, facts, asked_in(viewer, found))
