"""What the record proposes to Today."""

from datetime import timedelta

import make
from metier.record.queries import nudges


def test_a_record_with_every_level_set_proposes_nothing(viewer):
    make.skill(viewer, level=3)
    assert nudges(viewer) == []


def test_skills_without_a_level_are_one_line_with_the_import_they_came_with(viewer):
    run = make.import_run(viewer, "Basic_LinkedInDataExport.zip")
    for name in ("SQL", "Python", "R"):
        make.imported_change(viewer, make.skill(viewer, name, level=None), run)
    make.import_run(viewer, "recommendations.zip", imported_at=viewer.now + timedelta(hours=1))
    [nudge] = nudges(viewer)
    assert nudge.title == "Set the level of 3 skills"
    assert "from Basic_LinkedInDataExport.zip" in nudge.why
    assert (nudge.kind, nudge.url_name, nudge.minutes) == ("skill-level", "record:levels", 1)


def test_no_import_is_named_where_not_all_skills_without_a_level_came_with_it(viewer):
    make.imported_change(viewer, make.skill(viewer, "SQL", level=None))
    make.skill(viewer, "Python", level=None)
    [nudge] = nudges(viewer)
    assert "They have none yet. A level is your own word" in nudge.why
