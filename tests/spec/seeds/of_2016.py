"""Three documents of 2016: the monitoring letters of Doncaster and Darlington, and the peer review of Doncaster.

Figures alone: "17 of 19", "22 children", "5 of 6", "32 children", "11 %", "around 50 %", "24 per week". Where a document
gives no N it is ours.
"""

from datetime import date, timedelta

from tests.spec.seeds.telling import Document, Published, Tables, children, empty, shift
from throughline.measures.engine import Only
from throughline.measures.months import Span, month

BORN = date(2003, 6, 1)
OCTOBER, NOVEMBER = date(2016, 10, 1), date(2016, 11, 1)
TWO_MONTHS = Span(date(2016, 8, 1), date(2016, 10, 1))
RETURNED = date(2016, 9, 14)
LIMIT_HOURS = 72


def darlington() -> Tables:
    made = empty()
    for number, child in enumerate(children(made, 19, born=BORN, letter="missing")):
        made["ssd_missing"].append({
            "miss_table_id": f"{child}-m", "miss_person_id": child, "miss_missing_episode_type": "M",
            "miss_missing_episode_start_date": RETURNED, "miss_missing_episode_end_date": RETURNED,
        })  # fmt: skip
        made["sup_return_interview"].append({
            "return_interview_id": f"{child}-i", "person_id": child, "missing_id": f"{child}-m",
            "done_on": RETURNED + timedelta(days=3), "hours_after_return": LIMIT_HOURS if number < 17 else LIMIT_HOURS + 1,
        })  # fmt: skip
    for child in children(made, 22, born=BORN, letter="agreed"):
        made["sup_agreement_review"].append({
            "agreement_review_id": f"{child}-r", "person_id": child, "reviewed_on": date(2016, 10, 3),
            "arrangement": "S20", "decision": "PROCEEDINGS",
        })  # fmt: skip
        made["sup_court_application"].append({
            "court_application_id": f"{child}-a", "person_id": child, "court_case_id": f"{child}-c", "kind": "CARE",
            "issued_on": date(2016, 10, 31),
        })  # fmt: skip
    for number, child in enumerate(children(made, 6, born=BORN, letter="audited")):
        made["sup_audit"].append({
            "audit_id": f"{child}-q", "person_id": child, "due_on": date(2016, 10, 10), "completed_on": date(2016, 10, 10),
            "grade": "REQUIRES IMPROVEMENT", "moderated_on": date(2016, 10, 31),
            "moderated_grade": "REQUIRES IMPROVEMENT" if number < 5 else "INADEQUATE",
        })  # fmt: skip
    return made


def _interviewed(made: Tables) -> tuple[float, float]:
    return sum(row["hours_after_return"] <= LIMIT_HOURS for row in made["sup_return_interview"]), len(
        made["ssd_missing"]
    )


def _later(made: Tables) -> None:
    made["sup_return_interview"][0]["hours_after_return"] += 24


def _issued(made: Tables) -> tuple[float, float]:
    found = [row for row in made["sup_court_application"] if OCTOBER <= row["issued_on"] < NOVEMBER]
    return len(found), len(found)


def _agreed(made: Tables) -> tuple[float, float]:
    found = [row for row in made["sup_audit"] if OCTOBER <= row["moderated_on"] < NOVEMBER]
    return sum(row["grade"] == row["moderated_grade"] for row in found), len(found)


def doncaster() -> Tables:
    """32 in pre-proceedings on 31 October, the decision made that day at the latest; 100 posts, 11 held through agencies."""
    made = empty()
    for child in children(made, 32, born=BORN, letter="plo"):
        made["ssd_pre_proceedings"].append({
            "prep_table_id": f"{child}-p", "prep_person_id": child, "prep_plo_family_id": child,
            "prep_pre_pro_decision_date": date(2016, 10, 31),
        })  # fmt: skip
    made["ssd_department"].append({"dept_team_id": "t", "dept_team_name": "Locality"})
    for number in range(100):
        made["sup_staff"].append({
            "staff_id": f"s{number}", "worker_id": f"w{number}", "team_id": "t", "role": "SOCIAL WORKER",
            "started": date(2016, 10, 31), "fte": 1.0, "agency": "Y" if number < 11 else "N",
        })  # fmt: skip
    return made


