from django.urls import path

from metier.accounts.views import not_found as waiting

app_name = "record"
urlpatterns = [path("", waiting, name="record"), path("import/", waiting, name="import")]
