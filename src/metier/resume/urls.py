"""Every page of résumés. State changes are sub-resources that take POST."""

from django.urls import URLPattern

app_name = "resume"
urlpatterns: list[URLPattern] = []
