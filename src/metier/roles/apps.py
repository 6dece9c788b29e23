from django.apps import AppConfig


class RolesConfig(AppConfig):
    name = "metier.roles"
    label = "roles"
