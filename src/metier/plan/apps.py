from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "metier.plan"
    label = "plan"
