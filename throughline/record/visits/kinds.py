"""The visit, as its form is written."""

from datetime import datetime, time

from throughline.config.clock import LONDON, london_day
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Choice, Clock, Day, Line, Rows, Section, Words, YesNo
from throughline.record.entries.kind import Answers, Kind
from throughline.record.visits.models import Visit, VisitChild, VisitPresence, VisitTry
from throughline.record.visits.queries import people_of_the_home, what_to_look_for
from throughline.standards.catalogue import by_key
from throughline.standards.ways import Subject

SEEN_TELLS = ("visit_held", "cp_visit_child_seen", "cin_visit_child_seen", "lac_visit_child_seen")
"""Seen once is seen for every plan that only asks that: which of its clocks run, the child's own spells say."""
ALONE_TELLS = ("seen_alone", "child_seen_alone")
DECLINED_TELLS = ("seen_alone_exception_recorded", "seen_alone_not_needed")
"""A child who says no is the exception of regulation 29 of the Care Planning Regulations 2010."""
VISIT_CLOCKS = tuple(
    one.key for one in by_key().values() if one.subject == Subject.CHILD and {*one.met_names} & {*SEEN_TELLS}
)
"""The standards that an attempt is shown beside, where they run. It never meets them."""


def happened(answers: Answers, now: datetime) -> datetime:
    return datetime.combine(answers.shared["day"], answers.shared["began"] or time(12), LONDON)


def headline(answers: Answers, names: dict[int, str]) -> str:
    seen = [names[child] for child, row in answers.children.items() if row["seen"] == "seen"]
    missed = [names[child] for child, row in answers.children.items() if row["seen"] != "seen"]
    if not seen:
        return f"Tried to visit: {listed(missed)} not seen"
    return f"Visit: {listed(seen)} seen" + (f", {listed(missed)} not seen" if missed else "")


def listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def facts(answers: Answers, at: datetime) -> list[Told]:
    """Seen meets the visit clocks. Not seen is an attempt, as are the earlier tries: shown beside, never met."""
    told = []
    for child, row in answers.children.items():
        told += [Told(person=child, what=what, day=london_day(at), at=at) for what in _seen(row)]
        days = {t["day"] for t in answers.rows["tries"]} | (
            {london_day(at)} if row["seen"] != "seen" else set()
        )
        told += [
            Told(person=child, what="attempted", day=day, key=key)
            for day in sorted(days)
            for key in VISIT_CLOCKS
        ]
    return told


def _seen(row: dict[str, str]) -> tuple[str, ...]:
    if row["seen"] != "seen":
        return ()
    return SEEN_TELLS + {"alone": ALONE_TELLS, "offered": DECLINED_TELLS}.get(row.get("alone") or "", ())


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    found = {}
    shared = answers.shared
    if shared.get("day") and shared["day"] > now.date():
        found["day"] = "This day has not come yet. Keep the draft and sign it after the visit."
    if shared.get("began") and shared.get("finished") and shared["finished"] < shared["began"]:
        found["finished"] = "The end is before the start. Check both times."
    for child, row in answers.children.items():
        if row.get("seen") == "not seen" and not row.get("not_seen_why"):
            found[f"child-{child}-not_seen_why"] = "Say in a few words why this child was not seen."
    for number, row in enumerate(answers.rows["tries"]):
        if shared.get("day") and row["day"] > shared["day"]:
            found[f"tries-{number}-day"] = "An earlier try cannot be after the visit. Check the day."
    return found


visit = Kind(
    key="visit",
    name="Visit",
    heading="One visit, {children}",
    icon="home",
    model=Visit,
    child_model=VisitChild,
    sections=(
        Section(
            title="The visit",
            asks=(
                Day(name="day", label="Day", needed="Give the day of the visit."),
                Clock(name="began", label="From", needed="Give the time it began."),
                Clock(name="finished", label="To"),
                Choice(
                    name="place", label="Where", options=tuple(Visit.PLACES), many=True,
                    needed="Say where the visit was.",
                ),
                YesNo(name="announced", label="Told beforehand?"),
                Rows(
                    name="presences",
                    label="Adults and others of the household: seen, not seen, not known",
                    model=VisitPresence,
                    add="Add somebody",
                    opens_with=people_of_the_home,
                    questions=(
                        Line(name="who", label="Who", longest=120, needed="Say who this is."),
                        Choice(
                            name="seen", label="Seen?", options=tuple(VisitPresence.SEEN),
                            needed="Say whether {who} was seen.",
                        ),
                        Line(name="note", label="Note", longest=300),
                    ),
                ),
                Rows(
                    name="tries",
                    label="Tried before",
                    model=VisitTry,
                    add="Add a try",
                    blank=0,
                    questions=(
                        Day(name="day", label="Day", needed="Give the day of the try."),
                        Clock(name="clock", label="Time"),
                        YesNo(name="announced", label="Told beforehand?"),
                        Line(name="what", label="What happened", longest=300, needed="Say what happened."),
                    ),
                ),
                Words(
                    name="story",
                    label="What happened, and what the home was like",
                    hint="Shared by all. Name no child here: use the rows below.",
                    rows=5,
                ),
            ),
        ),
    ),
    each_child=(
        Choice(name="seen", label="{child} was", options=tuple(VisitChild.SEEN), needed="Say whether {child} was seen."),
        Choice(name="alone", label="Alone?", options=tuple(VisitChild.ALONE)),
        Line(name="not_seen_why", label="If not seen, why"),
        Line(name="tools", label="Tools used", longest=120),
        Words(name="words", label="{child}’s own words", rows=2, voice=True),
        Words(name="observed", label="What you saw", rows=2),
    ),
    after=(
        Section(
            title="Agreed, and next",
            asks=(
                Words(name="analysis", label="What this means for the children", rows=4),
                Words(name="agreed", label="What was agreed, with whom, by when", rows=3),
                YesNo(name="changes_worry", label="Does this change what we are worried about?"),
            ),
        ),
    ),
    happened=happened,
    headline=headline,
    facts=facts,
    problems=problems,
    looks_for=what_to_look_for,
    voice="words",
    shared_words=("story", "analysis", "agreed"),
    law="Working Together to Safeguard Children 2023: children with a plan are seen and heard; no number of days in law",
    sensitivity="special category",
    keep="with the child's record",
)  # fmt: skip
