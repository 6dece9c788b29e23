"""What is kept of a digest."""

from metier.home.choices import DigestState
from metier.home.models import Digest


def digest(state: str = "") -> Digest:
    """The only one that had something to say, in this state if one is said."""
    (row,) = Digest.objects.exclude(state=DigestState.NOTHING)
    assert not state or row.state == state
    return row
