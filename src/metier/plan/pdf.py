"""The plan on paper."""

from metier.accounts.access import Viewer
from metier.plan.queries import Plan


def plan_pdf(viewer: Viewer, plan: Plan) -> bytes:
    raise NotImplementedError
