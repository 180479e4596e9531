"""The points as a file: whole, in plain words, with a source, and every piece of evidence there is somebody to show."""

import re

from belisha.serving.evidence import EVIDENCE
from belisha.standards.points import GRADES, points, source, standards


def test_there_are_the_seven_standards_and_every_point_once():
    assert len(standards()) == 7
    named = [point.id for standard in standards() for point in standard.points]
    assert len(set(named)) == len(named) == len(points())
    assert all(re.fullmatch("[a-z0-9-]+", name) for name in named)
    assert not set(named) & {standard.id for standard in standards()}  # both are marks on one page


def test_every_point_is_a_question_with_a_hint_and_says_how_it_is_known():
    for point in points().values():
        assert point.asks.endswith("?") or point.asks.endswith("(DPIA)?")
        assert point.hint.endswith(".")
        assert point.grade in GRADES
        assert point.good in ("yes", "no")
        assert len(point.asks) < 130


def test_every_piece_of_evidence_is_shown_by_somebody_and_is_used():
    used = [name for point in points().values() for name in point.evidence]
    assert sorted(used) == sorted(EVIDENCE)


def test_the_source_has_an_address_and_a_day():
    assert source().web.startswith("https://www.gov.uk/")
    assert source().checked.year >= 2026
