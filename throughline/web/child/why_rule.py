"""The rule in summary: layer, source, link and confidence, and every version it has had, here and in the country."""

from datetime import date, datetime

from throughline.config.clock import london_day
from throughline.record.clocks.lines.queries import lines_of, replaced
from throughline.record.clocks.models import LocalLine
from throughline.record.clocks.queries import Due
from throughline.standards import catalogue
from throughline.standards.calendar import COUNTED, Calendar, Unit
from throughline.standards.standard import ALWAYS, Layer, Limit, Standard
from throughline.standards.ways import Kind
from throughline.standards.words import SINGULAR, count_words, day_words
from throughline.web.child.why_said import Speaking, started_in

LAYERS = {
    Layer.LOCAL: "Local: this authority set it", Layer.NATIONAL: "National, not statutory", Layer.STATUTORY: "Statutory",
}  # fmt: skip
UNCHECKED = "Not checked"


def this_clock(one: Due, standard: Standard, calendar: Calendar, spoken: Speaking) -> list[tuple[str, str]]:
    """Rule, version, effective date, calendar and trigger: all that the day was worked out from."""
    version = one.obligation.version
    found = (
        ("Rule", standard.key), ("Version", "From the start" if version == ALWAYS else f"In force since {day_words(version)}"),
        ("Calendar", calendar_words(standard, calendar)), ("Trigger", trigger(one, spoken)),
    )  # fmt: skip
    return [(label, words) for label, words in found if words]


def calendar_words(standard: Standard, calendar: Calendar) -> str:
    if standard.unit == Unit.HOURS:
        return "Clock hours, in London"
    if standard.unit in (Unit.SCHOOL_DAYS, Unit.TERMS):
        return "School terms and closure days of this authority"
    until = f"known to {day_words(calendar.last)}"
    if standard.unit in COUNTED:
        return f"Working days in England; bank holidays {until}"
    return f"Calendar {SINGULAR[standard.unit]}s as they stand, {until}"


def trigger(one: Due, spoken: Speaking) -> str:
    """The entry that started it: who wrote it, when it was recorded, and which version stands."""
    entry = started_in(one, spoken)
    if entry is None:
        return ""
    name = spoken.names.get(entry.author_id, "a colleague")
    return f"Written by {name}, recorded {day_words(london_day(entry.recorded_at))}, version {entry.version}"


def source(standard: Standard) -> list[tuple[str, str]]:
    found = (
        ("Layer", LAYERS[standard.layer]), ("Source", standard.source), ("Paragraph", standard.paragraph),
        ("Link", link_words(standard)), ("Confidence", str(standard.confidence).capitalize()),
        ("Applies to", standard.applies), ("Note", "" if standard.commenced else "Not yet in force"),
    )  # fmt: skip
    return [(label, words) for label, words in found if words]


def link_words(standard: Standard) -> str:
    """Somebody opened it, the number of the section makes it, or nobody has."""
    if standard.link is None:
        return UNCHECKED
    return f"{standard.link} ({'opened and read' if standard.checked_link else 'made from the number of the section'})"


def versions(standard: Standard, known: datetime) -> list[tuple[str, str]]:
    """What holds in the country, newest first, then what this authority had written beside it by that moment."""
    lines = lines_of(standard.key, known)
    gone = replaced(lines)
    ours = [_line(line) for line in reversed(lines) if line.id not in gone]
    return [*_national(catalogue.by_key()[standard.key]), *ours]


def _national(standard: Standard) -> list[tuple[str, str]]:
    return [
        ("From the start" if since == ALWAYS else f"Since {day_words(since)}",
         _limits(standard, since) if version else "Withdrawn")
        for since, version in standard.versions
    ]  # fmt: skip


def _limits(standard: Standard, since: date) -> str:
    then, first = standard.version_on(since, first=False), standard.version_on(since, first=True)
    said = _counted(then.limit) if then else ""
    if standard.kind == Kind.CADENCE and first and then and first.limit != then.limit:
        said = f"{_counted(first.limit)} to the first, then {said}"
    return f"{said} in any {count_words(*standard.in_any)}" if standard.in_any else said


def _counted(limit: Limit) -> str:
    return count_words(*limit) if limit.n else "At once"


def _line(line: LocalLine) -> tuple[str, str]:
    counted = count_words(line.n, line.unit) if line.n else "Not promised here"
    first = f"{count_words(line.first_n, line.first_unit)} to the first, then " if line.first_n else ""
    return f"Here, since {day_words(line.since)}", f"{first}{counted}. {line.why} ({line.by.name})"
