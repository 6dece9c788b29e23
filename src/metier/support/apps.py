from django.apps import AppConfig


class SupportConfig(AppConfig):
    name = "metier.support"
    label = "support"
