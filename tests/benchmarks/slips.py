"""How people get a name wrong: slips planted in what somebody types, by kind. Knows nothing of how finding works."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

HEARD = tuple(
    tuple(line.split())
    for line in """
    Mohamed Muhammad Maxamed Mohammad|Yusuf Youssef Yousuf Jusuf|Hassan Xasan Hasan|Hussein Xuseen Husain Husayn
    Abdirahman Abdulrahman Cabdiraxmaan|Ali Cali Aly|Aisha Ayesha Caasha Aicha|Fatima Fadumo Fatema|Khadija Khadiijo Kadija
    Ibrahim Ibraahim Ebrahim|Omar Cumar Umar|Osman Cusmaan Usman|Zainab Zaynab Seynab|Halima Xaliimo Haleema
    Farah Faarax Farrah|Ismail Ismaciil Esmail|Abdullahi Cabdullaahi Abdulahi|Jama Jaamac Jamah|Nur Noor Nuur
    Aleksandr Alexander Oleksandr|Serhii Sergey Serhiy|Olena Elena Yelena|Kateryna Katerina Ekaterina|Yuliia Julia Yulia
    Andrii Andrey Andriy|Dmytro Dmitri Dmitry|Mykola Nikolai Mikola|Iryna Irina Irena|Volodymyr Vladimir Volodimir
    Shevchenko Szewczenko Schevchenko|Kovalenko Kowalenko Covalenko|Bondarenko Bondarenco Bondarenka|Tkachenko Tkaczenko Tkatchenko
    Kowalski Kovalsky Kowalsky|Wisniewski Vishnevski Wishnewski|Wojcik Voycik Woicik|Zielinski Zelinsky Zielinsky
    Krzysztof Krystof Kristof|Malgorzata Malgorzhata Margorzata|Agnieszka Agnieshka Agneshka|Piotr Pyotr Petr|Jakub Yakub Jacub
    Szymanski Shymanski Shimansky|Kaczmarek Kachmarek Katchmarek|Nowak Novak Novack|Lukasz Lukash Lucasz|Michal Mihal Mikhal
    Chaudhry Choudhury Chaudhary|Akhtar Akter Akthar|Hussain Hossain Husein|Sheikh Shaikh Sheik|Qureshi Kureshi Quraishi
    Malik Malick Mallick|Iqbal Eqbal Ikbal|Rehman Rahman Rahmaan|Siddiqui Siddiqi Sidiqui|Mahmood Mehmood Mahmud|Zahra Zohra Sahra
    """.strip()
    .replace("\n", "|")
    .split("|")
)
"""One name as two or three offices wrote it: Arabic, Somali, Urdu, Polish, Ukrainian. The first is how it stands on record."""
SAME_SOUND = (
    ("ph", "f"), ("ck", "k"), ("c", "k"), ("k", "c"), ("y", "i"), ("i", "y"), ("ie", "ei"), ("ee", "ea"), ("ea", "ee"),
    ("ll", "l"), ("l", "ll"), ("tt", "t"), ("nn", "n"), ("ss", "s"), ("s", "z"), ("z", "s"), ("oo", "u"), ("ow", "ou"),
    ("sh", "sch"), ("er", "ar"), ("an", "en"), ("on", "en"), ("ay", "ey"), ("th", "t"), ("gh", "g"), ("w", "v"), ("o", "oe"),
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz"
KINDS = {"spelling": 200, "sound": 200, "names turned round": 150, "transliteration": 200, "day and month": 125,
         "NHS figure": 125}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Someone:
    id: int
    given: str
    family: str
    born: date
    nhs: str


@dataclass(frozen=True, slots=True)
class Slip:
    kind: str
    person: int
    typed: str


def misspelt(word: str, dice: Random) -> str:
    """One slip of the fingers: a letter left out, doubled, another, or two turned round. The first is seldom wrong."""
    at = dice.randrange(1, max(2, len(word) - 1))
    return dice.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + dice.choice(LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        )
    )


def by_ear(word: str, dice: Random) -> str:
    """As somebody writes it who has only heard it: one change of letters that leaves the sound."""
    lower = word.lower()
    ways = [(old, new) for old, new in SAME_SOUND if old in lower]
    if not ways:
        return lower
    old, new = dice.choice(ways)
    return lower.replace(old, new, 1)


def elsewhere(word: str, dice: Random) -> str:
    others = next((line[1:] for line in HEARD if line[0] == word), ())
    return dice.choice(others) if others else word


def day(born: date) -> str:
    return f"{born.day}/{born.month}/{born.year}"


def _spelling(one: Someone, dice: Random) -> str:
    given, family = one.given, one.family
    for number in range(dice.choice((1, 1, 2))):
        given, family = (misspelt(given, dice), family) if number == 0 else (given, misspelt(family, dice))
    return f"{given} {family} {day(one.born)}"


def _sound(one: Someone, dice: Random) -> str:
    return f"{by_ear(one.given, dice)} {by_ear(one.family, dice)} {day(one.born)}"


def _turned(one: Someone, dice: Random) -> str:
    return f"{one.family} {one.given} {day(one.born)}"


def _transliterated(one: Someone, dice: Random) -> str:
    return f"{elsewhere(one.given, dice)} {elsewhere(one.family, dice)} {day(one.born)}"


def _day_and_month(one: Someone, dice: Random) -> str:
    return f"{one.given} {one.family} {one.born.month}/{one.born.day}/{one.born.year}"


def _figure(one: Someone, dice: Random) -> str:
    at = dice.randrange(10)
    wrong = dice.choice([figure for figure in "0123456789" if figure != one.nhs[at]])
    return one.nhs[:at] + wrong + one.nhs[at + 1 :]


MADE: dict[str, Callable[[Someone, Random], str]] = dict(
    zip(KINDS, (_spelling, _sound, _turned, _transliterated, _day_and_month, _figure), strict=True)
)
FIT: dict[str, Callable[[Someone], bool]] = {
    "spelling": lambda one: min(len(one.given), len(one.family)) > 3,
    "transliteration": lambda one: {one.given, one.family} & {line[0] for line in HEARD} != set(),
    "day and month": lambda one: one.born.day <= 12 and one.born.day != one.born.month,
}


def planted(people: list[Someone], dice: Random) -> Iterator[Slip]:
    for kind, how_many in KINDS.items():
        fit = [one for one in people if FIT.get(kind, lambda one: True)(one)]
        for one in dice.sample(fit, how_many):
            yield Slip(kind, one.id, MADE[kind](one, dice))
