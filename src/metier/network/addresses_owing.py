"""Addresses of favours and recruiters."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
