from django.apps import AppConfig


class RecordConfig(AppConfig):
    name = "metier.record"
    label = "record"
