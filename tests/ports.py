"""Ports of this machine that only a test has."""

import socket


def a_port_taken() -> socket.socket:
    """Until it is closed or listened on, nothing answers at its port, and nobody else is given it."""
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    return taken
