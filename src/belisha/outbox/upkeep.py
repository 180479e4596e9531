"""The worker's job for messages: the e-mails that wait."""

from __future__ import annotations

from datetime import timedelta

from belisha.outbox.delivery import deliver

OFTEN = timedelta(seconds=30)


def send_mail() -> tuple[bool, str]:
    """Send what waits."""
    done = deliver()
    said = f"{done.sent} sent, {done.failed} to be tried again or given up"
    return not done.fault, done.fault or said


JOBS = (("send e-mails", OFTEN, send_mail),)
