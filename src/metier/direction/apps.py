from django.apps import AppConfig


class DirectionConfig(AppConfig):
    name = "metier.direction"
    label = "direction"
