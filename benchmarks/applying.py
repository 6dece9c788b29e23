"""Postings of a career to measure on: as many whatever its years, as a search for work lasts months and not decades."""

from datetime import date, timedelta
from typing import Any

POSTINGS, LINES = 500, 14


def look_and_apply(viewer: Any, today: date) -> None:
    """500 postings of fourteen lines each, half of which the record has; something was sent for every second one."""
    from metier.postings.models import Posting, Requirement, Sending

    own = {"career": viewer.career}
    postings = Posting.objects.bulk_create(
        Posting(
            **own,
            title=f"Role {index + 1}",
            employer=f"Employer {index % 120 + 1}",
            employer_key=f"employer {index % 120 + 1}",
            url_key=f"jobs.example/{index}",
            place="Leeds",
            valid_until=today + timedelta(days=index % 60 - 30),
            text="We look for somebody who has done this before. " * 60,
        )
        for index in range(POSTINGS)
    )
    Requirement.objects.bulk_create(
        (
            Requirement(
                **own, posting=posting, position=line, kind="must" if line < 9 else "nice", **_asked(line, place)
            )
            for place, posting in enumerate(postings)
            for line in range(LINES)
        ),
        batch_size=1000,
    )
    Sending.objects.bulk_create(
        Sending(
            **own,
            posting=posting,
            to="Somebody there",
            what_for=posting.title,
            employer=posting.employer,
            employer_key=posting.employer_key,
            sent_on=today - timedelta(days=place),
        )
        for place, posting in enumerate(postings[::2])
    )


def _asked(line: int, place: int) -> dict[str, Any]:
    """A line that asks for a skill of the record, one that is missing, years, or something in words."""
    if line == 0:
        return {"text": "Five years of experience", "years": 5}
    if line in (1, 2):
        return {"text": f"Presented the forecast of year {place % 30} to the committee"}
    name = f"Skill {line * 7 % 60 + 1}" if line % 2 else f"Knowledge {place} of {line}"
    return {
        "text": name,
        "skills": [name],
        "sentence": f"You bring {name}.",
        "why": "Under the heading “What you need”.",
    }
