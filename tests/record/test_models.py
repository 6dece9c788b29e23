import pytest
from django.db import IntegrityError

import make


def test_one_of_every_kind_can_be_kept_and_says_what_it_is(viewer):
    for maker in make.EVERY:
        made = maker(viewer)
        if made._meta.app_label == "record":
            made.refresh_from_db()
            assert str(made)


def test_a_career_has_one_profile(viewer):
    make.profile(viewer)
    with pytest.raises(IntegrityError):
        make.profile(viewer, "Somebody else")
