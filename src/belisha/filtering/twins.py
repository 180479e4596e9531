"""Names that look like another name: a warning that shows both, never a refusal."""

from __future__ import annotations

import unicodedata
from functools import cache

# Names that pupils and teachers know by sight; only a name that looks like one of these is called its twin.
_KNOWN = """
    amazon.co.uk amazon.com apple.com bbc.co.uk bing.com britannica.com canva.com chatgpt.com childline.org.uk
    childnet.com classdojo.com discord.com dropbox.com duolingo.com ebay.co.uk edmodo.com facebook.com github.com
    gmail.com google.co.uk google.com gov.uk hotmail.com icloud.com instagram.com iwf.org.uk kahoot.com
    khanacademy.org lgfl.net linkedin.com live.com mathletics.com microsoft.com minecraft.net mumsnet.com
    myminimaths.co.uk netflix.com nhs.uk nspcc.org.uk office.com openai.com outlook.com parentpay.com paypal.com
    pinterest.com purplemash.com quizlet.com reddit.com roblox.com saferinternet.org.uk scratch.mit.edu seesaw.me
    showbie.com skype.com snapchat.com spotify.com steampowered.com swgfl.org.uk telegram.org theguardian.com
    thinkuknow.co.uk tiktok.com topmarks.co.uk ttrockstars.com tumblr.com twitch.tv twitter.com whatsapp.com
    wikipedia.org wordpress.com yahoo.com youtube.com zoom.us
""".split()

# Scripts that belong together in one word; Latin letters stand in all of them.
_TOGETHER = ({"HAN", "HIRAGANA", "KATAKANA"}, {"HAN", "HANGUL"}, {"HAN", "BOPOMOFO"})
_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "5": "s"})


def warnings(host: str, shown: str, site: str) -> tuple[str, ...]:
    """What to say of a name that reads like another: HOST as computers write it, SHOWN as people do."""
    twin = _twin(shown, site)
    both = f"“{shown}”" if host == shown else f"“{shown}” (computers write it {host})"
    if twin:
        return (f"{both} is not {twin}, though it looks like it. Make sure that this is the site you mean.",)
    if inside := _inside(host, site):
        return (f"This is not {inside}. It is a part of {site}, which anybody may have set up.",)
    if mixed := [label for label in shown.split(".") if _is_mixed(label)]:
        return (f"{both} mixes letters of different alphabets in “{mixed[0]}”. Sites that pose as others do that.",)
    if not shown.isascii() and (read := skeleton(shown)).isascii() and read != _without_marks(shown):
        return (f"{both} can be read as {read}, and is another site.",)
    return ()


def skeleton(shown: str) -> str:
    """The name as a quick eye takes it in: every letter replaced by the plain one that looks like it."""
    return "".join(map(_looks_like, shown))


@cache
def _looks_like(letter: str) -> str:
    if letter.isascii():
        return letter
    from confusable_homoglyphs import confusables

    alike = [one["c"] for one in confusables.confusables_data.get(letter, ()) if one["c"].isascii()]
    return alike[0].lower() if alike else _without_marks(letter)


def _without_marks(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))


def _twin(shown: str, site: str) -> str:
    """The well-known name that this one looks like; empty where it is that name itself or looks like none."""
    if _known_above(site, site):
        return ""
    return _known_above(_blurred(skeleton(shown)), site, blurred=True)


def _known_above(name: str, site: str, blurred: bool = False) -> str:
    known = _blurry() if blurred else {one: one for one in _KNOWN}
    found = next((known[part] for part in _parts(name) if part in known), "")
    return "" if blurred and found == site else found


def _parts(name: str) -> list[str]:
    labels = name.split(".")
    return [".".join(labels[start:]) for start in range(len(labels))]


@cache
def _blurry() -> dict[str, str]:
    return {_blurred(name): name for name in _KNOWN}


def _blurred(name: str) -> str:
    return name.translate(_ALIKE).replace("rn", "m").replace("vv", "w")


def _inside(host: str, site: str) -> str:
    """A well-known name that stands in the front part of somebody else's: bbc.co.uk.example.net."""
    front = f".{host.removesuffix(site)}"
    return next((name for name in _KNOWN if f".{name}." in front), "")


def _is_mixed(label: str) -> bool:
    if label.isascii():
        return False
    from confusable_homoglyphs import categories

    scripts = categories.unique_aliases(label) - {"COMMON", "INHERITED"}
    return len(scripts) > 1 and not any(scripts <= together | {"LATIN"} for together in _TOGETHER)
