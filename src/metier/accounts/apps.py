from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "metier.accounts"
    label = "accounts"
