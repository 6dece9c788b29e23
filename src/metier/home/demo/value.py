"""What Nadia is paid, what she gathered, and what she means to ask. The price index is made up, as everything here is."""

from __future__ import annotations

from decimal import Decimal

from metier.accounts.access import Viewer, visible
from metier.core.dates import PartialDate
from metier.home.demo.when import When
from metier.record.models import Position, Win
from metier.value import actions
from metier.value.models import Equity, Market, Negotiation, Offer, Pay, Point, Prices

# from, position by its place in time, base, why
PAY = (
    ((2016, 9), 0, 24_000, "First job"),
    ((2017, 9), 0, 25_200, "General rise"),
    ((2018, 9), 0, 26_500, "General rise"),
    ((2019, 9), 1, 31_000, "Promoted"),
    ((2020, 9), 1, 31_600, "General rise"),
    ((2021, 9), 1, 32_500, "General rise"),
    ((2022, 4), 1, 35_000, "Asked"),
    ((2023, 3), 2, 45_000, "Joined Calder"),
    ((2024, 4), 2, 47_800, "General rise"),
    ((2025, 4), 2, 50_200, "General rise"),
    ((2026, 4), 2, 52_400, "General rise"),
)
INDEX = {2016: "84.5", 2017: "87.0", 2018: "89.1", 2019: "90.7", 2020: "91.5", 2021: "93.8", 2022: "102.3", 2023: "109.8", 2024: "112.6", 2025: "116.5", 2026: "120.2"}  # fmt: skip
# kind, for what work, who, from, to, day
POINTS = (
    ("advert", "Senior data analyst", "Aire Insurance", 50_000, 58_000, (2026, 3, 9)),
    ("advert", "Senior data analyst, hybrid", "Wharfe Water", 52_000, None, (2026, 4, 14)),
    ("advert", "Lead analyst", "Hartley Building Society", 56_000, 62_000, (2026, 5, 20)),
    ("advert", "Senior insight analyst", "Ridings Housing", 46_000, 49_000, (2026, 6, 3)),
    ("told", "Senior analyst", "Wei, formerly at Calder", 54_500, None, (2026, 6, 18)),
    ("recruiter", "Senior analytics engineer", "James, Northpoint", 58_500, None, (2026, 6, 24)),
    ("advert", "Senior data analyst, remote", "Penn Mutual", 51_000, 57_000, (2026, 8, 12)),
    ("told", "Senior data analyst", "Jo Ferreira", 53_000, None, (2026, 9, 2)),
)
WHYS = (
    "Two adverts of this summer pay it for work I already do.",
    "What James said in June, less £1,500.",
    "April’s general rise would bring me there without the grade. Then I say so, and answer Wharfe Water.",
)


def build(viewer: Viewer, when: When) -> None:
    """Ten years of pay, a market with its points, two offers, what to ask, what is put aside."""
    positions = list(visible(viewer, Position).order_by("starts"))
    for month, place, base, why in PAY:
        facts = {"starts": when.month(*month), "position": positions[place], "currency": "GBP", "base": Decimal(base)}
        more = {"bonus_percent": Decimal(5), "pension_percent": Decimal(8)} if place == 2 else {}
        actions.add(viewer, Pay, facts | more | {"why": why, "hours": Decimal(35)})
    actions.add(
        viewer,
        Equity,
        {"what": "Matched shares", "position": positions[2], "granted_on": when.past(2025, 10, 1), "currency": "GBP"}
        | {
            "worth": Decimal(3_600),
            "months": 36,
            "every": 12,
            "cliff": 12,
            "note": "Half of what I paid in, at the price of the day",
        },
    )
    _prices(viewer, when)
    market = actions.add(viewer, Market, {"name": "Senior data analyst, Leeds and remote", "occupation": "15-2051.00"})
    for kind, what, who, low, high, day in POINTS:
        said = {"market": market, "kind": kind, "what": what, "who": who, "currency": "GBP", "low": Decimal(low)}
        actions.add(viewer, Point, said | {"high": Decimal(high) if high else None, "known_on": when.past(*day)})
    _offers(viewer)
    _asking(viewer, market)
    actions.assume(
        viewer, {"saved": Decimal(14_200), "a_month": Decimal(1_150), "of_raise": Decimal(60), "tax": Decimal(30)}
    )


def _prices(viewer: Viewer, when: When) -> None:
    """An index by the year, moved as the story is."""
    years = when.month(2026).year - 2026
    row = actions.add(viewer, Prices, {"name": "Example index (not a real one)", "currency": "GBP"})
    row.figures = {str(PartialDate(year + years)): figure for year, figure in INDEX.items()}
    row.save(update_fields=["figures"])


def _offers(viewer: Viewer) -> None:
    wharfe = {
        "name": "Wharfe Water, senior analytics engineer",
        "base": Decimal(58_500),
        "pension_percent": Decimal(10),
    }
    kestrel = {"name": "Kestrel, contract", "base": Decimal(420), "per": "day", "days": Decimal(160)}
    for said, state, note in (
        (wharfe, "said", "Said by James in June; not in writing"),
        (kestrel, "declined", "No pension, no leave, no sick pay"),
    ):
        actions.add(viewer, Offer, said | {"currency": "GBP", "state": state, "note": note})


def _asking(viewer: Viewer, market: Market) -> None:
    said = dict(zip(("anchor_why", "target_why", "walk_away_why"), WHYS, strict=True))
    amounts = {"anchor": Decimal(60_000), "target": Decimal(57_000), "walk_away": Decimal(54_500), "currency": "GBP"}
    row = actions.add(
        viewer, Negotiation, amounts | said | {"what_for": "The regrading panel in November", "market": market}
    )
    begun = ("Renewal pricing", "Monthly claims run", "Ifeoma promoted", "Claims dashboard")
    wins = [win.pk for win in visible(viewer, Win) if win.what.startswith(begun)]
    actions.choose_wins(viewer, row, wins)
    lines = ["anchor", "anchor_why", *(f"win:{key}" for key in wins)]
    actions.choose_sheet(row, lines)
