"""A school whose policy has a hundred clauses: those of the shipped policies, one after another, numbered anew."""

from datetime import date

from belisha.policies import shelf
from belisha.rulebook.norm import Duty, Rule, render
from belisha.rulebook.policy import read_policy

CLAUSES = 100
SLUG = "hundred-clauses"


def text():
    """The policy; of words that two policies define the first definition counts."""
    parts = ["---\npolicy: hundred\ntitle: A hundred clauses\nversion: 1\n---\n"]
    defined = set()
    for number, (clause, norms) in enumerate(_clauses()):
        if number % 10 == 0:
            parts.append(f"# {1 + number // 10} Part {1 + number // 10}\n")
        kept = [each for each in norms if _is_kept(each, defined)]
        block = "\n```norm\n" + "\n".join(render(each) for each in kept) + "\n```\n" if kept else ""
        parts.append(f"{1 + number // 10}.{1 + number % 10} {' '.join(clause.flat.split()) or clause.title}\n{block}")
    return "\n".join(parts)


def _clauses():
    """A hundred clauses with their norms."""
    policies = [shelf.load(name) for name in ("chestnuts", "trust-model", "weston-all-saints", "henry-box")]
    every = [(clause, p.norms_of.get(clause.number, ())) for p in policies for clause in p.clauses if clause.number]
    return every[:CLAUSES]


def _is_kept(norm, defined):
    """Whether a norm can stand in another policy: it names no clause, and defines what nobody has defined."""
    if isinstance(norm, Rule):
        return not norm.despite
    if isinstance(norm, Duty):
        return not norm.after
    new = norm.name not in defined
    defined.add(norm.name)
    return new


def put_in_force(actions):
    """A school with that policy."""
    from belisha.people.models import School

    policy = read_policy(text())
    assert len(policy.by_number) >= CLAUSES, len(policy.by_number)
    school = School.objects.create(slug=SLUG, name="A School of a Hundred Clauses", phase="primary")
    actions.put_in_force(school, actions.load(text().encode()), date(2026, 1, 1))
