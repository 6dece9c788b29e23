"""Addresses of what comes in and goes out."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
