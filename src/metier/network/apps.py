from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "metier.network"
    label = "network"
