"""What people see on a terminal; plain text where there is none."""

from __future__ import annotations

import io
import re
import shutil
import sys
import textwrap
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from belisha.policies.examples import Example
from belisha.policies.matrix import Question, Stance
from belisha.rulebook.compare import Area, Comparison, area_text
from belisha.rulebook.duties import Arising
from belisha.rulebook.examine import BEYOND
from belisha.rulebook.explain import VERDICT_WORDS, due_text, either, fact_text, norm_text, sentence
from belisha.rulebook.finding import Finding
from belisha.rulebook.norm import Rule, render
from belisha.rulebook.overrides import overridden
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import ALSO, COULD, DECISIVE, DEFEATED, Reason, Ruling
from belisha.rulebook.situation import said
from belisha.rulebook.vocabulary import Value, Vocabulary

COLOURS = {
    "prohibited": "bold red",
    "needs-approval": "bold yellow",
    "advised-against": "bold dark_orange",
    "permitted": "bold green",
    "not-regulated": "bold blue",
    "undetermined": "bold magenta",
    "silent": "dim",
    "error": "bold red",
    "warning": "yellow",
    "note": "cyan",
}
TITLES = {DECISIVE: "Because", ALSO: "Also", DEFEATED: "Gives way", COULD: "Could matter"}
_MOST_AREAS = 30
_MOST_OPEN = 8


class _Pipe(io.StringIO):
    """Standard output where it is no terminal: without the spaces that fill up a line."""

    def write(self, text: str) -> int:
        sys.stdout.write(re.sub(r" +(?=\n)", "", text))
        return len(text)

    def flush(self) -> None:
        sys.stdout.flush()


def console(plain_width: int = 100) -> Console:
    """A console for standard output: as wide as the terminal, or a set number of columns in a pipe."""
    if sys.stdout.isatty():
        return Console(highlight=False, emoji=False)
    return Console(file=_Pipe(), highlight=False, emoji=False, width=plain_width)


def coloured(word: str, text: str = "") -> str:
    """A word, or a text that stands for it, in its colour."""
    colour = COLOURS.get(word, "")
    return f"[{colour}]{escape(text or word)}[/]" if colour else escape(text or word)


def line(text: str) -> None:
    """One line of a talk, wrapped to the terminal."""
    width = max(20, shutil.get_terminal_size().columns)
    print(textwrap.fill(text, width, subsequent_indent=" " * 6) if text else "")


def ruling(out: Console, given: Ruling, matter: Collection[str] = (), asked: bool = False) -> None:
    """A ruling: the verdict first, then every reason, then what to do.

    `matter` names the facts that, had they not been assumed, could still have changed the verdict; `asked` is
    whether every question has been put already.
    """
    policy = given.policy
    out.print(f"{coloured(given.verdict, given.verdict.upper())}  {escape(VERDICT_WORDS[given.verdict])}")
    if given.verdict == "undetermined":
        out.print("Possible: " + ", ".join(map(coloured, given.possible)))
    by_role = {role: [each for each in given.because if each.role == role] for role in TITLES}
    for role, title in TITLES.items():
        if role != COULD:
            _reasons(out, title, by_role[role], policy)
        elif given.verdict == "undetermined":
            _could_matter(out, by_role[COULD])
        elif not by_role[DECISIVE]:
            # Settled although no norm is sure to apply: whatever the missing facts are, one of these does.
            _reasons(out, "Because one of these applies", by_role[COULD], policy)
    _what_next(out, given, asked)
    _assumptions(out, given, matter)
    version = policy.header.get("version", "no version")
    above = "".join(f"; under {each.id}, {each.hash[:12]}" for each in given.above)
    out.print(f"\n[dim]{escape(policy.title)} ({policy.id}), {escape(version)}, {policy.hash[:12]}{above}[/]")


def _reasons(out: Console, title: str, reasons: Sequence[Reason], own: Policy) -> None:
    """Reasons clause by clause: the text once, then what each of its norms says."""
    if reasons:
        out.print(f"\n[bold]{title}[/]")
    seen: set[str] = set()
    for reason in reasons:
        rule, policy = reason.line.rule, reason.line.policy
        number = rule.clause if policy is own else f"{policy.id}/{rule.clause}"
        if number not in seen:
            seen.add(number)
            clause = policy.by_number[rule.clause]
            out.print(Padding(f"[bold]{number}[/]  {escape(clause.flat or clause.title)}", (0, 0, 0, 2)))
        by = f" (gives way to {either(reason.defeated_by, 'and')})" if reason.defeated_by else ""
        text = norm_text(rule, policy.vocabulary) + by
        out.print(Padding(f"[dim]{escape(text)}[/]", (0, 0, 0, 2 + len(number) + 2)))


