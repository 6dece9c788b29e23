from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "metier.accounts"
    label = "accounts"

    def ready(self) -> None:
        from metier.accounts.kept_as_text import read_once

        read_once()
