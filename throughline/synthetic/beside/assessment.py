"""The Delaneys: assessed in spring, assessed again now, with a plan of dates that is slipping; and a birth to come."""

from datetime import date, datetime, time

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.assessment.actions import settle
from throughline.record.assessment.models import PlannedStep
from throughline.record.entries.models import Entry
from throughline.record.people.actions import allocate
from throughline.record.people.models import ExpectedDay, Faith, Language, Person
from throughline.synthetic.assessments import a_checkpoint, a_neglect_tool, an_assessment, an_assessment_begun
from throughline.synthetic.builders import (
    a_child,
    a_home,
    a_parent,
    lives_at,
    related,
    siblings,
    somebody,
)
from throughline.synthetic.families import team_of
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE, writing

OPENED, FIRST, AGAIN = date(2026, 3, 2), date(2026, 4, 24), date(2026, 10, 5)
UNBORN, EXPECTED = date(2026, 11, 4), date(2027, 3, 22)

SPRING = {
    "food": "often not", "home": "often not", "health": "not met", "watched": "mostly", "learning": "often not",
    "sleep": "unknown", "steady": "often not",
}  # fmt: skip
AUTUMN = {
    "food": "mostly",
    "home": "mostly",
    "health": "often not",
    "watched": "often not",
    "learning": "mostly",
    "steady": "mostly",
}


def at(on: date, hour: int = 12) -> datetime:
    return datetime.combine(on, time(hour), LONDON)


def tell(told: Told, now: datetime) -> None:
    worker, manager = told.staff["stone"], told.staff["achebe"]
    finn, orla = _family(worker)
    first = _in_spring(worker, manager, finn, orla)
    _again(worker, manager, finn, orla, first)
    _before_a_birth(worker)


def _family(worker: Account) -> tuple[Person, Person]:
    finn = a_child("Finn Delaney", born=date(2016, 3, 14), worker=worker, since=OPENED, told=at(OPENED))
    orla = a_child("Orla Delaney", born=date(2021, 8, 2), worker=worker, since=OPENED, told=at(OPENED))
    sinead = a_parent("Sinead Delaney", of=[finn, orla], born=date(1993, 10, 30), told=at(OPENED))
    a_parent("Marcus Webb", of=[orla], kind="father", born=date(1990, 1, 9), told=at(OPENED))
    siblings(finn, orla, told=at(OPENED))
    lives_at(
        a_home("27 Fuller Street", postcode="NM3 6TD", told=at(OPENED)),
        finn,
        orla,
        sinead,
        since=OPENED,
        told=at(OPENED),
    )
    with as_keeper(PURPOSE, told=at(OPENED)):
        for child in (finn, orla):
            Language.objects.create(person=child, language="English", speaks="first", source="Sinead Delaney")
        Faith.objects.create(
            person=finn, faith="Catholic", practice="Mass with his grandmother", source="Finn"
        )
    return finn, orla


