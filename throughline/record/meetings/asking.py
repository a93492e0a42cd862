"""The questions of a meeting's form: all of them, or those that one kind of meeting asks."""

from throughline.access.roles import ROLES
from throughline.record.entries.fields import (
    Carried,
    Choice,
    Clock,
    Colleague,
    Day,
    Line,
    Question,
    Rows,
    Section,
    Whom,
    Words,
    YesNo,
)
from throughline.record.meetings import asking_birth, asking_safety, catalogue
from throughline.record.meetings.declaration import MeetingType, Without
from throughline.record.meetings.models import (
    MeetingChild,
    MeetingKnown,
    MeetingPosition,
    MeetingPresence,
    MeetingView,
)
from throughline.record.meetings.models.held import CATEGORIES, HOW, REACHED
from throughline.record.meetings.roles import AGENCY_OPTIONS, OPTIONS
from throughline.record.planning.asking import WALK, actions

CHAIRS = tuple(role.key for role in ROLES.values() if "add" in role.verbs)
KINDS = Choice(
    name="type", label="Kind of meeting", options=catalogue.options(), many=True, needed="Choose the kind of meeting.",
    hint="Changed? Press “Keep as draft” to be asked what it needs.",
)  # fmt: skip
NAMES = dict(catalogue.options())


def every(field: str) -> tuple[tuple[str, str], ...]:
    """What all kinds of meeting have under this name, for reading what any of them wrote."""
    return tuple(
        {one.key: one.words for sort in catalogue.by_key().values() for one in getattr(sort, field)}.items()
    )


def of(sort: MeetingType | None, field: str) -> tuple[tuple[str, str], ...]:
    return tuple((one.key, one.words) for one in getattr(sort, field)) if sort else every(field)


def wants(sort: MeetingType | None, field: str) -> bool:
    return sort is None or bool(getattr(sort, field))


def some(*asks: Question | Rows | None) -> tuple[Question | Rows, ...]:
    return tuple(ask for ask in asks if ask is not None)


def first(sort: MeetingType | None) -> tuple[Section, ...]:
    walk = (WALK,) if wants(sort, "walks") else ()
    called = (asking_safety.CALLED,) if wants(sort, "threshold") else ()
    return (_when(sort), *called, _who(sort), *walk, KNOWN, VIEWS)


def last(sort: MeetingType | None) -> tuple[Section, ...]:
    found = [_positions(sort)]
    if wants(sort, "threshold"):
        found.append(asking_safety.INVESTIGATION)
    if wants(sort, "safety"):
        needed = "Say what keeps the children safe tonight." if sort else ""
        found.append(asking_safety.tonight(needed=needed))
    return (*found, ACTIONS, _after(sort))


def _when(sort: MeetingType | None) -> Section:
    also = tuple((key, NAMES[key]) for key in sort.also) if sort else tuple(NAMES.items())
    stages = of(sort, "stages")
    return Section(
        title="The meeting",
        asks=some(
            KINDS,
            Carried(name="booking", label="Its booking"),
            Choice(name="stage", label="Which is it?", options=stages, needed="Say which it is." if sort else "")
            if stages else None,
            Choice(
                name="also", label="Is it another meeting as well?", options=also, many=True,
                hint="It counts as both only where quorum, reports and chair are right for each.",
            ) if also else None,
            Day(name="day", label="Day", needed="Give the day of the meeting."),
            Clock(name="began", label="From", needed="Give the time it began."),
            Clock(name="finished", label="To"),
            Choice(name="how", label="How", options=tuple(HOW), many=True, needed="Say how it was held."),
            Line(name="place", label="Where"),
            _chair(sort),
            asking_safety.LEFT_OUT if wants(sort, "whole_home") else None,
            Line(name="led_by", label="Led by", longest=120, hint="Where another agency leads it.")
            if sort is None or not sort.chairs else None,
        ),
    )  # fmt: skip


def _chair(sort: MeetingType | None) -> Question | None:
    if sort and not sort.chairs:
        return None
    hint = "Outside the child’s line." if sort and sort.independent else ""
    return Colleague(
        name="chair", label="Chair", roles=sort.chairs if sort else CHAIRS, hint=hint,
        needed="Say who is in the chair." if sort else "",
    )  # fmt: skip


def _who(sort: MeetingType | None) -> Section:
    return Section(
        title="Who is here",
        asks=some(
            Rows(
                name="present", label="Everybody who was invited or is due", model=MeetingPresence, add="Add somebody", most=30,
                hint=_quorum_words(sort),
                questions=(
                    Line(name="who", label="Name", longest=120),
                    Choice(name="role", label="Comes as", options=OPTIONS, many=True, needed="Say in what role."),
                    Choice(
                        name="how", label="Here?", options=tuple(MeetingPresence.HOW), many=True,
                        needed="Say whether they were there.",
                    ),
                    Line(name="note", label="Who for them, or why not", longest=300),
                    *(
                        [Line(name="apart", label="Part without them, why", longest=300)]
                        if sort is None or sort.apart else []
                    ),
                ),
            ),
            Words(name="not_quorate_why", label="If it was not quorate: why", rows=2),
            YesNo(name="went_on", label="Did the chair go on without them?")
            if sort is None or sort.quorum.without is Without.CHAIR else None,
            Words(name="interim", label="If it was not held: what keeps the children safe until it is", rows=2),
            Day(name="resumes_on", label="Held after all on", hint=_resumes_words(sort)),
        ),
    )  # fmt: skip


def _quorum_words(sort: MeetingType | None) -> str:
    if sort is None:
        return ""
    needs = "; ".join(need.words for need in sort.quorum.needs)
    more = f"; {sort.quorum.agencies} other agencies" if sort.quorum.agencies > 1 else ""
    more = "; one other agency" if sort.quorum.agencies == 1 else more
    return f"Quorate with {needs}{more}. {sort.quorum.source}."


