"""What the record proposes to Today."""

import make
from metier.record.queries import nudges


def test_a_record_with_every_level_set_proposes_nothing(viewer):
    make.skill(viewer, level=3)
    assert nudges(viewer) == []


def test_skills_without_a_level_are_one_line_with_the_import_they_came_with(viewer):
    make.import_run(viewer, "Basic_LinkedInDataExport.zip")
    for name in ("SQL", "Python", "R"):
        make.skill(viewer, name, level=None)
    [nudge] = nudges(viewer)
    assert nudge.title == "Set the level of 3 skills"
    assert "from Basic_LinkedInDataExport.zip" in nudge.why
    assert (nudge.kind, nudge.url_name, nudge.minutes) == ("skill-level", "record:levels", 1)
