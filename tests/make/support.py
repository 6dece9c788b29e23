"""One of anything of the support."""

from datetime import date, datetime
from typing import Any

from djmoney.money import Money

from metier.accounts.access import Viewer
from metier.support import models as support
from metier.support.choices import Aspect


def helper(viewer: Viewer, name: str = "Mei Tanaka", **facts: Any) -> support.Helper:
    said = {"kind": "coach", "fields": ["direction", "conversation"], "changed_at": viewer.now} | facts
    return support.Helper.objects.create(career=viewer.career, name=name, **said)


def helper_session(
    viewer: Viewer, of: support.Helper | None = None, on: date | None = None, **facts: Any
) -> support.HelperSession:
    said = {"about": "Where this is going", "cost": Money("80.00", "GBP")} | facts
    return support.HelperSession.objects.create(
        career=viewer.career, helper=of or helper(viewer), on=on or viewer.today, **said
    )


def support_map(viewer: Viewer, at: datetime | None = None, **facts: Any) -> support.SupportMap:
    """A map whose lines can be said as `learning={"by": "me"}`; the manager takes care of the others, partly."""
    lines = {aspect: facts.pop(aspect, {}) for aspect in Aspect.values}
    made = support.SupportMap.objects.create(career=viewer.career, mapped_at=at or viewer.now, **facts)
    for aspect, said in lines.items():
        usual = {"by": "manager", "how_well": 3, "should": "manager"}
        support.SupportLine.objects.create(career=viewer.career, map=made, aspect=aspect, **(usual | said))
    return made


def support_line(viewer: Viewer) -> support.SupportLine:
    return support_map(viewer).lines.all()[0]


def sign_set_aside(viewer: Viewer, rule: str = "stagnant", **facts: Any) -> support.SignSetAside:
    return support.SignSetAside.objects.create(career=viewer.career, rule=rule, **({"said_on": viewer.today} | facts))
