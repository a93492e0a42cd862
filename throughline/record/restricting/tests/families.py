"""The told families as far as "must not be seen" goes: who works there, what hides, and a canary in each hidden place."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Account, StaffPerson
from throughline.access.principal import as_keeper, as_person
from throughline.config.clock import now, today
from throughline.record.entries.actions import sign, withdraw
from throughline.record.entries.forms import WriteUp
from throughline.record.entries.models import Entry, EntryChild
from throughline.record.people.actions import allocate, end_allocation
from throughline.record.people.models import Allocation, Person
from throughline.record.restricting import items, restrictions, rewriting, sealing
from throughline.record.visits.kinds import visit
from throughline.record.visits.models import Visit
from throughline.synthetic.builders import (
    a_child,
    a_home,
    a_parent,
    a_person,
    a_post,
    a_team,
    a_visit,
    lives_at,
    related,
    siblings,
    somebody,
)
from throughline.synthetic.company import is_named

LATELY = {"on": today() - timedelta(days=4)}
HELD = {"since": date(2026, 1, 5), "plan_since": date(2026, 7, 13)}


@dataclass(slots=True)
class Told:
    """By short names: accounts, people and entries."""

    staff: dict[str, Account] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)

    def acting(self, name: str):
        with as_keeper("who this is"):
            who = principal_of(self.staff[name])
        return as_person(who)


def the_families() -> Told:
    told = Told()
    _staff(told)
    for family in (_nowicki, _price, _quigley, _yonas, _withdrawn):
        family(told)
    return told


def _staff(told: Told) -> None:
    south, care = a_team("Safeguarding South"), a_team("Children in Care")
    ruth = a_person(name="Ruth Calder", role="manager", title="Head of service")
    osman = a_person(name="Idris Osman", role="manager", team=south, reports_to=ruth)
    tran = a_person(name="Linh Tran", role="manager", team=care, reports_to=ruth)
    told.staff = {
        "ruth": ruth, "osman": osman, "tran": tran,
        "novak": a_person(name="Tereza Novak", role="worker", team=south, reports_to=osman),
        "stone": a_person(name="Rob Stone", role="worker", team=south, reports_to=osman),
        "beata": a_person(name="Beata Nowicka", role="business-support", team=south, reports_to=osman),
        "bell": a_person(name="Connie Bell", role="business-support", team=south, reports_to=osman),
        "priya": a_person(name="Priya Raman", role="worker", team=care, reports_to=tran),
        "pike": a_person(name="Sol Pike", role="worker", team=care, reports_to=tran),
        "adeyemi": a_person(name="Jo Adeyemi", role="worker", reports_to=tran),
        "voss": a_person(name="Teresa Voss", role="reviewer"),
        "lane": a_person(name="Laura Lane", role="lawyer"),
        "amos": a_person(name="Amos Ayre", role="adoption-manager"),
        "marsh": a_person(name="Olu Marsh", role="privacy"),
    }  # fmt: skip


def _nowicki(told: Told) -> None:
    novak = told.staff["novak"]
    kacper = a_child("Kacper Nowicki", born=date(2016, 3, 14), worker=novak, **HELD)
    oskar = a_child("Oskar Zielony", born=date(2020, 8, 2), worker=novak, **HELD)
    siblings(kacper, oskar, half=True)
    a_parent("Ewa Nowicka", of=[kacper, oskar])
    tomasz = a_parent("Tomasz Nowicki", of=[kacper], kind="father")
    marek = a_parent("Marek Zielony", of=[oskar], kind="father")
    aunt = somebody("Beata Nowicka")
    related(aunt, "aunt or uncle", kacper)
    lives_at(
        a_home("3 Poplar Way", postcode="NM2 2PW", confidential=True), kacper, aunt, since=date(2026, 8, 13)
    )
    told.people |= {"kacper": kacper, "oskar": oskar, "tomasz": tomasz, "marek": marek}
    told.entries["belt"] = a_visit(
        by=novak, children={kacper: "seen", oskar: "seen"}, words={oskar: "Kacper gets the beltcanary.", kacper: "At Poplar Way I sleep."},
        story="Storycanary at the table.", **LATELY,
    )  # fmt: skip
    with as_keeper("who is also in the record"):
        StaffPerson.objects.create(account=told.staff["beata"], person_id=aunt.pk)
    with told.acting("osman"):
        restrictions.restrict(
            children=[kacper.pk, oskar.pk],
            reason="The aunt works here: reasoncanary.",
            ring=told.staff["osman"].pk,
        )


def _price(told: Told) -> None:
    """Noah's sister is sealed; Priya wrote their visit again for him; the reviewing officer has an item of her own."""
    priya = told.staff["priya"]
    noah = a_child("Noah Price", born=date(2015, 3, 2), worker=priya, **HELD)
    sister = a_child("Lowrie Sisterly", born=date(2021, 4, 4), worker=priya, **HELD)
    siblings(noah, sister, half=True)
    dale = a_parent("Dale Price", of=[noah], kind="father")
    lives_at(a_home("8 Obi Terrace", postcode="NM8 8OT", confidential=True), noah, since=date(2026, 3, 6))
    is_named(told.staff["voss"], noah, "independent reviewing officer")
    told.people |= {"noah": noah, "sister": sister, "dale": dale}
    told.entries["both"] = a_visit(
        by=priya, children={noah: "seen", sister: "seen"}, words={noah: "I want my sister."},
        story="Lowrie waved. Noah read a book.", **LATELY,
    )  # fmt: skip
    told.entries["obi"] = a_visit(
        by=priya, children={noah: "seen"}, observed={noah: "At 8 Obi Terrace he hums."}, **LATELY
    )
    with told.acting("amos"):
        sealing.seal(child=sister.pk, reason="Adopted", ring=told.staff["amos"].pk)
    told.entries["again"] = _written_again(told, noah, sister)
    with as_keeper("her adoption is done"):
        end_allocation(allocation=Allocation.objects.get(person=sister), ended=today())
    told.entries["challenge"] = _challenge(told, noah)


