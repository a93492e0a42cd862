"""The usual range of a figure is set again, from a month on."""

from datetime import date

from throughline.access.principal import atomic
from throughline.config.clock import now, today
from throughline.oversight.baselines import queries, rules
from throughline.oversight.baselines.models import RangeDecision
from throughline.oversight.steering import whoever_sets_ranges


def set_range_again(
    *, measure: str, team: int | None, since: date, reason: str, first_month: date | None
) -> RangeDecision:
    """The caller says of which month the measure's first figure is."""
    on = today()
    who, reason, since = whoever_sets_ranges(on), " ".join(reason.split())[:400], since.replace(day=1)
    rules.check(since=since, reason=reason, first_month=first_month, on=on)
    with atomic():
        stand = queries.decisions_of(measure, team)
        if stand and (stand[0].since, stand[0].reason) == (since, reason):
            return stand[0]
        return RangeDecision.objects.create(
            measure=measure,
            team_id=team,
            since=since,
            reason=reason,
            by_id=who.id,
            post=who.post[:160],
            at=now(),
        )
