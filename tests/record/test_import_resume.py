"""A résumé on the pages of an import: chosen or pasted, checked where it is not certain, kept as decided."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from metier.accounts.access import visible
from metier.record.models import Education, ImportRun, Position, Profile, Skill
from resume_files import docx, paragraph

CHOOSE = "/record/import/"
TEXT = """Ada Brennan
ada@example.org

EXPERIENCE
Harbour — Northwind (2019 – 2021)
- Moved things

EDUCATION
BA English, University of Galway (2012 – 2015)

SKILLS
Copy editing, InDesign
"""


def paste(member, text=TEXT):
    """Paste; returns the address and the page of the preview."""
    answer = member.client.post(CHOOSE, {"text": text})
    assert answer.status_code == 303, answer.content.decode()
    return answer.url, member.client.get(answer.url).content.decode()


def place_of(page: str) -> str:
    """How the form names the entry that is asked about."""
    found = re.search(r'name="(doubt:[^":]+:\d+)"', page)
    assert found
    return found[1]


def test_a_word_document_becomes_the_record(owner):
    body = paragraph("Ada Brennan", "Title") + paragraph("ada@example.org") + paragraph("Experience", "Heading1")
    body += paragraph("Senior Editor, Liffey Press Ltd\t2015 – 2019") + paragraph(
        "Edited forty novels a year", "ListBullet"
    )
    sent = SimpleUploadedFile("cv.docx", docx(body))
    answer = owner.client.post(CHOOSE, {"files": [sent]})
    page = owner.client.get(answer.url).content.decode()
    assert "2 things to import" in page
    assert "Senior Editor, Liffey Press Ltd" in page
    assert not visible(owner.viewer, Position).exists()
    owner.client.post(f"{answer.url}run/")
    position = visible(owner.viewer, Position).get()
    assert (position.title, position.employer, str(position.starts), str(position.ends)) == (
        "Senior Editor",
        "Liffey Press Ltd",
        "2015",
        "2019",
    )
    assert position.highlights == ["Edited forty novels a year"]
    assert visible(owner.viewer, Profile).get().email == "ada@example.org"


def test_what_is_not_certain_is_shown_with_its_reason_and_has_to_be_decided(owner):
    address, page = paste(owner)
    assert "Please check" in page
    assert "Nothing in the words says it." in page
    answer = owner.client.post(f"{address}run/", follow=True)
    assert "1 entry waits for your decision. Nothing was imported." in answer.content.decode()
    assert not visible(owner.viewer, Position).exists()


@pytest.mark.parametrize(
    ("how", "title", "employer"), [("read", "Harbour", "Northwind"), ("other", "Northwind", "Harbour")]
)
def test_a_decision_is_kept(owner, how, title, employer):
    address, page = paste(owner)
    owner.client.post(f"{address}run/", {place_of(page): how})
    assert visible(owner.viewer, Position).filter(title=title, employer=employer).exists()
    assert visible(owner.viewer, Education).count() == 1
    assert visible(owner.viewer, Skill).count() == 2


def test_a_value_can_be_put_right_on_the_page(owner):
    address, page = paste(owner)
    place = place_of(page)
    owner.client.post(
        f"{address}run/", {place: "read", f"{place}:title": "Harbour master", f"{place}:employer": "Port of Northwind"}
    )
    assert visible(owner.viewer, Position).filter(title="Harbour master", employer="Port of Northwind").exists()


def test_an_entry_can_be_left_out(owner):
    address, page = paste(owner)
    owner.client.post(f"{address}run/", {place_of(page): "out"})
    assert not visible(owner.viewer, Position).exists()
    assert visible(owner.viewer, Skill).count() == 2


def test_a_date_that_cannot_be_read_is_asked_again_and_nothing_is_imported(owner):
    address, page = paste(owner, TEXT.replace("Harbour — Northwind (2019 – 2021)", "Senior Editor, Liffey Press Ltd"))
    place = place_of(page)
    answer = owner.client.post(f"{address}run/", {place: "read", f"{place}:starts": "long ago"}, follow=True)
    assert "“long ago” is not a date" in answer.content.decode()
    assert not visible(owner.viewer, Position).exists()


def test_the_same_again_is_nothing_new_and_an_import_can_be_undone(owner):
    text = TEXT.replace("Harbour — Northwind (2019 – 2021)\n- Moved things\n\n", "")
    address, _ = paste(owner, text)
    owner.client.post(f"{address}run/")
    _, page = paste(owner, text)
    assert "Nothing new" in page
    run = visible(owner.viewer, ImportRun).get()
    owner.client.post(reverse("record:undo", args=[run.pk]))
    assert not visible(owner.viewer, Education).exists()


def test_what_is_pasted_and_is_no_resume_comes_back_with_a_sentence(owner):
    answer = owner.client.post(CHOOSE, {"text": "Dear diary, today it rained."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "has no section that a résumé has" in page
    assert "Dear diary, today it rained." in page


def test_a_file_and_text_are_not_taken_together(owner):
    sent = SimpleUploadedFile("cv.md", TEXT.encode())
    answer = owner.client.post(CHOOSE, {"files": [sent], "text": TEXT})
    assert answer.status_code == 422
    assert "one at a time" in answer.content.decode()


def test_nobody_else_sees_what_was_pasted(cast):
    address, _ = paste(cast.owner)
    for other in cast.others:
        assert other.client.get(address).status_code == 404
        assert other.client.post(f"{address}run/").status_code == 404
