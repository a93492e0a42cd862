"""How people can be related: each kind once, in words from both sides, and what it means in a drawing of the family."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """Under which heading a kind is offered."""

    PARENT = "Parents"
    COUPLE = "Couples"
    SIBLING = "Brothers and sisters"
    WIDER = "Wider family"
    CARER = "Carers and guardians"
    OTHER = "Others who matter"


class Drawn(StrEnum):
    """What a kind is in a genogram: a line, or a place in a row with the kind in words."""

    BIRTH = "birth"
    ADOPTION = "adoption"
    STEP = "step"
    CARE = "care"
    COUPLE = "couple"
    SIBLING = "sibling"
    TWIN = "twin"
    NOTHING = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kin:
    """`person` is `key` of `other`, who is `back` of `person`."""

    key: str
    back: str
    sort: Sort
    rows: int
    """Generations that `person` stands below `other`: a parent is one above."""
    drawn: Drawn = Drawn.NOTHING
    sex: str = ""
    """What the word alone says."""
    sure: bool = True
    over: bool = False
    """Ended by its own name, with no day given."""

    @property
    def alike(self) -> bool:
        """The same word from both sides: told once, in one direction, and true in both."""
        return self.key == self.back


def _parent(key: str, back: str, drawn: Drawn = Drawn.BIRTH, **more) -> Kin:
    return Kin(key=key, back=back, sort=Sort.PARENT, rows=-1, drawn=drawn, **more)


def _carer(key: str, back: str, rows: int = -1) -> Kin:
    return Kin(key=key, back=back, sort=Sort.CARER, rows=rows, drawn=Drawn.CARE)


def _couple(key: str, **more) -> Kin:
    return Kin(key=key, back=key, sort=Sort.COUPLE, rows=0, drawn=Drawn.COUPLE, **more)


def _sibling(key: str, drawn: Drawn = Drawn.NOTHING) -> Kin:
    return Kin(key=key, back=key, sort=Sort.SIBLING, rows=0, drawn=drawn)


def _wider(key: str, back: str, rows: int, sex: str = "") -> Kin:
    return Kin(key=key, back=back, sort=Sort.WIDER, rows=rows, sex=sex)


def _other(key: str, back: str, rows: int = -1) -> Kin:
    return Kin(key=key, back=back, sort=Sort.OTHER, rows=rows)


EVERY: tuple[Kin, ...] = (
    _parent("mother", "child", sex="F"),
    _parent("father", "child", sex="M"),
    _parent("putative father", "child, as is said", sex="M", sure=False),
    _parent("donor", "child of a donation", Drawn.NOTHING),
    _parent("adoptive mother", "adopted child", Drawn.ADOPTION, sex="F"),
    _parent("adoptive father", "adopted child", Drawn.ADOPTION, sex="M"),
    _parent("step-mother", "stepchild", Drawn.STEP, sex="F"),
    _parent("step-father", "stepchild", Drawn.STEP, sex="M"),
    _couple("husband, wife or civil partner"),
    _couple("partner"),
    _couple("former partner", over=True),
    _sibling("brother or sister", Drawn.SIBLING),
    _sibling("half-brother or half-sister"),
    _sibling("twin", Drawn.TWIN),
    _sibling("stepbrother or stepsister"),
    _sibling("adoptive brother or sister"),
    _sibling("foster brother or sister"),
    _wider("grandmother", "grandchild", -2, "F"),
    _wider("grandfather", "grandchild", -2, "M"),
    _wider("grandparent", "grandchild", -2),
    _wider("great-grandmother", "great-grandchild", -3, "F"),
    _wider("great-grandfather", "great-grandchild", -3, "M"),
    _wider("step-grandparent", "step-grandchild", -2),
    _wider("aunt", "niece or nephew", -1, "F"),
    _wider("uncle", "niece or nephew", -1, "M"),
    _wider("aunt or uncle", "niece or nephew", -1),
    _wider("great-aunt or great-uncle", "great-niece or great-nephew", -2),
    _wider("cousin", "cousin", 0),
    _carer("foster carer", "fostered child"),
    _carer("kinship carer", "child in their care"),
    _carer("special guardian", "child under special guardianship"),
    _carer("guardian", "ward"),
    _carer("private foster carer", "privately fostered child"),
    _carer("supported lodgings carer", "young person in their lodgings"),
    _other("friend of the family", "friend's child"),
    _other("connected person", "connected child"),
    _other("godparent", "godchild"),
    _other("neighbour", "neighbour's child"),
    _other("other adult of the home", "child of the home"),
    _other("friend", "friend", 0),
)
BY_KEY: Mapping[str, Kin] = {one.key: one for one in EVERY}
CHOICES = [(one.key, one.key) for one in EVERY]

PARENTS = tuple(one.key for one in EVERY if one.sort is Sort.PARENT)
SIBLINGS = tuple(one.key for one in EVERY if one.sort is Sort.SIBLING)
COUPLES = tuple(one.key for one in EVERY if one.sort is Sort.COUPLE)
ALIKE = tuple(one.key for one in EVERY if one.alike)
"""Kinds that are told once for both."""


def seen_from(kind: str, *, first: bool) -> str:
    """What `person` is to `other`; or, from the other end, what `other` is to `person`."""
    found = BY_KEY[kind]
    return found.key if first else found.back
