"""The demo career, from a terminal."""

from __future__ import annotations

import click

from metier.accounts.console import load


@click.command()
@click.option("--remove", is_flag=True, help="Remove it, with everything that was done in it.")
@click.option("--afresh", is_flag=True, help="Put back what was changed in it, told as of today.")
@click.option("--yes", is_flag=True, help="Do not ask before removing.")
def demo(*, remove: bool, afresh: bool, yes: bool) -> None:
    """Make the demo career of Nadia Rahman, who is not real, apart from your own.

    \b
    metier demo                make it; look around in it at Demo career in the menu
    metier demo --afresh       as it was in the beginning
    metier demo --remove       take it away for good
    """
    load()
    from django.utils import timezone

    from metier.accounts.actions import the_local_owner
    from metier.core.errors import Refused
    from metier.home import queries
    from metier.home.actions.start import open_demo, remove_demo

    owner = the_local_owner()
    if remove:
        if queries.demo_career(owner) is None:
            raise Refused("There is no demo career.")
        if not yes:
            click.confirm("Remove the demo career and everything done in it, for good?", abort=True)
        remove_demo(owner)
        click.echo("The demo career is removed. Your own is as it was.")
        return
    had_one = queries.demo_career(owner) is not None
    open_demo(owner, timezone.now(), afresh=afresh)
    if had_one and not afresh:
        click.echo("The demo career is there already. `metier demo --afresh` begins it again.")
    else:
        click.echo("The demo career of Nadia Rahman is made. Open it at /demo/, or at Demo career in the menu.")
