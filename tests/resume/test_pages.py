"""The pages of variants: the table, the bench, what is typed, files, and what was sent."""

import io
import json
import os
import re
from pathlib import Path

import pytest
from django.urls import reverse

import make
from cast import Cast
from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.home.trash import find, take_back
from metier.resume import actions, queries
from metier.resume.models import SentFile, Variant
from metier.resume.versions import version_of
from variants import facts, rewrite, taken

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def opened(cast: Cast, name: str, *args: object) -> str:
    answer = cast.owner.client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return shown(answer)


def post(cast: Cast, name: str, /, *args: object, **said: object):
    return cast.owner.client.post(reverse(name, args=args), said, follow=True)


def test_an_empty_record_is_led_to_the_import(cast: Cast) -> None:
    page = opened(cast, "resume:resumes")
    assert reverse("record:import") in page
    assert reverse("resume:new") not in page


def test_a_variant_is_made_from_the_record(cast: Cast, viewer: Viewer) -> None:
    assert "How lines are chosen from your record" in opened(cast, "resume:new")
    said = {
        "name": "Lead",
        "language": "en-GB",
        "design": "clear",
        "letters": "usual",
        "accent": "black",
        "paper": "a4",
    }
    page = shown(post(cast, "resume:new", **said))
    assert "Lead is made." in page
    assert "Cut the claims run to two hours" in page
    again = post(cast, "resume:new", **said)
    assert again.status_code == 422
    assert "You have a variant called Lead already" in shown(again)


