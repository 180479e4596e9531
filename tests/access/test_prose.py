"""The roles as a governor reads them, and the table as a computer does: sentence by sentence, both ways."""

import pytest

from belisha.access.table import ANYONE, BARS, ROWS
from belisha.people.roles import ROLES

# What each sentence of `may` means in the table, as verb, kind and relation. A sentence means the same for every role.
STAFF = ["see staff at-work-here", "see appointment in-force-here"]
EVERYBODY = [
    "see pupil here", "see parent here", "see staff here", "see guardianship here", "see appointment here",
    *STAFF,
]  # fmt: skip
WAYS = ["reach pupil here", "reach parent here", "reach staff here"]
ORDERS = ["see-orders guardianship here", "note-orders guardianship here"]
ROLL = [
    "keep roll here",
    "see newcomer here",
    "reach newcomer here",
    "change newcomer here",
    "change pupil here",
    "change parent here",
    "change guardianship here",
    "change class here",
]
CLASS = ["see pupil my-class"]
FAMILIES = ["see parent of-my-class", "see guardianship of-my-class"]
MAY = {
    "see the pupils of their own classes and who their parents and carers are": [*CLASS, *FAMILIES],
    "see the pupils of the classes they are attached to": [*CLASS, *FAMILIES],
    "see who works at the school, and in which role": STAFF,
    "see which classes there are": ["see class here"],
    "see all pupils, parents and carers and staff of the school": EVERYBODY,
    # Whoever stands in has the role of the post itself while it lasts: see viewer.counts.
    "stand in for the Headteacher where that was delegated": [],
    "see everybody at the school, with the ways to reach them": [*EVERYBODY, *WAYS, "see class here"],
    "appoint people to roles, and end appointments": ["appoint school here"],
    "let the roll be brought in and undone": ["bring-in roll here"],
    "read the school's journal, and have it proved": ["read-journal school here", "prove-journal school here"],
    "read the journal of what they may see, and have it proved": [
        "read-journal school here",
        "prove-journal school here",
    ],
    "put a hold on records, and propose their destruction": ["hold school here", "keep-records school here"],
    "put a hold on records, and agree to their destruction": ["hold school here", "keep-records school here"],
    "keep the roll and the classes right": [*ROLL, "change staff here"],
    "keep the roll and the classes right, apart from the list of staff": ROLL,
    "see and note what a court has ordered and what must not be disclosed": ORDERS,
    "agree or refuse, as the second person, to a sensitive role": ["second appointment here"],
    "see which staff have an account, and end a session that was stolen": [
        "see account of-staff-here",
        "end-sessions account of-staff-here",
    ],
    "decide what somebody who asks for their data may be given": ["answer-subject school here"],
    "ask who may see what": ["ask-who-may school here"],
    "see whether backups were made": ["see-backups school here"],
    "make a backup, and see whether it worked": ["see-backups school here"],
    "check the school against the cyber security standards": ["check-standards school here"],
    "see what is blocked and allowed, and ask for a blocked site": [
        "see rule here",
        "see-rules school here",
        "ask-to-open school here",
    ],
    "ask for a blocked site": ["ask-to-open school here"],
    "block sites": ["block-sites school here"],
    "allow sites": ["allow-sites school here"],
    "see the filters, and the reviews of filtering": [
        "see-filters school here",
        "see connected-filter here",
        "see filter-review here",
    ],
    "run the filters": [
        "run-filters school here",
        "run connected-filter here",
        "see filter-feed here",
        "revoke filter-feed here",
    ],
    "review filtering": ["review-filter school here", "write filter-review here"],
    "write down the days of the school": ["keep-calendar school here"],
    "see the days of the trust's schools": ["see-calendar school my-trust"],
    "see the approved services and the school's accounts, and ask for others": [
        "see service here",
        "see channel here",
        "ask-for-service school here",
        "ask-for-account school here",
    ],
    "see the approved services, and ask for others or to open an account": [
        "see service here",
        "ask-for-service school here",
        "ask-for-account school here",
    ],
    "ask to use a service with pupils, or to open an account": [
        "ask-for-service school here",
        "ask-for-account school here",
    ],
    "ask to open an account for the school": ["ask-for-account school here"],
    "keep the lists of services and of the school's accounts": [
        "change service here",
        "keep-channels school here",
        "change channel here",
        "hand-over channel orphaned-here",
    ],
    "deal with accounts that only look like the school's": ["see lookalike here", "deal-with lookalike here"],
    "see what is asked for and decided at the school": ["see request here", "list-requests school here"],
    "end what was allowed": ["end request here"],
    "ask to post pictures of school events, and check whether a picture is allowed": [
        "post-pictures school here",
        "check-pictures school here",
    ],
    "check whether a picture is allowed": ["check-pictures school here"],
    "see who is in pictures that are asked for": ["name pictured here"],
    "see whether the journal proves itself": ["prove-journal school here"],
    "have the school's journal proved": ["prove-journal school here"],
    "reach the colleagues they manage": ["reach staff i-manage"],
    "see and correct everybody's entry on the roll, with the ways to reach them": [
        *EVERYBODY, *WAYS, *ROLL[:4], "change pupil here", "change parent here", "change guardianship here",
        "change staff here",
    ],
    "bring in the roll from the school's information system, and undo it": ["bring-in roll here"],
    "keep the classes right": ["see class here", "change class here"],
    "see their own entry": [],
    "see the entries of their own children": ["see pupil my-child"],
    "see whose parent or carer the school takes them for": ["see guardianship mine"],
    "see which classes their children are in": ["see class my-childs"],
}  # fmt: skip
# What the same sentence means where the role is held at the trust, or where it is said of more.
OF_ROLE = {
    ("chair-of-governors", "agree or refuse, as the second person, to a sensitive role"): [
        "second appointment here",
        "see appointment here",
    ],
    ("trust-executive", "see who works at the trust's schools, and in which role"): [
        "see staff my-trust",
        "see appointment my-trust",
    ],
    ("trust-executive", "propose the appointment of those who lead its schools"): ["appoint school my-trust"],
    ("trust-executive", "agree or refuse, as the second person, to a sensitive role"): [
        "second appointment my-trust",
        "second appointment here",
    ],
    ("trust-executive", "have the journal proved"): ["prove-journal school my-trust"],
    ("trust-executive", "ask who may see what"): ["ask-who-may school my-trust"],
}

