"""What the page of states draws: one invented plan, nothing of anyone's."""

from __future__ import annotations

from datetime import date, timedelta

from metier.core import charts
from metier.core.charts import Lane, LaneBar, Moment, RankingOn, Stage, TimelineGoal, TimelineTask

TODAY = date(2026, 10, 1)
FIRST, LAST = date(2026, 9, 1), date(2027, 11, 1)
NAMES = ("Continued learning", "Autonomy", "Meaningful work", "Status")


def _task(
    key: str, title: str, start: tuple[int, int, int], end: tuple[int, int, int], *needs: str, **more: object
) -> TimelineTask:
    return TimelineTask(key, title, date(*start), date(*end), needs=needs, href=f"#{key}", **more)  # type: ignore[arg-type]


GOALS = (
    TimelineGoal(
        "Lead analytics engineering at Calder",
        1,
        (
            _task("a1", "Finish the dbt testing module", (2026, 9, 1), (2026, 10, 3), state="doing"),
            _task("a2", "Migrate the claims models", (2026, 10, 12), (2027, 1, 15), "a1"),
            _task("a3", "Write the team’s modelling standard", (2027, 1, 22), (2027, 3, 19), "a2"),
            _task("a4", "Run the team’s models for a quarter", (2027, 4, 1), (2027, 6, 30), "a3"),
        ),
        target=date(2027, 6, 30),
        likely=date(2027, 8, 14),
        safe=date(2028, 1, 20),
        status="at-risk",
        status_text="At risk: likely Aug 2027, safe Jan 2028",
        href="#a",
    ),
    TimelineGoal(
        "Own the pricing data product",
        2,
        (
            _task("b0", "Read the tariff papers", (2026, 8, 3), (2026, 9, 18), state="done"),
            _task("b1", "Agree the scope with Grace", (2026, 9, 5), (2026, 9, 28), state="late"),
            _task(
                "b2",
                "Write the business case",
                (2026, 11, 6),
                (2026, 12, 11),
                "b1",
                note="decision, 15 Dec",
                is_firm=True,
            ),
            _task("b3", "Take over the pricing pipeline", (2027, 1, 4), (2027, 4, 16), "b2", "c2"),
        ),
        target=date(2027, 4, 30),
        finish=date(2027, 4, 16),
        status="on-track",
        status_text="On track: ends 16 April 2027",
    ),
    TimelineGoal(
        "Vulnerable customers programme",
        3,
        (
            _task("c1", "Finish the reporting pack", (2026, 9, 1), (2026, 10, 23), state="doing"),
            _task("c2", "Hand over to Ifeoma", (2026, 10, 30), (2026, 12, 11), "c1"),
        ),
        target=date(2026, 12, 18),
        finish=date(2026, 12, 11),
        status="on-track",
        status_text="On track: ends 11 December 2026",
    ),
    TimelineGoal(
        "Manage people",
        2,
        (
            _task("e1", "Ask Tom again about the students", (2026, 10, 1), (2026, 10, 16)),
            _task(
                "e2",
                "Line-manage two placement students through the whole of their year",
                (2026, 11, 2),
                (2027, 9, 30),
                "e1",
            ),
            _task("e3", "Review it with both", (2027, 10, 10), (2027, 10, 29), "e2"),
            _task("e4", "Apply for the course", (2028, 1, 10), (2028, 2, 29), "e3"),
        ),
        is_second=True,
        target=date(2027, 9, 30),
        status="stagnant",
        status_text="Stagnant: no hours for five weeks",
    ),
    TimelineGoal("Be known beyond Calder", 4, target=date(2027, 5, 31)),
)


