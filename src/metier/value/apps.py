from django.apps import AppConfig


class ValueConfig(AppConfig):
    name = "metier.value"
    label = "value"
