"""A text as lines, found again after it was edited."""

from hypothesis import given
from hypothesis import strategies as st

from metier.core.resume.differing import Piece, differing
from metier.core.resume.keys import Key
from metier.core.resume.lines import aligned, parts_of


def test_lines_of_a_text_lose_their_bullets() -> None:
    assert parts_of("- Led a team\n• Cut costs by 4%\n\n3) Wrote the course") == (
        "Led a team",
        "Cut costs by 4%",
        "Wrote the course",
    )


def test_one_paragraph_is_its_sentences() -> None:
    text = "Led five people, e.g. Ann. Cut costs by 4.5% in the U.S. market. Été 2024: moved."
    assert parts_of(text) == ("Led five people, e.g. Ann.", "Cut costs by 4.5% in the U.S. market.", "Été 2024: moved.")


def test_sentences_end_where_their_language_ends_them() -> None:
    assert parts_of("带领六人团队。2023年降低成本！培训四人") == ("带领六人团队。", "2023年降低成本！", "培训四人")
    assert parts_of("هل خفضت التكلفة؟ نعم.") == ("هل خفضت التكلفة؟", "نعم.")


def test_no_text_has_no_lines() -> None:
    assert parts_of(" \n ") == ()


@given(st.text(max_size=200))
def test_no_word_is_added_or_lost_but_bullets(text: str) -> None:
    said = "".join("".join(parts_of(text)).split())
    assert all(letter in text for letter in said)


def test_a_line_is_found_where_it_moved_to() -> None:
    assert aligned([(0, "Led a team"), (1, "Cut costs")], ["New", "Cut costs", "Led a team"]) == [2, 1]


def test_an_edited_line_is_found_and_one_that_went_is_not() -> None:
    said = [(0, "Cut the claims run from five hours to two hours"), (1, "Wrote the SQL course")]
    assert aligned(said, ["Cut the claims run from five hours to 40 minutes"]) == [0, None]


def test_two_lines_never_become_one() -> None:
    assert aligned([(0, "Led a team"), (1, "Led a team")], ["Led a team"]) == [0, None]


def test_a_difference_is_struck_through_and_bold() -> None:
    assert differing("Cut it from five hours to two hours.", "Cut it from five hours to 40 minutes.") == (
        Piece("same", "Cut it from five hours to "),
        Piece("gone", "two hours"),
        Piece("new", "40 minutes"),
        Piece("same", "."),
    )


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_texts_can_be_read_in_their_difference(before: str, after: str) -> None:
    pieces = differing(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def test_a_key_is_read_as_it_is_written() -> None:
    for key in (Key("wins", "a1"), Key("positions", "a1", "highlights", 2)):
        assert Key.parse(str(key)) == key
    assert Key("positions", "a1", "highlights", 2).row == Key("positions", "a1")
    for wrong in ("", "wins", "wins:", "wins:a:", "wins:a:highlights", "wins:a:highlights:x"):
        assert Key.parse(wrong) in (None, Key("wins", "a"))
