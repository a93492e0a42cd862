"""Every version of an entry that was signed: read back from the database's own memory, compared sentence by sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from throughline.access.principal import cursor
from throughline.design.dates import clock, day
from throughline.record.entries import typed
from throughline.record.entries.beside import Field, changes
from throughline.record.entries.kind import Answers, Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, Step
from throughline.record.entries.queries import named

EACH = """
select spine.version, max(spine.known_at)
from (select version, known_at from history.record_entry where id = %s
      union all select version, known_at from public.record_entry where id = %s) spine
group by spine.version order by spine.version
"""


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    known_at: datetime
    """The last moment at which this version's rows changed; reading at it gives this version's words."""
    words: str


def versions(entry: Entry) -> list[Version]:
    with cursor() as cur:
        cur.execute(EACH, [entry.pk, entry.pk])
        found = cur.fetchall()
    made = {
        step.version: step
        for step in Step.objects.filter(entry_id=entry.pk).select_related("by").order_by("-id")
    }
    return [Version(number, last, _words(number, made.get(number))) for number, last in found]


def _words(number: int, step: Step | None) -> str:
    return (
        f"Version {number}: {day(step.at)}, {clock(step.at)}, {step.by.name}" if step else f"Version {number}"
    )


@contextmanager
def as_known(moment: datetime) -> Iterator[None]:
    """Reads the record as it stood, for the length of one question."""
    with cursor() as cur:
        cur.execute("select current_setting('search_path'), current_setting('app.as_known', true)")
        path, before = cur.fetchone()
        _look(cur, "as_known, public", moment.isoformat())
        try:
            yield
        finally:
            _look(cur, path, before or "")


def _look(cur, path: str, moment: str) -> None:
    cur.execute(
        "select set_config('search_path', %s, true), set_config('app.as_known', %s, true)", [path, moment]
    )


def difference(entry: Entry, old: Version, new: Version) -> list[Field]:
    """The second against the first, sentence by sentence: only the answers that differ."""
    kind = by_key()[entry.kind]
    before, after = (_answers(kind, entry, version) for version in (old, new))
    names = {child: one.given_name for child, one in named({*before.children, *after.children}).items()}
    return [one for one in changes(kind, before, after, names) if not one.same]


def _answers(kind: Kind, entry: Entry, version: Version) -> Answers:
    with as_known(version.known_at):
        then = Entry.objects.filter(pk=entry.pk).first()
        return typed.read(kind, then) if then else Answers(shared={}, children={}, rows={})
