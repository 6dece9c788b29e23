from django.apps import AppConfig


class AsksConfig(AppConfig):
    name = "metier.asks"
    label = "asks"
