from django.apps import AppConfig


class PostingsConfig(AppConfig):
    name = "metier.postings"
    label = "postings"
