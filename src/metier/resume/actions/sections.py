"""The sections of a variant: their order, their headings, and which are in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from metier.accounts.access import Viewer
from metier.core.errors import Refused, Where
from metier.core.resume.checks import RULES as CHECKS
from metier.core.resume.headings import ORDER
from metier.core.wording import RULES as WORDING
from metier.resume.actions.editing import touch
from metier.resume.models import Variant

LONGEST = 80
SWITCHES = frozenset((*CHECKS, *WORDING))


def arrange(
    viewer: Viewer, variant: Variant, order: Sequence[str], headings: Mapping[str, str], is_in: Collection[str]
) -> None:
    """Keep the order of sections, the headings its owner gave (empty for the usual one), and which are in. Raises Refused."""
    known = [kind for kind in dict.fromkeys(order) if kind in ORDER]
    if len(known) != len(ORDER):
        raise Refused("This is not every section once. Look at the page again.")
    said = {kind: headings.get(kind, "").strip() for kind in known}
    for kind, heading in said.items():
        if len(heading) > LONGEST:
            raise Refused(f"A heading has {LONGEST} letters at most.", Where(field=f"heading-{kind}"))
    variant.sections = [{"kind": kind, "heading": said[kind], "is_in": kind in is_in} for kind in known]
    touch(viewer, variant, "sections")


def switch(viewer: Viewer, variant: Variant, rule: str, *, on: bool) -> None:
    """Switch a check of a variant off or on. Raises Refused."""
    if rule not in SWITCHES:
        raise Refused(f"“{rule}” is not a check.", Where(field="rule"))
    others = [name for name in variant.switched_off if name != rule]
    variant.switched_off = others if on else [*others, rule]
    variant.save(update_fields=["switched_off"])
