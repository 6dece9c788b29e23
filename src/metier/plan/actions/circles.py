"""Circles that would close when a task or a goal comes back into the plan."""

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.plan import CycleFound, refuse_cycle
from metier.plan import queries


def refuse_circle(viewer: Viewer) -> None:
    """Nothing could be planned if what is open now needed itself by way of others. Raises Refused."""
    try:
        refuse_cycle(queries.every_need(viewer))
    except CycleFound as found:
        raise Refused(f"It cannot come back: {found.sentence}") from found
