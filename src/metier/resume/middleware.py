"""What the résumés hold of the record: once a request, and only if somebody asks."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.accounts.middleware import TellingMiddleware
from metier.record.queries.on_resumes import OnResumes
from metier.resume.queries.on_resumes import on_resumes


class OnResumesMiddleware(TellingMiddleware):
    """Gives every request that has a viewer its `on_resumes`, which the pages of the record show."""

    name = "on_resumes"

    def told(self, viewer: Viewer) -> OnResumes:
        return on_resumes(viewer)
