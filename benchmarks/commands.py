"""Help and `today` as whole processes, beside Python's own start and an import of Django, on a career of forty years.

Budgets: help in 60 ms, `metier today` in 400 ms, its line for a prompt in 50 ms.
"""

import os
import subprocess
import sys
from pathlib import Path

import careers
from figures import median, milliseconds, p95, print_table, times

METIER = str(Path(sys.executable).with_name("metier"))


def main() -> int:
    with careers.home() as folder:
        careers.make_career(40)
        env = os.environ | {"METIER_HOME": str(folder)}
        for name in ("DJANGO_SETTINGS_MODULE", "PYTHONDONTWRITEBYTECODE"):  # as installed: compiled once
            env.pop(name, None)
        commands = {
            "python -c pass (the floor)": [sys.executable, "-c", "pass"],
            "python -c 'import django; django.setup()'": [
                sys.executable,
                "-c",
                "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'metier.config.settings'; import django; django.setup()",
            ],
            "metier --help (60 ms)": [METIER, "--help"],
            "metier goal --help": [METIER, "goal", "--help"],
            "metier today (400 ms)": [METIER, "today"],
            "metier today --brief, nothing changed (50 ms)": [METIER, "today", "--brief"],
            "metier plan": [METIER, "plan"],
        }
        rows = []
        for name, command in commands.items():
            taken = times(
                lambda command=command: subprocess.run(command, env=env, check=True, capture_output=True), 15, warm=2
            )
            rows.append((name, milliseconds(median(taken)), milliseconds(p95(taken))))
    print_table(("command", "median", "p95"), rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())
