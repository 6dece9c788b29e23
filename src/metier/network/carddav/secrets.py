"""Passwords of address books, locked with a key that only this installation has: a database or an archive alone does not open them."""

from __future__ import annotations

import base64
import hashlib

from django.conf import settings

from metier.core.errors import Refused, Where


def locked(password: str) -> str:
    """A password as it is kept."""
    from cryptography.fernet import Fernet

    return Fernet(_key()).encrypt(password.encode()).decode()


def opened(token: str) -> str:
    """A password that was kept. Raises Refused where this installation has another key."""
    from cryptography.fernet import Fernet, InvalidToken

    try:
        return Fernet(_key()).decrypt(token.encode()).decode()
    except InvalidToken:
        raise Refused(
            "The password was kept by another installation. Enter it again.", Where(field="password")
        ) from None


def _key() -> bytes:
    made = hashlib.sha256(b"metier: passwords of address books\x00" + str(settings.SECRET_KEY).encode()).digest()
    return base64.urlsafe_b64encode(made)