def _in_spring(worker: Account, manager: Account, finn: Person, orla: Person) -> Entry:
    day = date(2026, 3, 12)
    a_neglect_tool(
        by=worker, children=[finn, orla], on=day, levels=SPRING, told=at(day, 16),
        seen="Cupboards empty on a Thursday, damp on the bedroom wall, dentist missed three times.",
        means="Money runs out before the week does, and nobody is asked for help.", done_with="Sinead Delaney and the school",
    )  # fmt: skip
    return an_assessment(
        by=worker, children=[finn, orla], on=FIRST, began=OPENED, told=at(FIRST), authorised_by=manager,
        authorised=at(FIRST, 16), outcome="need plan",
        adults=[
            {"who": "Sinead Delaney", "stands": "mother", "met": "met", "met_on": date(2026, 3, 12), "says": "I am on my own with it."},
            {"who": "Marcus Webb", "stands": "father", "met": "not met", "why_not": "Two letters and four calls, no answer."},
        ],
        views=[
            {"source": "school", "who": "Mr Bose, Larkfield Primary", "person_id": finn, "words": "Hungry on Mondays. Kind to the little ones."},
            {"source": "health", "who": "Jan Field, health visitor", "person_id": orla, "words": "Growing well; two injections missed."},
        ],
        scales=[
            {"scale": "safe now", "whose": "mother", "scored": "7", "evidence": "They are never hit and never alone."},
            {"scale": "safe now", "whose": "worker", "scored": "4", "evidence": "Meals missed and a fall nobody saw."},
            {"scale": "safe now", "whose": "child", "person_id": finn, "scored": "no", "evidence": "He drew it and did not want a number."},
        ],
        worries="Finn and Orla go without a meal on two days of most weeks. Orla fell down the stairs while Sinead slept.",
        strengths="Sinead gets both children to school and nursery, and asks when she knows whom to ask.",
        history="Helped by the children’s centre in 2022, when Orla was small; it ended when the centre closed.",
        network="Sinead’s mother, Bridie, has Finn on Sundays. She was not asked to do more until now.",
        analysis="It is money and tiredness, not unkindness; and it has gone on long enough to show in Finn’s learning.",
        each={
            finn: {"lived": "Finn gets himself and Orla up. Breakfast is at school. At weekends he is at Nan Bridie’s for dinner.",
                   "words": "Sundays is when there’s pudding.", "how_heard": "Alone at school, with the three houses drawing.",
                "identity": "White Irish and English; Catholic, with his nan. Nobody has asked about his father’s family.",
                "why": "Sinead wants help, and it has worked before."},
            orla: {"lived": "Orla is carried to nursery by Finn’s side. She sleeps in her mother’s bed.", "how_heard": "Watched at play, twice.",
                "identity": "White Irish and English. Her father’s family is not known yet.",
                "why": "She is small enough to be harmed by one bad day."},
        },
    )  # fmt: skip


def _again(worker: Account, manager: Account, finn: Person, orla: Person, first: Entry) -> None:
    start = an_assessment_begun(
        by=worker, children=[finn, orla], on=AGAIN, sort="again", told=at(AGAIN), planned_end=date(2026, 11, 27),
        answers="Has what was agreed in April reached the children? Where is Marcus Webb?",
    )  # fmt: skip
    day = date(2026, 10, 16)
    a_checkpoint(
        by=manager, children=[finn, orla], on=day, start=start, told=at(day),
        unknown="Whether Marcus Webb sends money, and what Orla does on the days she is not at nursery.",
        missing="Nobody has met Marcus Webb. A letter to his mother’s address by Fri 23 Oct.",
    )  # fmt: skip
    _settle(start, worker, "child", date(2026, 10, 9))
    _settle(start, worker, "agencies", date(2026, 10, 12))
    _settle(start, worker, "parent", date(2026, 10, 14), who="Sinead")
    _settle(
        start, worker, "parent", None, who="Marcus", why="Letter returned; his sister is asked for a number."
    )
    day = date(2026, 11, 4)
    a_neglect_tool(
        by=worker, children=[finn, orla], on=day, levels=AUTUMN, told=at(day, 16),
        seen="Food in the house on both visits. Sinead works nights since October, and Finn minds Orla.",
        means="Meals and the home are better. Being watched over is worse, since the night shifts.",
        done_with="Sinead Delaney and Nan Bridie",
    )  # fmt: skip


def _settle(
    start: Entry, worker: Account, what: str, on: date | None, *, who: str = "", why: str = ""
) -> None:
    with writing(by=worker, told=at(on or date(2026, 11, 2), 17)):
        for row in PlannedStep.objects.filter(
            entry_id=start.pk, what=what, who__startswith=who, done_on=None
        ):
            settle(start=start, step=row.pk, done_on=on, why_not=why)


def _before_a_birth(worker: Account) -> None:
    """Beth Hartley’s second child; her first lives with its father’s parents."""
    opened = at(date(2026, 10, 28))
    baby = somebody("Baby Hartley", expected=EXPECTED, told=opened)
    with as_keeper(PURPOSE, told=opened):
        allocate(child=baby, worker=worker, team=team_of(worker), started=opened.date())
        ExpectedDay.objects.create(person=baby, expected=EXPECTED, source="Booking scan, Northmere General")
    beth = a_parent("Beth Hartley", of=[baby], born=date(1999, 6, 11), told=opened)
    jude = somebody("Jude Mercer", born=date(2021, 2, 3), told=opened)
    related(beth, "mother", jude, told=opened)
    an_assessment_begun(
        by=worker, children=[baby], on=UNBORN, sort="unborn", told=at(UNBORN),
        answers="What has changed for Beth since Jude went to his grandparents? Who is this child’s father?",
    )  # fmt: skip
