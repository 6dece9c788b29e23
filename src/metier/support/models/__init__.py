"""Who takes care of which aspect of a career, and who could help."""

from metier.support.models.helpers import Helper, HelperSession, SignSetAside
from metier.support.models.maps import SupportLine, SupportMap

__all__ = ["Helper", "HelperSession", "SignSetAside", "SupportLine", "SupportMap"]
