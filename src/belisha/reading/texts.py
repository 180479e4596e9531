"""The texts that a page is made of: what a page shows is worked out once for them and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from belisha.policies import held
from belisha.policies.examples import Example
from belisha.policies.models import Version
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.vocabulary import Vocabulary

MOST_KEPT = 64
"""How many texts each kind of page is kept for; a large trust has about this many schools."""


@dataclass(frozen=True, slots=True)
class Texts:
    """A policy with those above it, the highest source first; two are the same where every byte is."""

    digests: tuple[str, ...]
    versions: tuple[Version, ...] = field(compare=False, repr=False)

    @property
    def policy(self) -> Policy:
        """The policy itself."""
        return held.policy(self.versions[-1])

    @property
    def above(self) -> tuple[Policy, ...]:
        """The policies that it stands under."""
        return tuple(held.policy(version) for version in self.versions[:-1])

    @property
    def counsel(self) -> Counsel:
        """Rulings under all of them."""
        return held.counsel(self.versions)

    @property
    def vocabulary(self) -> Vocabulary:
        """Every word that any of them brings."""
        return self.counsel.book.vocabulary

    @property
    def examples(self) -> tuple[Example, ...]:
        """The worked examples kept with the policy."""
        return held.examples(self.versions[-1])

    @property
    def key(self) -> str:
        """Names the texts in an address for ever, as `held.Standing.key` does."""
        return ".".join(version.hash[:16] for version in self.versions)


def of(standing: held.Standing) -> Texts:
    """The texts that bind a school."""
    return made_of((*standing.above, standing.version))


def made_of(versions: Sequence[Version]) -> Texts:
    """The texts of these versions, the highest source first."""
    return Texts(tuple(version.digest for version in versions), tuple(versions))
