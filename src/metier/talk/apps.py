from django.apps import AppConfig


class TalkConfig(AppConfig):
    name = "metier.talk"
    label = "talk"
