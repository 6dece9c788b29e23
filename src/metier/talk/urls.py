"""Every page of talking about it. State changes are sub-resources that take POST."""

from django.urls import URLPattern

app_name = "talk"
urlpatterns: list[URLPattern] = []