# What each sentence of `may_not` keeps out of the role's rows; `*` stands for anything, `bar` for a bar on everybody.
FAMILY = ["see pupil *", "see parent *", "see guardianship *", "reach pupil *", "reach parent *"]
MAY_NOT = {
    "see pupils they do not teach": ["see pupil here", "see pupil my-trust"],
    "see pupils of other classes": ["see pupil here", "see pupil my-trust"],
    "see where a family lives": ["reach pupil *", "reach parent *"],
    "see where a family lives, unless it is needed and the Headteacher makes them a keeper of the roll": [
        "reach pupil *",
        "reach parent *",
    ],
    "give anybody a sensitive role alone: a second person agrees": ["bar second appointment mine"],
    "change or delete a line of the journal": ["* journal *", "* entry *", "change school *"],
    "note or change what binds their own family": [
        "bar note-orders guardianship of-my-family",
        "bar change guardianship of-my-family",
    ],
    "see pupils because they manage somebody who teaches them": ["see pupil *", "see pupil i-manage"],
    "give anybody a role that decides or sees more": ["appoint * *", "second * *"],
    "read what a court has ordered": ["see-orders * *", "note-orders * *"],
    "see any pupil, parent or carer": FAMILY,
    "see any pupil, parent or carer by name": FAMILY,
    "read a backup": ["read-backup * *", "keep-records * *"],
    "give anybody a role": ["appoint * *", "second * *"],
    "read the journal's lines about people": ["read-journal * *"],
    "see anything after their last day": [],  # a role that has ended gives nothing: tests/access/test_ask.py
    "see anybody else's": ["see pupil *", "see parent *", "see staff *", "reach * *"],
    "see another parent of the same child": ["see parent *", "reach parent *", "see guardianship here"],
    "see other families": ["see parent *", "see pupil here", "see guardianship here"],
    "see a child's entry once a court's order against it is noted": ["see pupil here", "bar reach pupil kept-from-me"],
}


def said(row):
    return f"{row.verb} {row.kind} {row.relation}"


def granted(role):
    """The rows that name a role."""
    return {said(row) for row in ROWS if role in row.roles}


def meant(role, sentence):
    return OF_ROLE.get((role, sentence), MAY.get(sentence, ()))


def like(pattern, row):
    return all(wanted in ("*", found) for wanted, found in zip(pattern.split(), row.split(), strict=True))


@pytest.mark.parametrize("role", sorted(ROLES))
def test_a_role_is_given_what_its_sentences_say_and_nothing_more(role):
    assert granted(role) == {row for sentence in ROLES[role].may for row in meant(role, sentence)}


@pytest.mark.parametrize("role", sorted(ROLES))
def test_what_a_role_may_not_is_in_no_row_of_it(role):
    bars = {f"bar {said(bar)}" for bar in BARS}
    for sentence in ROLES[role].may_not:
        for pattern in MAY_NOT[sentence]:
            if pattern.startswith("bar "):
                assert pattern in bars
            else:
                assert not [row for row in granted(role) if like(pattern, row)], (sentence, pattern)


def test_every_sentence_that_a_role_has_is_known_and_none_is_left_over():
    sentences = {sentence for role in ROLES.values() for sentence in role.may}
    known = MAY.keys() | {sentence for _, sentence in OF_ROLE}
    assert sentences == known
    assert {sentence for role in ROLES.values() for sentence in role.may_not} == MAY_NOT.keys()
    assert all(sentence in ROLES[role].may for role, sentence in OF_ROLE)


def test_what_everybody_may_is_about_themselves_or_was_put_into_their_hands():
    hands = {
        "put-to-me", "of-my-office", "decided-by-me", "owned-by-me", "delegated-to-me", "rescued-by-me",
        "of-my-channel", "asked-and-seen",
    }  # fmt: skip
    open_to_all = [said(row) for row in ROWS if row.roles == ANYONE and row.relation not in hands]
    assert {each.split()[2] for each in open_to_all} <= {"self", "mine", "my-own", "here"}
    assert [each for each in open_to_all if each.endswith("here")] == ["see-calendar school here"]


def test_every_role_of_the_table_is_a_role():
    assert {name for row in ROWS for name in row.roles if row.roles != ANYONE} <= ROLES.keys()
