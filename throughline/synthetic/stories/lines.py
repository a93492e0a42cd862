"""What Northmere promises beyond the national rules, and its school terms, told before the first story begins."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.record.clocks.models import LocalLine, SchoolTerm
from throughline.standards.catalogue import by_key
from throughline.standards.standard import Limit, Standard
from throughline.synthetic.telling import PURPOSE

PROMISED_HERE = (
    "allocation_1wd", "assessment_refresh_6m", "case_supervision_cin_cla_3m", "case_supervision_cp_4w", "cin_review_3m",
    "cin_visit_4w", "contact_screened_24h", "core_group_6w", "cp_plan_escalation_15m", "held_by_manager_weekly_review",
    "legal_planning_meeting_10wd", "letter_before_proceedings_5wd", "pa_contact_8w", "pathway_plan_after_assessment",
    "placement_disruption_meeting_20wd", "prebirth_assessment_start_16w", "prebirth_icpc_10w_before",
    "preproceedings_panel_4w", "rcpc_after_birth", "rcpc_report_to_family_5wd", "s20_quarterly_review",
    "s47_completed_15wd", "strategy_discussion_3wd", "strategy_discussion_same_day",
)  # fmt: skip
"""Off in the catalogue and on in Northmere: the settings that the stories name."""
WHY = "Northmere's own standard, as its procedures have it"

TERMS = (
    ("Summer 2026", date(2026, 4, 13), date(2026, 7, 21)),
    ("Autumn 2026", date(2026, 9, 2), date(2026, 12, 18)),
)


def promise(by: Account, told: datetime) -> None:
    """By the head of service, from the day after."""
    with as_keeper(PURPOSE, told=told, by=by.id):
        LocalLine.objects.bulk_create(_lines(PROMISED_HERE, by, told))
        SchoolTerm.objects.bulk_create(
            SchoolTerm(name=name, first=first, last=last) for name, first, last in TERMS
        )


def _lines(keys: Iterable[str], by: Account, told: datetime) -> Iterator[LocalLine]:
    for key in keys:
        usual, first = _usual(by_key()[key])
        yield LocalLine(
            standard=key, since=told.date() + timedelta(days=1), n=usual.n, unit=usual.unit.value,
            first_n=first and first.n, first_unit=first.unit.value if first else "", why=WHY, by=by, at=told,
        )  # fmt: skip


def _usual(standard: Standard) -> tuple[Limit, Limit | None]:
    """The limit that the catalogue gives, which Northmere keeps."""
    limit, first = (
        limits[max(limits)] if limits else None for limits in (standard.within, standard.first_within)
    )
    if limit is None:
        raise LookupError(f"The catalogue gives no limit for {standard.key}: say one here.")
    return limit, first
