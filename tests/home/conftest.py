"""What several tests of the house begin with and only read: making it takes longer than most of them."""

import pytest
import time_machine
from django.db import transaction

import archives
from cast import NOW, assemble


@pytest.fixture(scope="session")
def of_everything(django_db_setup, django_db_blocker) -> bytes:
    """The archive of a career with one of everything, which is in no database any more."""
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), transaction.atomic():
        owner = assemble().owner
        archives.everything(owner.viewer)
        exported = archives.exported(owner.career)
        transaction.set_rollback(True)
    return exported
