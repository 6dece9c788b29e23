"""Every output of the sample is what it was when it was last looked at."""

from __future__ import annotations

import pytest

from resume.references import KEPT, references

pytestmark = pytest.mark.one_database


def test_every_output_is_what_was_kept() -> None:
    made = dict(references())
    kept = {str(path.relative_to(KEPT)): path.read_text(encoding="utf-8") for path in KEPT.rglob("*") if path.is_file()}
    assert made.keys() == kept.keys()
    for name, text in made.items():
        assert text == kept[name], f"{name} differs: if that is meant, run python tests/resume/references.py"
