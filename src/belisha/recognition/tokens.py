"""Tokens: somebody's text cut into words, written out as they were meant, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from belisha.recognition.stems import stem

MOST_LETTERS: Final = 500
MOST_WORDS: Final = 100

_PIECE: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.?!,;:\n()…–—]|(?<=\s)-+(?=\s)")
_QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "＇": "'"})
_DIGITS_FIRST: Final = re.compile(r"(\d+)([^\W\d]+)")
_NUMBERED: Final = re.compile(r"(\d+)'?s", re.IGNORECASE)
_LETTERS_FIRST: Final = re.compile(r"([^\W\d]+)(\d+)")
_ENDS: Final = frozenset(".?!;\n…")
_BEFORE_TO: Final = frozenset(
    "allow allowed want ok okay fine need able like going used have got how me try trying supposed permitted free "
    "happy alright right wrong rude talk speak write go come reply respond add send listen belong is it easy or".split()
)
_AFTER_TO: Final = frozenset(
    "add accept friend follow post put share upload use be have get go send message dm tell take make stick show join "
    "tag reply say ask comment film do look write tweet text contact chat talk give set delete block my the our me her "
    "him them a parents parent everyone teacher sir miss".split()
)
_AFTER_FOR: Final = frozenset(
    "the my our a me year years yr class school parents kids pupils us her him them it this".split()
)
_NOT_FOR: Final = frozenset("year years age aged is am are class ks key stage group set form top page chapter".split())
_AFTER_IS: Final = frozenset(
    "ok okay fine alright allowed a an the not for only just my been quiet really so about on all right".split()
)
_FIRST_VERBS: Final = frozenset("a an the my our his her not in going being doing also still no".split())

TITLES: Final = frozenset(("mr", "mrs", "ms", "miss", "dr"))


class Token(NamedTuple):
    """One word: as typed and as meant (lower case), its stem, where it stands, and whether a sentence ends after it.

    `corrected` is the right spelling where the typed one was wrong; `known` is whether the word is in any list.
    """

    typed: str
    word: str
    stem: str
    start: int
    end: int
    stop: bool = False
    comma: bool = False
    corrected: str = ""
    known: bool = True


class Reader(NamedTuple):
    """What is needed to cut a text: short and joined ways of typing, whether a word is known, and the speller."""

    short: Mapping[str, str]
    joined: Mapping[str, str]
    is_known: Callable[[str], bool]
    corrected: Callable[[str], str]


def plain(text: str) -> tuple[str, bool]:
    """The part of a text that is read, with one kind of letters and quotes, and whether anything was cut off.

    Control characters and marks of direction become spaces, and so does whatever is in angle brackets.
    """
    head = unicodedata.normalize("NFKC", text[: 2 * MOST_LETTERS]).translate(_QUOTES)
    head = "".join(c if c == "\n" or unicodedata.category(c)[0] != "C" else " " for c in head)
    short = re.sub(r"<[^<>]{0,200}>|https?://(?:www\.)?", lambda part: " " * len(part[0]), head[:MOST_LETTERS])
    return short, len(head) > MOST_LETTERS or len(text) > 2 * MOST_LETTERS


def tokens(text: str, reader: Reader) -> tuple[list[Token], bool]:
    """The words of a plain text, at most `MOST_WORDS`, and whether there were more."""
    raw = list(_raw(text))
    many = len(raw) > MOST_WORDS
    found: list[Token] = []
    for place, (typed, start, stop, comma) in enumerate(raw[:MOST_WORDS]):
        before = raw[place - 1][0].lower() if place else ""
        after = raw[place + 1][0].lower() if place + 1 < len(raw) else ""
        follows = list(_written_out(typed.lower(), before, after, reader))
        for number, (word, corrected, known) in enumerate(follows, 1):
            last = number == len(follows)
            end = start + len(typed)
            found.append(Token(typed, word, stem(word), start, end, stop and last, comma and last, corrected, known))
    return found, many


def _raw(text: str) -> Iterator[tuple[str, int, bool, bool]]:
    """Every word with its place, whether a sentence ends after it, and whether a comma follows."""
    pending: tuple[str, int] | None = None
    stop = comma = False
    for match in _PIECE.finditer(text):
        piece = match[0]
        if not piece[0].isalnum():
            stop, comma = stop or piece in _ENDS, True
            continue
        if pending:
            yield (*pending, stop, comma)
        parts = list(_split(piece, match.start()))
        for part in parts[:-1]:
            yield (*part, False, False)
        pending, stop, comma = parts[-1], False, False
    if pending:
        yield (*pending, stop, comma)


def _split(piece: str, start: int) -> Iterator[tuple[str, int]]:
    """`4yo` and `Y4` in two; a word that merely has a digit in it stays whole."""
    if numbered := _NUMBERED.fullmatch(piece):  # `my Year 6s`
        yield numbered[1], start
        return
    match = _DIGITS_FIRST.fullmatch(piece) or _LETTERS_FIRST.fullmatch(piece)
    if match and piece.lower() not in _WHOLE:
        yield match[1], start
        yield match[2], start + len(match[1])
    else:
        yield piece, start


_WHOLE: Final = frozenset(
    "me2 b4 l8r m8 m8s gr8 h8 w8 str8 2day 2moro 2nite 2mro 4eva some1 sum1 any1 ne1 every1 evry1 no1 x2".split()
)


def _written_out(typed: str, before: str, after: str, reader: Reader) -> Iterator[tuple[str, str, bool]]:
    """A typed word as the words it stands for, each with its correction, and whether it is known."""
    if digit := _meant_digit(typed, before, after):
        yield digit, "", True
    elif short := _short(typed, after, reader):
        yield from ((word, "", True) for word in short.split())
    elif before in TITLES and typed.isalpha():
        yield typed, "", reader.is_known(typed)  # somebody's name is not put right
    elif typed.endswith(("'s", "s'")) and len(typed) > 3:
        yield from _owning(typed[:-2] if typed.endswith("'s") else typed[:-1], after, reader)
    else:
        yield from _spelt(typed.strip("'"), reader)


def _meant_digit(typed: str, before: str, after: str) -> str:
    """`2` and `4` where they stand for to and for."""
    if (
        typed == "2"
        and not after.isdecimal()
        and before not in _NOT_FOR
        and (before in _BEFORE_TO or after in _AFTER_TO)
    ):
        return "to"
    if typed == "4" and (after in _AFTER_FOR or after in ("y", "u")) and before not in _NOT_FOR and before:
        return "for"
    return ""


def _short(typed: str, after: str, reader: Reader) -> str:
    """What a short way of typing stands for; empty where it is none."""
    if typed == "y" and not after.isdecimal():
        return "why"
    if typed == "its" and after in _AFTER_IS:
        return "it is"
    return reader.short.get(typed) or reader.short.get(typed.replace("'", "")) or reader.joined.get(typed) or ""


def _owning(word: str, after: str, reader: Reader) -> Iterator[tuple[str, str, bool]]:
    """A word with 's: `is` where a sentence goes on (my sister's a parent), else a sign of owning."""
    yield from _spelt(word, reader)
    yield ("is" if after in _FIRST_VERBS else "'s"), "", True


def _spelt(word: str, reader: Reader) -> Iterator[tuple[str, str, bool]]:
    """A word in its right spelling, or two words that were typed as one."""
    if reader.is_known(word) or word.isdecimal():
        yield word, "", True
    elif right := _right(word, reader):
        yield right, right, True
    elif len(word) > 7 and (parts := _two(word, reader)):
        yield from ((part, "", True) for part in parts)
    else:
        yield word, "", False


def _right(word: str, reader: Reader) -> str:
    """The known word that was meant; empty if there is none."""
    for calm in calmed(word):
        if reader.is_known(calm):
            return calm
    return reader.corrected(word)


def _two(word: str, reader: Reader) -> tuple[str, str] | None:
    """Two known words of four letters or more that were typed without a space."""
    for place in range(4, len(word) - 3):
        if reader.is_known(word[:place]) and reader.is_known(word[place:]):
            return word[:place], word[place:]
    return None


_THRICE: Final = re.compile(r"(.)\1{2,}")


def calmed(word: str) -> list[str]:
    """A word with letters typed three times or more (`pleeease`) typed twice, and once."""
    return [_THRICE.sub(r"\1\1", word), _THRICE.sub(r"\1", word)] if _THRICE.search(word) else []
