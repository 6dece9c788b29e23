"""The case: its parts, evidence, objections, and the page that is handed over."""

import pypdfium2
import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Viewer
from metier.asks import actions, papers, queries
from metier.asks.models import Ask, AskEvidence, Objection, SentDocument
from metier.core.dates import PartialDate
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(name, args=args), said, follow=True))


def words_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def whole(viewer: Viewer, **facts: object) -> Ask:
    said = {
        "worth_to_me": "I learn whether I am any good at this.",
        "worth_to_them": "Two students free a day a week.",
        "keeps_me": "I do not look for it elsewhere.",
        "my_time": "1 hour a week",
        "risk": "The claims models may slip.",
        "alternatives": "Ask Grace.",
        "smallest": "One student.",
        "organisation": "Calder Mutual",
        "goal": make.goal(viewer, "Manage people"),
    } | facts
    ask = make.ask(viewer, **said)
    actions.add_evidence(viewer, ask, "figure", "Recruiting two graduates cost £11,400")
    actions.add_objection(viewer, ask, "There is no headcount", "Placements are paid by early careers.")
    return ask


def test_the_parts_of_a_case_are_written_in_ones_own_words(owner: Member):
    ask = make.ask(owner.viewer)
    said = {"worth_to_me": "I learn.", "cost": "640", "my_time": "An hour a week", "reason": "Thought about it"}
    text = post(owner, "asks:case", ask.pk, **said)
    assert "£640" in text
    ask.refresh_from_db()
    assert (ask.worth_to_me, ask.my_time) == ("I learn.", "An hour a week")
    assert str(ask.cost) == "£640.00"
    answer = owner.client.post(reverse("asks:case", args=[ask.pk]), {"cost": "a lot"})
    assert answer.status_code == 422
    assert "“a lot” is not an amount." in shown(answer)


def test_evidence_is_chosen_from_what_is_there_and_written_by_hand(owner: Member):
    win = make.win(owner.viewer, "Ifeoma promoted", result="11 months", happened_on=PartialDate(2026, 9, 24))
    goal = make.goal(owner.viewer, "Mentor two analysts", state="reached", closed_on=TODAY)
    dropped = make.goal(owner.viewer, "Given up", state="dropped", closed_on=TODAY)
    ask = make.ask(owner.viewer)
    page = shown(owner.client.get(reverse("asks:evidence", args=[ask.pk])))
    assert "Ifeoma promoted" in page
    assert dropped.title not in page
    post(owner, "asks:evidence", ask.pk, wins=[win.pk, "nonsense"], goals=[goal.pk])
    text = post(owner, "asks:add_evidence", ask.pk, kind="gap", text="Never led a team", role="Head of analytics")
    assert "For the role of Head of analytics" in text
    text = shown(owner.client.get(reverse("asks:ask", args=[ask.pk])))
    for said in ("Ifeoma promoted", "11 months", "24 September 2026", "Mentor two analysts", "Never led a team"):
        assert said in text, said
    post(owner, "asks:evidence", ask.pk, goals=[goal.pk])
    assert [row.kind for row in AskEvidence.objects.order_by("position")] == ["goal", "gap"]


def test_evidence_in_the_trash_is_not_shown_and_said_to_be_there(owner: Member):
    win = make.win(owner.viewer, "Ifeoma promoted")
    ask = make.ask(owner.viewer)
    actions.choose_evidence(owner.viewer, ask, wins=[win], goals=[])
    win.trashed_at = owner.viewer.now
    win.save()
    text = shown(owner.client.get(reverse("asks:ask", args=[ask.pk])))
    assert "1 of what you chose is in the trash." in text
    assert "Ifeoma promoted" not in text
    assert "evidence" in [part.name for part in queries.case(owner.viewer, ask).completeness.missing]


