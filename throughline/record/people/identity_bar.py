"""A person in words, above every page of theirs: age, home, who works with them, what to know first."""

from datetime import date

from throughline.access.parts import Part
from throughline.design.dates import day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.record import Identity, Tab
from throughline.design.parts.status import Flag, Status
from throughline.record.people import queries
from throughline.record.people.know_first import Warned
from throughline.record.people.models import Person, Residence

GROWN = 18
LOOKS = {"danger": Status.SAFETY, "health": Status.PLAIN, "voice": Status.VOICE, "note": Status.PLAIN}
ORDER = ("danger", "voice", "health", "note")


TABS = (
    ("child", "Overview"), ("chronology", "Chronology"), ("child-clocks", "Clocks"), ("person-about", "About"),
    ("family", "Family and network"), ("holding", "Who works with"), ("agreements", "Agreement"), ("assessment", "Assessment"),
    ("plan", "Plan"), ("meetings", "Meetings"),
    ("protection", "Protection"), ("child-challenges", "Challenges"), ("documents", "Documents"), ("letters", "Letters"), ("looked", "Who has looked"),
)  # fmt: skip
"""A person's pages, by the names of their addresses."""
ONLY_WITH = {"protection": "protected"}
"""Those that stand there only for whom the record has something of them."""


def opens(child: Person, part: Part) -> bool:
    return bool((child.opened or 0) & part)


def age_words(person: Person, on: date) -> str:
    age = person.age(on)
    return "" if age is None else str(age) if age else "under 1"


def born(person: Person, on: date) -> str:
    if person.born is None:
        return _not_born(person)
    last = min(on, person.died) if person.died else on
    age = person.age(last)
    years = "under 1 year" if age == 0 else f"{age} year{'' if age == 1 else 's'}"
    died = f", died {person.died.day} {person.died:%B %Y}" if person.died and person.died <= on else ""
    return f"{years}, born {person.born.day} {person.born:%B %Y}{died}"


def _not_born(person: Person) -> str:
    if person.died:
        return f"not born; lost {day(person.died)}"
    return f"expected {day(person.expected)}" if person.expected else "birth date not known"


def is_child(person: Person, on: date) -> bool:
    """Also whoever is not born yet."""
    age = person.age(on)
    return age < GROWN if age is not None else person.expected is not None


def names(found: list[str]) -> str:
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}" if found else ""


def lives_with(child: Person, home: list[Residence]) -> str:
    return (
        names([living.person.given_name for living in home if living.person_id != child.id]) or "Not recorded"
    )


def held_by(child: Person, on: date) -> tuple[tuple[str, str], ...]:
    """Held by a manager is said as what it is: no worker of their own. An adult has none, and lacks none."""
    if not child.worker and not is_child(child, on):
        return ()
    if not child.worker:
        return (("Social worker", "None: nobody holds this child"),)
    label = "Held by a manager" if child.holding_role == "held" else "Social worker"
    return ((label, child.worker), ("Team", child.team))


def shut(child: Person) -> bool:
    """Restricted, and no more of it open to this reader than the name and what keeps the child safe."""
    return child.restriction == Person.RESTRICTED and not opens(child, Part.HEADER)


def restriction_flag(child: Person) -> tuple[Flag, ...]:
    if child.restriction == Person.ORDINARY:
        return ()
    if child.restriction == Person.SEALED:
        return (Flag(words="Sealed: only those on its list know of it"),)
    return (Flag(words=f"Restricted: ring {child.ring}" if child.ring else "Restricted"),)


def plan_flag(child: Person) -> tuple[Flag, ...]:
    if not child.plan_since:
        return ()
    words = f"Child protection plan: {child.plan_category}, since {day(child.plan_since)}"
    return (Flag(words=words, status=Status.PLAN),)


def death_flag(child: Person, on: date) -> tuple[Flag, ...]:
    """Said before anything else: no letter goes out, and nobody rings to ask why a visit was missed."""
    if child.died is None or child.died > on:
        return ()
    what = "Died" if child.born else "The birth was lost"
    return (Flag(words=f"{what} {day(child.died)}: no letter goes out"),)


def told_flags(found: list[Warned]) -> tuple[Flag, ...]:
    ordered = sorted(found, key=lambda flag: ORDER.index(flag.kind))
    return tuple(Flag(words=flag.words, status=LOOKS[flag.kind]) for flag in ordered)


def tabs(child: Person, here: str, go: Onward) -> tuple[Tab, ...]:
    if not opens(child, Part.CONTENT):
        return ()
    return tuple(
        Tab(words=words, url=go(name, child.id), current=name == here)
        for name, words in TABS
        if name not in ONLY_WITH or name == here or getattr(child, ONLY_WITH[name])
    )


def identity(
    child: Person, *, on: date, home: list[Residence], flags: list[Warned], here: str, go: Onward,
    address: str = "", actions: tuple[Link, ...] = (),
) -> Identity:  # fmt: skip
    family = (("Lives with", lives_with(child, home)), *((("Address", address),) if address else ()))
    facts = (*(() if shut(child) else family), *held_by(child, on))
    return Identity(
        name=str(child), initials=child.initials, born="" if shut(child) else born(child, on), reference=child.reference, facts=facts,
        flags=death_flag(child, on) + restriction_flag(child) + plan_flag(child) + told_flags(flags), tabs=tabs(child, here, go), actions=actions,
    )  # fmt: skip


def bar(person_id: int, *, on: date, here: str, go: Onward) -> tuple[Person, Identity]:
    """The person and the bar above a page of theirs, in four statements. `here` is the page's own name among the tabs."""
    child = queries.child(person_id, on=on)
    home, _ = queries.named(queries.household(person_id, on), [])
    told = list(queries.flags(person_id, on))
    return child, identity(child, on=on, home=home, flags=told, here=here, go=go)
