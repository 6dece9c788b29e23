"""Marks in a text: together the runs are the text, whatever was found."""

from hypothesis import given
from hypothesis import strategies as st

from metier.core.wording import Finding, Run, findings, marked


def test_the_words_are_marked_by_their_check():
    text = "I just ran a world-class kitchen."
    assert marked(text, findings(text)) == (
        Run("I "),
        Run("just", "unsaid"),
        Run(" ran a "),
        Run("world-class", "claims"),
        Run(" kitchen."),
    )


spans = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50), st.sampled_from(["softened", "expert"])))


@given(st.text(max_size=40), spans)
def test_the_runs_are_the_text(text: str, places: list[tuple[int, int, str]]):
    found = [Finding(rule, min(one, two), max(one, two), "", "", "") for one, two, rule in places]
    runs = marked(text, found)
    assert "".join(run.text for run in runs) == text
    assert all(run.text for run in runs)
