"""A story told by COPY as keeper: every row that its people's actions would leave, the old ones too, family by family."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import singledispatchmethod
from itertools import combinations

from django.db.models import Model

from throughline.config.clock import LONDON
from throughline.record.clocks.in_force import Promises, promises
from throughline.record.clocks.stored import FACT_COLUMNS, PROMISED_COLUMNS, Told, fact_columns, promised_row
from throughline.record.entries.actions import fingerprint
from throughline.record.entries.forms import raw_answers
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.meetings.catalogue import by_key
from throughline.record.meetings.facts import KIND as PAPERS
from throughline.record.people.about.every import DETAILS
from throughline.synthetic.borough.answers import answers_of
from throughline.synthetic.borough.kin import BY_MAIL, is_theirs, lived_there, postcode, siblings_as
from throughline.synthetic.borough.ledger import Ledger, Source, Stood
from throughline.synthetic.borough.numbers import Numbers
from throughline.synthetic.borough.sheets import Sheets, columns, write_answers
from throughline.synthetic.borough.spells import SPELLS, Keys
from throughline.synthetic.borough.staging import Row
from throughline.synthetic.borough.story import (
    Adult,
    Arrives,
    Asked,
    Begins,
    Child,
    Ends,
    Event,
    Family,
    NeedBegins,
    NeedEnds,
    PlanBegins,
    PlanEnds,
    Read,
    Sent,
    Story,
    Wrote,
)
from throughline.synthetic.families import reference

AT_ONCE = 200_000
"""Events told in memory before they are written out."""
WHO = "known_at, known_by"
WHILE = f"{WHO}, superseded_at, superseded_by"
PERSON = f"id, reference, given_name, family_name, born, restriction, {WHO}"
HOME = f"id, lines, postcode, confidential, {WHO}"
RESIDENCE = f"person_id, home_id, confidential, started, {WHO}"
TIE = f"person_id, other_id, kind, {WHO}"
RESPONSIBLE = f"person_id, child_id, how, {WHO}"
ENTRY = (
    "id, kind, happened_at, recorded_at, author_id, author_post, decided_by_id, decided_post, headline, significant,"
    f" version, named, guard, status, {WHO}"
)
NAMED = "entry_id, person_id, happened_at, part, author_id, known_at, known_by"
STEP = "entry_id, did, by_id, at, reason, version, body_hash"
MINUTES = f'entry_id, who, how, "on", by_id, {WHO}'
NOTICE = "account_id, entry_id, what, at, read_at"
FACT = ", ".join(
    ["subject_kind", "subject_id", *(f'"{name}"' for name in FACT_COLUMNS), "source_kind", "source_id", WHO]
)
DUE = ", ".join(["person_id", *(f'"{name}"' for name in PROMISED_COLUMNS), WHO])
OLD = ", superseded_at, superseded_by"
READ_AND_AGREED = "Read and agreed"
Say = Callable[[str], object]


def copy(story: Story, say: Say) -> None:
    """Into a database that nobody else is writing to, as whoever acts: the keeper."""
    numbers, here, sheets, events = Numbers(story), promises(), Sheets(), 0
    for number, (family, told) in enumerate(zip(story.families, story.events, strict=True)):
        Copied(story, number, family, numbers, here, sheets).tell(told)
        events += len(told)
        if events >= AT_ONCE:
            sheets.turn()
            say(f"{number + 1:,} families of {len(story.families):,}")
            events = 0
    sheets.turn()


class Copied:
    """One family: what its events leave in each table."""

    def __init__(
        self, story: Story, number: int, family: Family, numbers: Numbers, here: Promises, sheets: Sheets
    ) -> None:
        self.story, self.number, self.family = story, number, family
        self.numbers, self.add = numbers.of, sheets.add
        self.sheets = sheets
        self.ledgers = {child.person: Ledger(here) for child in family.children}
        self.running: dict[tuple[str, int], tuple[int, Event]] = {}
        """Spells that have not ended, by their table and child."""
        self.keys: Keys = {}
        """Of what was written, by its number in the story."""
        self.unread: dict[int, tuple[int, Event, Row]] = {}
        """What nobody has approved yet, by its number in the story."""

    def tell(self, events: Iterable[Event]) -> None:
        for place, event in enumerate(events):
            self._tell(event.what, event, self.numbers.get((self.number, place)))
        for (table, _), (number, event) in self.running.items():
            self._stands(table, number, event)
        for entry, event, row in self.unread.values():
            self.add("record_entry", ENTRY, (entry, *row, "signed", event.at, _who(event)))
        for person, ledger in self.ledgers.items():
            write_clocks(self.sheets, person, ledger)

    @singledispatchmethod
    def _tell(self, what: object, event: Event, number: int | None) -> None:
        raise TypeError(f"Nobody knows how to copy {what!r}.")

    @_tell.register
    def _(self, what: Arrives, event: Event, number: int) -> None:
        family, known = self.family, (event.at, None)
        for one in (*family.children, *family.adults):
            born = getattr(one, "born", None)
            row = one.person, reference(one.person), one.given, family.name, born, family.restriction
            self.add("record_person", PERSON, (*row, *known))
        self.add("record_home", HOME, (number, family.home, postcode(family), False, *known))
        for child in family.children:
            self.add(
                "record_residence",
                RESIDENCE,
                (child.person, number, False, lived_there(family, child), *known),
            )
        for adult in family.adults:
            if adult.lives_there:
                self.add(
                    "record_residence", RESIDENCE, (adult.person, number, False, lived_there(family), *known)
                )
        for child, adult in ((child, adult) for child in family.children for adult in family.adults):
            if is_theirs(adult, child):
                self._parent(adult, child, known)
        for one, other in combinations(family.children, 2):
            self.add("record_relationship", TIE, (one.person, other.person, siblings_as(one, other), *known))

    def _parent(self, adult: Adult, child: Child, known: tuple) -> None:
        self.add("record_relationship", TIE, (adult.person, child.person, adult.kind, *known))
        if adult.kind != "grandparent":
            how = "mother" if adult.kind == "mother" else "certificate"
            self.add("record_parentalresponsibility", RESPONSIBLE, (adult.person, child.person, how, *known))

    @_tell.register
    def _(self, what: Asked, event: Event, number: None) -> None:
        for one in what.said:
            said = {"started": what.on, "source": what.source, "key": one.key, one.column: one.answer}
            table, person = columns(DETAILS[one.detail].model, "person_id"), what.child.person
            self.add(table.table, table.names, table.row((person,), said, (event.at, _who(event))))

    @_tell.register
    def _(self, what: Begins, event: Event, number: int) -> None:
        self._spell("allocation", what.child, number, event)

    @_tell.register
    def _(self, what: PlanBegins, event: Event, number: int) -> None:
        self._spell("protectionplan", what.child, number, event)

    @_tell.register
    def _(self, what: NeedBegins, event: Event, number: int) -> None:
        self._spell("needplan", what.child, number, event)

    def _spell(self, table: str, child: Child, number: int, event: Event) -> None:
        self.running[table, child.person] = number, event
        spell = SPELLS[table]
        told = spell.facts(spell.made(event, number, self.keys))
        self.ledgers[child.person].change((spell.source, number), told, at=event.at, by=_who(event))

    @_tell.register
    def _(self, what: Ends, event: Event, number: None) -> None:
        self._over("allocation", event)

    @_tell.register
    def _(self, what: PlanEnds, event: Event, number: None) -> None:
        self._over("protectionplan", event)

    @_tell.register
    def _(self, what: NeedEnds, event: Event, number: None) -> None:
        self._over("needplan", event)

    def _over(self, table: str, event: Event) -> None:
        """The spell as it stands now, and as it stood until it ended."""
        person = event.what.child.person
        number, began = self.running.pop((table, person))
        spell, columns = SPELLS[table], SPELLS[table].columns
        before, after = spell.made(began, number, self.keys), spell.made(began, number, self.keys, event)
        self.add(f"record_{table}", f"{columns}, {WHO}", (*_row(after, columns), event.at, _who(event)))
        if began.at < event.at:
            stood = (*_row(before, columns), began.at, _who(began), event.at, _who(event))
            self.add(f"history.record_{table}", f"{columns}, {WHILE}", stood)
        self.ledgers[person].change(
            (spell.source, number), spell.facts(after), at=event.at, by=_who(event), again=True
        )

    def _stands(self, table: str, number: int, began: Event) -> None:
        spell = SPELLS[table]
        row = _row(spell.made(began, number, self.keys), spell.columns)
        self.add(f"record_{table}", f"{spell.columns}, {WHO}", (*row, began.at, _who(began)))

    @_tell.register
    def _(self, what: Wrote, event: Event, number: int) -> None:
        answers, known, by = answers_of(what, self.family, self.story.seed), (event.at, _who(event)), what.by
        kind = kind_of(what.kind).fitted(answers.shared)
        body = fingerprint(raw_answers(kind, answers))
        answers = _completed(kind, answers)
        happened = kind.happened(answers, event.at.astimezone(LONDON))
        self.keys[what.number] = number
        self.unread[what.number] = number, event, self._spine(kind, what, event, answers, happened)
        for person in sorted(answers.children):
            row = number, person, happened, kind.part.value, by.account
            self.add("record_entrychild", NAMED, (*row, *known))
        write_answers(self.sheets, kind, number, answers, known)
        self.add("record_step", STEP, (number, "signed", by.account, event.at, "", 1, body))
        self._told(answers, kind.facts(answers, happened), ("entry", number), event)

    def _spine(self, kind: Kind, what: Wrote, event: Event, answers: Answers, happened: datetime) -> Row:
        names = {
            child.person: child.given for child in self.family.children if child.person in answers.children
        }
        decider = what.decided_by
        return (
            what.kind, happened, event.at, what.by.account, what.by.post, decider and decider.account,
            decider.post if decider else "", kind.headline(answers, names)[:200], kind.significant, 1, len(names),
            self.family.restriction,
        )  # fmt: skip

    def _told(self, answers: Answers, told: list[Told], source: Source, event: Event) -> None:
        for person in answers.children:
            mine = [one for one in told if one.person == person]
            self.ledgers[person].change(source, mine, at=event.at, by=_who(event))

    @_tell.register
    def _(self, what: Read, event: Event, number: None) -> None:
        entry, signed, row = self.unread.pop(what.wrote.number)
        self.add("record_entry", ENTRY, (entry, *row, "approved", event.at, what.by.account))
        stood = (entry, *row, "signed", signed.at, _who(signed), event.at, what.by.account)
        self.add("history.record_entry", f"{ENTRY}, superseded_at, superseded_by", stood)
        self.add("record_step", STEP, (entry, "approved", what.by.account, event.at, READ_AND_AGREED, 1, ""))
        self.add("record_notice", NOTICE, (what.wrote.by.account, entry, "approved", event.at, what.seen))

    @_tell.register
    def _(self, what: Sent, event: Event, number: None) -> None:
        entry, known = self.keys[what.wrote.number], (event.at, _who(event))
        for who in what.who:
            self.add("record_minutessent", MINUTES, (entry, who, BY_MAIL, what.on, _who(event), *known))
        sitting = what.wrote.what
        for place in sitting.children:
            person = self.family.children[place].person
            told = [Told(person=person, what=name, day=what.on) for name in by_key()[sitting.sort].sent]
            self.ledgers[person].change((PAPERS, entry), told, at=event.at, by=_who(event), again=True)


def _completed(kind: Kind, answers: Answers) -> Answers:
    """What the program adds at signing. That none of us does it is known here: it would be asked once for each meeting."""
    actions = [row | {"owner_id": None, "holder": ""} for row in answers.rows.get("actions", ())]
    if not actions:
        return kind.completed(answers)
    found = kind.completed(replace(answers, rows=answers.rows | {"actions": []}))
    return replace(found, rows=found.rows | {"actions": actions})


def _who(event: Event) -> int | None:
    return event.by and event.by.account


def _row(spell: Model, columns: str) -> Row:
    return tuple(getattr(spell, column) for column in columns.split(", "))


def write_clocks(sheets: Sheets, person: int, ledger: Ledger) -> None:
    for stood in ledger.told:
        sheets.add("record_fact", FACT, (*_fact(stood, person), stood.since, stood.by))
    for stood in ledger.promised:
        sheets.add("record_obligation", DUE, (person, *_due(stood), stood.since, stood.by))
    for stood in ledger.gone:
        known = stood.since, stood.by, stood.until, stood.ended_by
        if stood.source:
            sheets.add("history.record_fact", f"{FACT}{OLD}", (*_fact(stood, person), *known))
        else:
            sheets.add("history.record_obligation", f"{DUE}{OLD}", (person, *_due(stood), *known))


def _fact(stood: Stood, person: int) -> Row:
    return "child", person, *fact_columns(stood.line), *stood.source


def _due(stood: Stood) -> Row:
    row = promised_row(stood.line)
    total = row["total"] and json.dumps(row["total"])
    return tuple((row | {"not_possible": json.dumps(row["not_possible"]), "total": total}).values())
