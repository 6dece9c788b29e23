"""Every page of postings. State changes are sub-resources that take POST."""

from django.urls import URLPattern

app_name = "postings"
urlpatterns: list[URLPattern] = []
