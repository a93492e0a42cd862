"""What came to the front door in the stories, as contacts: who told us, in their words, and what was decided for each child."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from throughline.access.principal import as_keeper
from throughline.record.front_door import acting_now
from throughline.record.front_door.models import Contact
from throughline.synthetic.contacts import a_contact, a_front_door_decision, again
from throughline.synthetic.stories.data import events, happened, recorded
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.telling import PURPOSE, writing


@dataclass(frozen=True, kw_only=True)
class Came:
    """`children` by the story's keys; `called` are children whom nobody knew yet."""

    by: str
    headline: str
    words: str
    agency: str
    children: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    sort: str = "harm"
    how: str = "phone"
    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Decided:
    of: str
    """The event with which it came."""
    by: str
    decision: str
    reason: str


CONTACTS = {
    "m01": Came(
        by="whitlow", agency="school", children=("TIA", "KAI"), sort="information",
        headline="Asleep in class twice this week", words="Tired. Mum aware. School on it. No role. NFA. DW.",
        said={"from_service": "Millbrook Primary"},
    ),
    "k01": Came(
        by="whitlow", agency="school", children=("KACPER",), sort="information", headline="Fourteen absences this term",
        words="Fourteen absences. The school asks what we know; it asks for nothing else.",
        said={"from_service": "Millbrook Primary"},
    ),
    "k03": Came(
        by="shah", agency="gp", children=("KACPER", "OSKAR"), sort="help", headline="Their mother is low",
        words="The GP is worried about how low their mother is. Nobody asked her whether the school may be told.",
    ),
    "q01": Came(
        by="whitlow", agency="school", children=("SHANNON",), sort="help", headline="Truanting since September",
        words="Fifteen, and out of lessons most afternoons. The school asks for somebody who has time.",
    ),
    "d02": Came(
        by="whitlow", agency="school", children=("DANIA",), headline="A new phone, and a taxi at the gate",
        words="A new phone, and twice a taxi at the gate that nobody at home had ordered.",
    ),
    "h22": Came(
        by="whitlow", agency="public", how="form", called=("Baby",), headline="Baby screaming, then stopped",
        words="baby screaming then stopped, bloke shouting, Quarry Street above the chip shop.",
        said={"address": "Quarry Street, above the chip shop", "answer_to": "No name given"},
    ),
    "h23": Came(
        by="whitlow", agency="health visitor", children=("HARVEY",), headline="Bruise on left cheek at clinic. Not yet rolling",
        words="Bruise to the left cheek, 4 months, not mobile. His mother: “he must have rolled on his dummy.” His father "
        "waited outside.",
        said={"from_name": "A Rowntree", "from_role": "Health visitor", "threshold_theirs": "harm"},
    ),
}  # fmt: skip
DECISIONS = {
    "m01": Decided(of="m01", by="whitlow", decision="nothing", reason="No role. NFA."),
    "k02": Decided(of="k01", by="whitlow", decision="information", reason="The school sees his mother. No interpreter was asked for."),
    "k04": Decided(of="k03", by="shah", decision="help", reason="Early help was offered, and declined."),
    "q01": Decided(of="q01", by="whitlow", decision="help", reason="Early help was offered and taken."),
    "d03": Decided(of="d02", by="whitlow", decision="information", reason="Information. Nothing else was known under this name."),
    "h27": Decided(
        of="h22", by="lind", decision="strategy",
        reason="Matched by its address, said by N Shah: the family of the health visitor's call of 08:05. Read with that.",
    ),
}  # fmt: skip
NOBODY_TYPED = ("h22",)
TELLS = {"contact": ("contact_received",), "decision": ("contact_outcome_recorded",)}
FOUND, NOT_MOBILE = "h25", "not mobile"
"""The injury that sat in a timed column until the morning read, and was moved above every timer."""
WHERE = {
    "where": "Clinic room 2",
    "with_whom": "A Rowntree, health visitor, and his mother",
    "until": "11:30",
}
DISCUSSED = "h28"


def contacts(told: Told, name: str) -> Iterator[Step]:
    for key, event in events(name).items():
        if key in CONTACTS:
            yield recorded(event), partial(_came, told, event, CONTACTS[key])
        if key in DECISIONS:
            yield recorded(event), partial(_decided, told, DECISIONS[key], recorded(event))
        if key == FOUND:
            yield recorded(event), partial(_found, told, event)


def told_at_the_door(event: dict) -> set[tuple[str, str]]:
    """What a contact or its decision tells of a child."""
    came, decided = CONTACTS.get(event["id"]), DECISIONS.get(event["id"])
    found = {(what, child) for child in (came.children if came else ()) for what in TELLS["contact"]}
    about = CONTACTS[decided.of].children if decided else ()
    return found | {(what, child) for child in about for what in TELLS["decision"]}


def _came(told: Told, event: dict, came: Came) -> None:
    """The public page has no writer: whoever filled it in is nobody here."""
    told.contacts[event["id"]] = contact = a_contact(
        came.headline, by=told.staff[came.by], words=came.words, sort=came.sort, agency=came.agency, how=came.how,
        children=[*(told.people[key] for key in came.children), *came.called], received=happened(event),
        told=recorded(event), **came.said,
    )  # fmt: skip
    if event["id"] in NOBODY_TYPED:
        with as_keeper(PURPOSE, told=recorded(event)):
            Contact.objects.filter(pk=contact.pk).update(told_by=None)


def _decided(told: Told, decided: Decided, moment: datetime) -> None:
    contact = told.contacts[decided.of]
    with as_keeper(PURPOSE):
        named = list(contact.children.values_list("name", flat=True))
    a_front_door_decision(
        contact, by=told.staff[decided.by], told=moment,
        each={name: (decided.decision, decided.reason) for name in named},
    )  # fmt: skip


def _found(told: Told, event: dict) -> None:
    """Above every timer: where he is now, with whom, until when, and who is acting."""
    contact, by = told.contacts["h23"], told.staff["lind"]
    with writing(by=by, told=recorded(event)):
        acting_now.act_now(contact=again(contact), reason=NOT_MOBILE)
        acting_now.safe_now(contact=again(contact), **WHERE)
        acting_now.name_acting(contact=again(contact), account=told.staff["stone"])


def discussed(told: Told, name: str) -> Iterator[Step]:
    """The discussion that the contact led to, once it is on the record."""
    if DISCUSSED in events(name):
        event = events(name)[DISCUSSED]
        yield recorded(event), partial(_discussed, told, happened(event))


def _discussed(told: Told, began: datetime) -> None:
    by = told.staff["lind"]
    with as_keeper(PURPOSE, told=began, by=by.id):
        Contact.objects.filter(pk=told.contacts["h23"].pk).update(
            discussion=told.meetings[DISCUSSED].pk, discussion_at=began, discussion_by=by
        )
