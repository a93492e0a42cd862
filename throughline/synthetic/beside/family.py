"""Who is who in the eight families, who has parental responsibility, and which services work with whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.network.kinds import contact_try
from throughline.record.network.models import Involvement, Organisation, Professional
from throughline.record.people.models import Gender, ParentalResponsibility, Relationship, Residence
from throughline.standards.words import day_words
from throughline.synthetic import builders
from throughline.synthetic.networks import (
    GENDERS,
    HOMES,
    INVOLVED,
    MORE_PEOPLE,
    MORE_TIES,
    PAPERS,
    PLACES,
    REWORDED,
    TRIES,
)
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE

NINE, EVENING = time(9), time(17, 30)


def tell(told: Told, now: datetime) -> None:
    _people(told)
    with as_keeper(PURPOSE, told=_at(date(2026, 9, 7))):
        _ties(told)
        _papers(told)
        _genders(told)
        _homes(told)
        _services(told)
    _tries(told)


def _at(day: date) -> datetime:
    return datetime.combine(day, NINE, LONDON)


def _people(told: Told) -> None:
    """Those whom the stories name in passing."""
    for one in MORE_PEOPLE:
        told.people[one.key] = builders.somebody(one.name, born=one.born, told=_at(one.heard))
        if one.died:
            with as_keeper(PURPOSE, told=_at(one.heard)):
                type(told.people[one.key]).objects.filter(pk=told.people[one.key].pk).update(died=one.died)


def _ties(told: Told) -> None:
    for person, kind, other, wording in REWORDED:
        changed = Relationship.objects.filter(person=told.people[person], other=told.people[other], kind=kind)
        changed.update(**wording)
    Relationship.objects.bulk_create(
        Relationship(
            person=told.people[tie.person], kind=tie.kind, other=told.people[tie.other], started=tie.started,
            ended=tie.ended, closeness=tie.closeness, source=tie.source, told_for=told.people[tie.told_for],
        )
        for tie in MORE_TIES
    )  # fmt: skip


def _papers(told: Told) -> None:
    """What the stories say of how somebody came to be responsible; the rest stays without a paper, and says so."""
    for paper in PAPERS:
        person = told.people[paper.person] if paper.person else None
        row, _ = ParentalResponsibility.objects.get_or_create(
            person=person, child=told.people[paper.child], ended=None
        )
        for name, value in (("how", paper.how), ("source", paper.source), ("started", paper.started)):
            setattr(row, name, value)
        row.save()


def _genders(told: Told) -> None:
    known = set(Gender.objects.values_list("person_id", flat=True))
    rows = [(told.people[key].pk, sex) for sex, keys in GENDERS.items() for key in keys]
    Gender.objects.bulk_create(Gender(person_id=key, sex=sex) for key, sex in rows if key not in known)


def _homes(told: Told) -> None:
    for key, lines, started, days in HOMES:
        home = told.homes.get(lines) or builders.a_home(lines, told=_at(started))
        told.homes[lines] = home
        Residence.objects.create(
            person=told.people[key], home=home, started=started, days=days, confidential=home.confidential
        )


@dataclass(slots=True)
class _Book:
    """Each service and each of its people once."""

    organisations: dict[str, Organisation]
    people: dict[tuple[str, str], Professional]

    def worker(self, place: str, name: str) -> Professional | None:
        if not name:
            return None
        if (place, name) not in self.people:
            who, _, job = name.partition(", ")
            self.people[place, name] = Professional.objects.create(
                name=who, job=job, organisation=self.organisations[place]
            )
        return self.people[place, name]


def _services(told: Told) -> None:
    book = _Book(
        {key: Organisation.objects.create(name=key, kind=kind, phone=phone) for key, kind, phone in PLACES},
        {},
    )
    Involvement.objects.bulk_create(_involved(told, book))


def _involved(told: Told, book: _Book) -> Iterable[Involvement]:
    kinds = {key: kind for key, kind, _ in PLACES}
    for one in INVOLVED:
        for person in one.whom:
            yield Involvement(
                person=told.people[person], told_for=told.people[one.told_for] if one.told_for else None,
                organisation=book.organisations[one.place], professional=book.worker(one.place, one.worker),
                kind=one.kind or kinds[one.place], state=one.state, started=one.started, ended=one.ended, reason=one.reason,
                ended_why=one.ended_why, closeness=one.closeness,
            )  # fmt: skip


def _tries(told: Told) -> None:
    for one in TRIES:
        raw = {
            "who": str(told.people[one.who]), "day": day_words(one.on), "clock": f"{one.clock:%H:%M}" if one.clock else "",
            "how": one.how, "outcome": one.outcome, "announced": one.announced, "said": one.said, "next_try": one.next_try,
        }  # fmt: skip
        builders.written(
            kind=contact_try, by=told.staff[one.by], children=[told.people[key] for key in one.children], raw=raw,
            told=datetime.combine(one.on, EVENING, LONDON),
        )  # fmt: skip