def test_the_table_says_where_each_stands(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    assert "As your record" in opened(cast, "resume:resumes")
    one = taken(viewer, variant, "Cut the claims")
    actions.reword(viewer, one.line, "text", "Made claims faster")
    rewrite(one, what="Cut the claims run to 40 minutes.")
    page = opened(cast, "resume:variant", variant.pk)
    assert "1 line stale" in page
    assert "<del>two hours</del>" in page
    assert "<ins>40 minutes</ins>" in page
    assert "Stale, see 1" in page
    assert "Made claims faster" not in shown(post(cast, "resume:take", one.line.pk))
    assert facts(viewer, variant).count("Cut the claims run to 40 minutes (−60%).") == 1


def test_ticks_are_kept_without_script(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    key = str(taken(viewer, variant, "Cut the claims").key)
    assert "Saved." in shown(post(cast, "resume:choose", variant.pk, shown=key))
    assert "Cut the claims run to two hours (−60%)." not in facts(viewer, variant)


def test_a_line_moves_and_is_reworded(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    line = taken(viewer, variant, "Built the arrears").line
    post(cast, "resume:order", variant.pk, move=f"{line.pk}:earlier")
    found = facts(viewer, variant)
    assert found.index("Built the arrears model.") < found.index("Took returns from 14 days to three.")
    assert "Your record: Built the arrears model." in opened(cast, "resume:line", line.pk)
    page = shown(post(cast, "resume:line", line.pk, **{"answer-text": "Built a model of arrears."}))
    assert "The wording is kept." in page
    assert "Built a model of arrears." in facts(viewer, variant)


def test_a_line_that_was_dragged_can_be_put_back(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    lines = [
        taken(viewer, variant, words).line
        for words in ("Filed the return", "Moved reporting", "Took returns", "Built the arrears")
    ]
    before = facts(viewer, variant)
    keys = [str(line.pk) for line in (lines[3], *lines[:3])]
    page = shown(post(cast, "resume:order", variant.pk, order=",".join(keys)))
    assert "The order is changed." in page
    found = facts(viewer, variant)
    assert found.index("Built the arrears model.") < found.index("Filed the return 7 days early")
    undo = reverse("resume:place", args=[lines[3].pk, 3])
    assert undo in page
    assert cast.stranger.client.post(undo).status_code == 404
    assert facts(viewer, variant) == found
    assert "The order is as it was." in shown(post(cast, "resume:place", lines[3].pk, 3))
    assert facts(viewer, variant) == before


def test_what_is_typed_is_saved_and_another_window_is_told(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    seen = version_of(variant.opening)
    typed = {"only": "opening", "answer-opening": "First window", "version-opening": seen}
    answer = post(cast, "resume:words", variant.pk, **typed)
    assert (answer.status_code, "Saved" in shown(answer)) == (200, True)
    late = shown(post(cast, "resume:words", variant.pk, **(typed | {"answer-opening": "Second"})))
    assert "In another window it was changed to “First window”" in late
    assert "First window" in facts(viewer, variant)


def test_of_what_is_typed_of_a_line_all_is_kept_or_nothing(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    line = taken(viewer, variant, "Data analyst").line
    actions.reword(viewer, line, "organisation", "Northbank plc")
    typed = {"answer-title": "Analyst", "version-title": version_of("Data analyst")}
    late = {"answer-organisation": "The bank", "version-organisation": version_of("Northbank")}
    answer = post(cast, "resume:line", line.pk, **typed, **late)
    assert answer.status_code == 422
    assert "In another window it was changed to “Northbank plc”" in shown(answer)
    assert "Analyst</textarea>" in shown(answer)
    assert "Analyst" not in facts(viewer, variant)
    again = {"version-organisation": version_of("Northbank plc")}
    assert "The wording is kept." in shown(post(cast, "resume:line", line.pk, **typed, **(late | again)))
    assert {"Analyst", "The bank"} <= set(facts(viewer, variant))


def test_sections_are_arranged(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    page = opened(cast, "resume:sections", variant.pk)
    order = page.partition('name="order" value="')[2].partition('"')[0]
    said = {"order": order, "heading-skills": "What I can do", "in": order.split(","), "move": "skills:earlier"}
    post(cast, "resume:sections", variant.pk, **said)
    headings = [part.heading for part in queries.content(viewer, queries.variant(viewer, variant.pk)).sections]
    assert headings == ["Profile", "Experience", "What I can do", "Education"]


def test_every_page_is_shown_and_read_back(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    page = opened(cast, "resume:preview", variant.pk)
    assert f"All {len(facts(viewer, variant))} facts read back" in page
    picture = cast.owner.client.get(reverse("resume:page_image", args=[variant.pk, 1]))
    assert picture["Content-Type"] == "image/svg+xml"
    assert b"<svg" in picture.content
    assert cast.owner.client.get(reverse("resume:page_image", args=[variant.pk, 9])).status_code == 404


def test_a_check_is_switched_off_and_on(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    line = "A line without a result"
    assert line in opened(cast, "resume:preview", variant.pk)
    post(cast, "resume:switch", variant.pk, rule="result")
    assert "Not checked here" in opened(cast, "resume:preview", variant.pk)
    post(cast, "resume:switch", variant.pk, rule="result", on="yes")
    assert "Not checked here" not in opened(cast, "resume:preview", variant.pk)


@pytest.mark.parametrize("form", ["pdf", "docx", "html", "txt", "json", "europass"])
def test_it_is_downloaded_in_every_format(cast: Cast, variant: Variant, form: str) -> None:
    answer = cast.owner.client.get(reverse("resume:download", args=[variant.pk, form]))
    assert answer.status_code == 200
    assert "Nadia-Rahman-Analytics" in answer["Content-Disposition"]


def test_what_was_sent_stays_as_it_was(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    said = {"to": "Marta Wolski", "sent_on": "2026-09-17", "formats": ["pdf", "txt"]}
    assert "Kept as it went to Marta Wolski." in shown(post(cast, "resume:send", variant.pk, **said))
    file = SentFile.objects.get(format="txt")
    before = bytes(file.content)
    rewrite(taken(viewer, variant, "Cut the claims"), what="Cut it to nothing")
    answer = cast.owner.client.get(reverse("resume:sent_download", args=[file.pk]))
    assert answer.content == before
    assert b"two hours" in answer.content
    page = opened(cast, "resume:sent")
    assert "Marta Wolski" in page
    assert "Marta Wolski, 17 September" in opened(cast, "resume:resumes")
    assert "is in the trash" in shown(post(cast, "resume:trash_sending", file.sending_id))
    assert cast.owner.client.get(reverse("resume:sent_download", args=[file.pk])).status_code == 404
    assert "is back" in shown(post(cast, "resume:return_sending", file.sending_id))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"to": "", "formats": ["pdf"]}, "Fill this in."),
        ({"to": "Marta", "formats": []}, "Choose at least one"),
        ({"to": "Marta", "formats": ["pdf"], "sent_on": "2026-12-24"}, "24 December 2026 is still to come"),
    ],
)
def test_what_cannot_be_kept_is_refused(cast: Cast, variant: Variant, said: dict[str, object], sentence: str) -> None:
    answer = post(cast, "resume:send", variant.pk, **({"sent_on": "2026-09-17"} | said))
    assert answer.status_code == 422
    assert sentence in shown(answer)
    assert not SentFile.objects.exists()


def test_a_variant_comes_back_from_the_trash(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    assert "is in the trash" in shown(post(cast, "resume:trash", variant.pk))
    assert cast.owner.client.get(reverse("resume:variant", args=[variant.pk])).status_code == 404
    take_back(viewer, find(viewer, "resume.variant", variant.pk))
    assert "Cut the claims run to two hours (−60%)." in facts(viewer, variant)


def test_a_variant_for_a_posting_says_what_it_asks(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    variant.posting = make.posting(viewer)
    make.requirement(viewer, variant.posting, text="Looker", skills=["Looker"])
    variant.save()
    page = opened(cast, "resume:variant", variant.pk)
    assert "What the posting asks" in page
    skill = str(next(iter(key for key in page.split('"') if key.startswith("skills:") and key)))
    post(cast, "resume:choose", variant.pk, shown=skill, **{"in": skill})
    assert "Looker" in facts(viewer, variant)


def test_a_variant_for_a_posting_begins_with_the_nearest(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    actions.make_variant(viewer, "Head", role="Head of finance")
    posting = make.posting(viewer, title="Analytics engineer")
    page = shown(cast.owner.client.get(f"{reverse('resume:new')}?posting={posting.pk}"))
    assert f'value="{variant.pk}" selected' in page
    assert f'value="{posting.pk}" selected' in page
    assert f'name="name" value="{posting}"' in page
    assert 'name="role" value="Analytics engineer"' in page


def test_what_was_sent_for_a_posting_is_shown_alone(cast: Cast, viewer: Viewer, variant: Variant) -> None:
    posting, other = make.posting(viewer, title="Analytics engineer"), make.posting(viewer, title="Head of finance")
    said = {"to": "Marta Wolski", "sent_on": "2026-09-17", "formats": ["txt"], "posting": str(posting.pk)}
    post(cast, "resume:send", variant.pk, **said)
    at = reverse("resume:sent")
    assert f'href="{at}?posting={posting.pk}"' in opened(cast, "postings:posting", posting.pk)
    assert "Marta Wolski" in shown(cast.owner.client.get(at, {"posting": posting.pk}))
    assert "no file is kept here" in shown(cast.owner.client.get(at, {"posting": other.pk}))
    assert [one.client.get(at, {"posting": posting.pk}).status_code for one in cast.others] == [404] * len(cast.others)
    assert cast.owner.client.get(at, {"posting": "nonsense"}).status_code == 404


def test_a_photo_that_is_none_is_refused(cast: Cast, variant: Variant) -> None:
    upload = io.BytesIO(b"not a photo")
    upload.name = "me.jpg"
    answer = cast.owner.client.post(reverse("resume:photo"), {"photo": upload})
    assert answer.status_code == 422
    assert "not a photo that can be read" in shown(answer)


def test_pages_of_a_long_career_take_no_more_queries(
    cast: Cast, viewer: Viewer, variant: Variant, django_assert_max_num_queries
) -> None:
    for number in range(20):
        position = make.position(viewer, title=f"Role {number}", starts=None)
        for win in range(5):
            make.win(viewer, what=f"Win {number} {win}", position=position)
    for number in range(3):
        actions.make_variant(viewer, f"Long {number}")
    for name, args in (("resume:resumes", ()), ("resume:rest", (variant.pk,)), ("resume:wins", (variant.pk,))):
        with django_assert_max_num_queries(32):
            opened(cast, name, *args)


def test_the_stranger_sees_nothing(cast: Cast, variant: Variant) -> None:
    for other in cast.others:
        assert other.client.get(reverse("resume:variant", args=[variant.pk])).status_code == 404
        assert other.client.post(reverse("resume:choose", args=[variant.pk])).status_code == 404


def test_json_resume_says_it_too(cast: Cast, variant: Variant) -> None:
    answer = cast.owner.client.get(reverse("resume:download", args=[variant.pk, "json"]))
    assert json.loads(answer.content)["basics"]["name"] == "Nadia Rahman"


def test_files_in_a_folder_are_never_lost(tmp_path: Path) -> None:
    from metier.resume.folder import write_all

    write_all(str(tmp_path), {"cv.txt": b"one"}, force=False)
    write_all(str(tmp_path), {"cv.txt": b"two"}, force=False)
    (tmp_path / "cv.txt").write_bytes(b"mine")
    with pytest.raises(Refused, match="not made by this command, or was changed since"):
        write_all(str(tmp_path), {"other.txt": b"x", "cv.txt": b"three"}, force=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".metier-resume.sha256", "cv.txt"]
    write_all(str(tmp_path), {"cv.txt": b"three"}, force=True)
    assert (tmp_path / "cv.txt").read_bytes() == b"three"


def test_what_is_there_already_to_the_byte_is_left_as_it_is(tmp_path: Path) -> None:
    from metier.resume.folder import write_all

    (tmp_path / "cv.txt").write_bytes(b"one")
    os.utime(tmp_path / "cv.txt", (1, 1))
    assert write_all(str(tmp_path), {"cv.txt": b"one"}, force=False) == [str(tmp_path / "cv.txt")]
    assert (tmp_path / "cv.txt").stat().st_mtime == 1
    with pytest.raises(Refused, match="not made by this command"):
        write_all(str(tmp_path), {"cv.txt": b"two"}, force=False)


def test_two_that_write_into_one_folder_at_once_both_know_their_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from metier.resume import folder

    write_whole = folder.write_whole

    def meanwhile(into: str, name: str, data: bytes, mode: int) -> None:
        monkeypatch.setattr(folder, "write_whole", write_whole)
        folder.write_all(into, {"cv.pdf": b"one"}, force=False)
        write_whole(into, name, data, mode)

    monkeypatch.setattr(folder, "write_whole", meanwhile)
    folder.write_all(str(tmp_path), {"cv.txt": b"one"}, force=False)
    folder.write_all(str(tmp_path), {"cv.pdf": b"two", "cv.txt": b"two"}, force=False)
    assert {path.read_bytes() for path in tmp_path.glob("cv.*")} == {b"two"}


def test_what_may_not_be_read_is_replaced_only_when_that_is_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from metier.resume import folder

    closed = tmp_path / "cv.txt"
    closed.write_bytes(b"mine")

    def may_not(path: str, mode: str) -> io.BufferedReader:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", path)
        return Path(path).open("rb")

    monkeypatch.setattr(folder, "open", may_not, raising=False)
    with pytest.raises(Refused, match="cv.txt is there already and was not made by this command"):
        folder.write_all(str(tmp_path), {"cv.txt": b"one"}, force=False)
    folder.write_all(str(tmp_path), {"cv.txt": b"one"}, force=True)
    assert closed.read_bytes() == b"one"


def test_a_folder_that_can_not_be_is_refused_and_nothing_half_written_stays(tmp_path: Path) -> None:
    from metier.resume.folder import write_all

    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(Refused, match="cannot be written to"):
        write_all(str(tmp_path / "out"), {"cv.txt": b"one"}, force=False)
    (tmp_path / "cv.txt").mkdir()
    with pytest.raises(Refused, match="cv.txt is there already and was not made by this command"):
        write_all(str(tmp_path), {"cv.txt": b"one"}, force=False)
    with pytest.raises(Refused, match="cv.txt cannot be written to: Is a directory"):
        write_all(str(tmp_path), {"cv.txt": b"one"}, force=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cv.txt", "out"]


def test_what_another_window_changed_of_a_variant_is_not_written_over_unawares(cast: Cast, viewer: Viewer) -> None:
    made = actions.make_variant(viewer, "Lead")
    address = reverse("resume:change", args=[made.pk])
    found = re.search(r'name="version" value="([^"]+)"', cast.owner.client.get(address).content.decode())
    assert found
    said = {"name": "Lead", "language": "en-GB", "design": "classic", "letters": "usual", "accent": "black"}
    said |= {"paper": "a4", "version": found[1]}
    assert cast.owner.client.post(address, said).status_code == 303
    late = cast.owner.client.post(address, said | {"design": "margin", "name": "Head"})
    assert late.status_code == 422
    assert "changed elsewhere" in shown(late)
    made.refresh_from_db()
    assert (made.name, made.design) == ("Lead", "classic")