def _could_matter(out: Console, reasons: Sequence[Reason]) -> None:
    """For a ruling that is open: the norms that may still decide it, a few of them."""
    if reasons:
        out.print(f"\n[bold]{TITLES[COULD]}[/]")
    for reason in reasons[:_MOST_OPEN]:
        rule = reason.line.rule
        out.print(
            Padding(f"[bold]{rule.clause}[/]  {escape(norm_text(rule, reason.line.policy.vocabulary))}", (0, 0, 0, 2))
        )
    if len(reasons) > _MOST_OPEN:
        out.print(Padding(f"[dim]and {len(reasons) - _MOST_OPEN} more norms[/]", (0, 0, 0, 2)))


def _what_next(out: Console, given: Ruling, asked: bool) -> None:
    """Duties, what would change the verdict, what was assumed, and the next question."""
    facts = given.vocabulary.facts
    if given.duties:
        out.print("\n[bold]You or others must also[/]")
        duties(out, given.duties)
    if given.would_change:
        out.print("\n[bold]It would be otherwise[/]")
        for change in given.would_change:
            what = either([fact_text(facts[name], (value,)) for name, value in change.facts], "and")
            out.print(Padding(f"{coloured(change.verdict)} if {escape(what)}", (0, 0, 0, 2)))
    if asked and given.situation:
        answers = ", ".join(said(facts[name], value) for name, value in given.situation.items())
        out.print(f"\n[bold]You said[/]  {escape(answers)}")
    if asked and given.still_relevant:
        out.print("\n[bold]It still depends on[/]")
        for name in given.still_relevant[:_MOST_OPEN]:
            out.print(Padding(escape(facts[name].question), (0, 0, 0, 2)))
    elif given.ask:
        fact = facts[given.ask]
        ends = f"{fact.values[0]} to {fact.values[-1]}"
        answers = ends if fact.is_number else "|".join(map(fact_word, fact.values))
        out.print(f"\n[bold]Next question[/]  {escape(fact.question)}  [dim]{fact.name}={escape(answers)}[/]")
    if not given.exact:
        out.print("[yellow]The policy is too large for a full analysis: other verdicts may be listed as possible.[/]")


def _assumptions(out: Console, given: Ruling, matter: Collection[str]) -> None:
    """What was assumed: in full what could change the verdict, the rest in one line."""
    facts = given.vocabulary.facts
    risky = [name for name in given.assumed if name in matter]
    if risky:
        out.print("\n[bold]This could change it[/]  [dim]taken to be as usual, and not asked:[/]")
    for name in risky[:_MOST_OPEN]:
        out.print(
            Padding(
                f"{escape(facts[name].question)}  [dim]{escape(said(facts[name], given.assumed[name]))}[/]",
                (0, 0, 0, 2),
            )
        )
    if len(risky) > _MOST_OPEN:
        out.print(
            Padding(
                f"[dim]and {len(risky) - _MOST_OPEN} more; ask without --ordinary to go through them[/]", (0, 0, 0, 2)
            )
        )
    told = [said(facts[name], value) for name, value in given.assumed.items() if name not in risky]
    if told:
        out.print(f"\n[dim]Taken to be as usual, without effect: {escape(', '.join(told))}[/]")


def duties(out: Console, found: Iterable[Arising]) -> None:
    """Duties, one a line, with what they still depend on."""
    for each in found:
        vocabulary = each.policy.vocabulary
        facts = vocabulary.facts
        depends = f" [yellow](depends on: {', '.join(facts[name].question for name in each.depends)})[/]"
        text = due_text(each.duty, vocabulary)
        out.print(
            Padding(f"[bold]{each.duty.clause}[/]  {escape(text)}{depends if each.depends else ''}", (0, 0, 0, 2))
        )


