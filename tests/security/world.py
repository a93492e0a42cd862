"""One of each thing that an address can name: Alice's own, and what is kept from her."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.test import Client

from tests.security.assessments import the_assessments
from tests.security.challenges import the_challenges
from tests.security.front_door import the_contacts
from tests.security.meetings import the_meetings
from tests.security.plans import the_plans
from tests.security.protection import the_enquiries
from tests.security.things import the_files, the_things
from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.models import Account, Grant, Post, Session
from throughline.access.posts.inviting import invite
from throughline.access.principal import as_keeper, as_person
from throughline.access.roles import ROLES
from throughline.config.clock import now
from throughline.record.clocks.models import Obligation
from throughline.record.entries import actions, drafts
from throughline.record.entries.models import Draft, Entry
from throughline.record.people.models import Person
from throughline.record.visits.kinds import visit as visit_kind
from throughline.synthetic.builders import a_child, a_home, a_person, a_visit, lives_at
from throughline.synthetic.cast import House, the_house
from throughline.web.tests.sending import a_checked_return

SECRET = "Quillonbury"
"""A word that stands only in what Alice must not see."""


@dataclass(frozen=True, kw_only=True)
class World:
    house: House
    sealed: Person
    """Charlie's child, whose record Alice must not even know of."""
    entry: Entry
    sealed_entry: Entry
    withdrawn: Entry
    draft: Draft
    obligation: Obligation
    sealed_obligation: Obligation
    post: Post
    token: str
    checked: UUID
    """Ann's checked return."""
    things: dict[str, int | UUID | str]
    people: dict[str, Account]
    """The cast, a records officer, the director, and somebody by each verb."""
    clients: dict[str, Client] = field(default_factory=dict)

    def sign_in(self, *names: str) -> None:
        """Each as somebody who has just proved who they are."""
        for name in names or self.people:
            self.clients[name] = client_of(self.people[name])
        with as_keeper("everybody has just proved who they are"):
            Session.objects.filter(ended_at=None).update(proved_at=now())

    def client(self, name: str, *, checked: bool = False) -> Client:
        """Somebody at a browser. `checked`: with the form's token asked for, as in earnest."""
        client = self.clients.setdefault(name, Client()) if name == "nobody" else self.clients[name]
        client.handler.enforce_csrf_checks = checked
        client.raise_request_exception = False
        return client


def the_world() -> World:
    house = the_house()
    cast = house.cast
    sealed = a_child(f"{SECRET} Sealed", worker=cast.charlie, plan_since=date(2026, 9, 1))
    lives_at(a_home(f"9 {SECRET} Street", confidential=True), sealed)
    seen = {"on": date(2026, 11, 4), "story": SECRET}
    sealed_entry = a_visit(by=cast.charlie, children={sealed: "seen"}, **seen)
    with as_keeper("sealing a record"):
        Person.objects.filter(pk=sealed.pk).update(restriction=Person.SEALED)
    entry, gone = (
        a_visit(by=cast.alice, children={house.tia: "seen"}, on=date(2026, 11, d)) for d in (9, 10)
    )
    with as_person(principal_of(cast.alice)):
        actions.withdraw(entry=Entry.objects.get(pk=gone.pk), kind="wrong", reason="Another child's")
        draft = drafts.begin(kind=visit_kind, children=[house.tia.id], key=uuid4())
    with as_person(principal_of(cast.ada)) as ada:
        link = invite(email="new@northmere.example", name="Nia New", role="worker", by=ada)
    with as_keeper("finding what is due"):
        due = {one.person_id: one for one in Obligation.objects.filter(met=None, stopped=None)}
        post = Post.objects.get(holder=cast.alice)
    rose = a_person(name="Rose Reed", role="records")
    dora = a_person(name="Dora Dale", role="director")
    outside = _from_outside(house, dora)
    others = {
        role.verbs: a_person(name=f"{role.name} Else", role=role.key) for role in ROLES.values() if role.verbs
    }
    by_verb = {verb: account for verbs, account in others.items() for verb in verbs}
    things = the_things(cast, house.tia, sealed, entry) | the_files(cast, draft, entry, sealed_entry)
    things |= the_meetings(cast.alice, house.tia, cast.charlie, sealed)
    things |= the_plans(cast.alice, house.tia, cast.charlie, sealed)
    things |= the_challenges(cast.alice, house.tia, cast.mariam)
    things |= the_assessments(cast.alice, house.tia, cast.charlie, sealed)
    things |= the_contacts(by_verb["receive"])
    things |= the_enquiries(cast.alice, house.tia, cast.charlie, sealed, cast.mariam)
    things["other_id"] = a_visit(by=cast.alice, children={house.tia: "seen"}, on=date(2026, 11, 3)).id
    world = World(
        house=house, sealed=sealed, entry=entry, sealed_entry=sealed_entry, withdrawn=gone, draft=draft,
        obligation=due[house.tia.id], sealed_obligation=due[sealed.id], post=post, token=link.rpartition("/")[2],
        checked=a_checked_return(cast.ann.id), things=things,
        people=by_verb | cast.everybody | {"rose": rose, "dora": dora} | outside,
    )  # fmt: skip
    world.sign_in()
    return world


def _from_outside(house: House, director: Account) -> dict[str, Account]:
    """Each has one child, or none: a hospital, a councillor, an inspector, a lawyer."""
    roles = {"kit": "checker", "lionel": "member", "ingrid": "inspector", "laura": "lawyer"}
    people = {name: a_person(name=f"{name.title()} Outside", role=role) for name, role in roles.items()}
    with as_keeper("an inspection"):
        Grant.objects.create(
            account=people["ingrid"], person_id=house.tia.id, kind="inspection", reason="An inspection.",
            started=now(), until=now() + timedelta(days=3), given_by=director,
        )  # fmt: skip
    return people
