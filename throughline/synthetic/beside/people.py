"""What is told about the people of the stories beside their clocks: names, languages, needs, faith, leave, orders."""

from datetime import date, datetime
from uuid import uuid4

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.people.models import (
    AddressKnown,
    BirthClaim,
    Communication,
    ContactRestriction,
    Culture,
    Disability,
    Ethnicity,
    Faith,
    Flag,
    Identifier,
    Immigration,
    InterpreterBooking,
    Language,
    Person,
    PersonName,
)
from throughline.record.people.models.said import Said
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE


def tell(told: Told, now: datetime) -> None:
    people, staff = told.people, told.staff
    _yonas(people["YONAS"], staff["novak"], staff["haddad"], staff["sandhu"])
    _marsdens(people, staff["raman"])
    _ruby(people["RUBY"], people["LEON"], staff["lowe"])
    _samira(people["SAMIRA"], people["DANIA"], staff["webb"])
    _quigleys(people, staff["pike"])
    _looked_at_again(told)


def _said(model: type[Said], person: Person, *, on: date, by: Account, source: str, **said: object) -> None:
    """Written down at noon of the day it was said, by whoever heard it."""
    with as_keeper(PURPOSE, told=datetime(on.year, on.month, on.day, 12, tzinfo=LONDON), by=by.pk):
        model.objects.create(person=person, started=said.pop("started", on), source=source, **said)


def _yonas(yonas: Person, worker: Account, assessor: Account, lawyer: Account) -> None:
    first, wrong, right = date(2026, 1, 28), date(2026, 2, 4), date(2026, 2, 11)
    _said(
        Language, yonas, on=first, by=worker, source="Transfer form from Saltcombe", language="Amharic", speaks="some",
        ended=wrong, ended_why="He speaks Tigrinya: Mrs Reid found the mistake", interpreter="spoken",
    )  # fmt: skip
    _said(
        Language, yonas, on=wrong, by=worker, source="Yonas, through Mrs Reid", language="Tigrinya", speaks="first",
        reads="yes", interpreter="spoken", wishes="The same one as at the review, by video",
    )  # fmt: skip
    booked = {"language": "Tigrinya", "kind": "spoken", "source": "Language line"}
    for day, what_for, outcome, note in (
        (date(2026, 1, 26), "Arrival", "none", "Transfer went ahead two working days late for it"),
        (date(2026, 2, 25), "First review", "held", "He asks for her again"),
        (date(2026, 11, 27), "Visit at Harbour House", "booked", ""),
    ):
        _said(
            InterpreterBooking, yonas, on=right if outcome != "none" else first, by=worker, day=day, what_for=what_for,
            outcome=outcome, note=note, **booked,
        )  # fmt: skip
    _birth_days(yonas, assessor, lawyer)
    _said(
        Immigration, yonas, on=date(2026, 5, 19), by=lawyer, source="Letter of his solicitor", status="claimed",
        unaccompanied=True, solicitor="Aster Law, Saltcombe", next_step="Asylum interview, day not given yet",
    )  # fmt: skip
    _said(
        Ethnicity, yonas, on=right, by=worker, source="Yonas", code="BAFR", own_words="Tigrinya, from Eritrea"
    )
    _said(
        Faith, yonas, on=right, by=worker, source="Yonas", faith="Eritrean Orthodox",
        practice="Fasts on Wednesdays and Fridays: no meat, no milk",
    )  # fmt: skip
    _said(
        Culture, yonas, on=date(2026, 3, 18), by=worker, source="Yonas",
        words="I cook for people. On the map the river is on the left. Please find my sister before you find my age.",
    )  # fmt: skip
    _said(
        Identifier,
        yonas,
        on=first,
        by=worker,
        source="Transfer form from Saltcombe",
        scheme="home-office",
        value="N1234567",
    )


def _birth_days(yonas: Person, assessor: Account, lawyer: Account) -> None:
    """As he says it, as we assessed it, and which one counted when."""
    said = _claim(yonas, lawyer, date(2026, 1, 28), date(2009, 9, 14), "claimed", "Yonas, on arrival")
    _counts(said, lawyer, date(2026, 1, 28), "The only one given")
    paper = "Our age assessment: he signed “read, not agreed”"
    found = _claim(yonas, assessor, date(2026, 5, 8), date(2008, 9, 14), "assessed", paper)
    _counts(found, assessor, date(2026, 5, 8), "Two workers assessed it, with an appropriate adult")
    order = "Interim relief, Northmere Family Court: treat as born 14 Sep 2009 until judgment"
    _counts(said, lawyer, date(2026, 8, 28), order)


