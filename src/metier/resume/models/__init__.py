"""Variants of a résumé and their lines, the photo that some of them show, and the files that were sent."""

from metier.resume.models.lines import VariantLine
from metier.resume.models.photo import ResumePhoto
from metier.resume.models.sent import SentFile
from metier.resume.models.variants import Variant

__all__ = ["ResumePhoto", "SentFile", "Variant", "VariantLine"]
