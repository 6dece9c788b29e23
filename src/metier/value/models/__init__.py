"""What work has been paid, what others are paid for it, what is asked, and what pay is to reach."""

from metier.value.models.assumptions import Assumptions, Prices, Rate
from metier.value.models.markets import Market, Point
from metier.value.models.negotiations import Negotiation, NegotiationWin, Offer
from metier.value.models.pay import Equity, Pay, TermsFacts

__all__ = [
    "Negotiation",
    "NegotiationWin",
    "Assumptions",
    "Equity",
    "Market",
    "Offer",
    "Pay",
    "Point",
    "Prices",
    "Rate",
    "TermsFacts",
]
