"""What the record knows before anybody asks: the adults of the family, who each child is, and who came before."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from django.db.models import F, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from throughline.config.clock import today
from throughline.design.dates import day
from throughline.record.people.models import (
    Communication,
    Culture,
    Disability,
    Ethnicity,
    ExpectedDay,
    Faith,
    Language,
    Person,
    Relationship,
    Residence,
)
from throughline.record.people.models.culture import DISABILITIES, ETHNIC_GROUPS
from throughline.record.people.models.kinship import PARENTS
from throughline.record.people.models.language import INTERPRETERS

STANDS = {"mother": "mother", "father": "father", "putative father": "father", "adoptive mother": "mother",
          "adoptive father": "father", "step-mother": "partner", "step-father": "partner"}  # fmt: skip
FATHERS = ("father", "putative father", "adoptive father")
ASKED = ("language", "interpreter", "communication", "heritage", "culture", "faith", "disability")
"""What the identity of a child is checked for, in this order. What nobody told is shown as not known."""


def adults(children: list[int]) -> list[dict[str, str]]:
    """Each parent, and each grown person of the home. A child with no father on the record gets a row that says so."""
    ties = list(
        Relationship.objects.filter(other_id__in=children, kind__in=PARENTS, ended=None).select_related(
            "person"
        )
    )
    rows = {tie.person_id: {"who": str(tie.person), "stands": STANDS.get(tie.kind, "other")} for tie in ties}
    fathered = {tie.other_id for tie in ties if tie.kind in FATHERS}
    for person in _grown_of_the_home(children):
        rows.setdefault(person.pk, {"who": str(person), "stands": "home"})
    unknown = Person.objects.filter(pk__in=[child for child in children if child not in fathered])
    return [
        *rows.values(),
        *(
            {"who": f"Father of {child.given_name}: not on the record", "stands": "father"}
            for child in unknown
        ),
    ]


def _grown_of_the_home(children: list[int]) -> Iterable[Person]:
    homes = Residence.objects.filter(person_id__in=children, ended=None).values("home_id")
    living = Residence.objects.filter(home_id__in=homes, ended=None).values("person_id")
    found = (
        Person.objects.filter(pk__in=living, died=None)
        .exclude(pk__in=children)
        .order_by("family_name", "given_name")
    )
    on = today()
    return [one for one in found if (age := one.age(on)) is not None and age >= 16]


def identity(children: Collection[int]) -> dict[int, dict[str, list[str]]]:
    """Of each child, what the record says under each heading: one statement."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for person, what, words in _told(children):
        found[person][what].append(words)
    return found


def _told(children: Collection[int]) -> QuerySet:
    return _rows(Language, children, "language", F("language")).union(
        _rows(Language, children, "interpreter", F("interpreter")),
        _rows(Communication, children, "communication", F("how")),
        _rows(Ethnicity, children, "heritage", F("code")),
        _rows(Culture, children, "culture", F("words")),
        _rows(Faith, children, "faith", F("faith")),
        _rows(Disability, children, "disability", F("code")),
        _rows(ExpectedDay, children, "expected", Cast(F("expected"), TextField())),
    )


def _rows(model: type, children: Collection[int], what: str, words: Combinable) -> QuerySet:
    """What stands today; of the expected day, each that was ever given."""
    on = today()
    stands = (Q(started=None) | Q(started__lte=on)) & (Q(ended=None) | Q(ended__gt=on))
    found = model.objects.filter(person_id__in=list(children)).order_by()
    found = found if model is ExpectedDay else found.filter(stands)
    return found.annotate(what=Value(what), told=Cast(words, TextField())).values_list(
        "person_id", "what", "told"
    )


WORDS = {
    "interpreter": dict(INTERPRETERS), "heritage": dict(ETHNIC_GROUPS), "disability": dict(DISABILITIES),
    "faith": {"": "asked, not said"},
}  # fmt: skip
UNTOLD = {"NOBT"}
"""A code that says nobody has asked is not an answer."""


def said(known: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Each heading with what is told, or that it is not known."""
    for what in ASKED:
        told = [one for one in known.get(what, []) if one not in UNTOLD]
        words = [WORDS.get(what, {}).get(one, one).rstrip(".") for one in told]
        yield what, ", ".join(dict.fromkeys(filter(None, words))) or "not known"


def unknown(known: dict[str, list[str]]) -> list[str]:
    return [what for what, words in said(known) if words == "not known"]


def beside(children: list[int]) -> list[str]:
    """Beside the questions: who each child is as the record has it, and before a birth who came before."""
    people = Person.objects.filter(pk__in=children).order_by("born", "id")
    known = identity(children)
    lines = [line for person in people for line in _of_one(person, known[person.pk])]
    unborn = [person.pk for person in people if person.born is None and person.expected]
    return lines + (list(_before_a_birth(unborn)) if unborn else [])


def _of_one(person: Person, known: dict[str, list[str]]) -> Iterator[str]:
    if person.born is None and person.expected:
        moved = len(known.get("expected", []))
        yield f"{person.given_name}: expected {day(person.expected)}" + (
            f", moved {moved - 1} time{'' if moved == 2 else 's'}" if moved > 1 else ""
        )
        return
    told = "; ".join(f"{what} {words}" for what, words in said(known))
    yield f"{person.given_name}: {told}."


def _before_a_birth(unborn: list[int]) -> Iterator[str]:
    """Each parent who is known, with the children they had before; and that a father is not known."""
    ties = list(Relationship.objects.filter(other_id__in=unborn, kind__in=PARENTS).select_related("person"))
    if not any(tie.kind in FATHERS for tie in ties):
        yield "No father is on the record."
    earlier = Relationship.objects.filter(person_id__in=[tie.person_id for tie in ties], kind__in=PARENTS)
    children: dict[int, list[str]] = defaultdict(list)
    for one in earlier.exclude(other_id__in=unborn).select_related("other"):
        children[one.person_id].append(f"{one.other} ({_lives(one.other)})")
    for tie in ties:
        had = ", ".join(children[tie.person_id]) or "none on the record"
        yield f"{tie.person}, {tie.kind}: earlier children {had}."


def _lives(person: Person) -> str:
    return f"born {day(person.born)}" if person.born else "birth date not known"
