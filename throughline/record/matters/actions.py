"""What happened to a matter is recorded, or taken back; its clocks are told in the same transaction."""

from datetime import date, datetime, time

from throughline.access.models import Account, Team
from throughline.access.principal import acting, as_keeper, atomic
from throughline.config.clock import LONDON, now, today
from throughline.record.clocks.actions import duty_facts_changed
from throughline.record.matters.facts import KIND, ROUTINE, facts, routine
from throughline.record.matters.models import Happening, Matter
from throughline.record.matters.problems import ENDS_BEFORE, GONE, NOT_KNOWN, NOT_YET, SAID, WHY
from throughline.record.matters.queries import offered
from throughline.record.matters.routine import BROUGHT
from throughline.standards.ways import Subject


def matter_for(
    *, kind: Subject, account: Account | None = None, team: Team | None = None, name: str = ""
) -> Matter:
    """The matter of that name, or the standing one; opened when there is none."""
    whose = {"subject_kind": kind.value, "account": account, "team": team, "name": name.strip()[:120]}
    with atomic():
        found = Matter.objects.filter(**whose).first()
        if found:
            return found
        made = Matter.objects.create(**whose, opened=today(), opened_by_id=acting().id)
        _tell_the_year(made)
        return made


def record(
    *,
    matter: Matter,
    what: str,
    day: date,
    at: time | None = None,
    until: date | None = None,
    words: str = "",
) -> Happening:
    if what not in offered(Subject(matter.subject_kind)):
        raise NOT_KNOWN
    if day > today():
        raise NOT_YET
    if until and until < day:
        raise ENDS_BEFORE
    moment = datetime.combine(day, at, LONDON) if at else None
    same = {"matter": matter, "what": what, "day": day, "at": moment, "taken_back_at": None}
    with atomic():
        if Happening.objects.filter(**same).exists():
            raise SAID
        made = Happening.objects.create(
            **same, until=until, words=words.strip()[:400], by_id=acting().id, told_at=now()
        )
        _tell(matter, (KIND, made.pk), facts(made))
        return made


def take_back(*, happening: Happening, why: str) -> None:
    why = why.strip()[:400]
    if not why:
        raise WHY
    with atomic():
        changed = Happening.objects.filter(pk=happening.pk, taken_back_at=None).update(
            taken_back_at=now(), taken_back_by=acting().id, taken_back_why=why
        )
        if not changed:
            raise GONE
        _tell(happening.matter, (KIND, happening.pk), [], again=True)


def bring_the_year() -> int:
    """Each night: the days that began since, for the authority as a whole and for each home."""
    with as_keeper("tell clocks which week, month and year began"):
        standing = list(Matter.objects.filter(subject_kind__in=list(BROUGHT), name=""))
        for matter in standing:
            _tell_the_year(matter)
    return len(standing)


def _tell_the_year(matter: Matter) -> None:
    if found := routine(matter):
        _tell(matter, (ROUTINE, matter.pk), found)


def _tell(matter: Matter, source: tuple[str, int], told: list, *, again: bool = False) -> None:
    kind = Subject(matter.subject_kind)
    duty_facts_changed(kind=kind, subjects=[matter.pk], source=source, told=told, again=again)
