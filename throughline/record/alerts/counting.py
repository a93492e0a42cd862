"""Were the alerts worth raising? Counted by rule over the children whom the reader answers for; never by person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from throughline.access.principal import cursor
from throughline.record.alerts.rules import RULES, Rule

SQL = """
select alert.rule, count(*), count(*) filter (where done.did = 'ended'),
  count(*) filter (where exists (select 1 from record_childalertstep step
    where step.alert_id = alert.id and step.did = 'snoozed')),
  count(*) filter (where done.answer = 'useful'), count(*) filter (where done.answer = 'known'),
  count(*) filter (where done.answer = 'not needed'), count(*) filter (where done.answer = 'wrong')
from record_childalert alert left join lateral (
  select step.did, step.answer from record_childalertstep step
  where step.alert_id = alert.id and step.did in ('finished', 'ended') order by step.number desc limit 1) done on true
where alert.stored_at >= %s and alert.stored_at < %s
group by alert.rule
"""


@dataclass(frozen=True, slots=True)
class Counted:
    """Of one rule, or of all together."""

    rule: Rule | None
    raised: int = 0
    ended: int = 0
    snoozed: int = 0
    useful: int = 0
    known: int = 0
    not_needed: int = 0
    wrong: int = 0

    @property
    def answered(self) -> int:
        return self.useful + self.known + self.not_needed + self.wrong

    @property
    def open(self) -> int:
        return self.raised - self.ended - self.answered

    @property
    def precision(self) -> float | None:
        """Useful of those answered. What ended unanswered is in neither number."""
        return self.useful / self.answered if self.answered else None


def counted(*, since: date, until: date) -> list[Counted]:
    """Every rule there is, raised or not. `until` is the first day not counted."""
    with cursor() as cur:
        cur.execute(SQL, [since, until])
        found = {row[0]: Counted(RULES[row[0]], *row[1:]) for row in cur.fetchall()}
    return [found.get(key, Counted(rule)) for key, rule in RULES.items()]


def together(rows: Iterable[Counted]) -> Counted:
    names = ("raised", "ended", "snoozed", "useful", "known", "not_needed", "wrong")
    rows = list(rows)
    return Counted(None, *(sum(getattr(row, name) for row in rows) for name in names))
