"""The whole table of who may do what to what. Nothing else in Belisha grants anything.

A row says: people in these roles may do `verb` to a thing of `kind` that stands in `relation` to them (see
`relations.py`), and why. What no row allows is refused. A bar takes away what rows allow, whoever it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ANYONE: Final = frozenset(("anyone",))
"""In a row: whoever has signed in, whatever their roles."""


def _roles(names: str) -> frozenset[str]:
    return frozenset(names.split())


LEADS = _roles("headteacher safeguarding-lead deputy-safeguarding-lead")
KEEPERS = LEADS | {"data-manager"}
IN_CLASS = _roles("teacher support-staff agency-worker")
COLLEAGUES = _roles(
    "teacher support-staff senior-leader headteacher safeguarding-lead deputy-safeguarding-lead line-manager "
    "data-manager it-technician agency-worker"
)
GOVERNING = _roles("governor chair-of-governors safeguarding-governor")
AT_SCHOOL = COLLEAGUES | GOVERNING | {"volunteer"}
SECONDERS = _roles("headteacher chair-of-governors trust-executive")


@dataclass(frozen=True, slots=True)
class Row:
    """One permission, with its reason as a sentence for the person who asks why."""

    verb: str
    kind: str
    relation: str
    roles: frozenset[str]
    why: str


@dataclass(frozen=True, slots=True)
class Bar:
    """What nobody may do to a thing of `kind` that stands in `relation` to them, whatever their roles, and why."""

    verb: str
    kind: str
    relation: str
    why: str


ROWS: Final = (
    # pupils
    Row("see", "pupil", "self", ANYONE, "Everybody may see their own entry."),
    Row("see", "pupil", "my-child", _roles("parent"), "Parents and carers may see their own children's entries."),
    Row("see", "pupil", "my-class", IN_CLASS, "Whoever teaches or helps in a class may see its pupils."),
    Row("see", "pupil", "here", KEEPERS | {"senior-leader"}, "They answer for every pupil of the school."),
    Row("reach", "pupil", "self", ANYONE, "Everybody may see how the school would reach them."),
    Row("reach", "pupil", "here", KEEPERS, "They have to be able to reach every family."),
    # parents and carers
    Row("see", "parent", "self", ANYONE, "Everybody may see their own entry."),
    Row("see", "parent", "of-my-class", IN_CLASS, "They speak with the parents and carers of the pupils they teach."),
    Row("see", "parent", "here", KEEPERS | {"senior-leader"}, "They answer to every family of the school."),
    Row("reach", "parent", "self", ANYONE, "Everybody may see how the school would reach them."),
    Row("reach", "parent", "here", KEEPERS, "They have to be able to reach every family."),
    # staff, governors, volunteers
    Row("see", "staff", "self", ANYONE, "Everybody may see their own entry."),
    Row("see", "staff", "at-work-here", AT_SCHOOL, "Colleagues know who works at the school."),
    Row("see", "staff", "here", KEEPERS | {"senior-leader"}, "They answer for whoever works or ever worked here."),
    Row("see", "staff", "my-trust", _roles("trust-executive"), "The trust knows who works at its schools."),
    Row("reach", "staff", "self", ANYONE, "Everybody may see how the school would reach them."),
    Row("reach", "staff", "here", KEEPERS, "They have to be able to reach all staff."),
    Row("reach", "staff", "i-manage", _roles("line-manager"), "A line manager may reach the people they manage."),
    # whoever is on the roll and nothing else yet
    Row("see", "newcomer", "self", ANYONE, "Everybody may see their own entry."),
    Row("see", "newcomer", "here", KEEPERS, "They keep the roll right."),
    Row("reach", "newcomer", "self", ANYONE, "Everybody may see how the school would reach them."),
    Row("reach", "newcomer", "here", KEEPERS, "They keep the roll right."),
    # what a family is bound by
    Row(
        "see", "guardianship", "mine", _roles("parent"), "They may see whose parent or carer the school takes them for."
    ),
    Row("see", "guardianship", "of-my-class", IN_CLASS, "They have to know whose child a pupil is."),
    Row("see", "guardianship", "here", KEEPERS | {"senior-leader"}, "They answer to every family of the school."),
    Row("see-orders", "guardianship", "here", LEADS, "What a court has ordered is for those who keep children safe."),
    Row("note-orders", "guardianship", "here", LEADS, "What a court has ordered is for those who keep children safe."),
    # changing the roll
    Row("change", "pupil", "here", KEEPERS, "They keep the roll right."),
    Row("change", "parent", "here", KEEPERS, "They keep the roll right."),
    Row("change", "staff", "here", _roles("headteacher data-manager"), "They keep the list of staff right."),
    Row("change", "newcomer", "here", KEEPERS, "They keep the roll right."),
    Row("change", "guardianship", "here", KEEPERS, "They keep the roll right."),
    Row("see", "class", "here", COLLEAGUES, "Colleagues know which classes there are."),
    Row("see", "class", "my-own", ANYONE, "Pupils know the classes they are in."),
    Row("see", "class", "my-childs", _roles("parent"), "Parents and carers know their children's classes."),
    Row("change", "class", "here", KEEPERS, "They keep the classes right."),
    Row("keep", "roll", "here", KEEPERS, "They write down who is new, and keep the roll right."),
    Row("bring-in", "roll", "here", _roles("headteacher data-manager"), "They bring in the roll and undo it."),
    # roles
    Row("see", "appointment", "mine", ANYONE, "Everybody may see which roles they have."),
    Row("see", "appointment", "in-force-here", AT_SCHOOL, "Who has which role is no secret at school."),
    Row(
        "see",
        "appointment",
        "here",
        KEEPERS | {"senior-leader", "chair-of-governors"},
        "They answer for who had which role when, and for what was proposed.",
    ),
    Row("see", "appointment", "my-trust", _roles("trust-executive"), "The trust knows who leads its schools."),
    Row("appoint", "school", "here", _roles("headteacher"), "The Headteacher appoints."),
    Row(
        "appoint",
        "school",
        "my-trust",
        _roles("trust-executive"),
        "The trust appoints Headteachers; a second person agrees.",
    ),
    Row("second", "appointment", "here", SECONDERS, "A sensitive role takes a second person."),
    Row("second", "appointment", "my-trust", _roles("trust-executive"), "A sensitive role takes a second person."),
    # accounts and sessions
    Row("see", "account", "mine", ANYONE, "Everybody may see their own account and sessions."),
    Row("end-sessions", "account", "mine", ANYONE, "Everybody may end their own sessions."),
    Row("see", "account", "of-staff-here", _roles("it-technician headteacher"), "They help when a device is lost."),
    Row(
        "end-sessions",
        "account",
        "of-staff-here",
        _roles("it-technician headteacher"),
        "They help when a device is lost.",
    ),
    # the school's own records
    Row("ask-who-may", "school", "here", LEADS | GOVERNING, "They answer for who may see what."),
    Row("ask-who-may", "school", "my-trust", _roles("trust-executive"), "The trust answers for who may see what."),
    Row(
        "prove-journal",
        "school",
        "here",
        LEADS | {"chair-of-governors", "safeguarding-governor", "it-technician"},
        "That nothing was rewritten can be proved without reading it.",
    ),
    Row(
        "prove-journal",
        "school",
        "my-trust",
        _roles("trust-executive"),
        "That nothing was rewritten can be proved without reading it.",
    ),
    Row("read-journal", "school", "here", LEADS, "They read the journal of what they may see."),
    Row("hold", "school", "here", LEADS, "Whoever keeps children safe may stop records being destroyed."),
    Row("keep-records", "school", "here", LEADS, "They decide, two together, what is kept and what is destroyed."),
    Row(
        "answer-subject",
        "school",
        "here",
        _roles("headteacher safeguarding-lead"),
        "They decide what somebody who asks for their data may be given.",
    ),
    Row(
        "see-backups",
        "school",
        "here",
        _roles("it-technician headteacher"),
        "They see that there are backups, never what is in them.",
    ),
    Row(
        "check-standards",
        "school",
        "here",
        _roles("it-technician headteacher") | GOVERNING,
        "They check the school against the cyber security standards.",
    ),
    # room: desk
    # room: deadlines
    Row("see-calendar", "school", "here", ANYONE, "When the school is open is no secret."),
    Row("see-calendar", "school", "my-trust", _roles("trust-executive"), "When its schools are open is no secret."),
    Row(
        "keep-calendar",
        "school",
        "here",
        _roles("headteacher senior-leader data-manager"),
        "They write down the days of the school, by which its deadlines are counted.",
    ),
    # room: filtering
    Row(
        "see", "rule", "here", COLLEAGUES | GOVERNING, "Staff and governors know what is blocked and allowed, and why."
    ),
    Row(
        "ask-to-open",
        "school",
        "here",
        COLLEAGUES | GOVERNING | {"volunteer"},
        "Whoever works or helps here may ask for a blocked site.",
    ),
    Row(
        "see-rules",
        "school",
        "here",
        COLLEAGUES | GOVERNING,
        "Staff and governors know what is blocked and allowed, and why.",
    ),
    Row("block-sites", "school", "here", LEADS, "Whoever keeps children safe may block a site at once."),
    Row("allow-sites", "school", "here", _roles("headteacher"), "The Headteacher decides in the end what is opened."),
    Row("see-filters", "school", "here", LEADS | GOVERNING | {"senior-leader", "it-technician"}, "They answer for it."),
    Row("run-filters", "school", "here", _roles("headteacher it-technician"), "They see that the filter obeys."),
    Row(
        "see",
        "connected-filter",
        "here",
        LEADS | GOVERNING | {"senior-leader", "it-technician"},
        "They answer for what is filtered.",
    ),
    Row("run", "connected-filter", "here", _roles("headteacher it-technician"), "They see that the filter obeys."),
    Row("see", "filter-feed", "here", _roles("headteacher it-technician"), "They see that the filter obeys."),
    Row("revoke", "filter-feed", "here", _roles("headteacher it-technician"), "They see that the filter obeys."),
    Row(
        "see",
        "filter-review",
        "here",
        LEADS | GOVERNING | {"senior-leader", "it-technician"},
        "They are named in the review, or answer for it.",
    ),
    Row(
        "write",
        "filter-review",
        "here",
        LEADS | {"senior-leader", "it-technician"},
        "Those who lead on filtering review it together.",
    ),
    Row(
        "review-filter",
        "school",
        "here",
        LEADS | {"senior-leader", "it-technician"},
        "Those who lead on filtering review it together.",
    ),
    # room: channels
    Row("see", "service", "here", AT_SCHOOL, "Whoever works at the school knows which services they may use."),
    Row("change", "service", "here", _roles("headteacher"), "The Headteacher answers for what is used with pupils."),
    Row("keep-channels", "school", "here", _roles("headteacher"), "The Headteacher answers for the school's accounts."),
    Row("see", "channel", "here", COLLEAGUES | GOVERNING, "Who answers for which account is no secret at school."),
    Row("see", "channel", "owned-by-me", ANYONE, "Whoever answers for an account may see its entry."),
    Row("see", "channel", "delegated-to-me", ANYONE, "Whoever uses an account may see its entry."),
    Row("see", "channel", "rescued-by-me", ANYONE, "Whoever is named for recovery may see the entry of the account."),
    Row("change", "channel", "here", _roles("headteacher"), "The Headteacher answers for the school's accounts."),
    Row("hand-over", "channel", "owned-by-me", ANYONE, "Whoever answers for an account may hand it to somebody else."),
    Row("hand-over", "channel", "orphaned-here", _roles("headteacher"), "Its owner has left, so the Headteacher acts."),
    Row("open-secret", "channel", "owned-by-me", ANYONE, "The owner holds the password of their account."),
    Row("open-secret", "channel", "delegated-to-me", ANYONE, "They may use the account for its owner until a day."),
    Row("keep-secret", "channel", "owned-by-me", ANYONE, "The owner holds the password of their account."),
    Row("keep-secret", "channel", "delegated-to-me", ANYONE, "They may use the account for its owner until a day."),
    Row("recover", "channel", "rescued-by-me", ANYONE, "Two named people, together, may recover an account."),
    Row("see", "lookalike", "here", LEADS | {"senior-leader"}, "They answer for the name of the school."),
    Row("see", "lookalike", "of-my-channel", ANYONE, "It looks like the account that they answer for."),
    Row("see", "lookalike", "mine", ANYONE, "Everybody may see what became of their own report."),
    Row("deal-with", "lookalike", "here", LEADS | {"senior-leader"}, "They answer for the name of the school."),
    Row("deal-with", "lookalike", "of-my-channel", ANYONE, "It looks like the account that they answer for."),
    Row("ask-for-service", "school", "here", AT_SCHOOL | {"pta-member"}, "Whoever works with pupils may ask for it."),
    Row(
        "ask-for-account",
        "school",
        "here",
        AT_SCHOOL | {"parent", "pta-member"},
        "Staff, parents and carers, and whoever helps the school may ask to open an account.",
    ),
    # room: approvals
    Row("see", "request", "mine", ANYONE, "Everybody may see what they asked for."),
    Row("see", "request", "of-my-office", ANYONE, "Whoever holds the office that decides sees what it decided."),
    Row("see", "request", "decided-by-me", ANYONE, "Whoever decided may see what they decided."),
    Row(
        "see",
        "request",
        "here",
        LEADS | {"chair-of-governors"},
        "They answer for what is asked for and decided at the school.",
    ),
    Row("decide", "request", "put-to-me", ANYONE, "The ruling says who decides, and they hold that office today."),
    Row("withdraw", "request", "mine", ANYONE, "Whoever asked may take it back."),
    Row("appeal", "request", "mine", ANYONE, "Whoever asked may ask once for a second look."),
    Row("end", "request", "mine", ANYONE, "Whoever asked may give a yes back."),
    Row("end", "request", "decided-by-me", ANYONE, "Whoever said yes may end it."),
    Row("end", "request", "here", _roles("headteacher"), "The Headteacher answers for what is allowed."),
    Row(
        "list-requests",
        "school",
        "here",
        LEADS | {"chair-of-governors"},
        "They answer for what is asked for and decided at the school.",
    ),
    # room: event_photos
    Row("post-pictures", "school", "here", COLLEAGUES, "Staff ask before they post pictures of a school event."),
    Row("check-pictures", "school", "here", AT_SCHOOL, "Whoever works here may check whether a picture is allowed."),
    Row("change", "picture-set", "mine", ANYONE, "Whoever puts pictures together may change them before they ask."),
    Row("name", "pictured", "asked-and-seen", ANYONE, "They said who is in the pictures, and still may see them."),
    Row("name", "pictured", "put-to-me", ANYONE, "Whoever decides has to know who is in the pictures."),
    Row("name", "pictured", "here", LEADS, "They answer for every child in a picture."),
)

HIDDEN: Final = "One parent or carer must not learn from the school where another is, or the children with them."
ORDERED: Final = "Nobody notes or changes what binds their own family: another of those who may has to do it."
_PEOPLE: Final = ("pupil", "parent", "staff", "newcomer")
BARS: Final = (
    Bar("see", "parent", "kept-from-me", HIDDEN),
    *(Bar(verb, kind, "kept-from-me", HIDDEN) for verb in ("reach", "change") for kind in _PEOPLE),
    *(Bar(verb, "account", "kept-from-me", HIDDEN) for verb in ("see", "end-sessions")),
    *(Bar(verb, "guardianship", "kept-from-me", HIDDEN) for verb in ("see", "see-orders", "note-orders", "change")),
    *(Bar(verb, "guardianship", "of-my-family", ORDERED) for verb in ("note-orders", "change")),
    Bar("name", "pictured", "kept-from-me", HIDDEN),
    Bar("second", "appointment", "mine", "Nobody agrees to their own appointment."),
)


def allowing(verb: str, kind: str) -> tuple[Row, ...]:
    """The rows that allow it to somebody. Raises KeyError for a verb or a kind that no row has: a slip of ours."""
    found = tuple(row for row in ROWS if row.verb == verb and row.kind == kind)
    if not found:
        raise KeyError(f"nobody ever may {verb} a {kind}: is that a slip?")
    return found


def barring(verb: str, kind: str) -> tuple[Bar, ...]:
    """The bars on doing it."""
    return tuple(bar for bar in BARS if bar.verb == verb and bar.kind == kind)
