from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "metier.home"
    label = "home"
