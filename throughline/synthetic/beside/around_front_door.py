"""Around Northmere's front door: what the police heard back, who was answered, an example for the schools, last night's
handover. Families of their own, decided days ago: nothing of it stands on today's board or on a clock of a story."""

from datetime import date, datetime

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.front_door.agencies.actions import give_example
from throughline.record.front_door.answering.actions import sent
from throughline.record.front_door.handover import actions as handover
from throughline.record.front_door.models import Contact
from throughline.record.front_door.police.actions import decide_together, sent_again, triage
from throughline.synthetic import builders
from throughline.synthetic.contacts import a_contact, a_front_door_decision
from throughline.synthetic.public_contacts import a_public_contact
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE

STAFF = {"lind", "whitlow", "amadi"}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    if not set(told.staff) >= STAFF or now < at(20, 12):
        return
    lind, whitlow, amadi = (told.staff[name] for name in ("lind", "whitlow", "amadi"))
    _police(whitlow, lind)
    _school(whitlow, lind)
    _health_visitor(whitlow, lind)
    _neighbour(whitlow, lind)
    _night(amadi, lind)


def _decided(
    contact: Contact, by: Account, head: Account, at: datetime, what: str, why: str, **said: str
) -> Contact:
    with as_keeper(PURPOSE):
        named = list(contact.children.values_list("name", flat=True))
    each = {name: (what, why) for name in named}
    return a_front_door_decision(contact, by=by, decided_by=head, each=each, told=at, **said)


def _police(by: Account, head: Account) -> None:
    """One went back and came again whole; one was decided with three agencies."""
    row = a_contact(
        "Called to a row on Tanner’s Walk; children upstairs.", by=by, children=["Two children, ages not given"],
        agency="police", sort="police", how="form", from_name="PC Amos", from_role="Response officer", told=at(10, 7, 50),
    )  # fmt: skip
    with as_keeper(PURPOSE, told=at(10, 15, 20), by=by.pk):
        triage(
            contact=row, answer="returned", incident="domestic", number="NP-26-44817", officer="PC Amos", risk="medium",
            reason="seen", missing="Were the children seen or spoken to, and what are their names?",
        )  # fmt: skip
    with as_keeper(PURPOSE, told=at(11, 9, 5), by=by.pk):
        sent_again(contact=row)
        triage(contact=row, answer="accepted", incident="domestic")
    _decided(
        row, by, head, at(11, 11, 40), "help", "Seen asleep; their mother asks for help with where to go."
    )
    third = a_contact(
        "Third call in a month to the same flat.", by=by, children=["Jonah Pryce", "Bea Pryce"], agency="police",
        sort="police", how="form", from_name="PC Amos", from_role="Response officer", told=at(12, 6, 30),
    )  # fmt: skip
    with as_keeper(PURPOSE, told=at(12, 9, 45), by=by.pk):
        triage(
            contact=third,
            answer="accepted",
            incident="present",
            number="NP-26-45102",
            officer="PC Amos",
            risk="high",
        )
        decide_together(
            contact=third, decision="marac", with_whom="Police, health visitors, domestic abuse service",
            why="Three calls in a month, each with a child in the room; their mother agrees.",
        )  # fmt: skip
    _decided(
        third,
        by,
        head,
        at(12, 15, 10),
        "assessment",
        "Three calls in a month, children in the room each time.",
    )


def _school(by: Account, head: Account) -> None:
    """The school says harm, we say need: answered in time, and an example goes back."""
    cold = a_contact(
        "No coat, no breakfast, third week running.", by=by, children=[builders.somebody("Arlo Finch-Dane", born=date(2018, 4, 9))],
        agency="school", how="form", from_name="Mrs Okonjo", from_role="Designated safeguarding lead",
        from_service="Millbrook Primary School", answer_to="safeguarding@millbrook.example", threshold_theirs="harm",
        told=at(16, 10, 15),
    )  # fmt: skip
    decided = _decided(
        cold, by, head, at(16, 15, 30), "assessment", "Food and warmth, three weeks; nothing that points to harm.", ours="need",
        differs="Nothing said or seen points to likely significant harm. A mark, or a child afraid to go home, would.",
    )  # fmt: skip
    with as_keeper(PURPOSE, told=at(17, 9, 20), by=by.pk):
        sent(contact=decided, how="not wanted")
    with as_keeper(PURPOSE, told=at(18, 16), by=head.pk):
        give_example(
            contact=decided, told="A child came to school without a coat or breakfast for three weeks.",
            made="Child in need, not likely significant harm. A mark, or fear of going home, would have changed that.",
        )  # fmt: skip


def _health_visitor(by: Account, head: Account) -> None:
    """Decided on Wednesday, the letter drafted, and still not sent on Friday: late."""
    weight = a_contact(
        "Weight is falling; two appointments missed.", by=by, children=[builders.somebody("Wren Alder", born=date(2026, 2, 20))],
        agency="health visitor", from_name="T Mbeki", from_role="Health visitor", answer_to="t.mbeki@health.example",
        threshold_theirs="need", told=at(17, 14, 5),
    )  # fmt: skip
    _decided(
        weight,
        by,
        head,
        at(18, 10, 10),
        "assessment",
        "Two appointments missed and the weight falls.",
        ours="need",
    )


def _neighbour(by: Account, head: Account) -> None:
    """Somebody who left a number is thanked, and told nothing more."""
    balcony = a_public_contact(
        "Two little ones out on the balcony in pyjamas again, nobody answering them.", children="Two little ones",
        where="Elder Court, third floor", answer_to="01632 960731, not after nine", told=at(12, 21, 40),
    )  # fmt: skip
    decided = _decided(
        balcony,
        by,
        head,
        at(13, 11, 25),
        "information",
        "The concierge knows the flat: both parents were in.",
    )
    with as_keeper(PURPOSE, told=at(13, 14, 5), by=by.pk):
        sent(contact=decided, how="telephone")


def _night(by: Account, head: Account) -> None:
    """Thursday night: one decision with the manager who was rung, one thing that is due, one risk until Saturday."""
    with as_keeper(PURPOSE, told=at(19, 23, 15), by=by.pk):
        handover.add(
            sort="decision", words="A boy of 15 was locked out; he sleeps at his grandfather’s, who was seen and agrees.",
            consulted="P Lindqvist, 23:05",
        )  # fmt: skip
        handover.add(
            sort="due", words="Ring the grandfather before school and say who collects the boy’s medicine.", until=at(20, 8),
        )  # fmt: skip
        handover.add(
            sort="risk", words="His father said he would “come and fetch him”. Grandfather rings 999 if he does.",
            until=at(21, 8),
        )  # fmt: skip
        handover.give(night=handover.tonight(), to_id=head.pk)
    with as_keeper(PURPOSE, told=at(20, 8, 52), by=head.pk):
        night = handover.tonight()
        handover.done(line_id=night.lines.get(sort="due").pk, how="Rung at 07:50; his aunt brings it.")
        handover.accept(night=night)
