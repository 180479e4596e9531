"""The command that shows what no page may: words that visitors typed and nobody understood."""

from __future__ import annotations

import argparse

from belisha.serving.register import school_named, with_database


@with_database
def asked(options: argparse.Namespace) -> int:
    """The words of a school that came up on three days or more, the most frequent first."""
    from belisha.asking.models import OddWord

    school = school_named(options.slug)
    rows = OddWord.objects.filter(school=school).exclude(word="").order_by("-days", "word")
    for row in rows:
        print(f"{row.days:5} days  {row.word}")
    waiting = OddWord.objects.filter(school=school, word="").count()
    print(f"{len(rows)} words; {waiting} more came up on fewer than three days and are not kept as words.")
    return 0
