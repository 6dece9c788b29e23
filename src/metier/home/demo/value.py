"""What Nadia is paid, what she gathered, and what she means to ask. The price index is made up, as everything here is."""

from __future__ import annotations

from decimal import Decimal

from metier.accounts.access import Viewer, visible
from metier.core.dates import PartialDate
from metier.home.demo.when import When
from metier.record.models import Position, Win
from metier.value.models import (
    Assumptions,
    Equity,
    Market,
    Negotiation,
    NegotiationWin,
    Offer,
    Pay,
    Point,
    Prices,
)

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
    "Two adverts pay it for work I already do.",
    "What James said, less £1,500.",
    "The general rise would bring me there without the grade. Then I say so, and answer Wharfe Water.",
)


def build(viewer: Viewer, when: When) -> None:
    """Ten years of pay, a market with its points, two offers, what to ask, what is put aside."""
    own = {"career": viewer.career, "currency": "GBP"}
    positions = list(visible(viewer, Position).order_by("starts"))
    here = {"bonus_percent": Decimal(5), "pension_percent": Decimal(8)}
    Pay.objects.bulk_create(
        Pay(
            **own,
            starts=when.month(*month),
            position=positions[place],
            base=Decimal(base),
            hours=Decimal(35),
            why=why,
            **(here if place == 2 else {}),
        )
        for month, place, base, why in PAY
    )
    Equity.objects.create(
        **own,
        what="Matched shares",
        position=positions[2],
        granted_on=when.past(2025, 10, 1),
        worth=Decimal(3_600),
        months=36,
        every=12,
        cliff=12,
        note="Half of what I paid in, at the price of the day",
    )
    years = when.month(2026).year - 2026
    figures = {str(PartialDate(year + years)): figure for year, figure in INDEX.items()}
    Prices.objects.create(**own, name="Example index (not a real one)", figures=figures)
    market = Market.objects.create(
        career=viewer.career, name="Senior data analyst, Leeds and remote", occupation="15-2051.00"
    )
    Point.objects.bulk_create(
        Point(
            **own,
            market=market,
            kind=kind,
            what=what,
            who=who,
            low=Decimal(low),
            high=Decimal(high) if high else None,
            known_on=when.past(*day),
        )
        for kind, what, who, low, high, day in POINTS
    )
    wharfe = {"base": Decimal(58_500), "pension_percent": Decimal(10), "note": "Said by James; not in writing"}
    kestrel = {"base": Decimal(420), "per": "day", "days": Decimal(160), "note": "No pension, no leave, no sick pay"}
    Offer.objects.bulk_create(
        [
            Offer(**own, name="Wharfe Water, senior analytics engineer", state="said", **wharfe),
            Offer(**own, name="Kestrel, contract", state="declined", **kestrel),
        ]
    )
    _asking(viewer, market)
    assumed = {"saved": Decimal(14_200), "a_month": Decimal(1_150), "of_raise": Decimal(60), "tax": Decimal(30)}
    Assumptions.objects.create(**own, **assumed)


def _asking(viewer: Viewer, market: Market) -> None:
    """What to ask, with the wins that hold it up; on the sheet, nothing that is better kept to oneself."""
    begun = ("Renewal pricing", "Monthly claims run", "Ifeoma promoted", "Claims dashboard")
    wins = [win for win in visible(viewer, Win) if win.what.startswith(begun)]
    row = Negotiation.objects.create(
        career=viewer.career,
        currency="GBP",
        what_for="The regrading panel",
        market=market,
        anchor=Decimal(60_000),
        target=Decimal(57_000),
        walk_away=Decimal(54_500),
        sheet=["anchor", "anchor_why", *(f"win:{win.pk}" for win in wins)],
        **dict(zip(("anchor_why", "target_why", "walk_away_why"), WHYS, strict=True)),
    )
    NegotiationWin.objects.bulk_create(NegotiationWin(career=viewer.career, negotiation=row, win=win) for win in wins)
