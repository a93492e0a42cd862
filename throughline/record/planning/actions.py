"""What people do with a plan between meetings: finish, drop or move an action, and give the plan to somebody."""

from datetime import date

from throughline.access.principal import acting, atomic
from throughline.config.clock import today
from throughline.record.planning import problems, steps
from throughline.record.planning.models import Plan, PlanAction, PlanGiven, PlanStep


def done(*, entry: int, action: int) -> None:
    _press(entry, action, did=PlanStep.DONE)


def drop(*, entry: int, action: int, why: str) -> None:
    if not why.strip():
        raise problems.WHY
    _press(entry, action, did=PlanStep.DROPPED, why=why)


def move(*, entry: int, action: int, to: date | None, why: str) -> None:
    if to is None:
        raise problems.DAY
    if to < today():
        raise problems.PAST_DAY
    if not why.strip():
        raise problems.WHY
    _press(entry, action, did=PlanStep.MOVED, moved_to=to, why=why)


def _press(entry: int, action: int, *, did: str, moved_to: date | None = None, why: str = "") -> None:
    """Locked first, so that of two presses the second sees what the first did."""
    with atomic():
        standing = PlanAction.objects.select_for_update(of=("self",)).filter(
            pk=action, entry_id=entry, done_on=None, dropped_why=""
        )
        found = standing.first()
        if found is None:
            raise problems.SETTLED
        if moved_to == found.by_when:
            raise problems.SAME_DAY
        if found.first_by is None:
            found.first_by = found.by_when
            found.save(update_fields=["first_by"])
        steps.add(found, entry=entry, how=PlanStep.PRESS, did=did, on=today(), moved_to=moved_to, why=why)


def given(*, plan: Plan, who: str, on: date, form: str, language: str, explained_by: str) -> PlanGiven:
    """To whom, on what day, in what form and language: of the version that stands now."""
    said = [who.strip(), language.strip()]
    if not all(said) or form not in dict(PlanGiven.FORMS):
        raise problems.GIVEN
    if on > today():
        raise problems.NOT_YET
    again = {
        "entry_id": plan.pk, "version": plan.entry.version, "who": said[0][:120], "on": on, "form": form,
        "language": said[1][:80],
    }  # fmt: skip
    with atomic():
        return PlanGiven.objects.filter(**again).first() or PlanGiven.objects.create(
            **again, explained_by=explained_by.strip()[:120], by_id=acting().id
        )