def test_somebody_elses_win_is_no_evidence(cast: Cast):
    win = make.win(cast.stranger.viewer, "A stranger’s win")
    ask = make.ask(cast.owner.viewer)
    post(cast.owner, "asks:evidence", ask.pk, wins=[win.pk])
    assert not AskEvidence.objects.exists()


def test_lines_are_taken_out_and_brought_back(owner: Member):
    line, objection = make.ask_evidence(owner.viewer), make.objection(owner.viewer)
    assert "The line is out of the case." in post(owner, "asks:remove_evidence", line.pk)
    assert "The line is back." in post(owner, "asks:restore_evidence", line.pk)
    assert "It is out of the case." in post(owner, "asks:remove_objection", objection.pk)
    assert "It is back." in post(owner, "asks:restore_objection", objection.pk)


def test_an_objection_is_met_with_an_answer(owner: Member):
    ask = make.ask(owner.viewer)
    text = post(owner, "asks:add_objection", ask.pk, objection="You are too busy")
    assert "No answer yet." in text
    row = Objection.objects.get()
    text = post(owner, "asks:change_objection", row.pk, objection="You are too busy", answer="The programme goes.")
    assert "The programme goes." in text
    answer = owner.client.post(reverse("asks:change_objection", args=[row.pk]), {"objection": " "})
    assert answer.status_code == 422


def test_nothing_is_on_the_page_until_it_is_ticked(owner: Member):
    ask = whole(owner.viewer)
    with pytest.raises(Refused, match="Nothing of this case is chosen"):
        papers.case_paper(owner.viewer, ask)
    page = shown(owner.client.get(reverse("asks:paper", args=[ask.pk])))
    assert "checked" not in page.partition("What goes on the page")[2].partition("Keep it and see")[0]
    assert "As text, as mail, as PDF" not in page
    answer = owner.client.get(reverse("asks:case_pdf", args=[ask.pk]), follow=True)
    assert "Tick what goes on the page." in shown(answer)


def test_only_what_is_ticked_is_in_the_text_the_mail_and_the_pdf(owner: Member):
    ask = whole(owner.viewer)
    keys = [part.key for part in papers.case_parts(owner.viewer, ask)]
    wanted = [key for key in keys if key.startswith(("worth", "evidence", "cost"))]
    text = post(owner, "asks:paper", ask.pk, parts=[*wanted, "nonsense"])
    for kept_back in ("One student.", "I do not look for it elsewhere.", "Ask Grace."):
        assert kept_back not in text.partition('id="said"')[2].partition("</textarea>")[0]
    (paper,) = words_of(owner.client.get(reverse("asks:case_pdf", args=[ask.pk])).content)
    for said in ("Line-manage two placement students", "What it is worth to Calder Mutual", "£11,400", "1 hour a week"):
        assert said in paper, said
    for kept_back in ("One student", "elsewhere", "Grace", "headcount", "Manage people", "claims models"):
        assert kept_back not in paper, kept_back


def test_what_was_handed_over_is_kept_exactly_though_the_case_changes(owner: Member):
    ask = whole(owner.viewer)
    actions.choose_paper(owner.viewer, ask, ["worth_to_them"])
    before = owner.client.get(reverse("asks:case_pdf", args=[ask.pk])).content
    text = post(owner, "asks:hand_over_case", ask.pk, how="paper")
    assert "You gave Tom Whitaker the case, one page." in text
    row = SentDocument.objects.get()
    actions.change_ask(owner.viewer, ask, {"worth_to_them": "Something else."})
    assert owner.client.get(reverse("asks:document_pdf", args=[row.pk])).content == before
    assert "Two students free a day a week." in shown(owner.client.get(reverse("asks:document", args=[row.pk])))
    assert "It was not handed over." in post(owner, "asks:take_document_back", row.pk)


