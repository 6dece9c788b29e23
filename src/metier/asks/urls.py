"""Every page of asks. State changes are sub-resources that take POST."""

from django.urls import URLPattern

app_name = "asks"
urlpatterns: list[URLPattern] = []
