from django.urls import path

from metier.accounts.views import not_found as waiting

app_name = "direction"
urlpatterns = [path("", waiting, name="direction")]
