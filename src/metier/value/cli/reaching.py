"""`metier worth`: offers over years, skills, what pay has to reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_done, print_json, print_table, with_viewer
from metier.core.spoken_options import day
from metier.value.cli.options import data_of, number, same, terms, terms_options
from metier.value.cli.worth import worth

if TYPE_CHECKING:
    from datetime import date

    from metier.accounts.access import Viewer

STATES = ("hoped", "said", "written", "declined")


@worth.command("offer")
@click.argument("name")
@click.argument("base")
@click.option("--state", type=click.Choice(STATES), default="said", show_default=True, help="How firm it is.")
@click.option("--starts", type=day, help="It would begin on.")
@click.option("--once", help="Paid once, at the beginning.")
@click.option("--equity", help="All of it; it vests a year at a time over four, unless you change it on its page.")
@click.option("--growth", help="Grows by so many per cent a year.")
@click.option("--note", default="", help="Anything else.")
@terms_options
@json_option
@with_viewer
def offer(
    viewer: Viewer, /, *, name: str, base: str, state: str, starts: date | None, note: str, as_json: bool, **said: Any
) -> None:
    """Add an offer, as far as pay goes."""
    from metier.value import actions
    from metier.value.models import Offer

    facts = terms(viewer, base, said)
    facts |= {one: same(viewer, said[one], one, facts["currency"]) for one in ("once", "equity") if said[one]}
    if said["growth"]:
        facts["growth"] = number(said["growth"])
    made = actions.add(viewer, Offer, facts | {"name": name, "state": state, "starts": starts, "note": note})
    print_done(f"The offer is added: {made}", data_of(made), as_json=as_json)


@worth.command("offers")
@json_option
@with_viewer
def offers(viewer: Viewer, /, *, as_json: bool) -> None:
    """Offers and staying over years, in all."""
    from dataclasses import asdict

    from metier.value.pages.offers import offers_page
    from metier.value.queries.paid import paid

    page = offers_page(viewer, paid(viewer))
    if as_json:
        print_json(
            {"tax": page.tax or None, "offers": [asdict(one) for one in page.columns], "said": list(page.sentences)}
        )
        return
    if not page.columns:
        click.echo('No offers yet. Add one: metier worth offer "Wharfe Water" 58500 --pension 10%')
        return
    years = [f"Year {number}" for number in page.years]
    kept = [f"After {page.tax} tax"] if page.tax else []
    rows = [
        (one.name, one.sub, *one.years, one.total, *([one.kept] if page.tax else []), one.against)
        for one in page.columns
    ]
    print_table(["", "", *years, "In all", *kept, "Against staying"], rows, right=range(2, 5 + len(years)))
    for line in page.sentences:
        click.echo(line)


@worth.command("skills")
@json_option
@with_viewer
def skills(viewer: Viewer, /, *, as_json: bool) -> None:
    """What your strongest skills go together with in pay; no promise."""
    from dataclasses import asdict

    from metier.value.queries.skills import skills_worth

    page = skills_worth(viewer)
    if as_json:
        shared = [
            {
                "code": one.worker.code,
                "title": one.worker.title,
                "median": one.worker.pays,
                "shares": one.shared,
                "more": one.more,
            }
            for one in page.sharing
        ]
        print_json({"skills": [asdict(one) for one in page.by_skill], "occupations": shared, "why": page.why or None})
        return
    if not page.by_skill:
        click.echo(f"Nothing to go by. {page.why}")
        return
    rows = [(one.name, f"${one.with_it:,}", f"${one.without:,}", one.said) for one in page.by_skill]
    print_table(["Skill", "Where it is important", "Elsewhere", "Difference"], rows, right=[1, 2, 3])
    found = [(one.worker.title, len(one.shared), f"${one.worker.pays:,}", one.against) for one in page.sharing]
    print_table(["Occupation", "Shares", "Median", "Against your work"], found, right=[1, 2, 3])
    click.echo("What goes together in the United States, not what leads to what.")


@worth.command("skill")
@click.argument("name")
@click.option("--elsewhere", is_flag=True, help="Those to which it is not important.")
@click.option("--all", "everything", is_flag=True, help="All of them, not only the first 50.")
@json_option
@with_viewer
def skill(viewer: Viewer, /, *, name: str, elsewhere: bool, everything: bool, as_json: bool) -> None:
    """The occupations behind what a skill goes together with in pay."""
    from dataclasses import asdict
    from sys import maxsize

    from metier.value.pages.skill import A_PAGE, skill_page
    from metier.value.queries.skills import skill_said

    a_page = maxsize if everything else A_PAGE
    page = skill_page(skill_said(name), is_elsewhere=elsewhere, a_page=a_page)
    if as_json:
        print_json(asdict(page.skill) | {"elsewhere": elsewhere, "occupations": [asdict(one) for one in page.rows]})
        return
    rows = [(one.place, one.title, one.code, one.importance, f"${one.pays:,}") for one in page.rows]
    print_table(["By pay", "Occupation", "Code", "Importance", "Median"], rows, right=[0, 3, 4])
    rest = page.number - len(page.rows)
    more = f" {rest:,} more: --all." if rest else ""
    click.echo(f"${page.middle:,} is the middle of {page.number:,} occupations.{more}")


@worth.command("life")
@click.option("--saved", help="Saved by now, for all life goals together.")
@click.option("--a-month", help="Put aside each month.")
@click.option("--of-raise", help="Of a raise you put aside, in per cent.")
@click.option("--pay-growth", help="In per cent a year.")
@click.option("--cost-growth", help="In per cent a year.")
@click.option("--tax", help="In per cent of what is paid out; none for none.")
@click.option("--years", type=int, help="Years that offers are held side by side.")
@json_option
@with_viewer
def life(viewer: Viewer, /, *, as_json: bool, years: int | None, **said: str | None) -> None:
    """Whether pay reaches your life goals; with options, change what that takes for granted."""
    from metier.core.spoken_dates import is_none
    from metier.value import actions, queries
    from metier.value.pages.life import life_block
    from metier.value.queries.bands import bands
    from metier.value.queries.paid import paid

    facts: dict[str, Any] = {"years": years} if years is not None else {}
    currency = queries.assumptions(viewer).currency
    for name, value in said.items():
        if value is not None:
            is_amount = name in {"saved", "a_month"}
            facts[name] = (
                None if is_none(value) else same(viewer, value, name, currency) if is_amount else number(value)
            )
    if facts:
        actions.assume(viewer, facts)
    found = paid(viewer)
    block = life_block(viewer, found, bands(viewer, found), most_courses=6)
    if as_json:
        print_json(
            [
                {
                    "goal": row.title,
                    "when": row.when,
                    "cost": row.cost,
                    "paths": [{"path": name, "said": cell.word, "more": cell.sub} for name, cell in row.cells],
                }
                for row in block.rows
            ]
        )
        return
    if not block.rows:
        click.echo('No life goal has a cost yet: metier life add "House deposit" --when 2028-06 --cost 38000')
        return
    headings = ["Life goal", "When", "Cost", *(f"{one.name} ({one.a_month})" for one in block.courses)]
    table = [
        (row.title, row.when, row.cost, *(f"{cell.word}. {cell.sub}" for _, cell in row.cells)) for row in block.rows
    ]
    print_table(headings, table, right=[2])
