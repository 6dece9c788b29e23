"""Write the archive of the present format that later versions must always restore: python tests/upgrades/keep.py

Run it when a format is released. Until 0.1.0 is, run it anew whenever a model changes.
"""

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    sys.path.insert(0, str(HERE.parent))
    with tempfile.TemporaryDirectory() as home:
        os.environ["METIER_HOME"] = home
        from metier.accounts.console import load

        load()
        import archives
        import cast
        from metier.core.archive.form import VERSION
        from metier.home.archive.exporting import export_to

        owner = cast.member("Nadia Rahman", "nadia@example.org")
        archives.everything(owner.viewer)
        export_to(owner.career, HERE / f"format-{VERSION}.zip", replacing=True)


if __name__ == "__main__":
    main()
