"""What can be handed over: the case, the brief of priorities, an update. Each as text, as mail, and as one page of PDF."""

from metier.asks.papers.brief import brief_paper
from metier.asks.papers.case import PaperPart, case_paper, case_parts
from metier.asks.papers.making import Paper
from metier.asks.papers.update import update_paper
from metier.ui.paper import Made

__all__ = ["Made", "Paper", "PaperPart", "brief_paper", "case_paper", "case_parts", "update_paper"]
