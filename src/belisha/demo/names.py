"""Invented people: names of syllables, with addresses, telephones and birthdays that nobody real has."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

_GIVEN = (
    "Alder Aspen Barley Betony Bracken Bryony Campion Cedar Celandine Clover Columbine Comfrey Damson Elder Fennel "
    "Gorse Hawthorn Heron Hyssop Indigo Jasper Juniper Kestrel Larch Linnet Lovage Lupin Mallow Marigold Osier "
    "Plover Quince Rowan Russet Saffron Samphire Sorrel Tamarisk Tansy Teasel Umber Vetch Willow Wren Yarrow"
).split()
_FRONT = (
    "Amber Barrow Bramble Candle Cinder Copper Cobble Ember Fallow Fen Flint Harrow Hollow Kindle Lantern Marl "
    "Mossy Nimble Otter Pebble Quill Reed Sedge Silver Thistle Tinder Umber Velvet Whin Winter"
).split()
_BACK = "beck brook combe croft dale den fold garth gate holm ley mere ridge stile thwaite well wick wood".split()
_STREETS = "Beacon Lane|Cobble Row|Fernhollow Road|Kiln Terrace|Mill Steps|Orchard Rise|Ropewalk|Tanner's Yard".split(
    "|"
)


class Names:
    """People of a seed: the same seed, asked the same, invents the same people."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self._given: list[str] = []
        self._family = [front + back for front in _FRONT for back in _BACK]
        self.random.shuffle(self._family)

    def given(self) -> str:
        """A first name; none comes again before all have come."""
        if not self._given:
            self._given = self.random.sample(_GIVEN, len(_GIVEN))
        return self._given.pop()

    def family(self) -> str:
        """A family name that no other family has. Raises IndexError when there are no more."""
        return self._family.pop()

    def phone(self) -> str:
        """A telephone number of those that are kept free for stories."""
        return f"07700 900{self.random.randrange(1000):03}"

    def address(self, town: str) -> str:
        """A house in an invented street, with the code of a district that there is not."""
        number, street = self.random.randrange(1, 90), self.random.choice(_STREETS)
        return f"{number} {street}\n{town}\nLF{self.random.randrange(1, 9)} {self.random.randrange(1, 9)}QX"

    def birthday(self, year: int) -> date:
        """Of a child of school year YEAR (reception is 0) in the school year that begins in September 2026."""
        return date(2021 - year, 9, 1) + timedelta(days=self.random.randrange(365))


def email(given: str, family: str, host: str) -> str:
    """An address at a host that can never exist."""
    return f"{given}.{family}@{host}".lower()