def _resumes_words(sort: MeetingType | None) -> str:
    if sort is None or sort.quorum.resumes is None:
        return ""
    return f"Within {sort.quorum.resumes.words}. {sort.quorum.resumes.source}."


def told_in(row: dict) -> str:
    """What one agency told the others in confidence, in the words of a copy that holds it back."""
    return {
        "police": "Police intelligence", "here": "Told to those who were there", "third": "About somebody else",
    }.get(row.get("readers") or "", "")  # fmt: skip


AGENCY = Choice(
    name="agency", label="Agency", options=AGENCY_OPTIONS, many=True, needed="Say which agency it is."
)
KNOWN = Section(
    title="What each agency knows",
    asks=(
        Rows(
            name="known", label="Information by agency", model=MeetingKnown, add="Add what another knows", about="person_id",
            told_in=told_in,
            questions=(
                AGENCY,
                Words(name="words", label="What they know", needed="Say what they know.", rows=2),
                Choice(
                    name="readers", label="Who may read it", options=tuple(MeetingKnown.READERS), many=True,
                    needed="Say who may read it.",
                ),
                Whom(name="person_id", label="About"),
            ),
        ),
        Words(
            name="discussion", label="What it means",
            hint="Shared by all. Name no child here: use each child’s part.", rows=4,
        ),
    ),
)  # fmt: skip
VIEWS = Section(
    title="Views, side by side",
    asks=(
        Rows(
            name="views", label="Each child’s and parent’s view, by its source", model=MeetingView, add="Add a view",
            about="person_id", hint="Two sources that differ are two rows. They are never merged.",
            questions=(
                Line(name="who", label="Whose view", longest=120, needed="Say whose view it is."),
                Choice(
                    name="source", label="Source", options=tuple(MeetingView.SOURCES), many=True,
                    needed="Say where it comes from.",
                ),
                Whom(name="person_id", label="About"),
                Words(name="words", label="In their words", needed="Say what {who} thinks.", rows=2),
                Line(name="helped", label="How they were helped to say it", longest=300),
            ),
        ),
    ),
)  # fmt: skip
ACTIONS = Section(
    title="Who does what",
    asks=(
        actions("Typed as it is agreed", "On each owner’s page once signed, until it is done or dropped."),
    ),
)


def _positions(sort: MeetingType | None) -> Section:
    asked = (
        "Is the threshold for a section 47 enquiry met?"
        if sort and sort.threshold
        else "Where each agency stands"
    )
    return Section(
        title=asked,
        asks=(
            Rows(
                name="positions", label="Each agency’s view, each child", model=MeetingPosition, add="Add an agency’s view",
                about="person_id", hint="Whoever does not agree is written down by agency.",
                questions=some(
                    AGENCY,
                    *(asking_safety.VIEW_OF_THE_THRESHOLD if wants(sort, "threshold") else ()),
                    Choice(
                        name="stands", label="View of the decision", options=tuple(MeetingPosition.STANDS), many=True,
                        needed="Say where they stand.",
                    ),
                    Line(name="words", label="Why", longest=300),
                    Whom(name="person_id", label="About"),
                ),
            ),
        ),
    )  # fmt: skip


def _after(sort: MeetingType | None) -> Section:
    return Section(
        title="Next",
        asks=some(
            Choice(
                name="next_type", label="Next meeting", options=catalogue.options(), many=True, hint=_next_words(sort)
            ),
            Day(name="next_on", label="On", hint="Booked when you sign."),
            Clock(name="next_at", label="At"),
            Line(name="next_place", label="Place"),
            YesNo(name="complaint_told", label="Was the family told how to complain?")
            if wants(sort, "complaint") else None,
        ),
    )  # fmt: skip


def _next_words(sort: MeetingType | None) -> str:
    return " ".join(f"{NAMES[one.type]}: within {one.within.words}." for one in sort.next) if sort else ""


def each_child(sort: MeetingType | None) -> tuple[Question, ...]:
    heard = sort is None or "child" in sort.due
    return some(
        Words(name="words", label="{child}’s own words", rows=2, voice=True)
        if sort is None or not sort.newborn else None,
        asking_safety.WORRY if wants(sort, "threshold") else None,
        *(_taking_part() if heard else ()),
        asking_safety.THRESHOLD if wants(sort, "threshold") else None,
        Choice(name="decision", label="Decided for {child}", options=of(sort, "decisions"), many=True),
        Choice(
            name="reached", label="How it was decided",
            options=tuple(one for one in REACHED if sort is None or one[0] in sort.reached),
        ),
        Choice(name="category", label="Category", options=tuple(CATEGORIES), many=True)
        if wants(sort, "categories") else None,
        Words(name="reason", label="Why, for {child}", rows=2),
        *(asking_birth.AT_A_BIRTH if wants(sort, "newborn") else ()),
        *(asking_safety.ENQUIRED if wants(sort, "threshold") else ()),
        asking_safety.AGAIN if wants(sort, "begins") else None,
        asking_safety.ELSEWHERE if wants(sort, "from_elsewhere") else None,
    )  # fmt: skip


def _taking_part() -> tuple[Question, ...]:
    return (
        YesNo(name="asked", label="{child} was asked to come or to send views"),
        Line(name="prepared_by", label="Prepared by", longest=120),
        Choice(name="part", label="{child} took part", options=tuple(MeetingChild.PART), many=True),
        Line(name="part_why", label="If not heard, why", longest=300),
        Choice(name="advocate", label="Advocate", options=tuple(MeetingChild.ADVOCATE), many=True),
        Words(name="did_with_view", label="What the meeting did with {child}’s view", rows=2),
    )