def _claim(person: Person, by: Account, on: date, born: date, status: str, source: str) -> int:
    key = uuid4()
    _said(BirthClaim, person, on=on, by=by, source=source, born=born, status=status, key=key)
    with as_keeper(PURPOSE):
        return BirthClaim.objects.get(key=key).pk


def _counts(claim: int, by: Account, on: date, why: str) -> None:
    with as_keeper(PURPOSE, told=datetime(on.year, on.month, on.day, 16, tzinfo=LONDON), by=by.pk):
        found = BirthClaim.objects.get(pk=claim)
        BirthClaim.objects.filter(person_id=found.person_id, standing=True).update(standing=False)
        BirthClaim.objects.filter(pk=claim).update(standing=True, standing_why=why)


def _marsdens(people: dict[str, Person], worker: Account) -> None:
    seen, order = date(2026, 9, 3), uuid4()
    for name in ("TIA", "KAI", "ESME"):
        _said(
            ContactRestriction, people[name], on=seen, by=worker, source="Sealed order, seen Thu 3 Sep 2026",
            kind="non-molestation", bound=people["CRAIG"], order=order, ended=date(2027, 3, 3), ring="Mariam Achebe",
            says="Not to come within 100 metres of the home or the school, nor to send others",
            if_breached="Ring 999, then the duty manager",
        )  # fmt: skip
        _said(
            AddressKnown, people[name], on=date(2026, 11, 12), by=worker, source="Police notice of Wed 11 Nov 2026",
            known_to=people["CRAIG"], how="He was at the door on Wed 11 Nov 2026",
        )  # fmt: skip
    tia = people["TIA"]
    _said(Ethnicity, tia, on=date(2026, 7, 20), by=worker, source="Kelly, at home", code="WBRI")
    _said(Faith, tia, on=date(2026, 7, 20), by=worker, source="Kelly, at home", faith="None, she says")
    _said(
        Identifier,
        tia,
        on=date(2026, 7, 20),
        by=worker,
        source="Millbrook Primary",
        scheme="upn",
        value="A950000178301",
    )
    _said(
        PersonName, tia, on=date(2026, 7, 20), by=worker, source="Kelly, at home", kind="at birth", given_name="Tia Louise",
        family_name="Pell", ended=date(2018, 2, 1), ended_why="Registered again as Marsden", started=tia.born,
    )  # fmt: skip
    _said(
        Culture, tia, on=date(2026, 11, 4), by=worker, source="Tia, at school",
        words="Nan’s Sunday songs. The bear with one ear comes to every new bed.",
    )  # fmt: skip


def _ruby(ruby: Person, leon: Person, worker: Account) -> None:
    met = date(2026, 3, 27)
    _said(
        Communication, ruby, on=met, by=worker, source="Ruby, Donna and her speech therapist",
        short="Yes-look, no-look, eye-gaze screen", how="A yes-look, a no-look, and her screen, which must be charged.",
        alone="With her screen charged and somebody who reads it and does not prompt. Each visit says who.",
    )  # fmt: skip
    for code, means in (
        ("MOB", "Uses a chair; hoisted; turned at eleven, two and five"),
        ("COMM", "Talks with her eyes"),
        ("PC", "Help with everything; the hoist is upstairs"),
    ):
        _said(
            Disability, ruby, on=met, by=worker, source="Letter of Mon 2 Mar 2026", code=code, means=means,
            diagnosis="Cerebral palsy", diagnosed_by="Dr S Kerr, 2019",
        )  # fmt: skip
    _said(Ethnicity, ruby, on=met, by=worker, source="Donna", code="REFU")
    _said(Disability, leon, on=met, by=worker, source="Donna, and his school", code="NONE")


def _samira(mother: Person, child: Person, worker: Account) -> None:
    """A parent needs an interpreter too; no child of hers is to do it."""
    _said(
        Language, mother, on=date(2026, 4, 7), by=worker, source="Samira", language="Arabic", dialect="Sudanese",
        speaks="first", reads="no", interpreter="spoken", wishes="A woman; never Yusef",
    )  # fmt: skip
    _said(
        Faith, child, on=date(2026, 4, 7), by=worker, source="Asked twice, and again in June", not_said=True
    )


def _quigleys(people: dict[str, Person], worker: Account) -> None:
    _said(
        Flag, people["UNBORN"], on=date(2026, 8, 21), by=worker, source="", kind="danger", type="dog",
        words="Dog at Ryan’s flat, said to bite", instruction="Meet at the clinic and not there",
    )  # fmt: skip


def _looked_at_again(told: Told) -> None:
    """Warnings of the stories that have a source and no end: somebody looks at each again."""
    with as_keeper(PURPOSE):
        ids = [person.pk for person in told.people.values()]
        known = Flag.objects.filter(person_id__in=ids, ended=None, review_on=None).exclude(source="")
        known.update(review_on=date(2027, 1, 11))
