"""What the variants of a résumé hold of the record, as those who know tell it: the record knows nothing of résumés."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import ViewerRequest


@dataclass(frozen=True, slots=True)
class OnResumes:
    """The wins that some variant prints. `choosing` is where wins are chosen for the one changed last, empty where there is none."""

    wins: frozenset[UUID] = frozenset()
    choosing: str = ""


class OnResumesRequest(ViewerRequest):
    """A request of a viewer, for type checking. `on_resumes` is read when it is first used."""

    on_resumes: OnResumes
