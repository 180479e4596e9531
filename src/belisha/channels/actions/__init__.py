"""What is done with services and official accounts: each act with its line in the journal. Only here is written."""

from belisha.channels.actions.accounts import (
    add_channel,
    change_channel,
    delegate,
    end_channel,
    end_delegate,
    hand_over,
    keep_secret,
)
from belisha.channels.actions.approved import add_service, change_service, end_from, end_service
from belisha.channels.actions.lookalikes import deal_with, report
from belisha.channels.actions.recovering import recover, second

__all__ = (
    "add_channel",
    "add_service",
    "change_channel",
    "change_service",
    "deal_with",
    "delegate",
    "end_channel",
    "end_delegate",
    "end_from",
    "end_service",
    "hand_over",
    "keep_secret",
    "recover",
    "report",
    "second",
)
