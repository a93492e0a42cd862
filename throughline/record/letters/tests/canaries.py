"""Fourteen things that must not be told, planted in a record that is otherwise ordinary, each with a word found nowhere else."""

from dataclasses import dataclass
from datetime import date

from throughline.access.principal import as_keeper
from throughline.config.clock import now
from throughline.record.entries.models import Entry, ItemSeal
from throughline.record.people.models import Person
from throughline.synthetic.builders import (
    a_child,
    a_decision,
    a_flag,
    a_home,
    a_parent,
    a_visit,
    lives_at,
    siblings,
    somebody,
)
from throughline.synthetic.cast import House, the_house


@dataclass(frozen=True, slots=True)
class Canary:
    key: str
    token: str
    words: str
    """As somebody wrote it down. Empty: planted by the scene, in an entry that no letter may be made from."""


CANARIES = (
    Canary("confidential address", "larch", "Settled at 14 Larch Road."),
    Canary("half-sibling’s name", "quillan", "She plays with Quillan."),
    Canary("other father’s name and address", "vexley", "Draven waits at 7 Vexley Row."),
    Canary("sealed person", "ysolde", "She drew Ysolde again."),
    Canary("sealed item’s words", "zorbanite", ""),
    Canary("police intelligence", "krellmark", "Police intelligence: a grey van, krellmark."),
    Canary("withdrawn entry’s words", "plinthgate", ""),
    Canary("referrer’s identity", "ogunbanjo", "Mrs Ogunbanjo next door rang us."),
    Canary("other child’s health", "vantorol", ""),
    Canary("carer’s address", "hollin", "Tea was at 22 Hollin Croft."),
    Canary("told in confidence", "brumleyhurst", "Her teacher said in confidence: brumleyhurst."),
    Canary("a colleague’s private matter", "tressilian", "Bob is off with his own grief, tressilian."),
    Canary("adoption link", "pargeter", "He was born Oswin Pargeter."),
    Canary("a flag’s instruction", "nightjar", "Do not tell Jon where the nightjar lives."),
)
PLANTED = [one for one in CANARIES if one.words]
INNOCENT = "nobody was in."


@dataclass(frozen=True, slots=True)
class Scene:
    house: House
    visit: Entry
    shared: Entry
    sealed: Entry
    withdrawn: Entry
    spoken: tuple[str, ...] = tuple(one.words for one in PLANTED)


def the_scene() -> Scene:
    """About Tia; Jon is her father and not Esme's or Quillan's. Every sentence stands in a row of its own."""
    house = the_house()
    alice, tia = house.cast.alice, house.tia
    held = {"worker": alice, "team": house.cast.north}
    quillan = a_child("Quillan Stroud", born=date(2020, 2, 2), **held)
    draven = a_parent("Draven Stroud", of=[quillan], kind="father")
    siblings(tia, quillan, half=True)
    lives_at(a_home("7 Vexley Row", postcode="NM2 3VR"), draven)
    carer = somebody("Maud Hollis")
    croft = a_home("22 Hollin Croft", postcode="NM8 8HC", confidential=True)
    lives_at(croft, carer)
    lives_at(croft, tia, since=date(2026, 1, 5), until=date(2026, 2, 5))
    ysolde = a_child("Ysolde Farrow", born=date(2019, 3, 3), **held)
    siblings(tia, ysolde)
    oswin = somebody("Oswin Pargeter")
    with as_keeper("sealing in a test"):
        Person.objects.filter(pk__in=[ysolde.pk, oswin.pk]).update(restriction=Person.SEALED)
    a_flag(
        tia,
        "Do not tell Jon where the nightjar lives",
        kind="danger",
        source="Police",
        since=date(2026, 1, 1),
    )
    on = date(2026, 11, 18)
    tries = [(on, words) for words in (INNOCENT, *(one.words for one in PLANTED))]
    return Scene(
        house=house,
        visit=a_visit(by=alice, children={tia: "alone"}, on=on, tries=tries),
        shared=a_visit(
            by=alice, children={tia: "seen", house.esme: "watched"}, on=on, story="The inhaler, vantorol, was empty.",
            observed={house.esme: "Takes vantorol for asthma."},
        ),
        sealed=a_decision(by=alice, children=[tia], on=on, decision="Ask counsel about zorbanite.", reason="zorbanite"),
        withdrawn=a_visit(by=alice, children={tia: "seen"}, on=on, story="plinthgate"),
    )  # fmt: skip


def close(scene: Scene) -> None:
    """After the letters were begun: the one item gets a list of its own, the other is withdrawn."""
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.entries.actions import withdraw

    with as_keeper("sealing in a test"):
        ItemSeal.objects.create(entry=scene.sealed, kind="legal", by=scene.house.cast.ruth, at=now())
        who = principal_of(scene.house.cast.alice)
    with as_person(who):
        withdraw(entry=Entry.objects.get(pk=scene.withdrawn.pk), kind="unseen", reason="It must not be seen.")
