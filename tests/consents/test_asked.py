"""What families have said: three answers, and whatever is not known is never a yes."""

from datetime import date
from types import SimpleNamespace
from uuid import uuid4

import pytest

from belisha.consents.asked import POSTING, Consent, ProviderError, standing

DAY = date(2026, 11, 23)
ADA, BEN = SimpleNamespace(pk=uuid4()), SimpleNamespace(pk=uuid4())


def only_ada(children, use, day):
    assert (use, day) == (POSTING, DAY)
    return {ADA.pk: "given"}


def odd(children, use, day):
    return {ADA.pk: "yes"}


def silent(children, use, day):
    return {ADA.pk: None}


@pytest.fixture
def asks(settings):
    """Somebody answers: `asks("only_ada")`."""

    def name(function):
        settings.CONSENTS = f"tests.consents.test_asked.{function}"
        return standing((ADA, BEN), POSTING, DAY)

    return name


@pytest.mark.parametrize("named", ["", None, "belisha.consents.asked.nothing_known"])
def test_where_nobody_answers_nothing_is_known_of_anybody(settings, named):
    if named is None:
        del settings.CONSENTS
    else:
        settings.CONSENTS = named
    assert standing((ADA, BEN), POSTING, DAY) == dict.fromkeys((ADA.pk, BEN.pk), Consent.UNKNOWN)


def test_a_child_that_the_answer_leaves_out_is_not_known(asks):
    assert asks("only_ada") == {ADA.pk: Consent.GIVEN, BEN.pk: Consent.UNKNOWN}


@pytest.mark.parametrize("function", ["odd", "silent"])
def test_an_answer_that_is_none_of_the_three_is_a_fault_and_never_a_yes(asks, function):
    with pytest.raises(ProviderError):
        asks(function)


def test_a_register_that_is_not_there_is_a_fault_and_never_a_yes(settings):
    settings.CONSENTS = "belisha.consents.nowhere.standing"
    with pytest.raises(ModuleNotFoundError):
        standing((ADA,), POSTING, DAY)


def test_nobody_is_asked_about_nobody(settings):
    settings.CONSENTS = "belisha.consents.nowhere.standing"
    assert standing((), POSTING, DAY) == {}
