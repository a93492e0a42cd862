"""Starting an assessment: who, by when, and a plan of dates."""

from collections.abc import Mapping
from datetime import date, datetime, time

from throughline.access.posts.registered import registered
from throughline.access.principal import acting
from throughline.access.roles import ROLES
from throughline.config.clock import LONDON, today
from throughline.design.dates import day as day_words
from throughline.record.assessment import known, rules
from throughline.record.assessment.models import AssessmentLeftOut, PlannedStep
from throughline.record.assessment.models.starting import AGAIN, REGISTERED, REQUIRED, SORTS, UNBORN
from throughline.record.clocks.stored import Told
from throughline.record.entries.fields import Choice, Colleague, Day, Line, Rows, Section, Whom, Words
from throughline.record.entries.kind import Answers
from throughline.record.entries.queries import household, named
from throughline.record.holding.standing import needs_social_worker, what_stands

LEADS = tuple(role.key for role in ROLES.values() if role.key in ("worker", "manager", "family-help"))
NAMES = dict(SORTS)


def steps(
    children: list[int], start: date, owner: str, manager: str = "Team manager"
) -> list[dict[str, str]]:
    """The plan as it opens: each child and each adult on a line of their own, by day."""
    people = named(children).values()
    rows = []
    for planned in rules.PLAN:
        whom = _whom(planned, children, people)
        by_when = day_words(rules.by(start, planned.days))
        does = manager if planned.what in (PlannedStep.MANAGER, PlannedStep.AUTHORISED) else owner
        rows += [{"what": planned.what, "owner": does, "by_when": by_when, **one} for one in whom]
    return rows


def _whom(planned: rules.Planned, children: list[int], people) -> list[dict[str, str]]:
    if planned.what == PlannedStep.CHILD:
        return [{"person_id": str(one.pk), "who": one.given_name} for one in people if one.born]
    if planned.what == PlannedStep.PARENT:
        return [{"who": row["who"]} for row in known.adults(children)]
    return [{"who": planned.who} if planned.who else {}]


def opening_steps(children: list[int]) -> list[dict[str, str]]:
    return steps(children, today(), getattr(acting(), "name", "") or "Whoever assesses")


def opening_left_out(children: list[int]) -> list[dict[str, str]]:
    return [{"who": str(person)} for person in household(children) if person.id not in children]


def opens_with(children: list[int], preset: Mapping[str, str]) -> dict[str, str]:
    on = today()
    stands = what_stands(children, on)
    asked = any(needs_social_worker(stands[child]) for child in children)
    return {
        "began": day_words(on), "planned_end": day_words(rules.by(on, rules.LAST_DAY - 5)),
        **({"requires": REGISTERED} if asked else {}),
    }  # fmt: skip


SECTIONS = (
    Section(
        title="What it starts from",
        asks=(
            Choice(name="sort", label="Why now", options=tuple(SORTS), many=True, needed="Say what it starts from."),
            Day(name="began", label="Decided on", needed="Give the day it was decided.", hint="Day 1 is the working day after."),
            Words(
                name="answers", label="What it has to answer", rows=3, needed="Say what the assessment has to answer.",
                hint="The decision that it starts from, and the questions that somebody will want answered.",
            ),
        ),
    ),
    Section(
        title="Who, and by when",
        asks=(
            Colleague(name="lead_id", label="Who assesses", roles=LEADS, needed="Say who assesses."),
            Choice(
                name="requires", label="Who may lead", options=tuple(REQUIRED), many=True,
                needed="Say who may lead, by what stands about these children.",
            ),
            Line(name="supervised_by", label="Supervised by", longest=120, hint="Where a social worker does not lead."),
            Day(
                name="planned_end", label="Planned end", needed="Give the day by which it will be done.",
                hint="No longer than the family needs. 45 working days is the most.",
            ),
            Line(name="shorter_why", label="Why it takes as long as that", longest=300),
        ),
    ),
    Section(
        title="Children of the home whom it is not about",
        asks=(
            Rows(
                name="left_out", label="Left out, and why", model=AssessmentLeftOut, add="Add a child", blank=0,
                opens_with=opening_left_out,
                questions=(
                    Line(name="who", label="Child", longest=120, needed="Say who is left out."),
                    Line(name="why", label="Why not", longest=300, needed="Say why {who} is left out."),
                ),
            ),
        ),
    ),
    Section(
        title="The plan",
        asks=(
            Rows(
                name="steps", label="What happens by when", model=PlannedStep, add="Add a date", most=40,
                hint="Move a day or take a line away. What has not happened shows on the page, early.",
                opens_with=opening_steps, about="person_id",
                questions=(
                    Choice(name="what", label="What", options=tuple(PlannedStep.WHATS), many=True, needed="Say what happens."),
                    Whom(name="person_id", label="About"),
                    Line(name="who", label="With whom", longest=120),
                    Line(name="owner", label="Who does it", longest=120, needed="Say who does it."),
                    Day(name="by_when", label="By", needed="Give the day."),
                ),
            ),
        ),
    ),
)  # fmt: skip
EACH_CHILD = (Words(name="hopes", label="What {child} was told, and what {child} wants us to ask", rows=2),)


def happened(answers: Answers, now: datetime) -> datetime:
    began = answers.shared["began"]
    return now if began == now.date() else datetime.combine(began, time(12), LONDON)


def headline(answers: Answers, names: dict[int, str]) -> str:
    said = answers.shared
    what = {AGAIN: "Re-assessment begun", UNBORN: "Pre-birth assessment begun"}.get(
        said["sort"], "Assessment begun"
    )
    return f"{what}: planned end {day_words(said['planned_end'])}"


def facts(answers: Answers, at: datetime) -> list[Told]:
    """The plan is under way for each child until that child's assessment is authorised."""
    said = answers.shared
    if not said.get("began"):
        return []
    told = [fact for child, row in answers.children.items() for fact in _of_one(child, row, said)]
    seen = {row["person_id"]: row["done_on"] for row in answers.rows["steps"]
            if row["what"] == PlannedStep.CHILD and row.get("done_on") and row["person_id"]}  # fmt: skip
    return told + [Told(person=child, what="child_first_seen", day=on) for child, on in seen.items()]


def _of_one(child: int, row: dict, said: dict) -> list[Told]:
    began = said["began"]
    names = ["assessment_allocated", "assessment_planned_end_recorded", "assessment_started"]
    names += ["decision_to_assess"] if said["sort"] == AGAIN else []
    names += ["prebirth_assessment_started"] if said["sort"] == UNBORN else []
    under_way = Told(person=child, what="assessment", day=began, until=row.get("ended"))
    return [under_way, *(Told(person=child, what=what, day=began) for what in names)]


def problems(answers: Answers, now: datetime) -> dict[str, str]:
    said = answers.shared
    stands = what_stands(list(answers.children), said["began"])
    asked = next(filter(None, (needs_social_worker(stands[child]) for child in answers.children)), None)
    found = rules.start_problems(
        began=said["began"], planned_end=said["planned_end"], today=now.date(), requires=said["requires"],
        registered=said["lead_id"] in registered([said["lead_id"]], said["began"]), asked=asked.words if asked else "",
        supervised_by=said["supervised_by"],
    )  # fmt: skip
    late = rules.last_day(said["began"])
    for number, row in enumerate(answers.rows["steps"]):
        if not said["began"] <= row["by_when"] <= late:
            found[f"steps-{number}-by_when"] = (
                "This day lies outside the time that the assessment has. Check it."
            )
    return found
