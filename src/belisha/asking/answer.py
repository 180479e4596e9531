"""What an answer page shows of a ruling, in the order in which people need it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from django.urls import reverse

from belisha.asking import wording
from belisha.asking.exceptions import Excepted, excepted
from belisha.asking.interview import Step
from belisha.asking.mirror import Mirrored, mirrored
from belisha.asking.told import Told
from belisha.people.models import School
from belisha.rulebook.duties import Arising
from belisha.rulebook.explain import (
    VERDICT_SHORT,
    bound_text,
    duty_limits,
    either,
    fact_text,
    norm_text,
    sentence,
    task_text,
)
from belisha.rulebook.norm import period_text
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import ALSO, COULD, DECISIVE, DEFEATED, Change, Counsel, Reason, Ruling
from belisha.rulebook.vocabulary import Fact, Value

_MOST_CHANGES = 6
_MOST_OPEN = 3


class Clause(NamedTuple):
    """A clause that has its part in a ruling: the school's words, and what Belisha reads in them."""

    number: str
    title: str
    text: str
    says: tuple[str, ...]
    href: str
    above: str


class Known(NamedTuple):
    """A fact, as a question with its answer; `change` is the address that asks it again."""

    key: str
    value: str
    change: str


class Option(NamedTuple):
    """What would change the answer: the condition in words, the verdict then, the address of that answer."""

    text: str
    verdict: str
    headline: str
    href: str


class Answer(NamedTuple):
    """Everything on the page. `assumed` could change the answer, `taken` could not by itself."""

    head: wording.Headline
    because: list[Clause]
    could: list[Clause]
    also: list[Clause]
    gives_way: list[Clause]
    changes: list[Option]
    depends: list[tuple[str, list[Option]]]
    own_duties: list[dict[str, object]]
    other_duties: list[dict[str, object]]
    said: list[Known]
    assumed: list[Known]
    taken: list[Known]
    mirrored: Mirrored | None
    excepted: list[Excepted]
    whom: list[str]


def answer(counsel: Counsel, now: Step, school: School | None) -> Answer:
    """The page for the end of a talk, at a school (or at none, for a permanent address without one)."""
    ruling, told = now.ruling, now.told
    pupil = ruling.situation.get("actor") == "pupil" and told.who in ("pupil", "")
    links = Links(school, told, pupil)
    duties = _to_do(ruling)
    own = [each for each in duties if not each.depends and _binds(each, ruling)]
    undecided = ruling.verdict == "undetermined"
    because = list(_clauses(ruling, DECISIVE, links))
    could = list(_clauses(ruling, COULD, links))
    matter = counsel.unknowns.open(told.facts).relevant if ruling.assumed else ()
    risky = [name for name in ruling.assumed if name in matter]
    return Answer(
        head=wording.headline(ruling, pupil),
        because=because,
        could=could if undecided or not because else [],
        also=list(_clauses(ruling, ALSO, links)),
        gives_way=list(_clauses(ruling, DEFEATED, links)),
        changes=[links.option(change, ruling) for change in ruling.would_change[:_MOST_CHANGES]],
        depends=list(_depends(counsel, ruling, links)) if undecided else [],
        own_duties=[links.duty(each) for each in own],
        other_duties=[links.duty(each) for each in duties if each not in own],
        said=_said(now, links),
        assumed=[*_job(now, links), *_assumed(now, risky, links)],
        taken=_assumed(now, (name for name in ruling.assumed if name not in risky), links),
        mirrored=mirrored(counsel, ruling),
        excepted=excepted(counsel, ruling),
        whom=_whom(ruling, pupil),
    )


class Links(NamedTuple):
    """Makes the parts of the page that lead elsewhere."""

    school: School | None
    told: Told
    pupil: bool

    def to(self, name: str, query: str = "") -> str:
        """An address of the school; nothing where there is no school."""
        return reverse(name, args=[self.school.slug]) + (f"?{query}" if query else "") if self.school else ""

    def known(self, fact: Fact, value: Value | None) -> Known:
        """A fact with its answer."""
        text = "I don’t know" if value is None else wording.label(fact, value, self.pupil)
        again = self.told._replace(usual=False).query
        key = wording.asked_of(fact, value, self.told.who)
        return Known(key, text, self.to("ask", f"{again}&change={fact.name}"))

    def option(self, change: Change, ruling: Ruling) -> Option:
        """Another situation, and what would come out."""
        facts = ruling.vocabulary.facts
        text = either([fact_text(facts[name], (value,)) for name, value in change.facts], "and")
        there = self.told.and_also(dict(change.facts))._replace(usual=self.told.usual)
        return Option(text, change.verdict, VERDICT_SHORT[change.verdict], self.to("answer", there.query))

    def duty(self, each: Arising) -> dict[str, object]:
        """A duty for the list of duties."""
        duty, vocabulary = each.duty, each.policy.vocabulary
        return {
            "who": wording.capital(bound_text(duty, vocabulary)),
            "what": task_text(duty, vocabulary) + duty_limits(duty, vocabulary),
            "to": either([vocabulary.roles[name].one for name in duty.to]),
            "by": period_text(duty.within) if duty.within else "",
            "clause": duty.clause,
            "href": self.to("policy") + f"#c-{duty.clause}" if self.school else "",
            "depends": either([vocabulary.facts[name].question for name in each.depends], "and"),
        }


