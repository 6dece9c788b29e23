"""What somebody with a long career says of it: accounts on their evidence, answers, rehearsals."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

A_YEAR = {"accounts": 5, "answers": 4}
SENTENCES, REHEARSALS = 9, 5


def tell(viewer: Any, years: int) -> None:
    """40 years give 200 accounts of nine sentences, 160 answers and 1,000 rehearsals."""
    from metier.record.models import Win
    from metier.record.queries.wording import words_of
    from metier.talk.models import Account, AccountSentence, SentenceEvidence, SpokenRehearsal, Story

    own = {"career": viewer.career}
    wins = list(Win.objects.filter(career=viewer.career)[:200])
    accounts = Account.objects.bulk_create(
        Account(
            **own,
            title=f"Account {number + 1}",
            length="long" if number % 2 else "short",
            audience="Recruiters in my field",
            changed_at=viewer.now - timedelta(days=number),
            due_on=viewer.today + timedelta(days=number - 5),
        )
        for number in range(A_YEAR["accounts"] * years)
    )
    sentences = AccountSentence.objects.bulk_create(
        (
            AccountSentence(
                **own,
                account=account,
                place=place,
                text=f"I significantly cut number {place + 2} from five days to two, and just helped with the rest of it.",
            )
            for account in accounts
            for place in range(SENTENCES)
        ),
        batch_size=1000,
    )
    SentenceEvidence.objects.bulk_create(
        (
            SentenceEvidence(**own, sentence=sentence, win=win, said=words_of(win))
            for number, sentence in enumerate(sentences)
            for win in [wins[number % len(wins)]]
            if number % 4
        ),
        batch_size=1000,
    )
    Story.objects.bulk_create(
        Story(
            **own,
            question=f"Tell me about time {number + 1}.",
            asked=f"result-{number % 4 + 1}",
            win=wins[number % len(wins)],
            said=words_of(wins[number % len(wins)]),
            situation="The run took five days. " * 5,
            task="Somebody had to cut it.",
            did="I rebuilt it with the team, and tested it. " * 5,
            result="From five days to two.",
            changed_at=viewer.now - timedelta(days=number),
        )
        for number in range(A_YEAR["answers"] * years)
    )
    SpokenRehearsal.objects.bulk_create(
        (
            SpokenRehearsal(
                **own, account=account, rehearsed_on=viewer.today - timedelta(days=number), seconds=40, note="Slower"
            )
            for account in accounts
            for number in range(REHEARSALS)
        ),
        batch_size=1000,
    )
