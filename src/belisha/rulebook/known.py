"""What is known of the world outside a policy: services, phone companies, laws. Each fact has its source.

Grades: V1, the primary text was read; V2, a secondary source says so; R, remembered and to be checked
before anybody relies on it.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Known(NamedTuple):
    """A fact about a name that policies mention: what is wrong with it, and what to write instead."""

    name: str
    pattern: str
    problem: str
    hint: str
    grade: str
    source: str
    checked: str = "2026-11-21"


CLOSED: Final = (
    Known("Vine", r"\bVine\b", "closed in January 2017", "remove it", "R", "the service's own notice"),
    Known("BBM", r"\bBBM\b", "closed to the public in May 2019", "remove it", "R", "the service's own notice"),
    Known("Google+", r"\bGoogle\s?\+", "closed in April 2019", "remove it", "R", "the service's own notice"),
    Known("Ask.fm", r"\bAsk\.?\s?fm\b", "closed in December 2024", "remove it", "R", "press reports"),
    Known("Orange", r"\bOrange\b", "no longer a UK phone company; now part of EE", "give EE", "R", "EE"),
    Known("T-Mobile", r"\bT-Mobile\b", "no longer a UK phone company; now part of EE", "give EE", "R", "EE"),
    Known("Twitter", r"\bTwitter\b", "renamed X in July 2023", "write X", "R", "the service's own notice"),
)

LAWS: Final = (
    Known(
        "GDPR 2018",
        r"(?:General Data Protection Regulations?|GDPR)[^;.\n]{0,12}\b2018",
        "no law of that name and year",
        "name the UK GDPR and the Data Protection Act 2018",
        "R",
        "legislation.gov.uk",
    ),
    Known(
        "RIPA 2000",
        r"Regulation of Investigatory Powers Act 2000|\bRIPA\b",
        "no longer the law on intercepting messages",
        "name the Investigatory Powers Act 2016 and the 2018 regulations made under it",
        "R",
        "requirements F25",
    ),
    Known(
        "old safer practice guidance",
        r"Safer Working Practice[s]? for Adults who Work with Children",
        "the name of an edition that has been replaced",
        "name the current guidance for safer working practice in education settings, and its date",
        "R",
        "Safer Recruitment Consortium",
    ),
)

EXPECTED_LAW: Final = Known(
    "Online Safety Act 2023",
    r"Online Safety Act",
    "not named, although the policy lists the laws that it keeps to",
    "add the Online Safety Act 2023; its children's codes apply since 25 July 2025",
    "V2",
    "requirements F28",
)

VAGUE: Final = (
    ("excessive", r"\bexcessive(?:ly)?\b"),
    ("urgent", r"\burgen(?:t|tly|cy)\b"),
    ("serious", r"\bserious(?:ly|ness)?\b"),
    ("appropriate", r"\b(?:where|if|when|as) (?:it is )?(?:appropriate|fitting|suitable)\b"),
    ("inappropriate", r"\b(?:inappropriate|unsuitable)\b"),
    ("work-time", r"\bwork(?:ing)? time\b"),
    ("reasonable", r"\b(?:reasonabl[ey]|good reason)\b"),
    ("prompt", r"\bprompt(?:ly)?\b"),
    ("necessary", r"\bnecessary\b"),
    ("regular", r"\b(?:regular(?:ly)?|periodic(?:ally)?|from time to time)\b"),
    ("damaging", r"\bdamag(?:e|es|ing)\b"),
    ("offensive", r"\boffensive\b"),
    ("disrepute", r"\bdisrepute\b"),
)
"""Words that decide outcomes, and how they are found in a clause; a policy may define each `in words`."""
