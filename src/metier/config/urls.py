"""Every area under its own prefix; `home` has the root."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("account/", include("metier.accounts.urls")),
    path("direction/", include("metier.direction.urls")),
    path("record/", include("metier.record.urls")),
    path("postings/", include("metier.postings.urls")),
    path("roles/", include("metier.roles.urls")),
    path("value/", include("metier.value.urls")),
    path("resumes/", include("metier.resume.urls")),
    path("talk/", include("metier.talk.urls")),
    path("plan/", include("metier.plan.urls")),
    path("people/", include("metier.network.urls")),
    path("reviews/", include("metier.reviews.urls")),
    path("asks/", include("metier.asks.urls")),
    path("support/", include("metier.support.urls")),
    path("", include("metier.home.urls")),
]
if settings.DEBUG:
    urlpatterns.append(path("ui/", include("metier.ui.urls")))

handler400 = "metier.accounts.views.bad_request"
handler403 = "metier.accounts.views.forbidden"
handler404 = "metier.accounts.views.not_found"
handler500 = "metier.accounts.views.server_error"