def _in_plo(made: Tables) -> tuple[float, float]:
    found = [row for row in made["ssd_pre_proceedings"] if row["prep_pre_pro_decision_date"] < NOVEMBER]
    return len(found), len(found)


def _agency(made: Tables) -> tuple[float, float]:
    there = [row for row in made["sup_staff"] if row["started"] < NOVEMBER]
    return sum(row["fte"] for row in there if row["agency"] == "Y"), sum(row["fte"] for row in there)


def peer_review() -> Tables:
    """100 contacts in June, half of them below the threshold; 24 early help audits in the one whole week of a fortnight."""
    made = empty()
    for number, child in enumerate(children(made, 100, born=BORN, letter="contact")):
        made["ssd_contacts"].append(
            {"cont_contact_id": f"{child}-c", "cont_person_id": child, "cont_contact_date": date(2016, 6, 30)}
        )
        made["sup_contact"].append(
            {"contact_id": f"{child}-c", "person_id": child, "threshold": "below" if number < 50 else "met"}
        )
    for child in children(made, 24, born=BORN, letter="help"):
        made["sup_early_help_audit"].append(
            {"early_help_audit_id": f"{child}-a", "person_id": child, "completed_on": date(2016, 6, 26)}
        )
    return made


def _below(made: Tables) -> tuple[float, float]:
    in_june = {
        row["cont_contact_id"]
        for row in made["ssd_contacts"]
        if row["cont_contact_date"] <= date(2016, 6, 30)
    }
    asked = [row for row in made["sup_contact"] if row["contact_id"] in in_june]
    return sum(row["threshold"] == "below" for row in asked), len(asked)


def _a_week(made: Tables) -> tuple[float, float]:
    """Weeks from Monday to Sunday, from the first that has an audit to the last that ends in June."""
    done = [row["completed_on"] for row in made["sup_early_help_audit"]]
    sundays = {day + timedelta(days=6 - day.weekday()) for day in done}
    weeks = [sunday for sunday in sundays if sunday <= date(2016, 6, 30)]
    return sum(day <= max(weeks) for day in done), len(weeks)


DARLINGTON = Document(
    "Darlington, monitoring of November 2016",
    date(2016, 11, 18),
    darlington,
    (
        Published(
            key="rhi_72h_children_pct", said="17 of 19 children had a return interview in time", n=17, total=19,
            shown="17 of 19", span=TWO_MONTHS, count=_interviewed, move=_later,
        ),
        Published(
            key="s20_moved_to_proceedings", said="22 children moved from agreement to proceedings", n=22, total=22,
            shown="22", span=month(OCTOBER), count=_issued,
            move=lambda made: shift(made["sup_court_application"], "issued_on"),
        ),
        Published(
            key="audit_moderation_agreement_pct", said="5 of 6 audits were agreed with", n=5, total=6, shown="5 of 6",
            span=month(OCTOBER), count=_agreed, move=lambda made: shift(made["sup_audit"], "moderated_on"),
        ),
    ),
)  # fmt: skip

DONCASTER = Document(
    "Doncaster, monitoring of November 2016",
    date(2016, 11, 18),
    doncaster,
    (
        Published(
            key="plo_children", said="32 children in pre-proceedings", n=32, total=32, shown="32", span=month(OCTOBER),
            count=_in_plo, move=lambda made: shift(made["ssd_pre_proceedings"], "prep_pre_pro_decision_date"),
        ),
        Published(
            key="agency_rate_pct", said="11 % agency staff", n=11, total=100, shown="11.0%", span=month(OCTOBER),
            count=_agency, move=lambda made: shift(made["sup_staff"], "started"),
        ),
    ),
)  # fmt: skip

PEER_REVIEW = Document(
    "Doncaster, peer review of July 2016",
    date(2016, 7, 20),
    peer_review,
    (
        Published(
            key="contacts_below_threshold_pct", said="around 50 % of contacts below the threshold", n=50, total=100,
            shown="50.0%", span=month(date(2016, 6, 1)), count=_below,
            move=lambda made: shift(made["ssd_contacts"], "cont_contact_date"),
        ),
        Published(
            key="eh_audits_per_week", said="24 early help audits per week", n=24, total=1, shown="24",
            span=month(date(2016, 6, 1)), count=_a_week, only=Only(),
            move=lambda made: shift(made["sup_early_help_audit"], "completed_on"),
        ),
    ),
)  # fmt: skip
