"""Every page of support. State changes are sub-resources that take POST."""

from django.urls import URLPattern

app_name = "support"
urlpatterns: list[URLPattern] = []