def clause(out: Console, policy: Policy, number: str, examples: Sequence[Example]) -> None:
    """A clause: text, norms in plain English and as written, what they override, examples."""
    found = policy.by_number[number]
    out.print(f"[bold]{number} {escape(found.title)}[/]".rstrip() + f"  [dim]{escape(policy.title)}[/]\n")
    if found.text:
        out.print(escape(found.text) + "\n")
    for norm in policy.norms_of.get(number, ()):
        out.print(f"[bold]{norm.id}[/]  {escape(norm_text(norm, policy.vocabulary))}")
        out.print(Padding(f"[dim]{escape(render(norm))}[/]", (0, 0, 0, len(norm.id) + 2)))
        if isinstance(norm, Rule):
            _overrides(out, norm, policy)
    below = [other for other in policy.by_number if other.startswith(f"{number}.")]
    for other in below:
        text = policy.by_number[other].flat or policy.by_number[other].title
        out.print(
            Padding(
                f"[bold]{other}[/]  {escape(text if len(text) < 70 else text[:70].rsplit(' ', 1)[0] + ' …')}",
                (0, 0, 0, 2),
            )
        )
    for each in examples:
        mark = coloured("permitted", "applies") if each.applies else coloured("silent", "does not apply")
        out.print(Padding(f"\n[bold]{escape(each.question)}[/]\n{escape(each.answer)}  ({mark})", (0, 0, 0, 2)))


def _overrides(out: Console, rule: Rule, policy: Policy) -> None:
    beaten = [other.id for other in overridden(rule, policy.rules)]
    winners = [other.id for other in policy.rules if rule in overridden(other, policy.rules)]
    for text, ids in (("goes before", beaten), ("gives way to", winners)):
        if ids:
            out.print(Padding(f"{text} {either(ids, 'and')}", (0, 0, 0, len(rule.id) + 2)))


def policies(out: Console, found: Sequence[Policy]) -> None:
    """The list of policies."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("id", "title", "whom it binds", "status", "next review", "clauses", "norms"):
        table.add_column(column)
    for each in found:
        numbers = [str(len(each.by_number)), str(len(each.norms))]
        header = [each.header.get(key) or "-" for key in ("school", "status", "next-review")]
        table.add_row(each.id, *map(escape, (each.title, *header)), *numbers)
    out.print(table)


def words(out: Console, vocabulary: Vocabulary) -> None:
    """Every fact, with its question, values and ordinary value."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("fact", "question", "values", "ordinary"):
        table.add_column(column)
    for fact in vocabulary.facts.values():
        values = f"{fact.values[0]} to {fact.values[-1]}" if fact.is_number else ", ".join(map(fact_word, fact.values))
        table.add_row(fact.name, escape(fact.question), values, fact_word(fact.ordinary))
    out.print(table)


