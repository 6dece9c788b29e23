"""Recruiters: side by side, one by one, what they cover and whether it is one's direction, the résumé they hold, what is next."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from make import network as rows
from metier.network import actions
from metier.network.models import ClientSeen, Contact, Recruiter, Specialism, Told
from metier.network.pages.recruiter_of import part_of_person
from metier.network.queries.recruiters import recruiter_named
from metier.resume import actions as resume
from metier.resume.models import SentFile

pytestmark = pytest.mark.django_db
ANALYST = "15-2051.01"


def page(owner: Member, name: str = "recruiters", *args: object, **query: str) -> str:
    found = owner.client.get(reverse(f"network:{name}", args=args), query)
    assert found.status_code == 200
    return " ".join(found.content.decode().replace("\u00a0", " ").split())


def post(owner: Member, name: str, *args: object, **said: object) -> str:
    """Press a button, and read the page that follows."""
    answer = owner.client.post(reverse(f"network:{name}", args=args), said, follow=True)
    assert answer.status_code == 200, answer.content.decode()
    return " ".join(answer.content.decode().replace("\u00a0", " ").split())


# Added


def test_without_a_recruiter_the_page_says_what_one_is_for(owner: Member):
    assert "Who places people in the work you want?" in page(owner)


def test_a_recruiter_is_added_with_what_they_cover_and_its_occupation_is_offered(owner: Member):
    said = {
        "name": "Marta Wolski",
        "employer": "Aire Search",
        "work": "Business intelligence analysts",
        "area": "Leeds",
    }
    answer = owner.client.post(reverse("network:new_recruiter"), said, follow=True)
    found = answer.content.decode()
    assert "Marta Wolski is among your recruiters. What they cover is taken as Business Intelligence Analysts" in found
    cover = Specialism.objects.get()
    assert (cover.work, cover.area, cover.code) == ("Business intelligence analysts", "Leeds", ANALYST)
    assert Contact.objects.get().employer == "Aire Search"


def test_its_occupation_is_corrected_to_another_or_to_none(owner: Member):
    cover = rows.specialism(owner.viewer, work="Data leadership", code=ANALYST)
    assert "It may be one of these" in page(owner, "change_cover", cover.pk)
    post(owner, "change_cover", cover.pk, work="Data leadership", area="", code="11-3021.00")
    cover.refresh_from_db()
    assert cover.code == "11-3021.00"
    post(owner, "change_cover", cover.pk, work="Data leadership", area="", code="none")
    cover.refresh_from_db()
    assert cover.code == ""


def test_an_occupation_that_is_not_sure_is_not_taken(owner: Member):
    said = {"name": "Marta Wolski", "work": "Data leadership"}
    answer = owner.client.post(reverse("network:new_recruiter"), said, follow=True)
    assert "is not sure from its words" in answer.content.decode()
    assert Specialism.objects.get().code == ""


def test_a_code_that_is_none_is_refused_and_nothing_is_kept(owner: Member):
    row = rows.recruiter(owner.viewer)
    answer = owner.client.post(reverse("network:new_cover", args=[row.pk]), {"work": "Data", "code": "99-9999"})
    assert answer.status_code == 422
    assert "knows no occupation by the code" in answer.content.decode()
    assert not Specialism.objects.exists()


def test_somebody_of_the_network_becomes_a_recruiter_once(owner: Member):
    louise = rows.contact(owner.viewer, "Louise Garside", employer="Moor Energy")
    address = f"{reverse('network:new_recruiter')}?contact={louise.pk}"
    assert owner.client.post(address, {"is_in_house": "on"}).status_code == 303
    assert "Moor Energy, in house" in page(owner)
    answer = owner.client.post(address, {"rating": "Again"})
    assert answer.status_code == 422
    assert "is among your recruiters already" in answer.content.decode()
    assert Recruiter.objects.count() == 1


def test_a_day_without_a_next_step_is_refused(owner: Member):
    row = rows.recruiter(owner.viewer)
    answer = owner.client.post(reverse("network:change_recruiter", args=[row.pk]), {"next_on": "2026-10-10"})
    assert answer.status_code == 422
    assert "Say what is to be done on that day." in answer.content.decode()


# In one's direction


def test_who_works_in_ones_direction_is_answered_and_explained(owner: Member):
    make.role(owner.viewer, "Head of analytics", code=ANALYST)
    covers = rows.specialism(owner.viewer, work="BI people", code=ANALYST)
    rows.specialism(
        owner.viewer, rows.recruiter(owner.viewer, rows.contact(owner.viewer, "Ben Ashworth")), work="Nursing"
    )
    found = page(owner).split("Who works in your directional area")[1]
    assert "Marta Wolski" in found
    assert "“BI people” is the occupation of your role Head of analytics: Business Intelligence Analysts." in found
    assert "Ben Ashworth" not in found
    assert "1 of 2" in found
    assert "Ben Ashworth" not in page(owner, direction="on").split("</table>")[0]
    assert "the occupation of your role Head of analytics" in page(owner, "recruiter", covers.recruiter.pk)


def test_a_related_occupation_and_the_words_of_an_ambition_count_too(owner: Member):
    make.role(owner.viewer, "Head of analytics", code=ANALYST)
    make.ambition(owner.viewer, "Work on clean energy")
    from metier.roles.queries.occupations import world

    near = world().related(ANALYST)[0]
    rows.specialism(owner.viewer, work="Somebody near", code=near.code)
    ben = rows.recruiter(owner.viewer, rows.contact(owner.viewer, "Ben Ashworth", employer="Kestrel"))
    rows.specialism(owner.viewer, ben, work="Energy and utilities")
    found = page(owner).split("Who works in your directional area")[1]
    assert (
        f"“Somebody near” is {near.title}, which is related to Business Intelligence Analysts".replace("&", "&amp;")
        in found
    )
    assert "“Energy and utilities” and your ambition “Work on clean energy” share “energy”." in found


def test_recruiters_are_found_by_what_they_cover_their_firm_and_what_was_said_of_them(owner: Member):
    rows.specialism(owner.viewer, work="Data leadership", area="North of England")
    rows.recruiter(
        owner.viewer, rows.contact(owner.viewer, "Ben Ashworth", employer="Kestrel Partners"), rating="Put me forward"
    )
    for words, there, not_there in (
        ("leadership north", "Marta Wolski", "Ben Ashworth"),
        ("kestrel", "Ben Ashworth", "Marta Wolski"),
        ("forward", "Ben Ashworth", "Marta Wolski"),
    ):
        table = page(owner, q=words).split("</table>")[0]
        assert there in table
        assert not_there not in table
    assert "Nobody fits" in page(owner, q="zebra")


# What they were told


def test_what_they_were_told_last_is_shown_before_the_next_thing_and_what_others_were_told_beside_it(owner: Member):
    marta = rows.recruiter(owner.viewer)
    ben = rows.recruiter(owner.viewer, rows.contact(owner.viewer, "Ben Ashworth"))
    rows.told(owner.viewer, marta, said="Not below 60,000", on=date(2026, 3, 1))
    rows.told(owner.viewer, marta, said="Not below 65,000", on=date(2026, 6, 1))
    rows.told(owner.viewer, ben, said="Around 70,000", on=date(2026, 7, 1))
    rows.told(owner.viewer, ben, about="notice", said="Three months", on=date(2026, 7, 1))
    found = page(owner, "new_told", marta.pk).split("What was said before")[1]
    assert "Not below 65,000" in found
    assert "Not below 60,000" not in found.split("</table>")[0]
    assert "Ben Ashworth: Around 70,000 (1 July)" in found
    assert "Ben Ashworth: Three months (1 July)" in found
    said = post(owner, "new_told", marta.pk, about="notice", said="Three months, from the end of a month", on="")
    assert "Marta Wolski was told: Three months, from the end of a month" in said
    made = Told.objects.get(said__startswith="Three months, from")
    assert made.on == TODAY
    assert "What you told them is in the trash" in post(owner, "trash_known", "told", made.pk)
    assert "What you told them is back" in post(owner, "restore_known", "told", made.pk)


# Clients, firms, promises


def test_a_client_that_is_seen_again_is_one_client(owner: Member):
    row = rows.recruiter(owner.viewer)
    post(owner, "new_client", row.pk, employer="Moor Energy Ltd", on="2026-01-01", note="An advert")
    post(owner, "new_client", row.pk, employer="Moor Energy", on="2026-09-01")
    made = ClientSeen.objects.get()
    assert (made.seen_on, made.note) == (date(2026, 9, 1), "An advert")


def test_where_they_worked_before_and_what_they_promised_are_on_their_page(owner: Member):
    row = rows.recruiter(owner.viewer)
    rows.contact_position(owner.viewer, row.contact, employer="Northgate Talent", title="Consultant")
    rows.favour(owner.viewer, row.contact, stage="promised", due=TODAY + timedelta(days=9), line="Ask Wharfe Water")
    found = page(owner, "recruiter", row.pk)
    assert "Consultant, Northgate Talent" in found
    assert "Ask Wharfe Water" in found
    assert "By 10 October" in found


# The résumé they hold


def sent(owner: Member, name: str = "One page", to: str = "Marta Wolski", on: date = TODAY, variant=None):
    variant = variant or make.variant(owner.viewer, name)
    return variant, resume.send(owner.viewer, variant, ["txt"], resume.Recipient(to=to, on=on))


def test_the_resume_they_hold_says_how_many_versions_it_is_behind(owner: Member):
    row = rows.recruiter(owner.viewer)
    variant, first = sent(owner)
    actions.change_recruiter(row, {"holds": first})
    variant.changed_at = first.created_at
    variant.save()
    assert "What they hold of your résumé is up to date." in page(owner)
    held = SentFile.objects.get()
    later = held.created_at + timedelta(days=1)
    _, other = sent(owner, to="Louise Garside", variant=variant)
    SentFile.objects.filter(sending=other).update(digest="another", created_at=later)
    assert "One version old" in page(owner)
    variant.changed_at = later + timedelta(days=1)
    variant.save()
    found = page(owner)
    assert "Two versions old" in found
    assert "You know one recruiter, who holds a résumé that is out of date." in found
    link = f"{reverse('resume:send', args=[variant.pk])}?to=Marta%20Wolski"
    assert link in page(owner, "recruiter", row.pk)
    assert 'value="Marta Wolski"' in owner.client.get(link).content.decode()


def test_wins_since_tell_that_it_is_out_of_date_where_no_file_is_kept(owner: Member):
    row = rows.recruiter(owner.viewer)
    sending = make.sending(owner.viewer, to="Marta Wolski", sent_on=date(2026, 3, 4))
    actions.change_recruiter(row, {"holds": sending})
    make.win(owner.viewer, "Cut the close to four days")
    found = page(owner)
    assert '<span class="late">March 2026</span>' in found
    assert "1 win since" in found


def test_a_newer_sending_to_them_is_offered_and_taken(owner: Member):
    row = rows.recruiter(owner.viewer)
    sending = make.sending(owner.viewer, to="marta wolski", sent_on=date(2026, 9, 12))
    make.sending(owner.viewer, to="Louise Garside", sent_on=date(2026, 9, 20))
    assert "You sent them another" in page(owner, "recruiter", row.pk)
    assert "That is what they hold now." in post(owner, "recruiter_holds", row.pk, sending=str(sending.pk))
    row.refresh_from_db()
    assert row.holds == sending
    assert "You sent them another" not in page(owner, "recruiter", row.pk)
    post(owner, "recruiter_holds", row.pk, none="1")
    row.refresh_from_db()
    assert row.holds is None


# What is next, and the end


def test_a_next_step_is_done_and_back_again(owner: Member):
    row = rows.recruiter(owner.viewer, next_step="Send the new résumé", next_on=date(2026, 10, 10))
    assert "Send the new résumé: done." in post(owner, "recruiter_next_done", row.pk)
    row.refresh_from_db()
    assert (row.next_step, row.next_on) == ("", None)
    undo = f"{reverse('network:recruiter_next_back', args=[row.pk])}?step=Send+it&on=2026-10-10"
    owner.client.post(undo)
    row.refresh_from_db()
    assert (row.next_step, row.next_on) == ("Send it", date(2026, 10, 10))


def test_a_contact_is_closed_and_asks_for_the_resume_to_be_deleted(owner: Member):
    row = rows.recruiter(owner.viewer)
    actions.change_recruiter(row, {"holds": make.sending(owner.viewer, to="Marta Wolski")})
    assert "is closed" in post(owner, "close_recruiter", row.pk)
    assert "Ask them to delete it" in page(owner)
    post(owner, "open_recruiter", row.pk)
    assert "Ask them to delete it" not in page(owner)


def test_who_is_no_recruiter_stays_a_person_and_can_come_back(owner: Member):
    row = rows.recruiter(owner.viewer)
    post(owner, "trash_recruiter", row.pk)
    assert owner.client.get(reverse("network:recruiter", args=[row.pk])).status_code == 404
    assert owner.client.get(reverse("network:person", args=[row.contact_id])).status_code == 200
    post(owner, "restore_recruiter", row.pk)
    assert part_of_person(owner.viewer, row.contact_id) is not None


def test_a_recruiter_whose_person_is_in_the_trash_is_not_there(owner: Member):
    row = rows.recruiter(owner.viewer)
    actions.trash_person(owner.viewer, row.contact)
    assert "Marta Wolski" not in page(owner)
    assert owner.client.get(reverse("network:recruiter", args=[row.pk])).status_code == 404


def test_a_recruiter_is_named_by_their_name_or_their_firm(owner: Member):
    row = rows.recruiter(owner.viewer)
    assert recruiter_named(owner.viewer, "aire") == row


# Strangers, and speed


def test_what_is_somebody_elses_is_not_there(cast: Cast):
    viewer = cast.owner.viewer
    row = rows.recruiter(viewer)
    cover, told, client = rows.specialism(viewer, row), rows.told(viewer, row), rows.client_seen(viewer, row)
    for other in cast.others:
        for name in ("recruiter", "change_recruiter", "new_cover", "new_client", "new_told", "new_submission"):
            assert other.client.get(reverse(f"network:{name}", args=[row.pk])).status_code == 404
        for name in ("close_recruiter", "trash_recruiter", "recruiter_next_done", "recruiter_holds"):
            assert other.client.post(reverse(f"network:{name}", args=[row.pk])).status_code == 404
        assert other.client.get(reverse("network:change_cover", args=[cover.pk])).status_code == 404
        for kind, part in (("covers", cover), ("told", told), ("clients", client)):
            assert other.client.post(reverse("network:trash_known", args=[kind, part.pk])).status_code == 404
        answer = other.client.get(reverse("network:new_recruiter"), {"contact": str(row.contact_id)})
        assert answer.status_code == 404


def test_another_recruiters_sending_of_a_stranger_is_not_taken(cast: Cast):
    row = rows.recruiter(cast.owner.viewer)
    theirs = make.sending(cast.stranger.viewer, to="Marta Wolski")
    answer = cast.owner.client.post(reverse("network:recruiter_holds", args=[row.pk]), {"sending": str(theirs.pk)})
    assert answer.status_code == 404


def test_a_kind_that_nothing_is_of_is_not_there(owner: Member):
    told = rows.told(owner.viewer)
    assert owner.client.post(reverse("network:trash_known", args=["secrets", told.pk])).status_code == 404


@pytest.mark.parametrize("name", ["recruiters", "recruiter"])
def test_queries_do_not_grow_with_recruiters_and_what_is_known_of_them(owner: Member, name: str):
    make.role(owner.viewer, "Head of analytics", code=ANALYST)
    row = rows.recruiter(owner.viewer)

    def grow(number: int) -> None:
        for one in range(number):
            other = rows.recruiter(owner.viewer, rows.contact(owner.viewer, f"Recruiter {number} {one}"))
            for each in (row, other):
                rows.specialism(owner.viewer, each, work=f"Analytics {one}", code=ANALYST)
                rows.submission(owner.viewer, each, employer=f"Firm {one}", employer_key=f"firm {one}", state="sent")
                rows.told(owner.viewer, each)
                rows.client_seen(owner.viewer, each)
                sending = make.sending(owner.viewer, to=each.contact.name)
                actions.change_recruiter(each, {"holds": sending})

    args = [row.pk] if name == "recruiter" else []
    grow(2)
    page(owner, name, *args)
    with CaptureQueriesContext(connection) as few:
        page(owner, name, *args)
    grow(12)
    page(owner, name, *args)
    with CaptureQueriesContext(connection) as many:
        page(owner, name, *args)
    assert len(many) == len(few)
