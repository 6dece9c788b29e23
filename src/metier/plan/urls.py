from django.urls import path

from metier.accounts.views import not_found as waiting

app_name = "plan"
urlpatterns = [path("", waiting, name="timeline"), path("for-direction/", waiting, name="for_direction")]
