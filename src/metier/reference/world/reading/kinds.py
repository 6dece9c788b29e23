"""Every kind of file that the library is made of, and by which names their publishers give them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from metier.reference.world.reading import bls, crosswalks, esco, onet, pay
from metier.reference.world.reading.onet import Rows

READERS: Mapping[str, Callable[[Path], Rows]] = {
    "onet-occupations": onet.occupations,
    "onet-titles": onet.alternate_titles,
    "onet-reported-titles": onet.reported_titles,
    "onet-elements": onet.elements,
    "onet-ratings": onet.ratings,
    "onet-zones": onet.zones,
    "onet-related": onet.related,
    "onet-technology": onet.technology,
    "esco-occupations": esco.occupations,
    "isco-groups": esco.groups,
    "oews": bls.wages,
    "projections": bls.projections,
    "pay": pay.pay,
    **crosswalks.READERS,
}
LEARNED_FROM = "onet-tasks"
"""Read when the library is built, to learn which words go together; nothing of it is kept."""

_RATED = (
    r"(essential |transferable )?skills|knowledge|abilities|work activities|interests|career interest types|work values"
)
NAMES: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(rf"({pattern})\.(txt|csv|xlsx)", re.IGNORECASE)
    for kind, pattern in {
        "onet-occupations": "occupation data",
        "onet-titles": "alternate titles|job titles",
        "onet-reported-titles": "sample of reported titles",
        "onet-elements": "content model reference",
        "onet-ratings": rf"{_RATED}|education|training and experience|education, training, and experience",
        "onet-zones": "job zones",
        "onet-related": "related occupations",
        "onet-technology": "(technology|software) skills",
        "esco-occupations": "occupations_[a-z]{2}",
        "isco-groups": "iscogroups_en",
        "oews": r"(all_data_m|national_m|state_m|msa_m|oews).*",
        "projections": "occupation",
        "pay": "pay(_.*)?",
    }.items()
}


def kind_of(path: Path) -> str | None:
    """What a file is, by the name that its publisher gives it."""
    return next((kind for kind, pattern in NAMES.items() if pattern.fullmatch(path.name)), None)
