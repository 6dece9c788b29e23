from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "metier.accounts"
    label = "accounts"

    def ready(self) -> None:
        from metier.accounts.any_case import in_every_alphabet
        from metier.accounts.kept_as_text import read_once

        read_once()
        in_every_alphabet()