def fact_word(value: Value) -> str:
    """A value as it is typed."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def findings(out: Console, found: Sequence[Finding], policies_seen: Sequence[Policy]) -> None:
    """Findings, policy after policy, with what no analysis can tell at the end."""
    for policy in policies_seen:
        out.print(f"\n[bold]{escape(policy.title)}[/] ({policy.id})")
        for each in (finding for finding in found if finding.policy == policy.id):
            where = f"clause {each.clause}" if each.clause else "document"
            out.print(
                Padding(
                    f"{coloured(each.severity)}  [bold]{where}[/]  {escape(sentence(each.message))}",
                    (0, 0, 0, 2),
                )
            )
            out.print(Padding(f"[dim]{escape(sentence(each.hint))}  {escape(each.id)}[/]", (0, 0, 0, 6)))
            if each.instance:
                facts = policy.vocabulary.facts
                shown = [said(facts[n], v) for n, v in each.instance.items() if n in facts and v != facts[n].ordinary]
                out.print(Padding(f"[dim]For example: {escape(' '.join(shown))}[/]", (0, 0, 0, 6)))
    grades = {grade: sum(each.severity == grade for each in found) for grade in ("error", "warning", "note")}
    out.print("\n" + ", ".join(f"{count} {grade}{'' if count == 1 else 's'}" for grade, count in grades.items()))
    out.print("\n[dim]What this cannot tell:[/]")
    for each_text in BEYOND:
        out.print(Padding(f"[dim]- {escape(each_text)}[/]", (0, 0, 0, 2)))


def comparison(out: Console, found: Comparison) -> None:
    """The difference of two policies: counts, then situations act by act, then duties and words."""
    old, new = _names(found)
    share = 100 * found.differing / found.total if found.total else 0
    if not found.differing:
        out.print(f"[bold]{old}[/] and [bold]{new}[/] rule all {found.total:,} situations alike.")
        return _other_differences(out, found)
    stricter = 100 * found.stricter / found.differing
    out.print(f"[bold]{old}[/] and [bold]{new}[/] rule {share:.1f} % of all situations differently "
              f"({found.differing:,} of {found.total:,}). In {stricter:.0f} % of these "
              f"{new} is the stricter one.")  # fmt: skip
    table = Table(box=None, pad_edge=False, header_style="bold", title_justify="left")
    for column, justify in ((old, "left"), (new, "left"), ("situations", "right")):
        table.add_column(column, justify=justify)  # type: ignore[arg-type]
    for (one, other), count in sorted(found.counts.items(), key=lambda row: -row[1]):
        table.add_row(coloured(one), coloured(other), f"{count:,}")
    out.print(table)
    out.print("\n[bold]For example[/]")
    for area in sorted(found.areas, key=lambda each: -each.count)[:_MOST_AREAS]:
        _area(out, area, found)
    rest = found.differing - sum(a.count for a in sorted(found.areas, key=lambda each: -each.count)[:_MOST_AREAS])
    if rest:
        out.print(f"  … and {_situations(rest)} more; --json lists more of them.")
    _other_differences(out, found)


def _names(found: Comparison) -> tuple[str, str]:
    """What to call the two: their ids, or of two versions of one policy the versions."""
    if found.old.id != found.new.id:
        return found.old.id, found.new.id
    versions = [policy.header.get("version", "") for policy in (found.old, found.new)]
    if not all(versions) or versions[0] == versions[1]:
        return f"{found.old.id} before", f"{found.new.id} after"
    return f"{found.old.id} {versions[0]}", f"{found.new.id} {versions[1]}"


def _situations(count: int) -> str:
    return f"{count:,} situation{'' if count == 1 else 's'}"


def _area(out: Console, area: Area, found: Comparison) -> None:
    marks = [
        coloured(verdict) + (f" ({', '.join(clauses)})" if clauses else "")
        for verdict, clauses in ((area.old, area.old_clauses), (area.new, area.new_clauses))
    ]
    text = sentence(area_text(area, found.new if found.new.id != found.old.id else found.old))
    out.print(Padding(f"{escape(text)}\n{marks[0]} → {marks[1]}  [dim]{_situations(area.count)}[/]", (0, 0, 0, 2)))


def _other_differences(out: Console, found: Comparison) -> None:
    for name, (one, other) in found.terms.items():
        out.print(
            f"\n[bold]'{name}'[/] is {', '.join(one) or 'nobody'} in one, {', '.join(other) or 'nobody'} in the other."
        )
    for name, only in zip(_names(found), found.duties, strict=True):
        if only:
            out.print(f"\n[bold]Duties only in {escape(name)}[/]")
            for text in only:
                out.print(Padding(escape(text), (0, 0, 0, 2)))
    if found.old.id == found.new.id:
        for what, numbers in found.clauses.items():
            out.print(f"Clauses {what}: {', '.join(numbers) or 'none'}")
        for key, (was, now) in found.header.items():
            out.print(escape(f"Header line '{key}': {was or 'not there'} → {now or 'not there'}"))


def matrix(out: Console, ids: Sequence[str], rows: Sequence[tuple[Question, list[list[Stance]]]]) -> None:
    """The stance matrix; where there is no room for a table, question after question."""
    if out.width < 24 + 18 * len(ids):
        return _stacked(out, ids, rows)
    table = Table(header_style="bold", show_lines=True)
    table.add_column("", justify="right")
    table.add_column("Question", min_width=20)
    for name in ids:
        table.add_column(name)
    for question, cells in rows:
        table.add_row(str(question.number), escape(question.text), *map(_cell, cells))
    out.print(table)


def _stacked(out: Console, ids: Sequence[str], rows: Sequence[tuple[Question, list[list[Stance]]]]) -> None:
    for question, cells in rows:
        out.print(f"\n[bold]{question.number}  {escape(question.text)}[/]")
        for name, stances in zip(ids, cells, strict=True):
            out.print(Padding(f"{name}: {'; '.join(map(_stance, stances))}", (0, 0, 0, 4)))


def _cell(stances: Sequence[Stance]) -> str:
    return "\n".join(map(_stance, stances))


def _stance(stance: Stance) -> str:
    label = f"{escape(stance.label)}: " if stance.label else ""
    word = "silent" if stance.verdict in ("", "not-regulated") and stance.text == "silent" else stance.verdict
    return label + coloured(word, str(replace(stance, label="")))
