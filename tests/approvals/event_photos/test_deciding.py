"""A yes to pictures: never while a family has said no, never on what is not known, and only to the very pictures."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from belisha.approvals import actions, ruled
from belisha.approvals.event_photos import actions as photos
from belisha.approvals.event_photos import checking, holdings, kind, upkeep
from belisha.approvals.event_photos.models import Caption, PaperSeen, Photos, Picture, Pictured, PictureSet
from belisha.approvals.kinds import called
from belisha.approvals.models import Decision, Request
from belisha.channels import actions as channels
from belisha.deadlines.actions import sweep
from belisha.journal.models import Entry
from belisha.kept import KeptError
from belisha.people.checks import RefusedActError
from belisha.policies import shelf
from tests.approvals.conftest import under
from tests.approvals.event_photos.conftest import noted, png

TODAY = date(2026, 11, 23)


def asked_about(place, content):
    return checking.check(place, noted(content).sha256, TODAY)


# Consent


def test_nobody_says_yes_while_a_family_has_said_no(photos_asked, class_of, consents, teacher, head, yes):
    ada, ben = class_of("Ada", "Ben")
    consents.update({ada.pk: "given", ben.pk: "given"})
    row = photos_asked(teacher, {png(): [ada, ben]})
    consents[ben.pk] = "refused"
    with pytest.raises(RefusedActError, match="One family has said no"):
        yes(head, row)
    assert Request.objects.get(pk=row.pk).is_open
    assert not Decision.objects.filter(request=row).exists()


def test_a_no_is_possible_whatever_the_families_have_said(photos_asked, class_of, consents, teacher, head):
    (ada,) = class_of("Ada")
    row = photos_asked(teacher, {png(): [ada]})
    assert not actions.decide(head, row, False, "Not this one.", None, row.version).yes


def test_what_is_not_known_is_not_a_yes_until_it_was_seen_on_paper(
    photos_asked, class_of, consents, teacher, head, yes
):
    ada, ben = class_of("Ada", "Ben")
    consents[ada.pk] = "given"
    row = photos_asked(teacher, {png(): [ada], png(1): [ben]})
    with pytest.raises(RefusedActError, match="Nothing is known of the consent of one family"):
        yes(head, row)
    with pytest.raises(RefusedActError, match="Say what you have seen"):
        photos.saw_papers(head, row, {ben.pk: " "})
    assert photos.saw_papers(head, row, {ben.pk: "Form of 3 September, school office"}) == 1
    assert yes(head, row).yes
    entry = Entry.objects.get(kind="consent-paper-seen")
    assert (entry.actor, entry.about_id) == (head.ref, PaperSeen.objects.get().pk)


def test_whoever_says_yes_has_seen_the_papers_themselves(photos_asked, class_of, consents, teacher, head, chair, yes):
    (ada,) = class_of("Ada")
    row = photos_asked(teacher, {png(): [ada]})
    for somebody in (teacher, chair):
        with pytest.raises(RefusedActError, match="Only whoever decides"):
            photos.saw_papers(somebody, row, {ada.pk: "I think so"})
    with pytest.raises(RefusedActError, match="Nothing is known"):
        yes(head, row)


def test_a_child_who_is_in_no_picture_is_not_noted(photos_asked, class_of, consents, teacher, head):
    ada, ben = class_of("Ada", "Ben")
    row = photos_asked(teacher, {png(): [ada]})
    assert photos.saw_papers(head, row, {ben.pk: "A form"}) == 0
    assert photos.saw_papers(head, row, {ada.pk: "A form"}) == 1
    assert photos.saw_papers(head, row, {ada.pk: "A form"}) == 0


def test_a_paper_does_not_outweigh_a_no(photos_asked, class_of, consents, teacher, head, yes):
    (ada,) = class_of("Ada")
    row = photos_asked(teacher, {png(): [ada]})
    photos.saw_papers(head, row, {ada.pk: "A form"})
    consents[ada.pk] = "refused"
    with pytest.raises(RefusedActError, match="said no"):
        yes(head, row)


# Which picture


def test_a_yes_is_for_the_very_picture_until_its_last_day(photos_asked, place, teacher, head, yes, clock):
    row = photos_asked(teacher, {png(): []})
    assert [each.why for each in asked_about(place, png())] == ["It still waits for a decision."]
    yes(head, row, days=7)
    (found,) = asked_about(place, png())
    assert (found.yes, found.row, found.row.until) == (True, row, date(2026, 11, 30))
    changed = bytearray(png())
    changed[-1] ^= 1
    (other,) = asked_about(place, bytes(changed))
    assert (other.yes, other.why) == (False, checking.NEVER)
    (late,) = checking.check(place, noted(png()).sha256, date(2026, 12, 1))
    assert (late.yes, late.why) == (False, "The last day of the yes is over.")
    clock.move_to("2026-12-01T09:00:00+00:00")
    sweep(timezone.now())
    assert [each.why for each in asked_about(place, png())] == ["The yes has ended."]


def test_a_family_that_says_no_later_ends_the_answer_for_that_picture_alone(
    photos_asked, place, class_of, consents, teacher, head, yes
):
    ada, ben = class_of("Ada", "Ben")
    consents.update({ada.pk: "given", ben.pk: "given"})
    yes(head, photos_asked(teacher, {png(): [ada], png(1): [ben]}))
    consents[ben.pk] = "refused"
    assert asked_about(place, png())[0].yes
    assert asked_about(place, png(1))[0].why.startswith("A family has said no since.")


def test_the_answer_ends_with_the_account(photos_asked, place, channel, teacher, head, yes):
    yes(head, photos_asked(teacher, {png(): []}))
    channels.end_channel(head, channel, date(2026, 11, 22), "It was closed")
    assert "register" in asked_about(place, png())[0].why


def test_a_second_look_that_says_yes_counts(photos_asked, place, teacher, head, chair, yes):
    row = photos_asked(teacher, {png(): []})
    actions.decide(head, row, False, "Too dark.", None, row.version)
    assert asked_about(place, png())[0].why == "The answer was no."
    again = actions.appeal(teacher, row, "It is lighter than it looks.")
    yes(chair, again)
    assert asked_about(place, png())[0].row == again


def test_pictures_of_another_school_are_not_known_here(photos_asked, place, teacher, head, yes):
    from belisha.people.models import School

    yes(head, photos_asked(teacher, {png(): []}))
    other = School.objects.exclude(pk=place.pk).first()
    assert not asked_about(other, png())[0].yes


def test_a_yes_has_a_last_day_within_a_term(photos_asked, teacher, head, yes):
    row = photos_asked(teacher, {png(): []})
    with pytest.raises(RefusedActError, match="last day"):
        actions.decide(head, row, True, "Yes", None, row.version)
    with pytest.raises(RefusedActError, match="too far away"):
        yes(head, row, days=93)


# What is kept


def test_what_was_asked_for_is_kept_and_what_was_put_together_is_gone(photos_asked, class_of, teacher, head):
    (ada,) = class_of("Ada")
    row = photos_asked(teacher, {png(): [ada]})
    assert row.title == "Post 1 picture of: Winter fair, on Facebook: Otter School"
    assert row.number == "P-2026-0001"
    assert not PictureSet.objects.exists()
    picture = Picture.objects.get()
    assert (picture.sha256, picture.kind, picture.size) == (noted(png()).sha256, "png", len(png()))
    for kept in (picture, Pictured.objects.get()):
        with pytest.raises(KeptError):
            kept.save()


def test_the_same_pictures_are_not_asked_for_twice_from_one_set(put_together, place, teacher, head):
    row = put_together(teacher, {png(): []})
    cleaned = {"pictures": row, "words": "", "names_told": False}
    actions.ask(teacher, place, called("event-photos"), dict(cleaned))
    stale = PictureSet(pk=row.pk, school=place, by=teacher, channel=row.channel, event=row.event, day=row.day)
    with pytest.raises(RefusedActError, match="not here any more"):
        actions.ask(teacher, place, called("event-photos"), {**cleaned, "pictures": stale})
    assert Request.objects.filter(kind="event-photos").count() == 1


def test_an_earlier_request_for_one_of_the_pictures_is_shown(photos_asked, teacher, head):
    first = photos_asked(teacher, {png(): [], png(1): []})
    second = photos_asked(teacher, {png(1): []})
    assert called("event-photos").similar(second) == [first]


def test_what_nobody_asked_for_is_forgotten_after_two_weeks(put_together, teacher, clock):
    put_together(teacher, {png(): []})
    clock.shift(timedelta(days=13))
    assert upkeep.forget_sets() == (True, "0 forgotten")
    clock.shift(timedelta(days=2))
    assert upkeep.forget_sets() == (True, "1 forgotten")


def test_words_about_somebody_who_is_erased_go(photos_asked, put_together, class_of, teacher, head):
    ada, ben = class_of("Ada", "Ben")
    row = photos_asked(teacher, {png(): [ada], png(1): [ben]}, words="Well done, all")
    photos.saw_papers(head, row, {ada.pk: "A form"})
    put_together(teacher, {png(2): [ada]})
    assert {"request": row.number, "seen of their consent": "A form"} in holdings.tell(ada)[1]
    from belisha.writing import writing

    with writing():
        holdings.erase(ada, "program:test", ())
    assert PaperSeen.objects.get().words == "(erased)"
    assert [each.name for each in Caption.objects.order_by("picture__order")] == ["(erased)", "fair-1.png"]
    assert Photos.objects.get().words == "Well done, all"
    assert not PictureSet.objects.exists()


# The ruling, not the code, says who decides

RULED = {
    "st-marys": (ruled.NEEDS, "3.5"),
    "henry-box": (ruled.NEEDS, "2.ii"),
    "weston-all-saints": (ruled.PROHIBITED, "3.20"),
    "chestnuts": (ruled.SILENT, ""),
    "trust-model": (ruled.SILENT, ""),
}


@pytest.mark.parametrize("policy", shelf.names())
def test_each_policy_says_for_itself_who_decides(put_together, place, class_of, teacher, head, policy):
    row = put_together(teacher, {png(): class_of("Ada")})
    under(place, policy)
    cleaned = {"pictures": row, "words": "", "names_told": False}
    before = ruled.ruling(place, called("event-photos"), kind.situation(Request(school=place, by=teacher)))
    verdict, clause = RULED[policy]
    if verdict == ruled.PROHIBITED:
        assert (before.verdict, before.clause) == (verdict, clause)
        with pytest.raises(RefusedActError, match=rf"clause {clause}"):
            actions.ask(teacher, place, called("event-photos"), cleaned)
        return
    asked = actions.ask(teacher, place, called("event-photos"), cleaned)
    assert (asked.verdict, asked.clause, asked.decider_role) == (verdict, clause, "headteacher")
