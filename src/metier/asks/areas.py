"""The words by which people name the areas of the deck, so that a real conversation finds the scenarios that are near it."""

from __future__ import annotations

from functools import cache

from metier.asks.choices import Area, AskKind
from metier.asks.scenarios import deck
from metier.core.nearest import Nearest

WORDS: dict[str, str] = {
    Area.CREDIT: "credit praise thanks stole taken idea author byline recognition recognise visible name",
    Area.DISAGREEING: "disagree object oppose contradict wrong boss decision plan opinion improper unethical",
    Area.PAY: "pay salary rise raise money wage bonus grade regrading grading promotion increment compensation earn",
    Area.FLEXIBLE: "flexible home remote hybrid office hours part-time four-day week pattern compressed sabbatical Friday care carer",
    Area.NO: "no refuse decline overload workload busy favour extra project promotion",
    Area.FEEDBACK: "feedback appraisal criticism criticise review performance comment rating",
    Area.BULLY: "bully bullying shout harass harassment humiliate rude aggressive insult intimidate mock exclude",
    Area.INTERVIEW: "interview recruiter candidate application call telephone panel question job",
    Area.LEAVE: "leave maternity paternity parental sick illness return back baby pregnancy burnout absence",
    Area.REDUNDANCY: "redundancy redundant layoff restructuring restructure dismissal fired severance settlement notice closure",
    Area.OFFER: "offer counter-offer contract negotiate resign resignation sign accept notice",
    Area.NEW_MANAGER: "new manager boss takeover change successor reorganisation introduction first",
    Area.BOUNDARIES: "boundary boundaries evening weekend holiday message private personal overtime available",
    Area.MISTAKE: "mistake error wrong late deadline blame apologise fault missed",
    Area.DISCRIMINATION: "discrimination racist sexist age disability accent joke unfair overheard equality",
    Area.OVERSHARING: "overshare private gossip talk chatty confidence secret details",
    Area.NO_TIME: "time busy cancelled attention one-to-one meeting postponed career development",
    Area.CEILING: "ceiling routine bored stuck sideways move secondment special project promotion passed over rotation lead",
    Area.AGAIN: "again second repeat promised promise waiting not-now later remind forgotten answer coaching training course",
}
OF_ASKS: dict[str, str] = {
    AskKind.TRAINING: Area.AGAIN,
    AskKind.SECONDMENT: Area.CEILING,
    AskKind.COACHING: Area.AGAIN,
    AskKind.PROJECT: Area.CEILING,
    AskKind.SIDEWAYS: Area.CEILING,
    AskKind.PATTERN: Area.FLEXIBLE,
    AskKind.PAY: Area.PAY,
    AskKind.RECOGNITION: Area.CREDIT,
    AskKind.DECISION: Area.DISAGREEING,
}


@cache
def nearest() -> Nearest:
    """Of the deck: its titles, areas and their words count double, the rest once."""
    return Nearest(
        {
            key: (
                f"{one.title} {Area(one.area).label} {WORDS[one.area]}",
                f"{one.situation} {one.question} {one.answer}",
            )
            for key, one in deck().items()
        }
    )
