"""`metier`, and `python -m metier`."""

import gc
import os
import sys


def main() -> None:
    """Run the command. What was answered before, and is still true, is answered before anything is loaded."""
    if sys.argv[1:] == ["today", "--brief"]:
        from metier import __version__
        from metier.accounts.stamp import data_folder
        from metier.home.brief.kept import read

        line = read(data_folder(), __version__)
        if line is not None:
            if line:
                print(line)  # noqa: T201 - click would take longer to load than all of this
            return
    if sys.argv[1:3] == ["resume", "build"]:
        from metier.resume.kept import set_again

        if set_again(sys.argv[1:]):
            os._exit(0)  # all is written and said; to take apart what typst holds would take longer than that
    gc.set_threshold(50_000)  # what is loaded stays: looking for garbage among it takes a tenth of a command's time
    from metier.cli import main as run

    try:
        run()
    finally:
        _leave_the_database()
        gc.freeze()  # nor is it taken apart at the end: the process is over, and that took a fifth of the time


def _leave_the_database() -> None:
    """What is written goes into the database's own file; connections that are not taken apart would leave it beside."""
    if "django.db" in sys.modules:
        from django.db import connections

        connections.close_all()


if __name__ == "__main__":
    main()
