"""A strategy discussion in words: each agency's own view, the enquiry for one child, what it starts and by when."""

from collections.abc import Iterable
from datetime import date

from throughline.design.dates import clock, day, short_day
from throughline.record.meetings import catalogue
from throughline.record.meetings.missing_safety import ENQUIRIES
from throughline.record.meetings.models import Meeting, MeetingChild, MeetingPosition

STANDS = dict(MeetingPosition.STANDS)
THRESHOLD = dict(MeetingPosition.THRESHOLD)
ENQUIRY = dict(MeetingChild.ENQUIRY)
MEDICAL = dict(MeetingChild.MEDICAL)


def view(one: MeetingPosition) -> str:
    """The agency's view of the threshold, what it makes of the decision, and its own grade for tonight."""
    stands = STANDS[one.stands]
    if one.threshold:
        agrees = "" if one.stands == "agrees" else f", {stands[0].lower()}{stands[1:]}"
        stands = f"{THRESHOLD[one.threshold]}{agrees}"
    graded = f"Safe tonight {one.grade} of 5" if one.grade else ""
    said = f"{stands}: {one.words}" if one.words else stands
    return f"{said.rstrip('.')}. {graded}" if graded else said


def of_child(row: MeetingChild) -> list[tuple[str, str]]:
    pairs = (
        ("What was found", row.worry),
        ("Threshold", dict(MeetingChild.THRESHOLD).get(row.threshold, "")),
        ("Enquiry", ENQUIRY.get(row.enquiry, "")),
        ("Seen first", row.seen_first),
        ("Medical", _medical(row)),
        ("A plan again", row.again_why),
        ("Plan since", f"{day(row.plan_since)}, elsewhere" if row.plan_since else ""),
    )
    return [pair for pair in pairs if pair[1]]


def _medical(row: MeetingChild) -> str:
    if not row.medical:
        return ""
    when = " ".join(
        filter(
            None,
            (
                short_day(row.medical_on) if row.medical_on else "",
                clock(row.medical_at) if row.medical_at else "",
            ),
        )
    )
    consent = f"agreed by {row.medical_consent}" if row.medical_consent else ""
    return ", ".join(filter(None, (MEDICAL[row.medical], row.medical_where, when, consent)))


def investigation(meeting: Meeting) -> list[tuple[str, str]]:
    crime = {True: "The police investigate", False: "None"}.get(meeting.criminal, "")
    pairs = (("Crime", crime), ("Interviews", meeting.interview_plan))
    return [pair for pair in pairs if pair[1]]


def checked(meeting: Meeting) -> str:
    at = clock(meeting.safe_at) if meeting.safe_at else ""
    return ", ".join(filter(None, (meeting.safe_by, at)))


def starts(held: date, rows: Iterable[MeetingChild]) -> list[tuple[str, str]]:
    """Only of a discussion that began an enquiry: the limit is counted from it, and from no later one."""
    began = [row.person.given_name for row in rows if row.decision == ENQUIRIES[0]]
    if not began:
        return []
    within = catalogue.by_key()["strategy"].next[0].within
    return [
        ("Enquiry began", f"{day(held)}, for {', '.join(began)}"),
        ("If a conference", f"by {day(within.after(held))}, {within.words} on"),
    ]
