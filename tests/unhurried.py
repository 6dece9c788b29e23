"""What is generated takes the time it takes: a slow machine is no failure."""

from hypothesis import HealthCheck, settings

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])


def take_time() -> None:
    """For every test of this run."""
    settings.load_profile("unhurried")
