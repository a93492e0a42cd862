"""What was withdrawn, for the privacy officer: the stub first, the sealed words only by a press, which is logged."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from throughline.access.models import AccessEvent, Account
from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.design.dates import clock, day
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry, Notice, Step, Withdrawal
from throughline.record.entries.problems import Problem

TO_REPORT_WITHIN = timedelta(hours=72)
"""UK GDPR article 33: from becoming aware, to the Information Commissioner."""

PAGE = 50
WHY = {"wrong": "wrong record", "unseen": "must not be seen", "undone": "undone at once"}
SAY_WHY = Problem("reason", "Say whether it is reported, and why: a later reader will look for it.")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sealed:
    """One withdrawn entry, without a word of it."""

    entry: Entry
    kind: str
    why: str
    at: datetime
    reason: str
    by: str
    answer: Step | None

    @property
    def report_by(self) -> datetime:
        return self.at + TO_REPORT_WITHIN


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader:
    name: str
    opened: str
    told: str


def withdrawn(*, page: int = 1) -> tuple[list[Sealed], bool]:
    start = (page - 1) * PAGE
    gone = (
        Withdrawal.objects.filter(entry__status=Entry.WITHDRAWN)
        .select_related("entry")
        .order_by("-at", "-entry_id")
    )
    rows = list(gone[start : start + PAGE + 1])
    return _sealed(rows[:PAGE]), len(rows) > PAGE


def one(entry_id: int) -> Sealed | None:
    rows = Withdrawal.objects.filter(entry_id=entry_id, entry__status=Entry.WITHDRAWN).select_related("entry")
    return next(iter(_sealed(list(rows))), None)


def _sealed(rows: list[Withdrawal]) -> list[Sealed]:
    ids = [row.entry_id for row in rows]
    steps = (
        Step.objects.filter(entry_id__in=ids, did__in=("withdrawn", "reviewed"))
        .select_related("by")
        .order_by("id")
    )
    last = {(step.entry_id, step.did): step for step in steps}
    return [
        Sealed(
            entry=row.entry, kind=by_key()[row.entry.kind].name, why=WHY[row.kind], at=row.at,
            reason=last[row.entry_id, "withdrawn"].reason, by=last[row.entry_id, "withdrawn"].by.name,
            answer=last.get((row.entry_id, "reviewed")),
        )
        for row in rows
    ]  # fmt: skip


def readers(entry_id: int) -> list[Reader]:
    """Who had opened it while it could be read, and whether they were told that it went."""
    withdrawn_at = Withdrawal.objects.values_list("at", flat=True).get(pk=entry_id)
    first: dict[int, datetime] = {}
    for account, at in openings(entry_id, withdrawn_at).values_list("account_id", "at"):
        first.setdefault(account, at)
    told = {n.account_id: n for n in Notice.objects.filter(entry_id=entry_id, what="withdrawn")}
    names = dict(Account.objects.filter(pk__in={*first, *told}).values_list("id", "name"))
    return [
        Reader(name=names.get(who, "somebody"), opened=_at(first[who], "Opened it") if who in first else "Wrote it",
               told=_told(told.get(who)))
        for who in sorted({*first, *told}, key=lambda who: (first.get(who, withdrawn_at), who))
    ]  # fmt: skip


def openings(entry_id: int, withdrawn_at: datetime) -> QuerySet:
    """Looks from before the withdrawal, first to last. Where the clock stands still, the log's order decides."""
    looks = AccessEvent.objects.filter(
        entry_id=entry_id, allowed=True, at__lte=withdrawn_at, account_id__isnull=False
    )
    press = looks.filter(verb="withdraw:post").order_by("-id").values_list("id", flat=True).first()
    before = looks.filter(id__lt=press) if press else looks
    return before.filter(verb="see").order_by("id")


def _at(moment: datetime, words: str) -> str:
    return f"{words} {day(moment)}, {clock(moment)}"


def _told(notice: Notice | None) -> str:
    if notice is None:
        return "Not told"
    seen = f"; {_at(notice.read_at, 'read')}" if notice.read_at else ", not yet read"
    return f"{_at(notice.at, 'Told')}{seen}"


def answer(*, entry: Entry, report: bool, why: str) -> None:
    """The breach question: to be reported or not, with the reason, kept as a step of the entry."""
    if not why.strip():
        raise SAY_WHY
    words = "To be reported" if report else "No report"
    with atomic():
        Step.objects.create(
            entry_id=entry.pk, did="reviewed", by_id=acting().id, at=now(), version=entry.version,
            reason=f"{words}: {why.strip()}"[:400],
        )  # fmt: skip
