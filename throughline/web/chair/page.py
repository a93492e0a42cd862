"""A chair's desk as values: my conferences next and what puts them at risk, the plans I chair, and who comes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from throughline.config.clock import london_day
from throughline.design.dates import day, near_day, short_day
from throughline.design.onward import Onward
from throughline.design.parts.rows import Count, Item
from throughline.design.parts.status import Status
from throughline.record.clocks.queries import Due
from throughline.record.meetings import rules, words
from throughline.record.meetings.models import Booking, Meeting
from throughline.record.meetings.roles import role_in_a_line
from throughline.record.protection import rules as long
from throughline.record.protection.models import ProtectionPlan
from throughline.standards.state import Code
from throughline.standards.words import count_words
from throughline.web.chair import coming, queries
from throughline.web.chair.coming import Coming

MISSED = ("core_group_first_10wd", "core_group_6w", "rcpc_3m_6m", "rcpc_after_birth", "cp_visit_10wd")
STILL = timedelta(weeks=6)
"""Local: the interval between core groups. A plan in which nothing was held for so long has not moved."""
COMING = ("coming", "sends")


@dataclass(frozen=True, kw_only=True)
class Chairing:
    counts: list[Count]
    next: list[Item]
    reports: list[Item]
    quorum: list[Item]
    missed: list[Item]
    unsent: list[Item]
    again: list[Item]
    long: list[Item]
    coming: Coming


def page(account: int, *, on: date, go: Onward) -> Chairing:
    booked, plans = queries.conferences(account, on), queries.plans(account, on)
    late = _late_of(queries.dues(plans, on))
    found = {
        "next": [_next(one, on, go) for one in booked],
        "reports": [item for one in booked for item in _reports(one, on, go)],
        "quorum": [item for one in booked if (item := _quorum(one, on, go))],
        "missed": [item for one in plans if (item := _missed(one, late.get(one.person_id, []), on, go))],
        "unsent": [_unsent(one, on, go) for one in queries.unsent(account, on)],
        "again": [_again(one, go) for one in plans if one.again],
        "long": [item for one in plans if (item := _long(one, on, go))],
    }
    return Chairing(counts=_counts(found), coming=coming.table(account, on), **found)


def _counts(found: dict[str, list[Item]]) -> list[Count]:
    heads = (
        ("reports", "reports not shared", "In time for the family or the chair"),
        ("quorum", "without a quorum", "By the answers so far"),
        ("missed", "plans that stand still", "Core group, review or visit missed"),
        ("unsent", "records to send", "Decisions within one working day"),
    )
    return [
        Count(
            number=len(found[name]), words=said, detail=detail, url=f"#{name}",
            status=str(Status.LATE) if found[name] else "",
        )
        for name, said, detail in heads
    ]  # fmt: skip


def _title(one: Booking) -> str:
    return f"{words.sort_of(one.type).name}: {', '.join(one.names) or 'somebody you cannot see'}"


def _next(one: Booking, on: date, go: Onward) -> Item:
    status, state = words.state_of(one, on)
    return Item(
        title=_title(one), url=go("meeting", one.pk), detail=f"{words.when(one)}.", status=status, state=state
    )


def _reports(one: Booking, on: date, go: Onward) -> list[Item]:
    """What had to be with the chair, or with the family, by today and is not."""
    found = []
    for report in words.sort_of(one.type).reports:
        who = role_in_a_line(report.role)
        to_chair = report.to_chair.before(one.meets_on)
        if report.role not in one.came and on > to_chair:
            found.append(_report(one, f"Not come: the report of the {who}", to_chair, go))
        to_family = report.to_family.before(one.meets_on) if report.to_family else None
        if to_family and report.role not in one.given and on > to_family:
            found.append(_report(one, f"Not given to the family: the report of the {who}", to_family, go))
    return found


def _report(one: Booking, said: str, due: date, go: Onward) -> Item:
    return Item(
        title=said, url=go("meeting", one.pk) + "#reports", detail=f"{_title(one)}, {day(one.meets_on)}.",
        status=Status.LATE, state=f"Due {short_day(due)}",
    )  # fmt: skip


def _quorum(one: Booking, on: date, go: Onward) -> Item | None:
    """As it would be if only those came who said that they come."""
    sort = words.sort_of(one.type)
    verdict = rules.quorum(
        sort, [{"role": who["role"], "how": "here"} for who in one.invited if who["reply"] in COMING]
    )
    if verdict.quorate:
        return None
    silent = [f"{who['who']}, {role_in_a_line(who['role'])}" for who in one.invited if not who["reply"]]
    waits = f"No answer from {'; '.join(silent)}" if silent else "Nobody who was invited has still to answer"
    soon = one.meets_on - on <= timedelta(days=7)
    return Item(
        title=_title(one), url=go("meeting", one.pk) + "#people",
        detail=f"{verdict.sentence}, by the answers so far. {waits}.",
        status=Status.LATE if soon else Status.SOON, state=short_day(one.meets_on),
    )  # fmt: skip


def _late_of(dues: Iterable[Due]) -> dict[int, list[Due]]:
    found: dict[int, list[Due]] = {}
    for due in dues:
        if due.standard.key in MISSED and due.state.code == Code.LATE:
            found.setdefault(due.person_id, []).append(due)
    return found


def _missed(one: ProtectionPlan, late: list[Due], on: date, go: Onward) -> Item | None:
    still = one.moved and on - one.moved > STILL
    if not late and not still:
        return None
    said = [f"{due.standard.title}: {count_words(due.state.late_by)} late" for due in late]
    if still:
        said.append(f"No core group and no conference since {day(one.moved)}")
    return Item(
        title=str(one.person), url=go("protection", one.person_id), detail=f"{'. '.join(said)}.",
        status=Status.LATE, state="Missed" if late else "Not moved",
    )  # fmt: skip


def _unsent(one: Meeting, on: date, go: Onward) -> Item:
    sort, held = words.sort_of(one.type), london_day(one.entry.happened_at)
    decisions = sort.decisions_out.after(held) if sort.decisions_out and one.held else None
    status, state = words.of_record(rules.minutes(sort, held, None), on)
    if decisions:
        late = on > decisions
        status, state = (Status.LATE if late else Status.SOON), f"Decisions due {near_day(decisions, on=on)}"
    return Item(
        title=one.entry.headline, url=go("meeting", one.pk) + "#record", status=status, state=state,
        detail=f"{day(held)}. Minutes within {sort.minutes.words}.",
    )  # fmt: skip


def _again(one: ProtectionPlan, go: Onward) -> Item:
    return Item(
        title=str(one.person), url=go("protection", one.person_id),
        detail=f"A plan again since {day(one.started)}: {one.get_category_display()}.",
    )  # fmt: skip


def _long(one: ProtectionPlan, on: date, go: Onward) -> Item | None:
    first = min(one.started, one.first_told) if one.first_told and not one.again else one.started
    reviewed = london_day(one.reviewed) if one.reviewed else None
    asked = long.asked_for(first, disabled=False, reviewed=reviewed, on=on)
    if asked is None:
        return None
    return Item(
        title=str(one.person), url=go("protection", one.person_id),
        detail=f"{asked.words}, since {day(first)}. Nobody senior has reviewed it since {day(asked.since)}.",
        status=Status.LATE, state="Senior review",
    )  # fmt: skip
