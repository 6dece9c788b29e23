"""Serving the pages, and the links that let the owner in."""

import click

from metier.accounts.console import load


@click.command()
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to serve on. Anything but loopback needs METIER_HOSTS.",
)
@click.option("--port", type=int, help="Port; the first free one from 8765 when not given.")
@click.option("--workers", default=1, show_default=True, help="Processes; more than one wants PostgreSQL.")
@click.option("--open/--no-open", "open_browser", default=False, help="Open the pages in the browser.")
def serve(host: str, port: int | None, workers: int, open_browser: bool) -> None:
    """Serve the pages until Ctrl-C, and print a link that signs the owner in once.

    \b
    metier                       the same, and open them in the browser
    metier serve --port 9000
    """
    load()
    from django.conf import settings
    from django.utils import timezone

    from metier.accounts.actions import new_sign_in_link, the_local_owner
    from metier.core.errors import Refused
    from metier.home import local_server
    from metier.home.upkeep import tick
    from metier.home.upkeep.ready import get_ready
    from metier.resume.kept import stamp

    if host not in {"127.0.0.1", "localhost", "::1"} and not settings.SERVED_HOSTS:
        raise Refused(f"To serve on {host}, say which host names are yours: METIER_HOSTS=career.example.org.")
    already = local_server.running(settings.METIER_HOME)
    address = already or local_server.free_address(host, port)
    url = address.sign_in(new_sign_in_link(the_local_owner(), timezone.now()), settings.SERVED_HOSTS)
    click.echo(f"Metier is at {address.url}, kept in {settings.METIER_HOME}")
    click.echo(f"Sign in, once, within ten minutes: {url}")
    if already:
        click.echo(
            "It was running already."
            + (" Stop that one to change its port." if port not in {None, address.port} else "")
        )
        if open_browser:
            click.launch(url)
        return
    click.echo("Ctrl-C stops it.")
    if open_browser:
        local_server.open_when_ready(address, url)
    with local_server.announced(settings.METIER_HOME, address):
        local_server.every_hour(tick)
        if stamp():
            local_server.whenever_written(get_ready, stamp)
        local_server.serve(address, workers=workers, access_log=bool(settings.SERVED_HOSTS))


@click.command()
def link() -> None:
    """Print a new link that signs the owner in once, within ten minutes."""
    load()
    from django.conf import settings
    from django.utils import timezone

    from metier.accounts.actions import new_sign_in_link, the_local_owner
    from metier.core.errors import Refused
    from metier.home import local_server

    address = local_server.running(settings.METIER_HOME)
    if address is None:
        raise Refused("Metier is not being served. Start it with `metier`.")
    click.echo(address.sign_in(new_sign_in_link(the_local_owner(), timezone.now()), settings.SERVED_HOSTS))
