"""What a target role pays beside the work of today."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.roles.models import Role
from metier.roles.queries.targets import target_of
from metier.value.pages.market import MarketBlock, market_block
from metier.value.queries.bands import bands
from metier.value.queries.paid import paid
from metier.value.queries.work import OwnWork


@dataclass(frozen=True, slots=True)
class RolePay:
    """`is_known` where anything is known of what the role pays."""

    role: Role
    market: MarketBlock
    is_known: bool


def role_pay(viewer: Viewer, role: Role) -> RolePay:
    """The band that the work of today is held against, and those of the role's occupation."""
    found, target = paid(viewer), target_of(role)
    wanted = [OwnWork(target.code, target.occupation, role.title)] if target.code else []
    market = bands(viewer, found, wanted)
    now = market.best(None, found.currency)
    its = [one for one in market.rows if target.code and one.code == target.code and one != now]
    return RolePay(role, market_block([*([now] if now else []), *its], found, "This role and your work"), bool(its))