def test_the_page_is_one_archivable_page_with_its_name_and_the_same_bytes_each_time(viewer: Viewer):
    ask = whole(viewer)
    actions.choose_paper(viewer, ask, [part.key for part in papers.case_parts(viewer, ask)])
    paper = papers.case_paper(viewer, ask)
    made = paper.pdf()
    assert made == paper.pdf()
    assert (len(words_of(made.data)), made.left_out) == (1, ())
    document = pypdfium2.PdfDocument(made.data)
    said = document.get_metadata_dict()
    document.close()
    assert (said["Title"], said["Author"]) == ("Line-manage two placement students", "Nadia Rahman")
    for mark in (b"/MarkInfo", b"/StructTreeRoot", b"pdfaid"):
        assert mark in made.data or b"/ObjStm" in made.data


def test_what_does_not_fit_on_a_page_is_said(owner: Member):
    long = "It is worth more than can be said in a few words. " * 39
    ask = whole(owner.viewer, worth_to_me=long, worth_to_them=long, keeps_me=long, risk=long, alternatives=long)
    actions.choose_paper(owner.viewer, ask, [part.key for part in papers.case_parts(owner.viewer, ask)])
    made = papers.case_paper(owner.viewer, ask).pdf()
    assert len(words_of(made.data)) == 1
    assert "What you may ask" in made.left_out
    page = shown(owner.client.get(reverse("asks:paper", args=[ask.pk])))
    assert "This does not fit on one page, even in small letters:" in page


def test_marks_of_typst_and_letters_of_any_script_are_only_text(viewer: Viewer):
    ask = make.ask(viewer, "#panic() *Ж* $x$ 日本", worth_to_me='#import "x" _and_ [more] \\ @ref')
    actions.choose_paper(viewer, ask, ["worth_to_me"])
    (text,) = words_of(papers.case_paper(viewer, ask).pdf().data)
    assert "#panic()" in text
    assert '#import "x" _and_ [more] \\ @ref' in text


def test_letters_that_no_font_has_still_make_a_page_and_it_is_said(owner: Member):
    viewer = owner.viewer
    ask = make.ask(viewer, worth_to_me="Private \U000f1234")
    actions.choose_paper(viewer, ask, ["worth_to_me"])
    assert papers.case_paper(viewer, ask).pdf().data.startswith(b"%PDF")
    assert "are printed as boxes" in owner.client.get(reverse("asks:paper", args=[ask.pk])).content.decode()
    plain = make.ask(viewer, "The guild", worth_to_me="Plain words")
    actions.choose_paper(viewer, plain, ["worth_to_me"])
    assert "are printed as boxes" not in owner.client.get(reverse("asks:paper", args=[plain.pk])).content.decode()


def test_a_mail_carries_the_text_while_it_is_short(viewer: Viewer):
    ask = make.ask(viewer, worth_to_me="I learn & you gain.")
    actions.choose_paper(viewer, ask, ["worth_to_me"])
    paper = papers.case_paper(viewer, ask)
    assert paper.mail("tom@example.org").startswith("mailto:tom%40example.org?subject=Line-manage%20two")
    assert "I%20learn%20%26%20you%20gain." in paper.mail()
    actions.change_ask(viewer, ask, {"worth_to_me": "long " * 390})
    assert "&body=" not in papers.case_paper(viewer, ask).mail()


def test_a_case_is_handed_over_on_a_day_that_can_be(owner: Member):
    ask = whole(owner.viewer)
    actions.choose_paper(owner.viewer, ask, ["worth_to_them"])
    for on, said in (("2026-10-02", "is still to come"), ("1900-01-01", "before a working life")):
        answer = owner.client.post(reverse("asks:hand_over_case", args=[ask.pk]), {"how": "mail", "on": on})
        assert (answer.status_code, said in shown(answer)) == (422, True)
    assert not SentDocument.objects.exists()


def test_a_case_of_which_nothing_is_chosen_is_not_handed_over(owner: Member):
    ask = whole(owner.viewer)
    assert "Tick what goes on the page." in post(owner, "asks:hand_over_case", ask.pk, how="mail")
    assert not SentDocument.objects.exists()
