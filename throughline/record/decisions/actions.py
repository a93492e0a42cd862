"""Ratifying a decision that was made outside the scheme of delegation, or not."""

from throughline.access.delegation.queries import scheme
from throughline.access.delegation.scheme import Held, Line
from throughline.access.principal import acting, atomic, somebody
from throughline.config.clock import now, today
from throughline.record.clocks.actions import facts_changed, wait_for_writers
from throughline.record.decisions import problems
from throughline.record.decisions.kinds import decision as kind
from throughline.record.decisions.kinds import facts
from throughline.record.decisions.models import Decision, Ratification
from throughline.record.decisions.queries import judged, standing
from throughline.record.entries import typed
from throughline.record.entries.models import Entry, Notice, Step
from throughline.record.entries.problems import REASON


def settle(*, entry: Entry, outcome: str, reason: str) -> Ratification:
    """The same press sent twice settles once. What was settled by another is not settled again."""
    who, reason = acting(), reason.strip()[:400]
    if outcome not in dict(Decision.OUTCOMES):
        raise problems.OUTCOME
    if not reason:
        raise REASON
    again = {"entry_id": entry.pk, "version": entry.version, "by_id": who.id, "outcome": outcome}
    with atomic():
        children = list(entry.children.values_list("person_id", flat=True))
        wait_for_writers(children)
        before = Ratification.objects.filter(**again).first()
        if before:
            return before
        post, line = _seat(entry, seen=len(children))
        made = Ratification.objects.create(
            **again, post=post.words[:160], line_id=line.id, at=now(), reason=reason
        )
        _settle(entry, made)
        return made


def _seat(entry: Entry, *, seen: int) -> tuple[Held, Line]:
    """The post and the line of the scheme by which whoever acts may ratify this."""
    row = Decision.objects.select_related("entry").filter(pk=entry.pk, inside=False, settled="").first()
    if row is None or not standing(row.entry) or row.entry.version != entry.version:
        raise problems.NOTHING_TO_RATIFY
    if seen < row.entry.named:
        raise problems.NOT_ALL_TO_RATIFY
    who = somebody()
    found = judged(row, who.id, today(), scheme(upto=today(), of=who.id), seen)
    if not found.inside or found.post is None or found.line is None:
        raise problems.not_yours(found.why)
    return found.post, found.line


def _settle(entry: Entry, made: Ratification) -> None:
    Decision.objects.filter(pk=entry.pk).update(settled=made.outcome, settled_on=today())
    Step.objects.create(
        entry_id=entry.pk,
        did=made.outcome,
        by_id=made.by_id,
        at=made.at,
        reason=made.reason,
        version=made.version,
    )
    told = {entry.author_id, entry.decided_by_id}
    Notice.objects.bulk_create(
        Notice(account_id=account, entry_id=entry.pk, what=made.outcome, at=made.at)
        for account in sorted(told)
    )
    answers = typed.read(kind, entry)
    facts_changed(
        children=list(answers.children),
        source=("entry", entry.pk),
        told=facts(answers, entry.happened_at),
        again=True,
    )
