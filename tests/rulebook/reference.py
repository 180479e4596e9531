"""A second, naive reading of the five sentences: loops over norms and over every completion, nothing clever.

It shares with the engine only what was parsed: the norms, and the facts and seats of the plain vocabulary.
Terms, roles, conditions, overrides, layers and missing facts are all worked out again here.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import NamedTuple

from belisha.rulebook.norm import Duty, Term

VERDICTS = ("not-regulated", "permitted", "advised-against", "needs-approval", "prohibited")
LAYERS = {"statute": 0, "trust": 1, "school": 2}


class Outcome(NamedTuple):
    """A verdict and the norms behind it, in the order of the text; `defeaters` says which norm beat which."""

    verdict: str
    decisive: tuple
    also: tuple
    defeated: tuple
    defeaters: dict


class Reference:
    """Policies in layers, the highest first, read the slow way."""

    def __init__(self, *policies):
        self.policies = policies
        self.own = policies[-1]
        self.norms = [(policy, rule) for policy in policies for rule in policy.rules]
        self.facts = {}
        for policy in policies:
            for name, fact in policy.vocabulary.facts.items():
                self.facts.setdefault(name, fact)
        self.impossible = self.own.vocabulary.impossible
        self._table = None

    # Sentence 1: a norm applies when everything it asks holds and none of its exceptions does.

    def means(self, policy, word, value, fact):
        """Whether a word of a policy stands for a value of a fact, maybe by way of the policy's own terms."""
        term = next((n for n in policy.norms if isinstance(n, Term) and n.name == word and n.fact == fact), None)
        if term:
            return any(self.means(policy, part, value, fact) for part in term.words)
        if fact == "actor":
            return value in policy.vocabulary.roles[word].covers
        return word == value

    def holds(self, policy, condition, facts):
        """Whether one condition holds."""
        value = facts[condition.fact]
        match condition.test:
            case "yes":
                return value is True
            case "no":
                return value is False
            case "under":
                return value < condition.words[0]
            case "at least":
                return value >= condition.words[0]
        meant = any(self.means(policy, word, value, condition.fact) for word in condition.words)
        return meant if condition.test == "is" else not meant

    def applies(self, policy, rule, facts):
        """Whether bearer, act, counterparty, objects and conditions hold and no exception does."""
        if facts["act"] not in rule.acts:
            return False
        if not any(self.means(policy, role, facts["actor"], "actor") for role in rule.bearers):
            return False
        towards = rule.counterparties
        if towards and not any(self.means(policy, w, facts["counterparty"], "counterparty") for w in towards):
            return False
        for names in rule.objects:
            pairs = [policy.vocabulary.objects[name] for name in names]
            if not any(facts[fact] in values for fact, values in pairs):
                return False
        if not all(self.holds(policy, condition, facts) for condition in rule.when):
            return False
        return not any(self.holds(policy, condition, facts) for condition in rule.unless)

    def gives(self, policy, rule, facts):
        """The verdict of a norm that applies; consent and approval are facts, and until then the answer is no."""
        if rule.modality == "must not":
            return "prohibited"
        if rule.modality == "should not":
            return "advised-against"
        if rule.consent and not facts[policy.vocabulary.consents[rule.consent]]:
            return "prohibited"
        if rule.approval and not facts[f"{rule.approval}-approval"]:
            return "needs-approval"
        return "permitted"

    # Sentences 2 and 3: defeat, and higher sources.

    def may_defeat(self, one, other):
        """Whether a norm says `despite` another, and stands high enough to say so."""
        (policy, rule), (against, target) = one, other
        if policy is against and rule.id == target.id:
            return False
        before = "" if policy is against else f"{against.id}/"
        if before + target.clause not in rule.despite and before + target.id not in rule.despite:
            return False
        lower = LAYERS[policy.header.get("layer", "school")] > LAYERS[against.header.get("layer", "school")]
        return target.delegated or not lower

    def defeaters(self, norm, applying):
        """The applying norms, themselves undefeated, that say `despite` this one."""
        return [other for other in applying if self.may_defeat(other, norm) and not self.defeaters(other, applying)]

    # Sentence 4: the stricter one prevails.

    def outcome(self, facts):
        """The verdict on a complete situation, with every norm's part in it."""
        applying = [norm for norm in self.norms if self.applies(*norm, facts)]
        beaten = {self.name(norm): self.defeaters(norm, applying) for norm in applying}
        standing = [norm for norm in applying if not beaten[self.name(norm)]]
        strengths = {self.name(norm): VERDICTS.index(self.gives(*norm, facts)) for norm in standing}
        strictest = max(strengths.values(), default=0)
        return Outcome(
            VERDICTS[strictest],
            tuple(name for name, strength in strengths.items() if strength == strictest),
            tuple(name for name, strength in strengths.items() if strength < strictest),
            tuple(name for name, by in beaten.items() if by),
            {name: tuple(map(self.name, by)) for name, by in beaten.items() if by},
        )

    def verdict(self, facts):
        """The verdict alone."""
        return self.outcome(facts).verdict

    def name(self, norm):
        """A norm's id, with its policy's before it when it stands above the policy that was asked."""
        policy, rule = norm
        return rule.id if policy is self.own else f"{policy.id}/{rule.id}"

    # Sentence 5: duties accumulate.

    def duties(self, facts):
        """The ids of the duties that an act raises in a complete situation."""
        return tuple(
            (policy.id, duty.id)
            for policy in self.policies
            for duty in policy.norms
            if isinstance(duty, Duty) and duty.event == facts["act"] and self.is_due(policy, duty, facts)
        )

    def binds(self, policy, duty, facts):
        """Whether a duty that comes with an act has the right bearer: a seat, or the person who acts.

        A duty that says itself who acts is about what others do, and has its bearer whoever that is.
        """
        if any(condition.fact == "actor" for condition in (*duty.when, *duty.unless)):
            return True
        seats = [role for role in duty.bearers if not any(self.means(policy, role, v, "actor") for v in self.people)]
        return bool(seats) or any(self.means(policy, role, facts["actor"], "actor") for role in duty.bearers)

    @property
    def people(self):
        """Everybody who can ask."""
        return self.facts["actor"].values

    def is_due(self, policy, duty, facts):
        """Whether a duty's conditions hold, consent among them, and none of its exceptions."""
        if not self.binds(policy, duty, facts):
            return False
        if duty.consent and not facts[policy.vocabulary.consents[duty.consent]]:
            return False
        if not all(self.holds(policy, condition, facts) for condition in duty.when):
            return False
        return not any(self.holds(policy, condition, facts) for condition in duty.unless)

    # Missing facts: every way of filling them in.

    def can_be(self, facts):
        """Whether no impossible combination holds for certain."""
        return not any(
            all(name in facts and facts[name] in values for name, values in each.items()) for each in self.impossible
        )

    def mentioned(self):
        """The facts that norms about acts speak of, and those tied to them by impossible combinations."""
        found = {"act", "actor"}
        for policy, rule in self.norms:
            found |= {condition.fact for condition in (*rule.when, *rule.unless)}
            found |= {"counterparty"} if rule.counterparties else set()
            found |= {policy.vocabulary.objects[name][0] for names in rule.objects for name in names}
            found |= {f"{rule.approval}-approval"} if rule.approval else set()
            found |= {policy.vocabulary.consents[rule.consent]} if rule.consent else set()
        for _ in self.impossible:
            found = found.union(*(each for each in self.impossible if not found.isdisjoint(each)))
        return [name for name in self.facts if name in found]

    def values(self, name, given=()):
        """The values of a fact that can make a difference: numbers only where some condition cuts them."""
        fact = self.facts[name]
        if not fact.is_number:
            return fact.values
        cuts = {
            condition.words[0]
            for policy in self.policies
            for norm in policy.norms
            for condition in (*getattr(norm, "when", ()), *getattr(norm, "unless", ()))
            if condition.fact == name
        }
        return tuple(sorted({fact.values[0], *cuts, *given}))

    def completions(self, facts=None):
        """Every possible situation over the mentioned facts that agrees with what is given."""
        facts = facts or {}
        names = self.mentioned()
        choices = [(facts[name],) if name in facts else self.values(name) for name in names]
        rest = {name: value for name, value in facts.items() if name not in names}
        for chosen in product(*choices):
            situation = {**rest, **dict(zip(names, chosen, strict=True))}
            if self.can_be(situation):
                yield situation

    def possible(self, facts):
        """The verdicts over all completions, the laxest first."""
        found = {self.verdict(each) for each in self.completions(facts)}
        return tuple(verdict for verdict in VERDICTS if verdict in found)

    def relevant(self, facts):
        """The missing facts by which two completions, alike in all else, differ in their verdicts."""
        names = self.mentioned()
        table = {tuple(each[n] for n in names): self.verdict(each) for each in self.completions(facts)}
        return tuple(name for place, name in enumerate(names) if name not in facts and self.splits(table, place))

    @staticmethod
    def splits(table, place):
        """Whether two rows that differ in one column only have different verdicts."""
        first = {}
        return any(
            first.setdefault(row[:place] + row[place + 1 :], verdict) != verdict for row, verdict in table.items()
        )

    # Would-change: the smallest changes, by trying them all.

    def alternatives(self, facts, names):
        """Every other value that somebody could be advised to bring about, of each changeable fact."""
        for name in names:
            fact = self.facts[name]
            if fact.changeable:
                yield name, [v for v in fact.values if v != facts[name] and v not in fact.unadvised]

    def smallest_changes(self, facts, most=3):
        """All smallest changes of a complete situation that give a better verdict, as {changes: verdict}."""
        now = VERDICTS.index(self.verdict(facts))
        if now < 2:
            return {}
        options = list(self.alternatives(facts, self.mentioned()))
        for size in range(1, most + 1):
            found = {}
            for chosen in combinations(options, size):
                for values in product(*(each for _, each in chosen)):
                    change = dict(zip((name for name, _ in chosen), values, strict=True))
                    new = {**facts, **change}
                    if self.can_be(new) and VERDICTS.index(self.verdict(new)) < now:
                        found[frozenset(change.items())] = self.verdict(new)
            if found:
                return found
        return {}
