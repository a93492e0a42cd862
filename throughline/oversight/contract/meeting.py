"""A meeting is written down once, with the figures as they stood; it gets lines under it, and what was agreed is ticked off."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from throughline.access.models import Account
from throughline.access.principal import acting, atomic
from throughline.config.clock import now, today
from throughline.measures.months import quarter_of
from throughline.oversight.contract import problems, queries, rules
from throughline.oversight.contract.actions import tidy
from throughline.oversight.contract.due import STANDARD
from throughline.oversight.contract.models import (
    Contract,
    ContractAction,
    ContractFigure,
    ContractLine,
    ContractMeeting,
)
from throughline.oversight.steering import whoever_steers
from throughline.record.matters.actions import matter_for, record
from throughline.record.matters.problems import SAID
from throughline.standards import catalogue
from throughline.standards.ways import Subject


@dataclass(frozen=True, kw_only=True, slots=True)
class Stood:
    """One measure as its figure stood: nothing counted is no value."""

    value: float | None
    n: float | None = None
    total: float | None = None
    things: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    words: str
    whose: str
    due: date


def record_meeting(
    *, contract: Contract, kind: str, day: date, came: str, stood: dict[str, Stood], said: dict[str, str],
    agreed: Sequence[Action], taken_at: datetime | None,
) -> ContractMeeting:  # fmt: skip
    """`stood` is each measure's figure by the taking of `taken_at`; one that is not there had none."""
    who, came = whoever_steers(today()), tidy(came)
    check_day(contract, day)
    if not came:
        raise problems.CAME
    with atomic():
        about = {"contract": contract, "kind": kind, "quarter": quarter_looked_at(day)}
        if same := ContractMeeting.objects.filter(**about).first():
            if (same.day, same.came) == (day, came):
                return same
            raise problems.recorded(in_words(kind, day))
        by = {"by_id": who.id, "post": who.post[:160], "at": now()}
        made = ContractMeeting.objects.create(**about, day=day, came=came, taken_at=taken_at, **by)
        ContractFigure.objects.bulk_create(_figures(made, stood, said, by))
        ContractAction.objects.bulk_create(
            ContractAction(
                meeting=made, words=_agreed_words(one, day), whose=one.whose[:120], due=one.due, **by
            )
            for one in agreed
        )
        _tell_the_clocks(made)
        return made


def check_day(contract: Contract | None, day: date) -> Contract:
    """The contract that a meeting of that day is of, if one can be written down at all."""
    if day > today():
        raise problems.STILL_TO_COME
    if contract is None or day < contract.since or (contract.until and day >= contract.until):
        raise problems.NONE
    if not queries.agreed(contract, day):
        raise problems.NOTHING_AGREED_YET
    return contract


def quarter_looked_at(day: date) -> date:
    """The last whole quarter before a day."""
    return quarter_of(date.fromordinal(quarter_of(day).first.toordinal() - 1)).first


def in_words(kind: str, day: date) -> str:
    return (
        f"The {dict(ContractMeeting.KINDS)[kind].lower()} about {quarter_of(quarter_looked_at(day)).in_words}"
    )


def _figures(
    meeting: ContractMeeting, stood: dict[str, Stood], said: dict[str, str], by: dict
) -> list[ContractFigure]:
    found = []
    for line in queries.agreed(meeting.contract, meeting.day):
        figure, words = stood.get(line.measure, Stood(value=None)), tidy(said.get(line.measure, ""))
        rating = rules.rating_of(line, figure.value)
        if rating != rules.GREEN:
            rules.check_sentence(words, problems.SAY_OF_EACH)
        agreed = {"measure": line.measure, "green": line.green, "amber": line.amber}
        found.append(
            ContractFigure(meeting=meeting, **agreed, **asdict(figure), rating=rating, said=words, **by)
        )
    return found


def _agreed_words(one: Action, day: date) -> str:
    rules.check_sentence(one.words, problems.ACTION_WORDS)
    if not one.whose.strip():
        raise problems.ACTION_WHOSE
    if one.due < day:
        raise problems.ACTION_IN_THE_PAST
    return tidy(one.words)


def _tell_the_clocks(meeting: ContractMeeting) -> None:
    """As what happened to the authority; somebody may have said so already on the page of duties."""
    standard = catalogue.by_key()[STANDARD[meeting.kind]]
    words = f"{meeting.get_kind_display()} of the contract with {meeting.contract.party}"
    try:
        record(
            matter=matter_for(kind=Subject.AUTHORITY),
            what=standard.met_names[0],
            day=meeting.day,
            words=words,
        )
    except type(SAID) as problem:
        if problem is not SAID:
            raise


def add_line(*, meeting: ContractMeeting, words: str) -> ContractLine:
    """By either side: it stands under the record with its writer's name, and the record stays."""
    who, words = acting(), tidy(words)
    rules.check_sentence(words, problems.LINE)
    with atomic():
        if last := meeting.lines.filter(words=words, by_id=who.id).first():
            return last
        return ContractLine.objects.create(
            meeting=meeting, words=words, by_id=who.id, post=who.post[:160], at=now()
        )


def tick_off(*, action: ContractAction, day: date, words: str) -> ContractAction:
    who, words = whoever_steers(today()), tidy(words)
    rules.check_sentence(words, problems.DONE_WORDS)
    if not action.meeting.day <= day <= today():
        raise problems.DONE_DAY
    with atomic():
        if action.done_on is not None:
            raise problems.DONE_ALREADY
        action.done_on, action.done_words, action.done_by = day, words, Account(pk=who.id)
        action.save(update_fields=["done_on", "done_words", "done_by"])
    return action
