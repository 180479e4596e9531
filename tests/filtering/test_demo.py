"""The demonstration of this room is whole, is made once, and answers for itself."""

import pytest
from django.utils import timezone

from belisha.deadlines import queries
from belisha.filtering import demo, register
from belisha.filtering.models import FilterReview, Rule
from belisha.people.models import School, Trust

pytestmark = pytest.mark.usefixtures("at_school")


def test_every_school_has_decisions_a_provider_and_a_review():
    trust = Trust.objects.get(slug="lanternfield")
    Rule.objects.all().delete()
    made = demo.build(trust)
    schools = list(School.objects.filter(trust=trust))
    assert made == len(schools) * (len(demo.BLOCKED) + len(demo.ALLOWED))
    assert demo.build(trust) == 0
    for school in schools:
        assert register.unnamed(school, timezone.localdate()) == 1
        review = FilterReview.objects.filter(school=school).first()
        assert review.stage == "done"
        assert queries.of(review).is_open
