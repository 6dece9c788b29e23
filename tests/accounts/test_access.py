"""The door to what an owner has."""

import pytest
from django.apps import apps

from cast import Cast
from metier.accounts.access import visible
from metier.accounts.models import Owned

OWNED = [model for model in apps.get_models() if issubclass(model, Owned)]


@pytest.mark.django_db
@pytest.mark.parametrize("model", OWNED, ids=lambda model: model._meta.label)
def test_what_is_visible_is_of_the_career_and_not_in_the_trash(cast: Cast, model: type[Owned]):
    said = model._default_manager.filter(career=cast.owner.career, trashed_at=None)
    found = visible(cast.owner.viewer, model)
    assert found.query.sql_with_params() == said.query.sql_with_params()
    both = found.filter(pk=found.values("pk")[:1]) | visible(cast.owner.viewer, model).exclude(pk=None)
    assert list(both) == []
