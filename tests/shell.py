"""The shell in which Metier runs as a process of its own."""

import os
from pathlib import Path


def environment(home: Path, **more: str) -> dict[str, str]:
    """As its user has it, without what the tests are run with."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"} and not name.startswith("METIER_")
    }
    return kept | {"METIER_HOME": str(home)} | more
