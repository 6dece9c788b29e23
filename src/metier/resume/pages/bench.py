"""One variant as it is worked on: what is in it, its page, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.resume import Content
from metier.resume import queries
from metier.resume.choices import Format, PaperSize
from metier.resume.dates import language_alone
from metier.resume.models import Variant
from metier.resume.pages.asked import AskedPanel, asked_panel
from metier.resume.pages.picking import Picks, picks, rest
from metier.resume.previews import Preview, preview_of
from metier.resume.queries import Beside, Change, New
from metier.resume.queries.standing import OPENING
from metier.resume.queries.taken import Taken
from metier.resume.versions import version_of


@dataclass(frozen=True, slots=True)
class Words:
    """A text that is saved while it is typed. `version` names what it was when the page was made."""

    key: str
    text: str

    @property
    def version(self) -> str:
        return version_of(self.text)


@dataclass(frozen=True, slots=True)
class Bench:
    variant: Variant
    about: str
    opening: Words
    opening_note: str
    headline: Words | None
    picks: Picks
    changes: tuple[Change, ...]
    stale: int
    taking: int
    new: New
    new_words: str
    facts: int
    unmoored: int
    preview: Preview
    paper: str
    asked: AskedPanel | None

    @property
    def formats(self) -> list[tuple[str, str]]:
        """What it can be downloaded as."""
        return [(form.value, str(form.label)) for form in Format]

    @property
    def stale_words(self) -> str:
        return f"{words.count(self.stale, 'line').capitalize()} {'is' if self.stale == 1 else 'are'} stale"

    @property
    def followed_words(self) -> str:
        """Of lines that changed with the record, and of those that it has no more."""
        counted = {how: sum(one.how == how for one in self.changes) for how in ("followed", "gone")}
        said = [f"{words.count(counted['followed'], 'line')} changed with your record"] if counted["followed"] else []
        said += [f"{words.count(counted['gone'], 'line')} gone from it"] if counted["gone"] else []
        return words.listed(said).capitalize()


@dataclass(frozen=True, slots=True)
class RestPage:
    variant: Variant
    picks: Picks


def rest_page(viewer: Viewer, variant: Variant) -> RestPage:
    """What else could be in a variant than is beside its page."""
    one = queries.beside(viewer, variant)
    new = queries.new_since(viewer, [variant], one.of)[variant.pk]
    return RestPage(variant, rest(viewer, one, new))


def bench(viewer: Viewer, one: Beside, new: New, sent: str) -> Bench:
    """A variant beside what was gathered before."""
    variant, found = one.variant, one.changes
    profile = next((line for line in one.lines if line.line.kind == "profile"), None)
    stale = sum(change.how == "stale" for change in found)
    return Bench(
        variant=variant,
        about=", ".join(part for part in (_length(variant), language_alone(variant.language), sent) if part),
        opening=Words("opening", variant.opening),
        opening_note=words.count(len(variant.opening.split()), "word")
        if variant.opening
        else "Empty, so it is left out",
        headline=_headline(profile),
        picks=picks(viewer, one, new),
        changes=found,
        stale=stale,
        taking=sum(change.how != "gone" and change.id != OPENING for change in found),
        new=new,
        new_words=_new_words(new),
        facts=sum(1 for _ in one.content.facts()),
        unmoored=_unmoored(one.content),
        preview=preview_of(variant, one.content, one.marks),
        paper=PaperSize(variant.paper).label,
        asked=asked_panel(viewer, variant, one.content),
    )


def _headline(profile: Taken | None) -> Words | None:
    if profile is None or profile.is_gone or "headline" not in profile.now:
        return None
    return Words(f"line-{profile.line.pk}-headline", profile.printed["headline"])


def _length(variant: Variant) -> str:
    if not variant.pages:
        return ""
    return "One page wished" if variant.pages == 1 else f"{variant.pages} pages wished"


def _new_words(new: New) -> str:
    said = [words.count(len(rows), what) for rows, what in ((new.wins, "win"), (new.positions, "position")) if rows]
    if not said:
        return ""
    return f"{words.listed(said)} {'is' if len(new) == 1 else 'are'} not in it"


def _unmoored(content: Content) -> int:
    """How many lines stand on nothing of the record."""
    return sum(
        not line.key
        for section in content.sections
        for line in (
            *section.lines,
            *(line for entry in section.entries for line in entry.lines),
            *(line for group in section.groups for line in group.items),
        )
    )
