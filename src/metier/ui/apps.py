from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "metier.ui"
    label = "ui"
    verbose_name = "Interface"
