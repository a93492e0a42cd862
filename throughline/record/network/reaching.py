"""The page of one adult, as a child's family knows them: every try to reach them, and what is known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from throughline.design.dates import day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.record import Identity
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status
from throughline.record.entries.models import EntryChild
from throughline.record.network import network, queries
from throughline.record.network.attempts import Attempt, every_source
from throughline.record.network.gaps import gap, sentence
from throughline.record.network.parents import meant
from throughline.record.people.identity_bar import bar
from throughline.record.people.models import ParentalResponsibility, Person, Relationship

HOW = dict(ParentalResponsibility.HOW)

LOOKED_AT = 400
"""Entries that the page reads, the latest: some years of a child's record."""
SHOWN = 60


@dataclass(frozen=True, kw_only=True)
class Reaching:
    child: Person
    person: Identity
    adult: Person
    sentence: str
    tries: list[Item]
    more: int
    known: list[tuple[str, str]]
    services: list[Item]
    write: Link | None


def page(person_id: int, adult_id: int, *, on: date, go: Onward, may_write: bool) -> Reaching | None:
    """None when this adult is not of the child's family, as far as the reader sees it."""
    child, person = bar(person_id, on=on, here="family", go=go)
    ties = queries.ties(person_id)
    near = {key for tie in ties for key in (tie.person_id, tie.other_id)} - {person_id}
    people = queries.people(near, held=queries.held_for(person_id))
    adult = people.get(adult_id)
    if adult is None:
        return None
    tries = mine(adult, people.values(), attempts(person_id, on))
    services = [one for one in queries.involvements([adult_id]) if one.started <= on]
    who = adult.given_name
    return Reaching(
        child=child, person=person, adult=adult, sentence=sentence(who, gap(tries, on), on), tries=list(_items(tries[:SHOWN], go)),
        more=max(0, len(tries) - SHOWN), known=list(_known(adult, child, ties, people, on)),
        services=[item for _, rows in network.now(services, {adult_id: adult}, child, on) for _, item in rows]
        + [item for _, item in network.over(services, {adult_id: adult}, on)],
        write=_write(child, adult, go) if may_write else None,
    )  # fmt: skip


def _write(child: Person, adult: Person, go: Onward) -> Link:
    url = go("write", "contact-try", children=child.pk, who=str(adult))
    return Link(words=f"Write down a try to reach {adult.given_name}", url=url, icon="phone", primary=True)


def attempts(child: int, on: date) -> list[Attempt]:
    """What the child's latest entries tell, as far as this reader reads them: a statement for each kind that tells of any."""
    named = EntryChild.objects.filter(person_id=child).order_by("-happened_at").values("entry_id")[:LOOKED_AT]
    told = [one for source in every_source().values() for one in source(named)]
    return sorted((one for one in told if one.day <= on), key=lambda one: (one.day, one.entry), reverse=True)


def mine(adult: Person, people: Iterable[Person], told: Iterable[Attempt]) -> list[Attempt]:
    """Tries at this adult: by key, by the name that was written, or, of a knock at the door, by a name in its words."""
    known = list(people)
    return [one for one in told if _is(adult, known, one)]


def _is(adult: Person, known: list[Person], one: Attempt) -> bool:
    if one.adult is not None:
        return one.adult == adult.pk
    if one.who:
        found = meant(one.who, known)
        return found is not None and found.pk == adult.pk
    named = [each for each in known if f" {each.given_name.casefold()}" in f" {one.words.casefold()}"]
    return [each.pk for each in named] == [adult.pk]


def _items(tries: Iterable[Attempt], go: Onward) -> Iterator[Item]:
    for one in tries:
        told = {True: "told beforehand", False: "not told beforehand"}.get(one.announced)  # type: ignore[arg-type]
        title = f"{day(one.day)}: {one.how[:1].lower()}{one.how[1:]}" + (f", {told}" if told else "")
        state = (Status.DONE, "Reached") if one.reached else (Status.PLAIN, "Not reached")
        yield Item(title=title, detail=one.words, url=go("entry", one.entry), status=state[0], state=state[1])


def _known(
    adult: Person, child: Person, ties: list[Relationship], people: dict[int, Person], on: date
) -> Iterator[tuple[str, str]]:
    """What is known of them through this child: never what stands on a record of their own."""
    everybody = people | {child.pk: child}
    for tie in ties:
        if adult.pk in (tie.person_id, tie.other_id):
            other = everybody.get(tie.other_id if tie.person_id == adult.pk else tie.person_id)
            if other is not None:
                yield f"To {other.given_name}", _tie_words(tie, other)
    if adult.born:
        yield "Born", f"{day(adult.born)}, {adult.age(on)}"
    if adult.died:
        yield "Died", day(adult.died)
    held = [f"{HOW[one['how']]}{'' if one['source'] else ' (no paper seen)'}" for one in adult.held]
    yield f"Parental responsibility for {child.given_name}", "; ".join(held) or "None recorded"


def _tie_words(tie: Relationship, other: Person) -> str:
    kind = tie.seen_from(other.pk)
    until = f", until {short_day(tie.ended)} {tie.ended.year}" if tie.ended else ""
    return f"{kind[:1].upper()}{kind[1:]}{f', {tie.certainty}' if tie.certainty else ''}{until}"
