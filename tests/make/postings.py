"""One of anything of the postings."""

from typing import Any

from metier.accounts.access import Viewer
from metier.postings import models as postings


def posting(viewer: Viewer, title: str = "Data lead", **facts: Any) -> postings.Posting:
    said = {"employer": "Wharfe Water", "place": "Leeds", "text": "We ask for SQL.", "employer_key": "wharfe water"}
    return postings.Posting.objects.create(career=viewer.career, title=title, **(said | facts))


def requirement(
    viewer: Viewer, of: postings.Posting | None = None, text: str = "SQL", **facts: Any
) -> postings.Requirement:
    said = {"skills": [text], "sentence": text} | facts
    return postings.Requirement.objects.create(career=viewer.career, posting=of or posting(viewer), text=text, **said)


def sending(viewer: Viewer, of: postings.Posting | None = None, **facts: Any) -> postings.Sending:
    said = {
        "to": "Marta Wolski",
        "sent_on": viewer.today,
        "what_for": "Data lead",
        "employer": "Wharfe Water",
        "employer_key": "wharfe water",
    }
    return postings.Sending.objects.create(career=viewer.career, posting=of, **(said | facts))
