"""When a span is over: over both changes of the clock, weekends, bank holidays, school holidays and pauses."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belisha.deadlines import spans
from belisha.deadlines.calendars import Days, SchoolDays, bank_holidays, is_working_day
from belisha.deadlines.spans import LONDON, NoDayCountsError, NotASpanError, Pause, Unit, read

ENGLAND = SchoolDays("england")
TERMS = SchoolDays(
    "england",
    (
        Days(date(2026, 9, 2), date(2026, 12, 18)),
        Days(date(2026, 10, 26), date(2026, 10, 30), closed=True),
        Days(date(2027, 1, 5), date(2027, 3, 25)),
        Days(date(2026, 11, 24), date(2026, 11, 24), closed=True),
    ),
)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def over(begins, words, *pauses, days=ENGLAND):
    span = read(words)
    return spans.over(at(begins), span, days.counting(span.unit), pauses).astimezone(LONDON)


def pause(begin, end):
    return Pause(at(begin), at(end))


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("24 hours", (24, Unit.HOURS)),
        ("1 hour", (1, Unit.HOURS)),
        ("48 working hours", (48, Unit.WORKING_HOURS)),
        ("3 days", (3, Unit.DAYS)),
        ("3 working days", (3, Unit.WORKING_DAYS)),
        ("1  Working Day ", (1, Unit.WORKING_DAYS)),
        ("5 school days", (5, Unit.SCHOOL_DAYS)),
        ("2 weeks", (2, Unit.WEEKS)),
        ("1 month", (1, Unit.MONTHS)),
    ],
)
def test_a_span_is_read_and_written_again(words, span):
    found = read(words)
    assert (found.amount, found.unit) == span
    assert read(str(found)) == found


@pytest.mark.parametrize(
    "words", ["", "soon", "3", "days", "-1 days", "3.5 days", "3 fortnights", "99999 days", "٣ days", "3 days or so"]
)
def test_what_is_no_span_is_refused_with_what_is(words):
    with pytest.raises(NotASpanError, match="3 working days"):
        read(words)


@pytest.mark.parametrize(
    ("begins", "words", "ends"),
    [
        # hours are the world's: the day of spring has 23 of them, the day of autumn 25
        ("2027-03-27T10:00", "24 hours", "2027-03-28T11:00"),
        ("2026-10-24T10:00", "24 hours", "2026-10-25T09:00"),
        ("2027-03-28T00:30", "1 hour", "2027-03-28T02:30"),
        # days end at midnight of the school's own clock
        ("2027-03-27T10:00", "1 day", "2027-03-29T00:00"),
        ("2026-10-24T10:00", "1 day", "2026-10-26T00:00"),
        ("2026-11-20T16:00", "1 working day", "2026-11-24T00:00"),
        ("2026-11-21T12:00", "1 working day", "2026-11-24T00:00"),
        ("2026-12-24T10:00", "1 working day", "2026-12-30T00:00"),
        ("2026-11-16T09:00", "3 working days", "2026-11-20T00:00"),
        ("2026-11-16T09:00", "2 weeks", "2026-12-01T00:00"),
        ("2027-01-31T12:00", "1 month", "2027-03-01T00:00"),
        ("2028-01-31T12:00", "1 month", "2028-03-01T00:00"),
        ("2026-11-30T12:00", "12 months", "2027-12-01T00:00"),
        ("2026-04-02T12:00", "48 working hours", "2026-04-08T12:00"),
        ("2026-11-21T12:00", "48 working hours", "2026-11-25T00:00"),
        ("2026-11-16T12:00", "0 hours", "2026-11-16T12:00"),
    ],
)
def test_when_it_is_over(begins, words, ends):
    assert over(begins, words) == at(ends)


@pytest.mark.parametrize(
    ("nation", "ends"),
    [
        ("england", "2027-01-05T00:00"),
        ("wales", "2027-01-05T00:00"),
        ("northern-ireland", "2027-01-05T00:00"),
        ("scotland", "2027-01-06T00:00"),
    ],
)
def test_each_nation_keeps_its_own_bank_holidays(nation, ends):
    """2 January is a holiday in Scotland alone; in 2027 it is a Saturday, and Monday the 4th instead."""
    assert over("2026-12-31T09:00", "1 working day", days=SchoolDays(nation)) == at(ends)


def test_battle_of_the_boyne_and_saint_andrew_are_kept_where_they_are_kept():
    assert not is_working_day(date(2027, 7, 12), "northern-ireland")
    assert is_working_day(date(2027, 7, 12), "england")
    assert not is_working_day(date(2026, 11, 30), "scotland")
    assert is_working_day(date(2026, 11, 30), "wales")
    assert not is_working_day(date(2027, 3, 29), "england")  # Easter Monday
    assert is_working_day(date(2027, 3, 29), "scotland")
    with pytest.raises(KeyError):
        bank_holidays("narnia", 2026)


@pytest.mark.parametrize(
    ("begins", "words", "ends"),
    [
        ("2026-10-22T09:00", "3 school days", "2026-11-04T00:00"),
        ("2026-11-23T09:00", "1 school day", "2026-11-26T00:00"),
        ("2026-12-17T09:00", "2 school days", "2027-01-06T00:00"),
    ],
)
def test_school_days_leave_out_holidays_and_closures(begins, words, ends):
    assert over(begins, words, days=TERMS) == at(ends)


def test_past_the_terms_that_are_known_every_working_day_counts():
    assert over("2027-03-24T09:00", "3 school days", days=TERMS) == at("2027-04-01T00:00")
    assert over("2026-11-16T09:00", "3 school days") == at("2026-11-20T00:00")
    assert TERMS.known_until == date(2027, 3, 25)
    assert ENGLAND.known_until is None


def test_a_calendar_without_a_day_that_counts_is_a_mistake():
    with pytest.raises(NoDayCountsError):
        spans.over(at("2026-11-02T10:00"), read("2 school days"), lambda day: False)
    with pytest.raises(NoDayCountsError):
        spans.over(at("2026-11-02T10:00"), read("2 working hours"), lambda day: False)
    with pytest.raises(NoDayCountsError):
        spans.before(at("2026-11-02T10:00"), read("2 working hours"), lambda day: False)


@pytest.mark.parametrize(
    ("begins", "words", "stops", "ends"),
    [
        ("2026-11-02T10:00", "24 hours", [("2026-11-02T12:00", "2026-11-02T15:00")], "2026-11-03T13:00"),
        ("2026-11-02T10:00", "2 working days", [("2026-11-03T12:00", "2026-11-05T09:00")], "2026-11-07T00:00"),
        ("2026-11-02T10:00", "2 working days", [("2026-11-03T12:00", "2026-11-03T15:00")], "2026-11-05T00:00"),
        ("2026-11-02T10:00", "1 month", [("2026-11-03T12:00", "2026-11-05T09:00")], "2026-12-05T00:00"),
        ("2026-11-06T10:00", "10 working hours", [("2026-11-06T12:00", "2026-11-07T12:00")], "2026-11-09T08:00"),
        # what comes after the end changes nothing
        ("2026-11-02T10:00", "1 month", [("2027-01-03T12:00", "2027-01-05T09:00")], "2026-12-03T00:00"),
        ("2026-11-02T10:00", "24 hours", [("2026-11-04T12:00", "2026-11-05T12:00")], "2026-11-03T10:00"),
        # the clock of the school changes while it stands still
        ("2027-03-27T10:00", "24 hours", [("2027-03-27T12:00", "2027-03-28T12:00")], "2027-03-29T10:00"),
    ],
)
def test_a_pause_gives_back_what_was_left(begins, words, stops, ends):
    assert over(begins, words, *(pause(*each) for each in stops)) == at(ends)


@pytest.mark.parametrize(
    ("due", "words", "ends"),
    [
        ("2026-11-20T00:00", "2 working days", "2026-11-24T00:00"),  # the last day was Thursday
        ("2026-11-20T14:00", "1 working day", "2026-11-24T00:00"),
        ("2026-11-20T14:00", "24 hours", "2026-11-21T14:00"),
        ("2026-11-20T00:00", "1 week", "2026-11-27T00:00"),
    ],
)
def test_more_time_goes_on_where_it_ended(due, words, ends):
    span = read(words)
    assert spans.longer(at(due), span, ENGLAND.counting(span.unit)).astimezone(LONDON) == at(ends)


@pytest.mark.parametrize(
    ("due", "words", "begins"),
    [
        ("2026-11-20T00:00", "1 working day", "2026-11-19T00:00"),
        ("2026-11-21T00:00", "1 working day", "2026-11-20T00:00"),
        ("2026-11-23T14:00", "1 working day", "2026-11-20T14:00"),
        ("2026-11-23T14:00", "24 hours", "2026-11-22T14:00"),
        ("2026-11-23T14:00", "24 working hours", "2026-11-20T14:00"),
        ("2027-03-29T00:00", "1 day", "2027-03-28T00:00"),
        ("2026-11-23T14:00", "1 week", "2026-11-16T14:00"),
        ("2027-03-31T00:00", "1 month", "2027-02-28T00:00"),
    ],
)
def test_the_moment_when_so_much_is_left(due, words, begins):
    span = read(words)
    assert spans.before(at(due), span, ENGLAND.counting(span.unit)).astimezone(LONDON) == at(begins)


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)).map(lambda each: each.replace(tzinfo=UTC))
SPANS = st.builds("{} {}".format, st.integers(0, 60), st.sampled_from([each.value for each in Unit])).map(read)
NATIONS = st.sampled_from(["england", "wales", "scotland", "northern-ireland"])


@settings(max_examples=150, deadline=None)
@given(MOMENTS, SPANS, NATIONS)
def test_nothing_is_over_before_it_began_and_more_takes_longer(begins, span, nation):
    counts = SchoolDays(nation).counting(span.unit)
    due = spans.over(begins, span, counts)
    assert due >= begins
    assert spans.over(begins, spans.Span(span.amount + 1, span.unit), counts) > due
    if span.unit not in spans.IN_HOURS:
        local = due.astimezone(LONDON)
        assert (local.hour, local.minute, local.second) == (0, 0, 0)


@settings(max_examples=150, deadline=None)
@given(MOMENTS, SPANS, NATIONS, st.integers(0, 500), st.integers(0, 500))
def test_a_pause_never_takes_time_away(begins, span, nation, later, long):
    counts = SchoolDays(nation).counting(span.unit)
    stop = Pause(begins + timedelta(hours=later), begins + timedelta(hours=later + long))
    due, paused = spans.over(begins, span, counts), spans.over(begins, span, counts, [stop])
    assert paused >= due
    if stop.begin >= due:
        assert paused == due
    if span.unit is Unit.HOURS and stop.begin < due:
        assert paused == due + timedelta(hours=long)


@settings(max_examples=100, deadline=None)
@given(MOMENTS, st.integers(1, 40), st.sampled_from([Unit.WORKING_DAYS, Unit.DAYS, Unit.WORKING_HOURS]), NATIONS)
def test_so_long_before_it_is_due_is_before_it_is_due(begins, amount, unit, nation):
    counts = SchoolDays(nation).counting(unit)
    due = spans.over(begins, spans.Span(50, unit), counts)
    assert begins <= spans.before(due, spans.Span(amount, unit), counts) < due