class Samples:
    """The drawings by name; a template reads each once."""

    @property
    def timeline(self) -> charts.Drawing:
        return charts.timeline("sample-timeline", GOALS, today=TODAY, start=FIRST, end=LAST)

    @property
    def empty_timeline(self) -> charts.Drawing:
        return charts.timeline("sample-empty", (), today=TODAY, start=FIRST, end=LAST)

    @property
    def capacity(self) -> charts.Drawing:
        off = {16, 17, 48, 49}
        weeks = [
            charts.CapacityWeek(
                FIRST + timedelta(days=7 * n - 1),
                0 if n in off else 360,
                0 if n in off else 450 if 9 <= n <= 12 else 300,
            )
            for n in range(61)
        ]
        return charts.capacity("sample-capacity", weeks, today=TODAY, start=FIRST, end=LAST)

    @property
    def hours(self) -> charts.Drawing:
        series = [charts.Series("Analytics engineering", "s1"), charts.Series("Pricing product", "s2"), charts.Series("Manage people", "s2 alt"),
                  charts.Series("Vulnerable customers", "s3"), charts.Series("Known beyond Calder", "s4")]  # fmt: skip
        shares = [(180, 60, 30, 60, 30), (120, 60, 60, 90, 30), (90, 30, 0, 120, 0), (30, 0, 0, 0, 0), (60, 0, 0, 90, 0), (60, 30, 30, 180, 0),
                  (30, 60, 0, 210, 30), (30, 30, 0, 240, 30), (30, 30, 0, 270, 0), (0, 60, 0, 270, 0), (30, 30, 0, 300, 30), (30, 30, 0, 60, 0)]  # fmt: skip
        weeks = [
            charts.HoursWeek(
                date(2026, 7, 13) + timedelta(days=7 * n), share, 0 if n == 3 else 360, "leave" if n == 3 else ""
            )
            for n, share in enumerate(shares)
        ]
        return charts.hours("sample-hours", series, weeks)

    @property
    def ranks(self) -> charts.Drawing:
        learning, autonomy, meaning, status = NAMES
        return charts.ranks(
            "sample-ranks",
            [
                RankingOn(date(2025, 1, 5), (status, learning, autonomy, meaning)),
                RankingOn(date(2025, 7, 6), (autonomy, learning, status, meaning)),
                RankingOn(date(2026, 1, 4), (learning, autonomy, status, meaning)),
                RankingOn(date(2026, 7, 5), NAMES),
            ],
        )

    @property
    def one_ranking(self) -> charts.Drawing:
        return charts.ranks("sample-rank", [RankingOn(date(2026, 7, 5), NAMES)])

    @property
    def years(self) -> charts.Drawing:
        lanes = [
            Lane("Position", (Stage("Senior data analyst", date(2023, 3, 1), date(2027, 8, 13), "now"),
                              Stage("Analytics engineering lead", date(2027, 8, 14), date(2029, 10, 31)),
                              Stage("Head of analytics", date(2029, 11, 1), None, "aim"))),
            Lane("Goals that open the door", bars=(LaneBar("Set the analytics roadmap", date(2027, 6, 1), date(2029, 9, 30), "task s1", href="#g"),
                                                   LaneBar("Lead a team of four or more", date(2027, 10, 1), date(2028, 12, 15)),
                                                   LaneBar("Run a budget for a full year", date(2028, 3, 1), date(2029, 3, 31), "task s2 alt"),
                                                   LaneBar("Be known across the North", date(2028, 9, 1), date(2030, 6, 1), "task s4"))),
            Lane("Life", bars=(LaneBar("House deposit, £38,000", date(2028, 6, 1), date(2028, 11, 15), "band", target=date(2028, 6, 30)),
                               LaneBar("Family leave", date(2029, 4, 1), date(2030, 1, 15), "life"),
                               LaneBar("Three months in Japan", date(2031, 4, 1), date(2031, 7, 1), "life"),
                               LaneBar("Half marathon", date(2027, 5, 2)))),
        ]  # fmt: skip
        clash = [(date(2029, 11, 1), date(2030, 1, 15))]
        return charts.years(
            "sample-years", lanes, today=TODAY, start=date(2026, 7, 1), end=date(2032, 1, 1), clashes=clash
        )

    @property
    def lifeline(self) -> charts.Drawing:
        work = [
            Moment(
                "Analytics engineering lead",
                date(2027, 8, 14),
                date(2028, 1, 20),
                "likely Aug 2027, safe Jan 2028",
                "uncertain",
                href="#w",
            ),
            Moment(
                "Head of analytics", date(2029, 11, 1), date(2031, 3, 1), "likely Nov 2029, safe Mar 2031", "uncertain"
            ),
        ]
        life = [
            Moment("House deposit", date(2028, 6, 1), date(2028, 11, 15), "£38,000 by June 2028", "uncertain"),
            Moment("Family", date(2029, 4, 1), date(2030, 1, 15), "Leave, Apr 2029 to Jan 2030"),
            Moment("Sister’s wedding", date(2029, 7, 7), None, "7 July 2029"),
            Moment("Travel", date(2031, 4, 1), date(2031, 7, 1), "Japan, 3 months"),
        ]
        return charts.lifeline("sample-lifeline", work, life, today=TODAY, start=date(2026, 7, 1), end=date(2032, 4, 1))

    @property
    def career(self) -> charts.Drawing:
        lanes = [
            Lane("Education", bars=(LaneBar("BSc Mathematics, Sheffield", date(2012, 9, 20), date(2015, 7, 1), "task s3"),
                                    LaneBar("MSc Statistics, Leeds", date(2015, 9, 20), date(2016, 9, 10), "task s3"))),
            Lane("Positions", (Stage("Graduate analyst", date(2016, 9, 12), date(2019, 9, 1), sub="Northbank, Sep 2016"),
                               Stage("Data analyst", date(2019, 9, 2), date(2023, 3, 5), sub="Northbank, Sep 2019"),
                               Stage("Senior data analyst", date(2023, 3, 6), None, "now", "Calder Mutual, Mar 2023", "#now"))),
            Lane("Projects and secondments", bars=(LaneBar("Regulatory reporting, secondment", date(2022, 1, 10), date(2022, 7, 1)),
                                                   LaneBar("Claims warehouse", date(2024, 1, 8), date(2025, 4, 1)),
                                                   LaneBar("Vulnerable customers programme", date(2026, 2, 2), TODAY))),
        ]  # fmt: skip
        wins = [charts.WinsOn(date(2018 + n // 2, 2 + 6 * (n % 2), 15), n % 5, (n + 1) % 2) for n in range(17)]
        wins.append(charts.WinsOn(date(2026, 9, 15), 14, 3))
        return charts.career(
            "sample-career", lanes, today=TODAY, start=date(2012, 6, 1), end=date(2027, 1, 1), wins=wins
        )

    @property
    def table(self) -> charts.FigureTable:
        rows = [(goal.title, str(len(goal.tasks)), f"{goal.target:%d %b %Y}" if goal.target else "") for goal in GOALS]
        return charts.FigureTable.of("Goals of the plan", ["Goal", "Tasks", "Target"], rows, ["Tasks"])

    @property
    def shares(self) -> list[tuple[str, charts.Drawing, int]]:
        return [(name, charts.planned_actual(planned, actual, f"s{n}", 80), actual)
                for n, (name, planned, actual) in enumerate(zip(NAMES, (42, 30, 21, 7), (7, 11, 78, 4), strict=True), start=1)]  # fmt: skip

    bar = charts.bar(62, "s2", marker=80)
    cells = charts.cells(3)
    spark = charts.spark([12, 13, 15, 17, 18, 21, 24])
    names = NAMES
    words = "I **leave jobs** when I stop learning. The *next* one has:\n\n- depth first\n- then breadth, as in [the plan](https://example.org/)"
