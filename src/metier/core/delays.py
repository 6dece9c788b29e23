"""How much later, as people say it."""

import re

from metier.core.errors import Refused

MOST_DAYS = 3653
_DELAY = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?)\Z|(\d{1,3})\Z")


def delay(text: str) -> int:
    """Read `3`, `3d`, `2w` or `2 weeks` as days. Raises Refused for anything else, for none, and for more than ten years."""
    found = _DELAY.match(text.strip().lower())
    days = 0
    if found:
        days = int(found[3]) if found[3] else int(found[1]) * (7 if found[2].startswith("w") else 1)
    if not 0 < days <= MOST_DAYS:
        raise Refused(f"“{text.strip()}” is not a length of time. Write 3d for three days or 2w for two weeks.")
    return days