def _written_again(told: Told, child: Person, sealed: Person) -> Entry:
    with told.acting("priya"):
        row = rewriting.left(sealed.pk).get(person=child)
        draft = rewriting.write_again(child=sealed.pk, row_id=row.pk)
        write_up = WriteUp(visit, {child.pk: child.given_name}, draft.answers, now=now())
        return sign(draft=draft, write_up=write_up, answers=write_up.answers())


def _challenge(told: Told, child: Person) -> Entry:
    """Told by the keeper in her name: a reviewing officer's own kind of entry is to come."""
    voss = told.staff["voss"]
    with as_keeper("a challenge", by=voss.pk):
        entry = Entry.objects.create(
            id=88_000,
            kind="visit",
            happened_at=now(),
            recorded_at=now(),
            author=voss,
            headline="Challengecanary",
        )
        EntryChild.objects.create(entry=entry, person=child, happened_at=now(), author_id=voss.pk)
        Visit.objects.create(entry=entry, began="10:00", place="office", story="Challengecanary to Cafcass.")
    with told.acting("voss"):
        items.keep(entry=entry, kind="reviewer", readers=[])
    return entry


def _quigley(told: Told) -> None:
    """A mother who is a child herself; a baby in care; one to come, by another father; a worker who was beside."""
    stone, pike, adeyemi = (told.staff[name] for name in ("stone", "pike", "adeyemi"))
    shannon = a_child("Shannon Quigley", born=date(2009, 1, 20), worker=stone, **HELD)
    rosie = a_child("Rosie Quigley", born=date(2026, 2, 17), worker=pike, **HELD)
    unborn = a_child("Baby Unborn", worker=pike, **HELD)
    for baby in (rosie, unborn):
        related(shannon, "mother", baby, responsible=True)
    siblings(rosie, unborn, half=True)
    ryan = a_parent("Ryan Doyle", of=[rosie], kind="father")
    curtis = a_parent("Curtis Vane", of=[unborn], kind="father", responsible=False)
    lives_at(a_home("5 Carer Crescent", postcode="NM5 5CC", confidential=True), rosie, since=date(2026, 3, 1))
    told.people |= {"shannon": shannon, "rosie": rosie, "unborn": unborn, "ryan": ryan, "curtis": curtis}
    told.entries["childhood"] = a_visit(
        by=stone, children={shannon: "seen"}, story="Childhoodcanary, at fifteen.", **LATELY
    )
    told.entries["babies"] = a_visit(
        by=pike, children={rosie: "seen", unborn: "not seen: not born yet"}, observed={rosie: "At 5 Carer Crescent."},
        story="Babycanary. The unborn is expected.", **LATELY,
    )  # fmt: skip
    _worked_until(told, adeyemi, rosie)


def _worked_until(told: Told, worker: Account, child: Person) -> None:
    with as_keeper("named beside her"):
        team = Allocation.objects.get(person=child, role="worker").team
        beside = allocate(child=child, worker=worker, team=team, started=date(2026, 5, 1), second=True)
    a_post(worker, role="worker", team=team)
    told.entries["own"] = a_visit(by=worker, children={child: "seen"}, story="Owncanary.", **LATELY)
    with as_keeper("her task is done"):
        end_allocation(allocation=beside, ended=date(2026, 11, 18))
        worker.posts.filter(team=team).update(ended=date(2026, 11, 18))


def _yonas(told: Told) -> None:
    novak = told.staff["novak"]
    yonas = a_child("Yonas Tesfay", born=date(2009, 9, 14), worker=novak, **HELD)
    lives_at(
        a_home("Harbour House, room 12", postcode="NM9 9HH", confidential=True),
        yonas,
        since=date(2026, 8, 10),
    )
    is_named(told.staff["lane"], yonas, "lawyer")
    told.people["yonas"] = yonas
    told.entries["advice"] = a_visit(
        by=novak, children={yonas: "seen"}, story="Advicecanary from counsel.", **LATELY
    )
    with told.acting("novak"):
        items.keep(entry=told.entries["advice"], kind="legal", readers=[told.staff["lane"].pk])


def _withdrawn(told: Told) -> None:
    """Written on the wrong record, read by some, withdrawn: m36, k33, n32 and r38 are all of this kind."""
    ruby = a_child("Ruby Fitch", born=date(2018, 5, 9), worker=told.staff["stone"], **HELD)
    leon = a_child("Leon Holt", born=date(2014, 9, 27), worker=told.staff["stone"], **HELD)
    siblings(ruby, leon, half=True)
    steve = a_parent("Steve Fitch", of=[ruby], kind="father")
    gary = a_parent("Gary Holt", of=[leon], kind="father")
    lives_at(a_home("77 Gary Grove", postcode="NM7 7GG", confidential=True), leon, since=date(2026, 3, 1))
    told.people |= {"ruby": ruby, "leon": leon, "steve": steve, "gary": gary}
    told.entries["care"] = a_visit(
        by=told.staff["stone"], children={ruby: "seen", leon: "seen"},
        observed={ruby: "Epilepsycanary rescue plan.", leon: "At 77 Gary Grove he is calm."}, **LATELY,
    )  # fmt: skip
    told.entries["wrong"] = a_visit(
        by=told.staff["stone"], children={ruby: "seen"}, story="Wrongcanary of another Ruby.", **LATELY
    )
    with told.acting("stone"):
        withdraw(entry=Entry.objects.get(pk=told.entries["wrong"].pk), kind="wrong", reason="Another Ruby.")
