"""Every page of the network. State changes are sub-resources that take POST."""

from django.urls import path

from metier.network import addresses_bringing, addresses_owing
from metier.network.views import people

app_name = "network"
urlpatterns = [
    path("", people.everybody, name="people"),
    *addresses_bringing.urlpatterns,
    *addresses_owing.urlpatterns,
    path("<uuid:pk>/", people.person, name="person"),
]
