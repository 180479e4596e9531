"""What is done in this room, each act with its line in the journal. The only files here that write."""

from belisha.filtering.actions.feeds import make_feed, note_fetched, revoke_feed
from belisha.filtering.actions.reviews import begin_review, change_review, finish_review
from belisha.filtering.actions.rules import (
    allow,
    block,
    end,
    end_of_source,
    end_over,
    name_in_public,
    note_provider,
)

__all__ = (
    "allow",
    "begin_review",
    "block",
    "change_review",
    "end",
    "end_of_source",
    "end_over",
    "finish_review",
    "make_feed",
    "name_in_public",
    "note_fetched",
    "note_provider",
    "revoke_feed",
)
