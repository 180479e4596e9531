"""The same school, people and kind of request as for asking first."""

from tests.approvals.conftest import (  # noqa: F401
    ask,
    book,
    chair,
    clock,
    everything,
    head,
    school,
    signed_in,
    somebody,
    teacher,
)
