"""What makes a meeting a meeting: who has to be there, who may lead it, by when things are due. Pure: days passed in."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from throughline.record.meetings.declaration import MeetingType, Need, Without
from throughline.record.meetings.roles import PROFESSIONAL, agency_by_role

HERE = frozenset({"here", "by phone", "sent somebody"})
"""Ways of being there: whoever sends somebody in their place is represented."""

CONFERENCES = ("initial conference", "review conference", "transfer conference")
"""One after another they ask the same of one plan."""

Row = Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    quorate: bool
    missing: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        return "Quorate" if self.quorate else f"Not quorate: without {_listed(self.missing)}"


def _listed(words: Collection[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def came(present: Iterable[Row]) -> frozenset[str]:
    """The roles that were there, by themselves or by somebody for them."""
    return frozenset(str(row["role"]) for row in present if row.get("how") in HERE and row.get("role"))


def quorum(sort: MeetingType, present: Iterable[Row]) -> Verdict:
    roles = came(present)
    agencies = {agency_by_role()[role] for role in roles if role in agency_by_role()}
    missing = [need.words for need in sort.quorum.needs if not _met(need, roles, agencies)]
    others = len(agencies & PROFESSIONAL - {"authority"})
    if others < sort.quorum.agencies:
        lacking = sort.quorum.agencies - others
        missing.append(
            f"{lacking} more {'agency' if lacking == 1 else 'agencies'} besides children’s services"
        )
    return Verdict(quorate=not missing, missing=tuple(missing))


def _met(need: Need, roles: Collection[str], agencies: Collection[str]) -> bool:
    return need.agency in agencies or any(role in roles for role in need.roles)


def held(sort: MeetingType, verdict: Verdict, *, went_on: bool) -> bool:
    """Not quorate is not held, unless this kind leaves it to the chair and the chair went on."""
    return verdict.quorate or (sort.quorum.without is Without.CHAIR and went_on)


def outside_the_line(sort: MeetingType, chair: int | None, line: Collection[int]) -> bool:
    return not sort.independent or (chair is not None and chair not in line)


@dataclass(frozen=True, kw_only=True, slots=True)
class Both:
    """Whether one sitting was another kind of meeting as well, and what was missing for that."""

    satisfied: bool
    missing: tuple[str, ...] = ()


def both(
    other: MeetingType, present: Iterable[Row], *, chair: int | None, chair_roles: Collection[str],
    line: Collection[int], reports_in: Collection[str],
) -> Both:  # fmt: skip
    """Each kind's own quorum, reports and chair: a review of the care plan is not met by a conference alone."""
    verdict = quorum(other, present)
    missing = list(verdict.missing)
    if not outside_the_line(other, chair, line):
        missing.append("a chair outside the child’s line")
    if other.chairs and not {*chair_roles} & {*other.chairs}:
        missing.append("a chair who may lead it")
    missing += [f"the report of the {one.role}" for one in other.reports if one.role not in reports_in]
    return Both(satisfied=not missing, missing=tuple(missing))


def series(sort: str) -> tuple[str, ...]:
    """The sorts of meeting that this one goes on from: what changed since is asked of the last of them."""
    return CONFERENCES if sort in CONFERENCES else (sort,)


def resumes_by(sort: MeetingType, day: date) -> date | None:
    return sort.quorum.resumes.after(day) if sort.quorum.resumes else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sent:
    """How the record stands: by when it had to be out, and whether it is."""

    due: date
    on: date | None

    def late(self, today: date) -> bool:
        return (self.on or today) > self.due


def minutes(sort: MeetingType, day: date, sent: date | None) -> Sent:
    return Sent(due=sort.minutes.after(day), on=sent)
