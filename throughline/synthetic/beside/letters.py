"""Letters of the Marsden children: one to Esme's father with passages still held, one that went to their mother, one to the
neighbour who rang, and an invitation that waits."""

from collections.abc import Mapping
from datetime import datetime
from uuid import uuid4

from throughline.access.accounts.sessions import principal_of
from throughline.access.principal import as_keeper, as_person
from throughline.record.entries.models import Entry
from throughline.record.letters import actions, queries
from throughline.record.letters.models import Letter
from throughline.record.letters.recipients import Recipient, To
from throughline.record.people.models import Person
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE

LARCH = "14 Larch Road\nNorthmere\nNM4 7LR"


def tell(told: Told, now: datetime) -> None:
    with as_keeper(PURPOSE):
        priya = principal_of(told.staff["raman"])
    with as_person(priya):
        _to_craig(told)
        _to_kelly(told)
        _to_a_neighbour(told)
        _invitation(told)


def _to_craig(told: Told) -> None:
    esme = told.people["ESME"]
    reader = _family(
        told.people["CRAIG"], "father of Esme", "c/o Hale and Moss Solicitors\nMarket Place\nNorthmere"
    )
    letter = _begun(esme, "entry-copy", reader, *_visits(esme)[:1])
    _says(letter, {"add": "You asked how Esme is, and we said that we would write."})


def _to_kelly(told: Told) -> None:
    esme = told.people["ESME"]
    letter = _begun(
        esme, "visit-summary", _family(told.people["KELLY"], "mother of Esme", LARCH), *_visits(esme)[:1]
    )
    _says(letter, {"add": "Thank you for the tea, and for telling us about the night of the eleventh."})
    actions.keep_out_the_rest(letter=letter)
    actions.printed(letter=letter, shape="pdf")


def _to_a_neighbour(told: Told) -> None:
    reader = Recipient(kind=To.PUBLIC, name="Mrs J Okafor", address="9 Tanner Court\nNorthmere")
    letter = _begun(told.people["TIA"], "referral-acknowledgement", reader)
    actions.printed(letter=letter, shape="pdf")


def _invitation(told: Told) -> None:
    tia = told.people["TIA"]
    reader = _family(told.people["KELLY"], "mother of Tia", LARCH)
    letter = _begun(tia, "meeting-invitation", reader)
    _says(
        letter,
        {
            "meeting": "Review conference", "when": "Mon 30 Nov 2026 at 10:00", "where": "Civic Centre, second floor",
            "why": "To look at what has changed since the plan was made, and what still has to.",
            "apart": "You come at 10:00. If you want somebody beside you, ring us: an advocate is free.",
        },
    )  # fmt: skip


def _visits(child: Person) -> list[Entry]:
    return [entry for entry in queries.entries_of(child.pk) if entry.kind == "visit"]


def _family(person: Person, relation: str, address: str) -> Recipient:
    return Recipient(kind=To.FAMILY, name=str(person), person=person.pk, relation=relation, address=address)


def _begun(child: Person, template: str, reader: Recipient, *entries: Entry) -> Letter:
    return actions.begin(
        child=child, template=template, recipient=reader, key=uuid4(), entries=[entry.pk for entry in entries]
    )


def _says(letter: Letter, answers: Mapping[str, str]) -> None:
    actions.say(letter=letter, answers=answers)
