"""Metier as it stands when it has been loaded, with a home that is gone again: `forked` begins every process from here."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from browser.served import environment
from metier.accounts.console import set_up

with TemporaryDirectory(prefix="metier-loaded-") as home:
    kept = environment(Path(home))
    os.environ.clear()
    os.environ.update(kept)
    set_up()
    import metier.cli
    import metier.config.wsgi  # noqa: F401
