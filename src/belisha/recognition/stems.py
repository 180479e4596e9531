"""Stems: what the forms of a word have in common, so that `posting` and `posts` are found as `post`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_VOWELS: Final = frozenset("aeiouy")
_HISSING: Final = ("ches", "shes", "sses", "xes", "zes")
_DOUBLED: Final = frozenset(("bb", "gg", "mm", "nn", "pp", "rr", "tt"))

# Forms that no rule reaches, and words that a rule would spoil.
_IRREGULAR: Final = dict(
    pair.split(":")
    for pair in """
    children:child kids:kid kiddies:kid kiddy:kid kiddo:kid kiddos:kid men:man women:woman wives:wife people:people
    took:take taken:take taking:take sent:send told:tell said:say says:say wrote:write written:write
    made:make ran:run gave:give given:give got:get gotten:get getting:get went:go gone:go goes:go going:go
    did:do done:do does:do doing:do left:left met:meet found:find kept:keep lied:lie lying:lie lies:lie
    saw:see seen:see thought:think taught:teach bought:buy stuck:stick swore:swear sworn:swear hid:hide
    hidden:hide spoke:speak spoken:speak stolen:steal stole:steal shown:show used:use using:use uses:use
    being:be evening:evening evenings:evening during:during speed:speed indeed:indeed something:something
    nothing:nothing anything:anything everything:everything thing:thing things:thing wedding:wedding
    swimming:swimming news:news this:this his:his was:was is:is its:its has:have us:us yes:yes class:class
    classes:class glasses:glass always:always perhaps:perhaps else:else use:use parents:parent mums:mum
    chose:choose chosen:choose heard:hear shot:shot lost:lose paid:pay sold:sell drew:draw knew:know known:know
    came:come coming:come won:win began:begin put:put putting:put let:let letting:let sms:sms sats:sats
    pe:pe ks:ks nowadays:nowadays themselves:themselves themself:themselves died:die tied:tie dying:die
    having:have had:have friending:friend unfriended:unfriend bus:bus plus:plus canvas:canvas teams:teams
    governors:governor series:series bullies:bully bullied:bully bullying:bully tagging:tag outing:outing
    tas:ta hts:ht dms:dm pms:pm dhts:dht ahts:aht pcs:pc tvs:tv vpns:vpn
    selfies:selfi hoodies:hoodi movies:movi aunties:aunti hers:hers ours:ours theirs:theirs yours:yours
    feed:feed need:need needs:need agreed:agree freed:free
    """.split()
)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a word in lower case; a key to compare words by, not always a word itself."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return _bare(_unending(word)) if len(word) > 3 else word


def _unending(word: str) -> str:
    """A word without the ending of a plural, a past or a present participle."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_HISSING):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2 and _VOWELS & set(base):
            return base[:-1] if base[-2:] in _DOUBLED else base
    return word


def _bare(word: str) -> str:
    """A word without a silent e, so that `shar(ing)` and `share` come to the same."""
    return word[:-1] if len(word) > 3 and word.endswith("e") and not word.endswith("ee") else word