def _to_do(ruling: Ruling) -> list[Arising]:
    """The duties to show: none that come with an act which the answer says is not to be done."""
    refused = ruling.verdict in ("prohibited", "advised-against")
    return [each for each in ruling.duties if not (refused and each.duty.event in ruling.vocabulary.acts)]


def _binds(each: Arising, ruling: Ruling) -> bool:
    """Whether a duty is the duty of whoever acts."""
    roles = each.policy.vocabulary.roles
    return any(ruling.situation.get("actor") in roles[bearer].covers for bearer in each.duty.bearers)


def _clauses(ruling: Ruling, role: str, links: Links) -> Iterator[Clause]:
    """The clauses with one part in the ruling, each once, in order, with what each of its norms says."""
    grouped: dict[tuple[Policy, str], list[Reason]] = {}
    for reason in ruling.because:
        if reason.role == role:
            grouped.setdefault((reason.line.policy, reason.line.rule.clause), []).append(reason)
    for (policy, number), reasons in grouped.items():
        clause, own = policy.by_number[number], policy is ruling.policy
        says = tuple(dict.fromkeys(norm_text(each.line.rule, policy.vocabulary) + _by(each) for each in reasons))
        href = f"{links.to('policy')}#c-{number}" if own and links.school else ""
        yield Clause(number, clause.title, clause.text, says, href, "" if own else policy.title)


def _by(reason: Reason) -> str:
    return f" (Gives way to {either(reason.defeated_by, 'and')}.)" if reason.defeated_by else ""


def _depends(counsel: Counsel, ruling: Ruling, links: Links) -> Iterator[tuple[str, list[Option]]]:
    """For an open ruling: what each answer to the first missing facts would bring."""
    for name in ruling.still_relevant[:_MOST_OPEN]:
        fact = ruling.vocabulary.facts[name]
        if not fact.is_number:
            yield wording.question(fact, links.pupil), [_branch(counsel, fact, value, links) for value in fact.values]


def _branch(counsel: Counsel, fact: Fact, value: Value, links: Links) -> Option:
    """What one answer to one question would bring."""
    there = links.told.and_also({fact.name: value})
    verdict = counsel.rule(there.facts).verdict
    name = "answer" if verdict != "undetermined" else "ask"
    return Option(wording.label(fact, value, links.pupil), verdict, VERDICT_SHORT[verdict], links.to(name, there.query))


def _said(now: Step, links: Links) -> list[Known]:
    """What the person said."""
    facts = now.ruling.vocabulary.facts
    return [links.known(facts[name], value) for name, value in now.told.answers.items()]


def _assumed(now: Step, names: Iterable[str], links: Links) -> list[Known]:
    """Some of what was taken to be as usual."""
    return [links.known(now.ruling.vocabulary.facts[name], now.ruling.assumed[name]) for name in names]


def _job(now: Step, links: Links) -> list[Known]:
    """The job that was taken for the person's."""
    fact = now.ruling.vocabulary.facts["actor"]
    return [links.known(fact, now.ruling.situation["actor"])] if now.taken else []


def _whom(ruling: Ruling, pupil: bool) -> list[str]:
    """Whom to ask, in words."""
    owner = ruling.policy.header.get("owner", "")
    asked: Sequence[str] = wording.approvers(ruling)
    if pupil:
        return [*map(wording.capital, asked), "Your teacher, or another grown-up at school whom you trust"]
    found: Iterable[str] = [*asked, owner or "the Headteacher"]
    return [sentence(each).rstrip(".") for each in dict.fromkeys(_known(each) for each in found)]


def _known(role: str) -> str:
    """`Headteacher` and `the Headteacher` are one."""
    return f"the {role}" if role in ("Headteacher", "Chief Executive") else role
