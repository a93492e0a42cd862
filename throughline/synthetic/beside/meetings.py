"""Meetings of Northmere: the strategy discussion of 22 June as it was written up, one of professionals, two to come."""

from collections.abc import Iterable
from datetime import date, datetime, time

from throughline.access.models import Account
from throughline.config.clock import LONDON
from throughline.record.meetings import actions
from throughline.record.meetings.models import Booking, Meeting, PlanAction
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
    tia, kai, esme = told.children
    mariam = told.staff["achebe"]
    each = {
        tia: "Yes: her words, and what the school saw", kai: "Yes: he rang Nan to fetch the little ones",
        esme: "Yes: too young to say, in the same home",
    }  # fmt: skip
    decided = {
        child: {"decision": "enquiry", "reached": "consensus", "reason": why} for child, why in each.items()
    }
    decided[tia] = decided[tia] | {"words": "I rang Nan because Nan picks up."}
    entry = a_meeting(
        "strategy", by=mariam, chair=mariam, children=told.children, on=STRATEGY.date(), at=time(11), how="hybrid",
        told=STRATEGY, finished="11:50", decided=decided, discussion="Four calls in six weeks, and nobody sober twice.",
        safe_now="At school and nursery until 15:15.",
        safe_tonight="Nan sleeps in, Kelly rings 999. Checked by telephone at 18:00 and 21:00.",
        if_not="Ring Mariam Achebe; out of hours has the note until Monday.",
        family_told="Mariam Achebe and the school tell Kelly what happens next, not what was said.",
        present=[
            ("Mariam Achebe", "manager", "here"), ("L Grant", "social worker", "here"), ("PC Lunt", "police", "by phone"),
            ("Dr S Kerr", "named nurse", "by phone"), ("Mrs Oyelaran", "safeguarding lead", "here"),
            ("", "gp", "no reply"),
        ],
        rows={
            "known": [
                {"agency": "authority", "words": "Three contacts in two years, two about shouting.", "readers": "all"},
                {"agency": "police", "words": "Two calls to the address since April. A further item about an adult.",
                 "readers": "police"},
                {"agency": "health", "words": "Esme’s inhaler not collected since May.", "readers": "all", "person_id": esme},
                {"agency": "education", "words": "Kai late on eleven mornings; he brings the others in.", "readers": "all",
                 "person_id": kai},
            ],
            "positions": [
                {"agency": agency, "stands": "agrees", "words": words}
                for agency, words in (("police", "Safe tonight: 2 of 5"), ("health", "3 of 5"), ("education", "2 of 5"))
            ],
            "actions": [
                {"what": "See each child alone at school or nursery", "who": "L Grant", "by_when": STRATEGY.date(),
                 "by_clock": time(14)},
                {"what": "Tell Kelly, with Nan there", "who": "Mariam Achebe and Mrs Oyelaran", "by_when": STRATEGY.date(),
                 "by_clock": time(15)},
            ],
        },
    )  # fmt: skip
    with writing(by=mariam, told=STRATEGY.replace(hour=17)):
        for one in PlanAction.objects.filter(entry_id=entry.pk):
            actions.done(entry=entry.pk, action=one.pk)


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
