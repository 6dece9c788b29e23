"""`metier`, and `python -m metier`."""

import gc
import sys


def main() -> None:
    """Run the command. The line for a prompt is answered before anything is loaded, where it is still true."""
    if sys.argv[1:] == ["today", "--brief"]:
        from metier import __version__
        from metier.home.brief.kept import data_folder, read

        line = read(data_folder(), __version__)
        if line is not None:
            if line:
                print(line)  # noqa: T201 - click would take longer to load than all of this
            return
    gc.set_threshold(50_000)  # what is loaded stays: looking for garbage among it takes a tenth of a command's time
    from metier.cli import main as run

    run()


if __name__ == "__main__":
    main()
