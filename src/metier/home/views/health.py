"""Whether the house stands, for a proxy or a supervisor."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

import metier
from metier.home.local_server import mark


@never_cache
@login_not_required
def health(request: HttpRequest) -> JsonResponse:
    """The version and whose home it is, once the database has answered."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"metier": metier.__version__, "home": mark(settings.METIER_HOME)})
