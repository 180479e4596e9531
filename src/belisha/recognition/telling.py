"""Telling: of whom a text tells that they do something, and whether it is asked if that is all right."""

from __future__ import annotations

from typing import Final

from belisha.recognition.people import Mention
from belisha.recognition.scene import STAFF, Scene

FILLERS: Final = frozenset("not even still also just ever actually really then legally technically".split())
DOING: Final = frozenset(
    "want wants wanted keep keeps is are has have post posts posting posted use uses using need needs would like "
    "got get getting be wish asked asking put puts putting share shares sharing shared add adds adding added try "
    "tries trying follow follows following followed message messages messaging messaged friend friends friending "
    "friended film filming films filmed set setting sets made making make makes run running runs write writes "
    "writing wrote upload uploads uploading tweet tweets tweeting tag tags tagging slag slags slagging moan moans "
    "moaning rant ranting complain complains complaining tell tells telling contact contacts contacting join joins "
    "joining go goes going open opens opening start starts starting started dm dms dming accept accepts accepting "
    "send sends sending sent says say said saying can could should may must will does do did was were having "
    "allowed able old just also always never really take takes taking took calling calls call called create creates "
    "creating created look looks looking check checks checking comment comments commenting commented text texts "
    "texting texted whatsapp whatsapps whatsapping whatsapped email emails emailing emailed ring rings ringing rang "
    "phone phones phoning phoned snap snaps snapping snapped chat chats chatting chatted talk talks talking talked "
    "reply replies replying replied answer answers answering answered invite invites inviting invited let lets "
    "letting give gives giving gave scroll scrolls scrolling browse browses browsing watch watches watching watched "
    "found opened joined played lied used downloaded play plays playing request requests requested requesting block "
    "blocks blocked uploaded showed shows show showing begs begging nags".split()
)
_SAID: Final = frozenset("about on nasty horrible things stuff something bad mean rude lies".split())
_REPORTING: Final = frozenset("say says said saying reckons thinks told tells mentioned claims".split())
JUDGED: Final = frozenset(
    "ok okay allowed alright right normal fine acceptable appropriate legal wrong against weird bad creepy odd "
    "strange safe".split()
)


def does(scene: Scene, each: Mention) -> bool:
    """Whether somebody named is said to do something: a verb follows, and it is not only what they report."""
    if scene.tokens[each.end - 1].stop:
        return False
    end = _from_where(scene, each)
    after = scene.word(end)
    if after in ("let", "lets", "allows", "makes") and scene.word(end + 1) in ("me", "us"):
        return False
    if after in _REPORTING:
        return scene.word(end + 1) in _SAID
    return after in DOING or (after == "on" and each.start == 0 and len(scene.tokens) > each.end + 1)


def _from_where(scene: Scene, each: Mention) -> int:
    """The place after somebody and where they are from: `a teacher from school has …`."""
    if scene.word(each.end) in ("from", "at", "in"):
        for place in range(each.end + 1, min(each.end + 5, len(scene.tokens))):
            if scene.tokens[place - 1].stop:
                break
            if scene.word(place) in ("has", "is", "keeps", "have", "wants", "are", "keep"):
                return place
    return each.end


def acts_on(scene: Scene, each: Mention) -> bool:
    """Whether somebody named does one of the acts, and not merely is or has something."""
    end = _from_where(scene, each)
    return any(each.end <= found.start <= end + 3 or found.start < each.end < found.end for found in scene.of("act"))


def leads(scene: Scene, each: Mention) -> bool:
    """Whether somebody is the subject of a sentence, and nothing that is done is named before them."""
    acts = [found.end for found in scene.of("act")]
    if any(end <= each.start for end in acts) and not reported(scene, each):
        return False
    before = [token.word for token in scene.tokens[max(each.start - 3, 0) : each.start] if not token.stop]
    return each.start < 5 or len(before) < 3 or bool(scene.tokens[each.start - 1].stop)


def reported(scene: Scene, each: Mention) -> bool:
    """Whether `my son says` stands before."""
    return scene.word(each.start - 1) in _REPORTING or scene.word(each.start - 2) in _REPORTING


def is_judged_for(scene: Scene, each: Mention) -> bool:
    """Whether `is that ok` is about what the other one does: pupils and parents ask so of staff."""
    return scene.who in ("pupil", "parent", "") and bool(each.roles & {*STAFF, "staff", "governor"})


def at_me(scene: Scene, each: Mention) -> bool:
    """Whether what somebody does is done to the one who asks, or asks something of them."""
    return any(
        scene.word(place) in ("me", "us", "my") for place in range(each.end, min(each.end + 9, len(scene.tokens)))
    )


def judged(scene: Scene) -> bool:
    """Whether it is asked if something that is told is all right: `is that ok`, `is this allowed`."""
    words = [token.word for token in scene.tokens if token.word not in FILLERS]
    return any(
        (
            words[place] in ("is", "was", "are")
            and words[place + 1] in ("that", "this", "it", "he", "she", "they")
            and words[place + 2] in JUDGED
        )
        or (
            words[place : place + 2] in (["that", "is"], ["is", "it"], ["it", "is"], ["surely", "not"])
            and bool(set(words[place : place + 5]) & JUDGED)
        )
        for place in range(len(words) - 1)
        if len(words) > place + 2
    ) or words[-1:] == ["allowed"]
