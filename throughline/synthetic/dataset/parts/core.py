"""People, who they are, who holds them, and their referrals."""

from datetime import date
from random import Random

from throughline.synthetic.dataset.borough import Borough, Child, Referral, Rows
from throughline.synthetic.dataset.in_need import is_brief

DISABILITIES = ("LD", "BEH", "AUT", "COMM", "MOB")
NEVER_ASKED = 0.05
CLOSED_AFTER_HELP = ("RC3", "RC4", "RC5", "RC7", "RC7", "RC7", "RC7")
AFTER_ASSESSMENT = ("RC8", "RC8", "RC8", "RC9")


def rows(borough: Borough) -> Rows:
    random = borough.chance("core")
    yield from _staff(borough)
    for child in borough.children:
        yield "ssd_person", _person(child)
        yield "ssd_family", {
            "fami_table_id": f"{child.person_id}f", "fami_family_id": child.family_id, "fami_person_id": child.person_id,
        }  # fmt: skip
        if disability := _disability(random, child):
            yield "ssd_disability", {
                "disa_person_id": child.person_id, "disa_table_id": f"{child.person_id}d",
                "disa_disability_code": disability,
            }  # fmt: skip
        for referral in child.referrals:
            worker = child.worker_on(referral.received)
            yield "ssd_cin_episodes", {
                "cine_referral_id": referral.referral_id, "cine_person_id": child.person_id,
                "cine_referral_date": referral.received, "cine_cin_primary_need_code": referral.need,
                "cine_referral_source_code": referral.source, "cine_referral_nfa": "Y" if referral.nfa else "N",
                "cine_close_date": referral.closed,
                "cine_close_reason": _why_closed(random, borough, child, referral),
                "cine_referral_worker_id": worker.worker_id if worker else None,
                "cine_referral_team": worker.team.team_id if worker else None,
            }  # fmt: skip
        for number, held in enumerate(child.held):
            yield "ssd_involvements", {
                "invo_involvements_id": f"{child.person_id}i{number}", "invo_person_id": child.person_id,
                "invo_professional_id": held.worker.worker_id if held.worker else None,
                "invo_professional_role_id": "CW", "invo_professional_team": held.team.team_id,
                "invo_involvement_start_date": held.started, "invo_involvement_end_date": held.ended,
            }  # fmt: skip


def _disability(random: Random, child: Child) -> str | None:
    """What is affected, or that somebody looked and found none; nothing where nobody asked."""
    if child.disabled:
        return random.choice(DISABILITIES)
    asked = Random(f"{child.person_id}asked").random() > NEVER_ASKED
    return "NONE" if asked and child.born else None


def _why_closed(random: Random, borough: Borough, child: Child, referral: Referral) -> str | None:
    if not referral.closed or referral.nfa:
        return None
    return random.choice(AFTER_ASSESSMENT if is_brief(borough, child, referral) else CLOSED_AFTER_HELP)


def _staff(borough: Borough) -> Rows:
    services = {team.service: team for team in borough.teams}
    for service in services:
        yield (
            "ssd_department",
            {"dept_team_id": f"{borough.prefix}s-{service}", "dept_team_name": f"{service} service"},
        )
    for team in borough.teams:
        yield "ssd_department", {
            "dept_team_id": team.team_id, "dept_team_name": team.name, "dept_team_parent_name": team.service,
            "dept_team_parent_id": f"{borough.prefix}s-{team.service}",
        }  # fmt: skip
    for worker in borough.workers:
        yield "ssd_professionals", {
            "prof_professional_id": worker.worker_id, "prof_professional_job_title": worker.title,
            "prof_professional_department": worker.team.team_id, "prof_full_time_equivalency": worker.fte,
            "prof_agency_worker_flag": "Y" if worker.is_agency else "N",
        }  # fmt: skip


def _person(child: Child) -> dict[str, str | date | None]:
    return {
        "pers_person_id": child.person_id, "pers_sex": child.sex, "pers_ethnicity": child.ethnicity,
        "pers_dob": child.born, "pers_expected_dob": child.expected,
    }  # fmt: skip
