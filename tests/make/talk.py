"""One of anything of the talk."""

from typing import Any

from make.record import win
from metier.accounts.access import Viewer
from metier.talk import models as talk


def account(viewer: Viewer, title: str = "For recruiters", **facts: Any) -> talk.Account:
    return talk.Account.objects.create(career=viewer.career, title=title, changed_at=viewer.now, **facts)


def account_sentence(
    viewer: Viewer, text: str = "I cut the claims run by 87%.", of: talk.Account | None = None, **facts: Any
) -> talk.AccountSentence:
    return talk.AccountSentence.objects.create(career=viewer.career, account=of or account(viewer), text=text, **facts)


def sentence_evidence(viewer: Viewer, of: talk.AccountSentence | None = None, **facts: Any) -> talk.SentenceEvidence:
    said = {"win": win(viewer), "said": "Claims run cut"} if not facts else {}
    return talk.SentenceEvidence.objects.create(
        career=viewer.career, sentence=of or account_sentence(viewer), **(said | facts)
    )


def story(viewer: Viewer, question: str = "Tell me about a mistake of yours.", **facts: Any) -> talk.Story:
    return talk.Story.objects.create(career=viewer.career, question=question, changed_at=viewer.now, **facts)


def talk_rehearsal(viewer: Viewer, of: talk.Account | None = None, **facts: Any) -> talk.SpokenRehearsal:
    said = {"rehearsed_on": viewer.today, "seconds": 34, "note": "Slower"}
    return talk.SpokenRehearsal.objects.create(career=viewer.career, account=of or account(viewer), **(said | facts))
