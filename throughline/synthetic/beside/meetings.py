"""Meetings of Northmere beside those of its stories: what was done after one, one of professionals, two to come."""

from collections.abc import Iterable
from datetime import date, datetime, time

from throughline.access.models import Account
from throughline.config.clock import LONDON
from throughline.record.meetings import actions
from throughline.record.meetings.models import Booking, Meeting
from throughline.record.planning import actions as planned
from throughline.record.planning.models import PlanAction
from throughline.synthetic.meetings import a_booking, a_meeting
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import writing

STRATEGY = datetime(2026, 6, 22, 11, tzinfo=LONDON)
PROFESSIONALS = datetime(2026, 10, 28, 9, 30, tzinfo=LONDON)
WRITTEN = datetime(2026, 10, 28, 12, tzinfo=LONDON)
SENT = datetime(2026, 10, 30, 9, tzinfo=LONDON)
BOOKED = datetime(2026, 11, 19, 10, 5, tzinfo=LONDON)
INVITED = datetime(2026, 11, 19, 15, tzinfo=LONDON)
CORE_GROUP = date(2026, 11, 24)
REVIEW_SET = datetime(2026, 11, 2, 9, 5, tzinfo=LONDON)
REVIEW = date(2026, 11, 26)
PAPERS = datetime(2026, 11, 19, 16, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    _strategy(told)
    _professionals(told)
    _core_group(told)
    if "NOAH" in told.people:
        _review(told)


def _strategy(told: Told) -> None:
    """What was agreed on 22 June was done by five that day."""
    entry, mariam = told.meetings["m17"], told.staff["achebe"]
    with writing(by=mariam, told=STRATEGY.replace(hour=17)):
        for one in PlanAction.objects.filter(entry_id=entry.pk):
            planned.done(entry=entry.pk, action=one.pk)


def _professionals(told: Told) -> None:
    _, kai, esme = told.children
    priya = told.staff["raman"]
    decided = {child: {"decision": "as it is", "reached": "consensus"} for child in told.children}
    decided[kai] |= {"decision": "family", "reason": "He is asked before anybody plans his Saturdays."}
    entry = a_meeting(
        "professionals", by=priya, chair=told.staff["achebe"], children=told.children, on=PROFESSIONALS.date(), at=time(9, 30),
        how="video", told=WRITTEN, decided=decided, discussion="The same Monday mornings, seen from three sides.",
        present=[
            ("Priya Raman", "social worker", "here"), ("Mariam Achebe", "manager", "here"),
            ("A Rowntree", "health visitor", "here"), ("Mrs Oyelaran", "safeguarding lead", "by phone"),
        ],
        rows={
            "views": [
                {"who": "Kai", "source": "child", "words": "Talk to me at football.", "person_id": kai,
                 "helped": "Walked there with Priya"},
                {"who": "Mrs Oyelaran", "source": "teacher", "words": "He watches the door until Nan rings.", "person_id": kai},
                {"who": "Kelly", "source": "parent", "words": "Mondays are the worst, I know that.", "helped": "By telephone"},
            ],
            "actions": [
                {"what": "Ask Kai who may come to his matches", "who": "Priya Raman", "by_when": date(2026, 11, 25),
                 "person_id": kai},
                {"what": "Breakfast club from Monday for all three", "who": "Mrs Oyelaran", "by_when": date(2026, 11, 2)},
                {"what": "Inhaler plan to nursery", "who": "A Rowntree", "by_when": date(2026, 11, 27), "person_id": esme},
            ],
        },
    )  # fmt: skip
    with writing(by=priya, told=SENT):
        meeting = Meeting.objects.select_related("entry").get(pk=entry.pk)
        actions.sent(meeting=meeting, who=["A Rowntree", "Mrs Oyelaran"], how="Secure e-mail", on=SENT.date())


def _core_group(told: Told) -> None:
    tia, kai, esme = told.children
    priya = told.staff["raman"]
    entry = a_booking(
        "core group", by=priya, chair=priya, children=told.children, on=CORE_GROUP, at=time(14), told=BOOKED,
        place="Millbrook Primary, the small hall", purpose="Two actions of 22 October are still open.",
        each={
            tia: {"asked": "yes", "prepared_by": "Priya Raman", "advocate": "accepted", "how_heard": "A drawing, and her letter"},
            kai: {"asked": "yes", "prepared_by": "Priya Raman", "advocate": "declined", "how_heard": "Ten minutes at the start"},
            esme: {"asked": "later", "how_heard": "Watched at nursery"},
        },
    )  # fmt: skip
    people = (
        ("A Rowntree", "health visitor", "e-mail", "coming"), ("Mrs Oyelaran", "safeguarding lead", "phone", "coming"),
        ("Kelly Marsden", "mother", "in person", "coming"), ("Jon Pell", "father", "letter", ""),
    )  # fmt: skip
    _invited(entry.pk, priya, people)


def _review(told: Told) -> None:
    """Noah's review: papers are due to the reviewing officer three working days before, and one has come."""
    noah, voss = told.people["NOAH"], told.staff["voss"]
    entry = a_booking(
        "care review", by=voss, chair=voss, children=[noah], on=REVIEW, at=time(11), told=REVIEW_SET, how="hybrid",
        purpose="Permanence: no plan since the Hendrys.",
        each={noah: {"asked": "yes", "prepared_by": "Priya Raman", "advocate": "accepted"}},
    )  # fmt: skip
    people = (
        ("Priya Raman", "social worker", "e-mail", "coming"),
        ("B Hale", "virtual school", "e-mail", "views"),
    )
    _invited(entry.pk, voss, people)
    with writing(by=voss, told=PAPERS):
        found = Booking.objects.select_related("entry").get(pk=entry.pk)
        actions.received(booking=found, role="designated teacher", on=PAPERS.date())


def _invited(booking: int, by: Account, people: Iterable[tuple[str, str, str, str]]) -> None:
    with writing(by=by, told=INVITED):
        found = Booking.objects.select_related("entry").get(pk=booking)
        for who, role, how, reply in people:
            one = actions.invite(booking=found, who=who, role=role, how=how)
            if reply:
                actions.replied(booking=found, invitation=one.pk, reply=reply)
