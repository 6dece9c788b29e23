from django.urls import path

from metier.home.views.health import health
from metier.home.views.waiting import waiting

app_name = "home"
urlpatterns = [
    path("health/", health, name="health"),
    path("", waiting, name="today"),
    path("start/", waiting, name="start"),
    path("capture/", waiting, name="capture"),
    path("archive/", waiting, name="archive"),
    path("restore/", waiting, name="restore"),
    path("trash/", waiting, name="trash"),
    path("demo/leaving/", waiting, name="demo_leave"),
]
