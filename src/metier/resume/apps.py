from django.apps import AppConfig


class ResumeConfig(AppConfig):
    name = "metier.resume"
    label = "resume"
