"""Every page of reviews. State changes are sub-resources that take POST."""

from django.urls import URLPattern

app_name = "reviews"
urlpatterns: list[URLPattern] = []
