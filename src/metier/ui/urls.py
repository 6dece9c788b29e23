from django.urls import path

from metier.ui import views

app_name = "ui"
urlpatterns = [path("states/", views.states, name="states")]
