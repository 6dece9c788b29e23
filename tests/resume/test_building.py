"""A variant as content: what it takes of the record, in which words, and what it says of a fact that changed."""

import io

import pytest
from PIL import Image

import make
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.resume import actions, queries
from metier.resume.making import file_name
from metier.resume.models import Variant
from metier.resume.sources import win_text
from variants import rewrite, taken

pytestmark = pytest.mark.django_db


def test_a_first_variant_says_what_the_record_says(viewer: Viewer, variant: Variant) -> None:
    made = queries.content(viewer, variant)
    assert list(made.facts()) == [
        "Nadia Rahman",
        "Senior data analyst",
        "Leeds",
        "nadia@example.org",
        "+44 7700 900142",
        "example.org/nadia",
        "Profile",
        "I make numbers that people trust.",
        "Experience",
        "Senior data analyst",
        "Calder Mutual",
        "Leeds",
        "March 2023 – today",
        "Cut the claims run to two hours (−60%).",
        "Data analyst",
        "Northbank",
        "Leeds",
        "September 2019 – February 2023",
        "Filed the return 7 days early",
        "Moved reporting to one database",
        "Took returns from 14 days to three.",
        "Built the arrears model.",
        "Skills",
        "Leads",
        "SQL",
        "Education",
        "MSc Statistics",
        "University of Leeds",
        "2016",
    ]
    assert [contact.url for contact in made.contacts] == [
        "",
        "mailto:nadia@example.org",
        "tel:+447700900142",
        "https://www.example.org/nadia/",
    ]


def test_every_line_names_what_it_stands_on(viewer: Viewer, variant: Variant) -> None:
    kept = {str(one.key) for one in queries.taken(variant, queries.material(viewer, [variant]))}
    experience = next(part for part in queries.content(viewer, variant).sections if part.kind == "positions")
    keys = [entry.key for entry in experience.entries] + [
        line.key for entry in experience.entries for line in entry.lines
    ]
    assert len(keys) == 7
    assert set(keys) <= kept


def test_other_words_are_printed_and_go_stale_when_the_fact_changes(viewer: Viewer, variant: Variant) -> None:
    one = taken(viewer, variant, "Cut the claims run")
    one.line.wording = {"text": "Made the claims run 60% faster"}
    one.line.save()
    assert "Made the claims run 60% faster" in queries.content(viewer, variant).facts()
    win = one.row
    assert win is not None
    win.what = "Cut the claims run to 40 minutes."  # type: ignore[attr-defined]
    win.save()
    after = taken(viewer, variant, "Cut the claims run")
    assert after.is_stale
    assert after.line.said["text"] == "Cut the claims run to two hours (−60%)."
    assert after.now["text"] == "Cut the claims run to 40 minutes (−60%)."
    assert "Made the claims run 60% faster" in queries.content(viewer, variant).facts()


def test_a_line_in_the_records_words_follows_it_and_says_so(viewer: Viewer, variant: Variant) -> None:
    one = taken(viewer, variant, "Data analyst")
    one.row.employer = "Northbank plc"  # type: ignore[union-attr]
    one.row.save()  # type: ignore[union-attr]
    after = taken(viewer, variant, "Data analyst")
    assert after.changed == ("organisation",)
    assert not after.is_stale
    assert "Northbank plc" in queries.content(viewer, variant).facts()


def test_a_line_of_a_list_is_found_again_where_it_moved(viewer: Viewer, variant: Variant) -> None:
    one = taken(viewer, variant, "Moved reporting")
    one.row.highlights = ["Another", "Moved the reporting to one database"]  # type: ignore[union-attr]
    one.row.save()  # type: ignore[union-attr]
    after = taken(viewer, variant, "Moved reporting")
    assert (after.place, after.changed) == (1, ("text",))
    after.row.highlights = ["Another"]  # type: ignore[union-attr]
    after.row.save()  # type: ignore[union-attr]
    assert taken(viewer, variant, "Moved reporting").is_gone


def test_what_is_in_the_trash_is_not_printed(viewer: Viewer, variant: Variant) -> None:
    one = taken(viewer, variant, "Cut the claims run")
    one.row.trashed_at = viewer.now  # type: ignore[union-attr]
    one.row.save()  # type: ignore[union-attr]
    assert taken(viewer, variant, "Cut the claims run").is_gone
    assert not [fact for fact in queries.content(viewer, variant).facts() if "claims run" in fact]


@pytest.mark.parametrize(
    ("language", "heading", "dates"),
    [
        ("de-CH", "Berufserfahrung", "März 2023 – heute"),
        ("fr", "Expérience professionnelle", "mars 2023 – aujourd’hui"),
        ("ar", "الخبرة المهنية", "مارس 2023 – الآن"),
        ("sv", "Experience", "mars 2023 – today"),
    ],
)
def test_headings_and_months_are_in_its_language(viewer: Viewer, language: str, heading: str, dates: str) -> None:
    made = queries.content(viewer, actions.make_variant(viewer, "Elsewhere", language=language))
    experience = next(part for part in made.sections if part.kind == "positions")
    assert (experience.heading, experience.entries[0].dates) == (heading, dates)


