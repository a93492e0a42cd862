"""What Northmere's head of service and managers said and decided about its figures: objectives, targets, explanations."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from throughline.access.models import Account, Post, Team
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.oversight import measured
from throughline.oversight.baselines.actions import set_range_again
from throughline.oversight.explaining.actions import explain
from throughline.oversight.improvement.actions import change_objective, set_objective
from throughline.oversight.targets.actions import set_target
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE, writing

APRIL = date(2026, 4, 1)
BOARD = "The improvement board agreed it on Tue 24 Mar 2026, from what the best year here was."


class Aim(NamedTuple):
    """What shall be better, why, whose it is, since when, and by what it is judged."""

    words: str
    why: str
    owner: str
    since: date
    measures: tuple[str, ...]


class Explained(NamedTuple):
    measure: str
    team: str
    by: str
    on: date
    month: date
    known: str
    doing: str
    check_on: date


OBJECTIVES = (
    Aim("Every child with a plan is seen when we said we would come, and alone where that is safe.",
        "Families told the board in March that nobody came when somebody had promised to.", "calder", APRIL,
        ("visits_on_time", "cp_visits_in_time_pct", "cp_seen_alone_pct")),
    Aim("Whoever tells us of a worry hears on the next working day what we do about it.",
        "Schools ring again because nobody answered, and the second call is counted as a new worry.", "lind", APRIL,
        ("contact_decision_1wd_pct", "rereferral_12m_pct")),
    Aim("An assessment is finished in time, and the child was seen for it.",
        "The audit of January found good assessments that came too late to help.", "osman", APRIL,
        ("assessments_45wd_pct", "assessment_seen_pct")),
    Aim("A plan moves, and ends when the child is safe.",
        "Eleven children had a plan for longer than two years when the board first asked.", "calder", APRIL,
        ("core_groups_in_time_pct", "cpp_reviewed_in_time_pct", "cpp_2y_open_pct")),
    Aim("Nobody has to tell a new worker what they told the last one.",
        "Young people asked for it in September. We do not know yet how it could be counted.", "hart", date(2026, 9, 21), ()),
)  # fmt: skip
ENDED = Aim("Every referrer is written to.", "A national review asked for it.", "lind", date(2025, 10, 1),
            ("referrer_outcome_sent_pct",))  # fmt: skip
TARGETS = (
    ("visits_on_time", "", "90", APRIL, "calder"),
    ("visits_on_time", "Safeguarding North", "92", APRIL, "achebe"),
    ("visits_on_time", "Safeguarding South", "90", APRIL, "osman"),
    ("visits_on_time", "", "95", date(2027, 1, 1), "calder"),
    ("cp_visits_in_time_pct", "", "90", APRIL, "calder"),
    ("cp_seen_alone_pct", "", "80", APRIL, "calder"),
    ("contact_decision_1wd_pct", "", "98", APRIL, "lind"),
    ("rereferral_12m_pct", "", "18", APRIL, "lind"),
    ("assessments_45wd_pct", "", "88", APRIL, "osman"),
    ("core_groups_in_time_pct", "", "85", APRIL, "calder"),
    ("cpp_reviewed_in_time_pct", "", "98", APRIL, "calder"),
    ("cpp_2y_open_pct", "", "3", APRIL, "calder"),
)
EXPLANATIONS = (
    Explained("visits_on_time", "", "calder", date(2026, 5, 12), APRIL,
              "Within what is usual for the service, and still a question: nearly all late visits are in one team, which three"
              " workers left between February and April.",
              "Two agency workers begin on Mon 18 May. Until then the duty rota sees the children whose worker has left, the"
              " youngest first. It works when no child there has waited for longer than three weeks.", date(2026, 7, 6)),
    Explained("visits_on_time", "", "calder", date(2026, 7, 6), date(2026, 6, 1),
              "The posts are filled since June. The new workers know about half of their families, and the late visits are now"
              " spread over the month instead of left to its end.",
              "The duty rota stays until August. Each Monday the manager and I look at who was not seen.", date(2026, 12, 7)),
    Explained("visits_on_time", "Safeguarding North", "achebe", date(2026, 10, 8), date(2026, 9, 1),
              "As it has been. Three of the late visits were tried twice and nobody opened; we count them as late, and that is"
              " right.",
              "Second tries are made at another time of day, with somebody the family knows.", date(2026, 11, 16)),
    Explained("rereferral_12m_pct", "", "lind", date(2026, 9, 10), date(2026, 8, 1),
              "Most children who come back were closed after an assessment with advice only, and come back from the same school.",
              "From October the school is rung a month after closing, and asked what became of the advice.", date(2026, 12, 10)),
)  # fmt: skip
BY_PHONE = (
    "Since November 2025 a visit is written up on the day, on a phone. Before that it could be entered weeks later, and the months"
    " are not of one kind."
)
FEW_GROUPS = (
    "This record began in October 2024, and every plan in it was new: a plan of a few weeks has hardly had a group to be late."
    " Since May 2025 plans are of every age."
)
FEW_REVIEWS = "This record began in October 2024, and for its first year few plans had come to a third review. Since then they are of every age."
RANGES = (
    ("visits_on_time", date(2025, 11, 1), BY_PHONE),
    ("core_groups_in_time_pct", date(2025, 5, 1), FEW_GROUPS),
    ("cpp_reviewed_in_time_pct", date(2025, 11, 1), FEW_REVIEWS),
)
"""The measures whose usual range was set again, since when and why."""


def tell(told: Told, now: datetime) -> None:
    who = _people(told)
    for aim in OBJECTIVES:
        _objective(aim, who)
    _ended(who)
    with as_keeper(PURPOSE):
        teams = dict(Team.objects.values_list("name", "id"))
    for measure, team, value, since, owner in TARGETS:
        with writing(by=who["calder"], told=at(date(2026, 3, 26))):
            set_target(
                measure=measure, team=teams.get(team), value=Decimal(value), since=since, owner=who[owner].pk, why=BOARD,
                unit=measured.indicator(measure).unit, first_month=None,
            )  # fmt: skip
    for measure, since, why in RANGES:
        with writing(by=who["analyst"], told=at(date(2026, 11, 6))):
            set_range_again(measure=measure, team=None, since=since, reason=why, first_month=None)
    for one in EXPLANATIONS:
        said_of(one, who[one.by], teams.get(one.team))


def at(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)


def _people(told: Told) -> Mapping[str, Account]:
    """Told without the whole authority, the head of service does what others would."""
    with as_keeper(PURPOSE):
        posts = Post.objects.filter(role__in=("director", "analyst"), ended=None).select_related("holder")
        others = {"hart" if post.role == "director" else "analyst": post.holder for post in posts}
    return {"hart": told.staff["calder"], "analyst": told.staff["calder"]} | told.staff | others


def _objective(aim: Aim, who: Mapping[str, Account]) -> None:
    with writing(by=who["calder"], told=at(max(aim.since, date(2026, 3, 26)))):
        set_objective(
            words=aim.words, why=aim.why, owner=who[aim.owner].pk, since=aim.since, measures=aim.measures
        )


def _ended(who: Mapping[str, Account]) -> None:
    with writing(by=who["calder"], told=at(ENDED.since)):
        made = set_objective(
            words=ENDED.words,
            why=ENDED.why,
            owner=who[ENDED.owner].pk,
            since=ENDED.since,
            measures=ENDED.measures,
        )
    with writing(by=who["calder"], told=at(date(2026, 9, 21))):
        change_objective(
            objective=made, owner=made.owner_id, until=date(2026, 10, 1), measures=ENDED.measures
        )


def said_of(one: Explained, by: Account, team: int | None) -> None:
    with writing(by=by, told=at(one.on, 15)):
        explain(
            measure=one.measure, team=team, month=one.month, signal=None, known=one.known, doing=one.doing, owner=by.pk,
            check_on=one.check_on,
        )  # fmt: skip
