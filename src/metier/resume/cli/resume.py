"""`metier resume`: variants, what one says, where it stands against the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from metier.accounts.console import json_option, print_json, print_table, with_viewer

if TYPE_CHECKING:
    from metier.accounts.access import Viewer
    from metier.resume.pages.overview import Row


@click.group(invoke_without_command=True)
@json_option
@click.pass_context
def resume(ctx: click.Context, *, as_json: bool) -> None:
    """Variants of your résumé, made of your record. Alone, it lists them.

    A variant is named by a part of its name; a line by its number in `lines`, by its words, or by its key.

    \b
    metier resume new "Analytics engineering" --for "Analytics engineering lead"
    metier resume lines "Analytics engineering"
    metier resume line "Analytics engineering" 4 --words "Cut the claims run to 40 minutes"
    metier resume check "Analytics engineering"
    metier resume build "Analytics engineering" -o out --format pdf,docx
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_them, as_json=as_json)


@resume.command("list")
@json_option
@with_viewer
def list_them(viewer: Viewer, *, as_json: bool) -> None:
    """Every variant, and where it stands against your record."""
    from metier.resume.pages.overview import all_rows

    rows = all_rows(viewer)
    if as_json:
        print_json([_row(row) for row in rows])
    elif not rows:
        click.echo("There is no variant yet. Make one: metier resume new NAME")
    else:
        print_table(
            ["Variant", "For", "Language", "Facts", "Against your record", "Last sent"],
            [
                (row.variant.name, row.variant.role or "Any", row.language, f"{row.facts:,}", row.against, row.sent)
                for row in rows
            ],
        )


def _row(row: Row) -> dict[str, Any]:
    """Any: what JSON holds."""
    return {
        "id": str(row.variant.pk),
        "name": row.variant.name,
        "for": row.variant.role,
        "language": row.variant.language,
        "changed_on": row.changed_on.isoformat(),
        "facts": row.facts,
        "against_your_record": row.against,
        "last_sent": row.sent,
    }


@resume.command()
@click.argument("name")
@json_option
@with_viewer
def show(viewer: Viewer, *, name: str, as_json: bool) -> None:
    """What a variant says, as plain text; with --json, as JSON Resume."""
    from metier.resume import queries
    from metier.resume.making import made

    file = made(viewer, queries.variant_named(viewer, name), "json" if as_json else "txt")
    click.echo(file.content.decode(), nl=False)


@resume.command()
@click.argument("name")
@json_option
@with_viewer
def check(viewer: Viewer, *, name: str, as_json: bool) -> None:
    """What changed in your record beneath a variant, what other programs read in its files, what the checks find, and what its posting asks that it does not show."""
    from metier.resume import queries
    from metier.resume.pages.asked import asked_panel
    from metier.resume.pages.previewing import preview_page

    variant = queries.variant_named(viewer, name)
    page = preview_page(viewer, variant)
    found, asked = page.changes, asked_panel(viewer, variant, page.preview.content)
    if as_json:
        print_json(
            {
                "pages": len(page.pages),
                "read_back": page.reading.sentence if page.reading else page.problem,
                "changes": [
                    {"id": one.id, "how": one.how, "where": one.where, "before": one.before, "after": one.after}
                    for one in found
                ],
                "findings": [
                    {"check": one.rule, "title": one.title, "found": one.sentence, "mend": one.mend, "key": one.key}
                    for one in page.findings
                ],
                "asked": asked
                and {
                    "posting": str(asked.posting),
                    "sentence": asked.sentence,
                    "not_here": [{"what": one.words, "why": one.sub, "key": one.key} for one in asked.things],
                },
            }
        )
        return
    click.echo(f"{variant.name}: {page.length}. {page.reading.sentence if page.reading else page.problem}.")
    for one in found:
        click.echo(f"\n{one.where}\n  was: {one.before}\n  is:  {one.after or 'not in your record any more'}")
        if one.wording:
            click.echo(f"  prints, in your words: {one.wording}")
    for finding in page.findings:
        click.echo(f"\n{finding.title}\n  {finding.sentence}\n  {finding.mend}")
    if asked:
        click.echo(f"\n{asked.posting}: {asked.sentence}")
        for thing in asked.things:
            click.echo(f"  {thing.words}: {thing.sub}{f' ({thing.key})' if thing.key else ''}")
        if asked.more:
            click.echo(f"  and {asked.more:,} more")
    if not found and not page.findings:
        click.echo("Nothing was found.")
