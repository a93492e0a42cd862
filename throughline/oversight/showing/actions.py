"""A measure is put on the scorecard or taken off: a new line each time, from today on."""

from throughline.access.principal import atomic
from throughline.config.clock import now, today
from throughline.oversight import measured
from throughline.oversight.showing import queries, rules
from throughline.oversight.showing.models import ShownMeasure
from throughline.oversight.showing.usual import USUAL
from throughline.oversight.steering import whoever_steers


def decide(*, measure: str, shown: bool, why: str) -> ShownMeasure:
    who, why, unit = whoever_steers(today()), " ".join(why.split())[:400], measured.indicator(measure).unit
    said = {"shown": shown, "since": today(), "why": why, "by_id": who.id}
    with atomic():
        last = queries.lines().filter(measure=measure).first()
        if last and all(getattr(last, name) == value for name, value in said.items()):
            return last
        stand = queries.shown(USUAL, on=today())
        rules.check(measure=measure, shown=shown, why=why, unit=unit, standing=stand)
        return ShownMeasure.objects.create(measure=measure, post=who.post[:160], at=now(), **said)
