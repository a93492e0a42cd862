"""One entry as a copy about one child for one recipient: its passages, who is named, what was let through and why."""

from dataclasses import dataclass
from itertools import chain

from django.db.models import Q

from throughline.access.principal import acting
from throughline.config.clock import now
from throughline.record.clocks.actions import wait_for_writers
from throughline.record.entries import typed
from throughline.record.entries.countersigning import FIRST
from throughline.record.entries.fields import Line, Words
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, Release
from throughline.record.entries.problems import GONE, REASON, Problem
from throughline.record.entries.queries import named
from throughline.record.entries.release import Address, Copy, Judged, Passage, State, judge
from throughline.record.people.models import Home, Person, Relationship, Residence

BROTHERS_AND_SISTERS = ("brother or sister", "half-brother or half-sister")

NOT_THEIRS = Problem(
    "not related", "This person is not the child’s parent or family, so no copy can be made for them."
)
CANNOT_CHECK = Problem(
    "address unseen",
    "A confidential address belongs to this child and is not yours to open, so this copy cannot be checked for it. "
    "Ask the child’s worker or manager to make it.",
)
NOT_HELD = Problem("not held", "This passage is not waiting to be released.")


@dataclass(frozen=True, slots=True)
class Letter:
    """The copy, judged passage by passage."""

    entry: Entry
    child: Person
    recipient: Person
    relation: str
    judged: list[Judged]

    @property
    def waiting(self) -> int:
        return sum(one.state is State.HELD for one in self.judged)

    @property
    def goes(self) -> int:
        return sum(one.goes for one in self.judged)


def recipients(child: Person) -> list[tuple[Person, str]]:
    """The child's own family who are not children themselves, and the child."""
    related = Relationship.objects.filter(other_id=child.id).exclude(kind__in=BROTHERS_AND_SISTERS)
    rows = related.select_related("person").order_by("kind", "person__given_name")
    return [(one.person, f"{one.kind} of {child.given_name}") for one in rows] + [(child, "the child")]


def letter(entry: Entry, child: Person, recipient_id: int) -> Letter:
    """Refused rather than guessed where the guard could not see what it has to look for."""
    if entry.status in (Entry.WITHDRAWN, Entry.UNDONE):
        raise GONE
    if entry.status == Entry.WAITING:
        raise FIRST
    found = next(((p, words) for p, words in recipients(child) if p.id == recipient_id), None)
    if found is None:
        raise NOT_THEIRS
    recipient, relation = found
    kind = by_key()[entry.kind]
    answers = typed.read(kind, entry)
    copy, let_through = _copy(entry, child, recipient, answers), _released(entry, child, recipient)
    judged = [judge(one, copy, released=one.key in let_through) for one in passages(kind, answers)]
    return Letter(entry, child, recipient, relation, judged)


def _copy(entry: Entry, child: Person, recipient: Person, answers: Answers) -> Copy:
    lived = Residence.objects.filter(person_id=child.id)
    at_home = Residence.objects.filter(home_id__in=lived.filter(ended=None).values("home_id"), ended=None)
    brothers = Relationship.objects.filter(other_id=child.id, kind__in=BROTHERS_AND_SISTERS)
    in_entry = entry.children.values("person_id")
    children = Person.objects.filter(Q(pk__in=in_entry) | Q(pk__in=brothers.values("person_id")))
    names = {one.id: one.given_name for one in children}
    kin = Relationship.objects.filter(other_id__in=names).exclude(kind__in=BROTHERS_AND_SISTERS)
    adults = Person.objects.filter(Q(pk__in=kin.values("person_id")) | Q(pk__in=at_home.values("person_id")))
    known = {one.id: one.given_name for one in adults if one.id not in names}
    return Copy(
        child=child.id, recipient=recipient.id, recipient_name=str(recipient), children=names,
        adults=_written_in(answers, recipient) | known, addresses=_addresses(child),
    )  # fmt: skip


def _written_in(answers: Answers, recipient: Person) -> dict[int, str]:
    """Whoever the entry's own rows name, on the record or not: by first name, and by numbers no person has."""
    named_there = [row["who"] for rows in answers.rows.values() for row in rows if row.get("who")]
    others = [name.split()[0] for name in named_there if name != str(recipient)]
    return {-number: name for number, name in enumerate(others, 1) if name != recipient.given_name}


def _addresses(child: Person) -> tuple[Address, ...]:
    """Every confidential address this child ever had: one that was left may still hide somebody."""
    lived = Residence.objects.filter(person_id=child.id).filter(
        Q(confidential=True) | Q(home__confidential=True)
    )
    secret = set(
        Residence.objects.filter(person_id=child.id, confidential=True).values_list("home_id", flat=True)
    )
    homes = {
        home.id: home for home in Home.objects.filter(Q(pk__in=secret) | Q(pk__in=lived.values("home_id")))
    }
    if secret - set(homes):
        raise CANNOT_CHECK
    living: dict[int, set[int]] = {home: set() for home in homes}
    for home, person in Residence.objects.filter(home_id__in=homes, ended=None).values_list(
        "home_id", "person_id"
    ):
        living[home].add(person)
    return tuple(
        Address(lines=home.lines, postcode=home.postcode, residents=frozenset(living[home.id]))
        for home in homes.values()
    )


def passages(kind: Kind, answers: Answers) -> list[Passage]:
    people = named(answers.children)
    return [*_shared(kind, answers), *_rows(kind, answers), *_of_children(kind, answers, people)]


def _shared(kind: Kind, answers: Answers) -> list[Passage]:
    said = [(q, q.shown(answers.shared.get(q.name))) for q in kind.shared]
    return [
        Passage(key=q.name, label=q.label, words=words, plain=not isinstance(q, Words | Line))
        for q, words in said
        if words
    ]


def _rows(kind: Kind, answers: Answers) -> list[Passage]:
    return [
        Passage(
            key=f"{rows.name}-{number}", label=rows.label,
            words=". ".join(filter(None, (q.shown(row.get(q.name)) for q in rows.questions))),
        )
        for rows in kind.rows
        for number, row in enumerate(answers.rows[rows.name])
    ]  # fmt: skip


def _of_children(kind: Kind, answers: Answers, people: dict[int, Person]) -> list[Passage]:
    said = chain.from_iterable(
        ((child, person, q, q.shown(answers.children[child].get(q.name))) for q in kind.each_child)
        for child, person in people.items()
    )
    return [
        Passage(
            key=f"child-{child}-{q.name}", label=q.label.replace("{child}", person.given_name), words=words, about=child,
            plain=not q.long,
        )
        for child, person, q, words in said
        if words
    ]  # fmt: skip


def _released(entry: Entry, child: Person, recipient: Person) -> set[str]:
    """A release is of these words: after a correction it has to be given again."""
    mark = f"@{entry.version}"
    found = Release.objects.filter(
        entry_id=entry.pk, person=child, recipient=recipient, passage__endswith=mark
    )
    return {passage.removesuffix(mark) for passage in found.values_list("passage", flat=True)}


def release(*, entry: Entry, child: Person, recipient_id: int, passage: str, reason: str) -> None:
    if not reason.strip():
        raise REASON
    wait_for_writers([child.pk])  # somebody may be releasing the same passage at this moment
    one = letter(entry, child, recipient_id)
    if not any(j.passage.key == passage and j.state is State.HELD for j in one.judged):
        raise NOT_HELD
    Release.objects.create(
        entry_id=entry.pk, passage=f"{passage}@{entry.version}", person=child, recipient=one.recipient,
        by_id=acting().id, at=now(), reason=reason.strip()[:400],
    )  # fmt: skip