def test_sections_are_renamed_reordered_and_left_out(viewer: Viewer, variant: Variant) -> None:
    variant.sections = [{"kind": "education", "heading": "Studies"}, {"kind": "skills", "is_in": False}]
    variant.without = ["phone"]
    made = queries.content(viewer, variant)
    assert [part.heading for part in made.sections] == ["Studies", "Profile", "Experience"]
    assert "+44 7700 900142" not in made.facts()


def test_a_variant_like_another_has_its_lines_and_words(viewer: Viewer, variant: Variant) -> None:
    one = taken(viewer, variant, "Cut the claims run")
    one.line.wording = {"text": "Made the claims run 60% faster"}
    one.line.save()
    made = actions.make_variant(viewer, "Head of analytics", variant, role="Head of analytics")
    assert list(queries.content(viewer, made).facts()) == list(queries.content(viewer, variant).facts())
    assert made.role == "Head of analytics"


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"name": " "}, "Say what the variant is called."),
        ({"name": "analytics"}, "You have a variant called analytics already. Choose another name."),
        ({"name": "New", "language": "klingon!"}, "“klingon!” is not a language."),
        ({"name": "New", "pages": 0}, "A length is from 1 to 20 pages."),
        ({"name": "New", "paper": "a5"}, "The paper is one of a4, us-letter."),
    ],
)
def test_what_cannot_be_made_is_refused_in_a_sentence(
    viewer: Viewer, variant: Variant, facts: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Refused) as problem:
        actions.make_variant(viewer, str(facts.pop("name")), **facts)
    assert problem.value.sentence.startswith(sentence)
    assert Variant.objects.count() == 1


def test_a_long_career_takes_no_more_queries(viewer: Viewer, variant: Variant, django_assert_num_queries) -> None:
    few = 6
    with django_assert_num_queries(few):
        queries.content(viewer, variant)
    for number in range(30):
        position = make.position(
            viewer, title=f"Role {number}", starts=PartialDate(1990 + number), ends=PartialDate(1991 + number)
        )
        for win in range(5):
            make.win(viewer, what=f"Win {number} {win}", position=position)
    long = actions.make_variant(viewer, "Long")
    with django_assert_num_queries(few):
        assert len(list(queries.content(viewer, long).facts())) > 80


def jpeg_with_gps() -> bytes:
    image = Image.new("RGB", (40, 20), "green")
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x010F] = "A camera"
    stream = io.BytesIO()
    image.save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def test_a_photo_is_kept_without_what_the_camera_said(viewer: Viewer, variant: Variant) -> None:
    assert b"A camera" in jpeg_with_gps()
    actions.keep_photo(viewer, jpeg_with_gps())
    assert queries.content(viewer, variant).photo is None
    variant.has_photo = True
    photo = queries.content(viewer, variant).photo
    assert photo is not None
    with Image.open(io.BytesIO(photo.content)) as shown:
        assert (shown.size, dict(shown.getexif())) == ((40, 20), {})
    assert b"A camera" not in photo.content


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 not a photo", jpeg_with_gps()[:200]])
def test_what_is_no_photo_is_refused(viewer: Viewer, data: bytes) -> None:
    with pytest.raises(Refused, match="not a photo"):
        actions.keep_photo(viewer, data)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Nadia Rahman", "Analytics / engineering"), "Nadia-Rahman-Analytics-engineering"),
        (("ليلى حدّاد",), "ليلى-حدّاد"),
        (("रिया शर्मा",), "रिया-शर्मा"),
        (("王" * 200,), "王" * 40),
        (("...",), "resume"),
    ],
)
def test_a_file_is_called_as_its_owner_is_in_any_writing(parts: tuple[str, ...], name: str):
    assert file_name(*parts) == name


@pytest.mark.parametrize(
    ("what", "result", "printed"),
    [
        ("Cut the run by 87%.", "−87%", "Cut the run by 87%."),
        ("Cut the run to 187%.", "−87%", "Cut the run to 187% (−87%)."),
        ("Cut 5 reports.", "−5", "Cut 5 reports (−5)."),
        ("Cut the run.", "87%", "Cut the run (87%)."),
    ],
)
def test_a_change_that_the_words_have_is_not_printed_again(viewer: Viewer, what: str, result: str, printed: str):
    win = make.win(viewer, what, result=result)
    assert win_text(win) == printed


def test_a_line_that_was_printed_with_its_change_twice_is_not_told_as_changed(viewer: Viewer, variant: Variant):
    one = taken(viewer, variant, "Cut the claims")
    rewrite(one, what="Cut the claims run by 60%.")
    one.line.said = {"text": "Cut the claims run by 60% (−60%)."}
    one.line.save()
    assert taken(viewer, variant, "Cut the claims").changed == ()
