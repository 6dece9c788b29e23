"""Each process of the tests has a home of its own, and leaves that of whoever runs them alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_database
SAYS = "from metier.config import settings_test as of; print(of.METIER_HOME, of.DEBUG, of.METIER_SMTP, of.SERVED_HOSTS, sep=',')"


def test_what_the_environment_says_of_ones_own_metier_is_not_for_the_tests(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    ones_own = {"METIER_HOME": str(mine), "METIER_DEBUG": "1", "METIER_SMTP": "smtp://mail.example.org", "METIER_HOSTS": "a.example"}  # fmt: skip
    said = [
        subprocess.run(
            [sys.executable, "-c", SAYS], env=os.environ | ones_own, check=True, capture_output=True, text=True
        ).stdout.split(",")
        for _ in range(2)
    ]
    assert [rest for _, *rest in said] == [["False", "", "[]\n"]] * 2
    homes = {Path(home) for home, *_ in said}
    assert len(homes) == 2
    assert not any(home.exists() for home in {*homes, mine})
