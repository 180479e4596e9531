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
