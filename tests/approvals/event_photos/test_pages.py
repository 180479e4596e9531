"""The pages: putting pictures together, asking, who reads the names of children, and the check of a picture."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from belisha.access import viewer as viewers
from belisha.approvals.event_photos import shown
from belisha.approvals.event_photos.models import PaperSeen, Photos, Picture, PictureSet
from belisha.approvals.models import Request
from belisha.people import actions as people
from belisha.people.models import Person
from belisha.submission.sent import FIELD
from belisha.writing import writing
from tests.approvals.conftest import sent, under
from tests.approvals.event_photos.conftest import BY, noted, png

HERE = "/schools/otters/pictures/"


def file_of(content, name="fair.png"):
    return SimpleUploadedFile(name, content, content_type="image/png")


def text_of(response):
    return response.content.decode()


def mark_of(content):
    return noted(content).sha256[:16]


# From the first page to the answer


def test_a_teacher_asks_the_head_sees_a_paper_and_says_yes(
    signed_in, channel, class_of, consents, teacher, head, place
):
    ada, ben = class_of("Ada", "Ben")
    consents[ada.pk] = "given"
    browser = signed_in(teacher)
    assert "Clause 3.5 gives this decision to the Headteacher" in text_of(browser.get(HERE))
    response = sent(browser, HERE, channel=channel.pk, event="Winter fair", day="2026-11-20")
    row = PictureSet.objects.get()
    assert response.url == f"/pictures/{row.pk}/"
    response = sent(browser, response.url, chosen=[file_of(png()), file_of(png(1), "choir.png")])
    assert response.status_code == 302
    page = text_of(browser.get(f"/pictures/{row.pk}/"))
    assert "2 pictures are noted." in page
    assert "Say who is in picture 1, 2." in page
    who = f"/pictures/{row.pk}/{mark_of(png())}/"
    assert "Ada Pupil" in text_of(browser.get(f"{who}?q=ada"))
    response = sent(browser, f"{who}?q=ada", do="put", child=[ada.pk, ben.pk])
    assert response.url == f"{who}?q=ada&page=1"
    sent(browser, f"/pictures/{row.pk}/{mark_of(png(1))}/", do="say", nobody="on", others="Mr Vale", agreed="on")
    page = text_of(browser.get(f"/pictures/{row.pk}/"))
    assert "Everything is here" in page
    assert "Also: Mr Vale" in page
    assert "Consent not known" in page
    ask = f"/ask-first/event-photos/?pictures={row.pk}"
    assert f'value="{row.pk}" selected' in text_of(browser.get(ask))
    response = sent(browser, ask, pictures=row.pk, words="What a day!")
    asked = Request.objects.get(kind="event-photos")
    assert response.url == f"/requests/{asked.pk}/receipt/"
    assert "Ada Pupil" in text_of(browser.get(response.url))
    heads = signed_in(head)
    decide = f"/requests/{asked.pk}/decide/"
    page = text_of(heads.get(decide))
    assert "<strong>Consent not known</strong>: Ben Pupil" in page
    assert "Note consents seen on paper" in page
    given = {"answer": "yes", "reason": "Lovely.", "until": "2026-12-07", "version": asked.version}
    response = sent(heads, decide, **given)
    assert response.status_code == 422
    assert "Nothing is known of the consent of one family" in text_of(response)
    papers = f"/requests/{asked.pk}/consents/"
    assert "Ben Pupil: I have seen the consent on paper" in text_of(heads.get(papers))
    assert "Say what you have seen" in text_of(sent(heads, papers, **{f"seen-{ben.pk.hex}": "on"}))
    assert sent(heads, papers, **{f"seen-{ben.pk.hex}": "on", "same": "Form of 3 September"}).url == decide
    assert "Ben Pupil: Form of 3 September" in text_of(heads.get(decide))
    assert sent(heads, decide, **given).status_code == 302
    check = text_of(sent(browser, f"{HERE}check/", chosen=file_of(png(), "renamed.png")))
    assert "Yes, this picture is allowed" in check
    assert "under request P-2026-0001, until the end of <strong>7 December 2026</strong>" in check


def test_where_the_policy_says_no_nobody_puts_pictures_together(signed_in, channel, place, teacher):
    under(place, "weston-all-saints")
    browser = signed_in(teacher)
    page = text_of(browser.get(HERE))
    assert "The policy says no" in page
    assert 'name="channel"' not in page
    sent(browser, HERE, channel=channel.pk, event="Winter fair", day="2026-11-20")
    assert not PictureSet.objects.exists()


def test_without_an_official_account_the_page_says_what_to_do(signed_in, place, head, teacher):
    page = text_of(signed_in(teacher).get(HERE))
    assert "No official account is on the school’s register" in page
    assert 'href="/schools/otters/official-accounts/"' in page


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not a picture " * 20, "is not a picture that Belisha knows"),
        (b"%PDF-1.7" + bytes(200), "is not a picture that Belisha knows"),
        (b"\xff\xd8\xff", "is not a picture that Belisha knows"),
        (b"<svg onload=alert(1)>" + bytes(100), "is not a picture that Belisha knows"),
        (None, "Choose at least one picture"),
    ],
)
def test_only_pictures_are_taken_and_the_page_says_why(signed_in, put_together, teacher, content, said):
    row = put_together(teacher, {})
    files = {} if content is None else {"chosen": file_of(content, "<b>x</b>.png")}
    response = sent(signed_in(teacher), f"/pictures/{row.pk}/", **files)
    assert response.status_code == 422
    assert said in text_of(response)
    assert "<b>x</b>" not in text_of(response)
    assert not PictureSet.objects.get().pictures


def test_no_more_than_thirty_pictures(signed_in, put_together, teacher):
    row = put_together(teacher, {png(shade): [] for shade in range(28)})
    browser = signed_in(teacher)
    more = [file_of(png(shade)) for shade in range(100, 103)]
    assert "30 pictures at most" in text_of(sent(browser, f"/pictures/{row.pk}/", chosen=more))
    assert (
        sent(browser, f"/pictures/{row.pk}/", chosen=[file_of(png(shade)) for shade in (100, 101, 0)]).status_code
        == 302
    )
    assert len(PictureSet.objects.get().pictures) == 30


def test_others_in_a_picture_have_agreed_or_it_is_not_done(signed_in, put_together, teacher):
    row = put_together(teacher, {png(): []})
    where = f"/pictures/{row.pk}/{mark_of(png())}/"
    browser = signed_in(teacher)
    response = sent(browser, where, do="say", nobody="on", others="Mr Vale")
    assert response.status_code == 422
    assert "Ask each of these people first" in text_of(response)
    assert 'value="Mr Vale"' in text_of(response)


def test_ticks_are_not_lost_when_a_picture_is_said_to_be_done(signed_in, put_together, class_of, teacher):
    ada, ben = class_of("Ada", "Ben")
    row = put_together(teacher, {png(): [ada]})
    where = f"/pictures/{row.pk}/{mark_of(png())}/"
    browser = signed_in(teacher)
    wrong = sent(browser, where, do="say", child=[ben.pk], nobody="on")
    assert wrong.status_code == 422
    assert "You have named pupils in this picture" in text_of(wrong)
    assert f'value="{ben.pk}" checked' in text_of(wrong)
    assert PictureSet.objects.get().pictures[0]["children"] == [ada.pk.hex]
    assert sent(browser, where, do="say", child=[ben.pk]).url == f"/pictures/{row.pk}/"
    assert PictureSet.objects.get().pictures[0]["children"] == [ada.pk.hex, ben.pk.hex]


def test_a_picture_is_left_out_and_a_pupil_taken_out(signed_in, put_together, class_of, teacher):
    ada, ben = class_of("Ada", "Ben")
    row = put_together(teacher, {png(): [ada, ben], png(1): []})
    browser = signed_in(teacher)
    where = f"/pictures/{row.pk}/{mark_of(png())}/"
    assert "Tick at least one pupil" in text_of(sent(browser, where, do="take"))
    sent(browser, where, do="take", child=[ada.pk])
    sent(browser, f"/pictures/{row.pk}/leave-out/", sha256=noted(png(1)).sha256)
    (left,) = PictureSet.objects.get().pictures
    assert left["children"] == [ben.pk.hex]


def test_a_set_that_is_not_whole_cannot_be_asked_for(signed_in, put_together, class_of, consents, teacher, head):
    (ada,) = class_of("Ada")
    row = put_together(teacher, {png(): [ada], png(1): []})
    consents[ada.pk] = "refused"
    browser = signed_in(teacher)
    response = sent(browser, "/ask-first/event-photos/", pictures=row.pk)
    assert "A family has said no to picture 1." in text_of(response)
    for odd in ("", "x", uuid4(), "\0"):
        assert (
            "Put the pictures together first" in text_of(sent(browser, "/ask-first/event-photos/", pictures=odd))
            or sent(browser, "/ask-first/event-photos/", pictures=odd).status_code == 422
        )
    assert not Request.objects.filter(kind="event-photos").exists()


# Whose pages


def test_nobody_else_has_the_page_of_a_set(signed_in, put_together, teacher, head, somebody, client):
    row = put_together(teacher, {png(): []})
    for person in (head, somebody("Tom", "Other", "teacher")):
        assert signed_in(person).get(f"/pictures/{row.pk}/").status_code == 404
    assert client.get(f"/pictures/{row.pk}/").status_code == 302
    parent, child = somebody("Pa", "Rent"), somebody("Kid", "Rent", "pupil")
    with writing():
        people.add_guardian(BY, child, parent, date(2026, 9, 1))
    assert signed_in(parent).get(HERE).status_code == 404
    assert signed_in(parent).get(f"{HERE}check/").status_code == 404


def test_a_form_without_its_token_is_refused_and_its_file_is_still_forgotten(signed_in, put_together, teacher):
    row = put_together(teacher, {})
    signed = signed_in(teacher)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = signed.cookies
    posted = {FIELD: str(uuid4()), "chosen": file_of(png())}
    assert strict.post(f"/pictures/{row.pk}/", posted).status_code == 403
    assert strict.post(f"{HERE}check/", {"chosen": file_of(png())}).status_code == 403
    assert not PictureSet.objects.get().pictures


def test_a_teacher_finds_only_the_pupils_of_their_classes(signed_in, put_together, class_of, somebody, teacher):
    (ada,) = class_of("Ada")
    other = somebody("Zoe", "Elsewhere", "pupil")
    row = put_together(teacher, {png(): []})
    browser = signed_in(teacher)
    where = f"/pictures/{row.pk}/{mark_of(png())}/"
    page = text_of(browser.get(where))
    assert "Ada Pupil" in page
    assert "Zoe" not in page
    sent(browser, where, do="put", child=[other.pk, ada.pk])
    assert PictureSet.objects.get().pictures[0]["children"] == [ada.pk.hex]


def board(person, row):
    viewer = viewers.of(person, date(2026, 11, 23))
    return shown.board(viewer, shown.details(row))


def test_names_are_for_whoever_asked_decides_or_keeps_children_safe(
    photos_asked, class_of, consents, somebody, teacher, head, chair, signed_in
):
    (ada,) = class_of("Ada")
    row = photos_asked(teacher, {png(): [ada]})
    lead = somebody("Lena", "Lead", "safeguarding-lead")
    for person in (teacher, head, lead):
        assert board(person, row).unknown == ("Ada Pupil",)
    assert (board(chair, row).unknown, board(chair, row).unknown_more) == ((), 1)
    page = text_of(signed_in(chair).get(f"/requests/{row.pk}/"))
    assert "1 whose names are not for you" in page
    for hidden in ("Ada Pupil", "fair-0.png", "What a day!"):
        assert hidden not in page


def test_whoever_decides_for_the_head_reads_the_names_until_it_is_decided(
    photos_asked, class_of, consents, place, head, chair, teacher, yes
):
    (ada,) = class_of("Ada", staff=head)
    consents[ada.pk] = "given"
    row = photos_asked(head, {png(): [ada]})
    assert board(chair, row).prints[0].faces[0].name == "Ada Pupil"
    yes(chair, row)
    assert board(chair, Request.objects.get(pk=row.pk)).prints[0].unnamed == 1


def test_whoever_teaches_the_class_no_more_reads_no_names_of_it(photos_asked, class_of, teacher, head):
    (ada,) = class_of("Ada")
    row = photos_asked(teacher, {png(): [ada]})
    from belisha.people.models import Membership

    with writing():
        people.leave_group(BY, Membership.objects.get(person=teacher), date(2026, 11, 22))
    assert board(teacher, row).prints[0].unnamed == 1


@pytest.fixture
def family(class_of, somebody, teacher):
    """A teacher from whom the school keeps another adult, and the child who is with that adult, in their own class."""
    hidden, child = somebody("Hilda", "Hidden"), None
    (child, other) = class_of("Kit", "Una")
    with writing():
        people.add_guardian(BY, child, teacher, date(2026, 9, 1))
        people.add_guardian(BY, child, hidden, date(2026, 9, 1), do_not_disclose=True)
    return child, other


def test_a_barred_parent_who_teaches_never_finds_the_child(signed_in, put_together, family, teacher):
    child, other = family
    row = put_together(teacher, {png(): []})
    browser = signed_in(teacher)
    where = f"/pictures/{row.pk}/{mark_of(png())}/"
    page = text_of(browser.get(where))
    assert "Una" in page
    assert "Kit" not in page
    assert "Nobody was found" in text_of(browser.get(f"{where}?q=kit"))
    sent(browser, where, do="put", child=[child.pk, other.pk])
    assert PictureSet.objects.get().pictures[0]["children"] == [other.pk.hex]


def test_a_barred_parent_reads_no_name_in_a_request_whatever_their_office(
    signed_in, photos_asked, family, consents, head, teacher, somebody
):
    from tests.approvals.conftest import office

    child, other = family
    asker = somebody("Ann", "Other", "senior-leader")
    row = photos_asked(asker, {png(): [child, other]}, words="Kit in the sun")
    office(teacher, "safeguarding-lead")
    found = board(teacher, row)
    assert (found.unknown, found.unknown_more) == (("Una Pupil",), 1)
    page = text_of(signed_in(teacher).get(f"/requests/{row.pk}/"))
    assert "Una Pupil" in page
    assert "Kit" not in page
    assert board(head, row).unknown == ("Kit Pupil", "Una Pupil")


def test_a_barred_parent_who_decides_cannot_tick_for_the_child(
    signed_in, photos_asked, class_of, somebody, consents, head, teacher
):
    ours, una = class_of("Kit", "Una")
    hidden = somebody("Hilda", "Hidden")
    with writing():
        people.add_guardian(BY, ours, head, date(2026, 9, 1))
        people.add_guardian(BY, ours, hidden, date(2026, 9, 1), do_not_disclose=True)
    row = photos_asked(teacher, {png(): [ours, una]})
    browser = signed_in(head)
    page = text_of(browser.get(f"/requests/{row.pk}/consents/"))
    assert "1 more pupil is not for you to read about" in page
    assert "Kit" not in page
    sent(
        browser,
        f"/requests/{row.pk}/consents/",
        **{f"seen-{ours.pk.hex}": "on", f"seen-{una.pk.hex}": "on", "same": "A"},
    )
    assert [each.child_id for each in PaperSeen.objects.all()] == [una.pk]


def test_whoever_comes_late_or_does_not_decide_is_led_to_the_request(
    signed_in, photos_asked, class_of, consents, teacher, head, yes
):
    (ada,) = class_of("Ada")
    row = photos_asked(teacher, {png(): [ada]})
    papers, typed = f"/requests/{row.pk}/consents/", {f"seen-{ada.pk.hex}": "on", "same": "A form"}
    assert sent(signed_in(teacher), papers, **typed).url == f"/requests/{row.pk}/"
    assert not PaperSeen.objects.exists()
    consents[ada.pk] = "given"
    yes(head, row)
    browser = signed_in(head)
    assert sent(browser, papers, **typed).url == f"/requests/{row.pk}/"
    assert "decided already" in text_of(browser.get(f"/requests/{row.pk}/"))
    assert not PaperSeen.objects.exists()


# Large schools


def test_a_thousand_pupils_are_searched_in_a_fixed_number_of_queries(
    signed_in, put_together, place, somebody, teacher, django_assert_max_num_queries
):
    lead = somebody("Lena", "Lead", "senior-leader")
    some = [
        Person(school=place, given_name=f"Pupil{number}", family_name=f"Of{number % 40:02d}") for number in range(1000)
    ]
    from belisha.people.models import Appointment

    Person.objects.bulk_create(some)
    since = date(2026, 9, 1)
    Appointment.objects.bulk_create(Appointment(person=each, school=place, role="pupil", since=since) for each in some)
    row = put_together(lead, {png(): some[:90], png(1): []})
    browser = signed_in(lead)
    where = f"/pictures/{row.pk}/{mark_of(png(1))}/"
    browser.get(where)
    with django_assert_max_num_queries(45):
        page = text_of(browser.get(where))
    assert "<b>1000</b> pupils, page 1 of 20" in page
    assert "<b>1</b> pupil found" in text_of(browser.get(f"{where}?q=pupil777 of17"))
    with django_assert_max_num_queries(45):
        assert text_of(browser.get(f"/pictures/{row.pk}/")).count("Consent not known") == 90


def test_a_request_with_many_children_is_shown_in_a_fixed_number_of_queries(
    signed_in, photos_asked, class_of, teacher, head, django_assert_max_num_queries
):
    few = photos_asked(teacher, {png(): class_of("Ada")})
    names = [f"Kid{number}" for number in range(30)]
    many = class_of(*names, called="Owls")
    row = photos_asked(teacher, {png(shade): many[shade : shade + 5] for shade in range(25)})
    browser = signed_in(head)
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for each in (few, few, row):
        with CaptureQueriesContext(
            connection,
        ) as found:
            assert browser.get(f"/requests/{each.pk}/").status_code == 200
        counts.append(len(found))
    assert counts[2] <= counts[1]


def test_an_odd_search_finds_nobody_and_breaks_nothing(signed_in, put_together, class_of, teacher):
    class_of("Ada")
    row = put_together(teacher, {png(): []})
    browser = signed_in(teacher)
    where = f"/pictures/{row.pk}/{mark_of(png())}/"
    for query in ("q=%00", "q=" + "x" * 5000, "group=x", f"group={uuid4()}", "page=-1", "page=x", "page=99999999999"):
        assert browser.get(f"{where}?{query}").status_code == 200
    assert browser.get(f"/pictures/{row.pk}/{'0' * 16}/").status_code == 404
    assert Picture.objects.count() == Photos.objects.count() == 0
