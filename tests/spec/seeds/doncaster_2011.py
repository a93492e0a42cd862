"""The inspection of Doncaster of 2011: its paragraphs 23 to 60 give these figures, for the year to 31 March 2011 or on it.

The document gives the four counts of children on plans; of the percentages it gives no n and N: those are ours, the
smallest that make the published figure, with as many children on each side of the limit as it says.
"""

from datetime import date, timedelta

from tests.spec.seeds.telling import (
    Document,
    Published,
    Tables,
    after_working_days,
    children,
    empty,
    shift,
    working_days,
)
from throughline.measures.engine import Only
from throughline.measures.months import month, year_to

TAKEN = date(2011, 4, 20)
MARCH = date(2011, 3, 1)
LAST = date(2011, 3, 31)
STARTED = date(2010, 9, 6)
YEAR = year_to(MARCH)
CATEGORIES = {"NEG": 185, "EMO": 116, "SAB": 57, "PHY": 42}


def tables() -> Tables:
    made = empty()
    _plans(made)
    _assessments(made)
    _conferences(made)
    _in_care(made)
    _first_health(made)
    _leavers(made)
    return made


def _plans(made: Tables) -> None:
    """400 children on plans on 31 March, begun that day at the latest; 45 plans ended, 4 of them after two years."""
    several = [category for category, many in CATEGORIES.items() for _ in range(many)]
    for child, category in zip(
        children(made, 400, born=date(2005, 6, 1), letter="plan"), several, strict=True
    ):
        made["ssd_cp_plans"].append(_plan(child, LAST, None, category))
    for number, child in enumerate(children(made, 45, born=date(2004, 6, 1), letter="ended")):
        started, ended = date(2008, 10, 15), date(2010, 10, 15)
        made["ssd_cp_plans"].append(
            _plan(child, started, ended if number < 4 else ended - timedelta(days=1), "NEG")
        )


def _plan(child: str, started: date, ended: date | None, category: str) -> dict:
    return {
        "cppl_cp_plan_id": f"{child}-plan", "cppl_person_id": child, "cppl_cp_plan_start_date": started,
        "cppl_cp_plan_end_date": ended, "cppl_cp_plan_initial_category": category,
    }  # fmt: skip


def _assessments(made: Tables) -> None:
    """115 core assessments, 91 finished on the 35th working day and 24 on the 36th."""
    for number, child in enumerate(children(made, 115, born=date(2003, 6, 1), letter="core")):
        days = 35 if number < 91 else 36
        made["sup_former_assessment"].append({
            "former_assessment_id": f"{child}-a", "person_id": child, "kind": "core", "started_on": STARTED,
            "completed_on": after_working_days(STARTED, days),
        })  # fmt: skip


def _conferences(made: Tables) -> None:
    """100 initial conferences, 89 on the 15th working day after the enquiry began and 11 on the 16th."""
    for number, child in enumerate(children(made, 100, born=date(2003, 6, 1), letter="icpc")):
        held = after_working_days(STARTED, 15 if number < 89 else 16)
        made["ssd_s47_enquiry"].append(
            {"s47e_s47_enquiry_id": f"{child}-s", "s47e_person_id": child, "s47e_s47_start_date": STARTED}
        )
        made["ssd_initial_cp_conference"].append({
            "icpc_icpc_id": f"{child}-c", "icpc_person_id": child, "icpc_s47_enquiry_id": f"{child}-s",
            "icpc_icpc_date": held, "icpc_icpc_transfer_in": "N",
        })  # fmt: skip


def _in_care(made: Tables) -> None:
    """With the 37 below, 70 in care for the whole year: 46 with teeth checked on its first day, 24 the day before."""
    cared = children(made, 33, born=date(2001, 6, 1), letter="care")
    made["ssd_cla_episodes"] += [_episode(child, date(2010, 3, 1), None) for child in cared]
    for number, child in enumerate([*cared, *_stable(made)]):
        made["ssd_cla_health"].append({
            "clah_health_check_id": f"{child}-d", "clah_person_id": child, "clah_health_check_type": "DENTAL",
            "clah_health_check_status": "Completed",
            "clah_health_check_date": date(2010, 4, 1) if number < 46 else date(2010, 3, 31),
        })  # fmt: skip


def _episode(child: str, entered: date, left: date | None) -> dict:
    return {
        "clae_cla_episode_id": f"{child}-e", "clae_person_id": child, "clae_cla_id": f"{child}-l",
        "clae_cla_episode_start_date": entered, "clae_entered_care_date": entered, "clae_cla_episode_ceased_date": left,
        "clae_cla_episode_start_reason": "S", "clae_cla_placement_id": f"{child}-p",
    }  # fmt: skip


def _first_health(made: Tables) -> None:
    """90 came into care, 40 had their health assessment on the 28th day and 50 on the 29th."""
    for number, child in enumerate(children(made, 90, born=date(2001, 6, 1), letter="new")):
        entered = date(2010, 10, 4)
        made["ssd_cla_episodes"].append(_episode(child, entered, date(2011, 1, 10)))
        days = 28 if number < 40 else 29
        made["ssd_cla_health"].append({
            "clah_health_check_id": f"{child}-h", "clah_person_id": child, "clah_health_check_type": "HEALTH",
            "clah_health_check_status": "Completed", "clah_health_check_date": entered + timedelta(days=days),
        })  # fmt: skip


def _stable(made: Tables) -> list[str]:
    """37 under 16 in care for two and a half years, 22 in one home for exactly two of them and 15 a day less."""
    long = children(made, 37, born=date(1997, 6, 1), letter="long")
    for number, child in enumerate(long):
        entered, moved = date(2008, 4, 1), date(2009, 4, 1) if number < 22 else date(2009, 4, 2)
        made["ssd_cla_episodes"].append(_episode(child, entered, moved))
        made["ssd_cla_episodes"].append(
            _episode(child, moved, None)
            | {
                "clae_cla_episode_id": f"{child}-e2",
                "clae_cla_placement_id": f"{child}-p2",
                "clae_entered_care_date": entered,
            }
        )
        for name, started, ended in (("p", entered, moved), ("p2", moved, None)):
            made["ssd_cla_placement"].append({
                "clap_cla_placement_id": f"{child}-{name}", "clap_person_id": child, "clap_cla_id": f"{child}-l",
                "clap_cla_placement_type": "U4", "clap_cla_placement_start_date": started,
                "clap_cla_placement_end_date": ended, "clap_cla_placement_urn": f"{child}-{name}",
            })  # fmt: skip
    return long


def _leavers(made: Tables) -> None:
    """30 care leavers whose 19th birthday fell in the year, 27 in suitable accommodation on it."""
    for number, child in enumerate(children(made, 30, born=date(1991, 10, 1), letter="leaver")):
        made["sup_care_leaver"].append({
            "care_leaver_id": f"{child}-c", "person_id": child, "eligibility": "Former Relevant", "started": date(2009, 10, 1),
        })  # fmt: skip
        made["sup_care_leaver_birthday"].append({
            "care_leaver_birthday_id": f"{child}-b", "person_id": child, "age": 19, "in_touch": "YES",
            "suitable": "1" if number < 27 else "2",
        })  # fmt: skip


def _categories(category: str):
    def count(made: Tables) -> tuple[float, float]:
        on_plan = [
            plan for plan in made["ssd_cp_plans"]
            if plan["cppl_cp_plan_start_date"] <= LAST
            and (plan["cppl_cp_plan_end_date"] is None or plan["cppl_cp_plan_end_date"] > LAST)
        ]  # fmt: skip
        return sum(plan["cppl_cp_plan_initial_category"] == category for plan in on_plan), len(on_plan)

    return count


def _core(made: Tables) -> tuple[float, float]:
    spans = [working_days(row["started_on"], row["completed_on"]) for row in made["sup_former_assessment"]]
    return sum(days <= 35 for days in spans), len(spans)


def _fifteen(made: Tables) -> tuple[float, float]:
    spans = [working_days(STARTED, row["icpc_icpc_date"]) for row in made["ssd_initial_cp_conference"]]
    return sum(days <= 15 for days in spans), len(spans)


def _two_years(made: Tables) -> tuple[float, float]:
    ended = [plan for plan in made["ssd_cp_plans"] if plan["cppl_cp_plan_end_date"]]
    long = [
        plan for plan in ended
        if plan["cppl_cp_plan_end_date"] >= plan["cppl_cp_plan_start_date"].replace(
            year=plan["cppl_cp_plan_start_date"].year + 2
        )
    ]  # fmt: skip
    return len(long), len(ended)


def _checks(made: Tables, kind: str) -> dict[str, date]:
    found = [row for row in made["ssd_cla_health"] if row["clah_health_check_type"] == kind]
    return {row["clah_person_id"]: row["clah_health_check_date"] for row in found}


def _teeth(made: Tables) -> tuple[float, float]:
    """Of those in care from 1 April to 31 March without a gap."""
    began, ended = {}, set()
    for row in made["ssd_cla_episodes"]:
        began[row["clae_person_id"]] = min(
            began.get(row["clae_person_id"], LAST), row["clae_entered_care_date"]
        )
        if row["clae_cla_episode_ceased_date"] is None:
            ended.add(row["clae_person_id"])
    all_year = {child for child, day in began.items() if day <= date(2010, 4, 1)} & ended
    checked = _checks(made, "DENTAL").items()
    seen = {child for child, day in checked if date(2010, 4, 1) <= day <= LAST}
    return len(seen & all_year), len(all_year)


def _in_28_days(made: Tables) -> tuple[float, float]:
    entered = {row["clae_person_id"]: row["clae_entered_care_date"] for row in made["ssd_cla_episodes"]}
    days = [(day - entered[child]).days for child, day in _checks(made, "HEALTH").items()]
    return sum(each <= 28 for each in days), len(days)


def _two_years_there(made: Tables) -> tuple[float, float]:
    """The placement of 31 March began on 1 April two years before, or earlier."""
    now = [row for row in made["ssd_cla_placement"] if row["clap_cla_placement_end_date"] is None]
    return sum(row["clap_cla_placement_start_date"] <= date(2009, 4, 1) for row in now), len(now)


def _move_in(made: Tables) -> None:
    """One who was there for exactly two years came a day later."""
    later = next(row for row in made["ssd_cla_placement"] if row["clap_cla_placement_end_date"] is None)
    child = later["clap_person_id"]
    shift([later], "clap_cla_placement_start_date")
    shift(
        (row for row in made["ssd_cla_placement"] if row["clap_person_id"] == child),
        "clap_cla_placement_end_date",
    )
    shift(
        (row for row in made["ssd_cla_episodes"] if row["clae_person_id"] == child),
        "clae_cla_episode_ceased_date",
    )
    shift(
        [row for row in made["ssd_cla_episodes"] if row["clae_person_id"] == child][1:],
        "clae_cla_episode_start_date",
    )


def _suitable(made: Tables) -> tuple[float, float]:
    nineteenth = {
        row["pers_person_id"]: row["pers_dob"].replace(year=row["pers_dob"].year + 19)
        for row in made["ssd_person"]
    }
    counted = [
        row
        for row in made["sup_care_leaver_birthday"]
        if date(2010, 4, 1) <= nineteenth[row["person_id"]] <= LAST
    ]
    return sum(row["suitable"] == "1" for row in counted), len(counted)


def _birthday_before(made: Tables) -> None:
    """One child's birthday falls on the last day of the year before."""
    child = made["sup_care_leaver_birthday"][0]["person_id"]
    person = next(row for row in made["ssd_person"] if row["pers_person_id"] == child)
    person["pers_dob"] = date(1991, 3, 31)


DOCUMENT = Document(
    "Doncaster, inspection of 2011",
    TAKEN,
    tables,
    (
        *(
            Published(
                key="cpp_category_mix", said=f"{many} children: {words}", n=many, total=400,
                shown=shown, span=month(MARCH), only=Only(category=category), count=_categories(category),
                move=lambda made, category=category: shift(
                    (p for p in made["ssd_cp_plans"] if p["cppl_cp_plan_initial_category"] == category),
                    "cppl_cp_plan_start_date",
                ),
            )
            for (category, many), words, shown in zip(
                CATEGORIES.items(), ("neglect 46 %", "emotional abuse 29 %", "sexual abuse 14 %", "physical abuse 11 %"),
                ("46.3%", "29.0%", "14.3%", "10.5%"), strict=True,
            )
        ),
        Published(
            key="core_assessment_35wd_pct", said="79.1 % of core assessments in 35 working days", n=91, total=115,
            shown="79.1%", span=YEAR, count=_core, move=lambda made: shift(made["sup_former_assessment"], "completed_on"),
        ),
        Published(
            key="icpc_15wd_pct", said="89 % of initial conferences in time", n=89, total=100, shown="89.0%", span=YEAR,
            count=_fifteen, move=lambda made: shift(made["ssd_initial_cp_conference"], "icpc_icpc_date"),
        ),
        Published(
            key="cpp_2y_ended_pct", said="8.9 % of plans had lasted two years or more", n=4, total=45, shown="8.9%", span=YEAR,
            count=_two_years,
            move=lambda made: shift((p for p in made["ssd_cp_plans"] if p["cppl_cp_plan_end_date"]), "cppl_cp_plan_end_date", -1),
        ),
        Published(
            key="dental_pct", said="65.7 % had their teeth checked", n=46, total=70, shown="65.7%", span=month(MARCH),
            count=_teeth,
            move=lambda made: shift(
                (row for row in made["ssd_cla_health"] if row["clah_health_check_type"] == "DENTAL"), "clah_health_check_date", -1
            ),
        ),
        Published(
            key="iha_28d_pct", said="44.4 % had a health assessment within 28 days of coming into care", n=40, total=90,
            shown="44.4%", span=YEAR, count=_in_28_days,
            move=lambda made: shift(
                (row for row in made["ssd_cla_health"] if row["clah_health_check_type"] == "HEALTH"), "clah_health_check_date"
            ),
        ),
        Published(
            key="cla_long_term_stability_pct", said="59.5 % in the same placement for two years", n=22, total=37,
            shown="59.5%", span=month(MARCH), count=_two_years_there, move=_move_in,
        ),
        Published(
            key="cl_suitable_accom_pct", said="90 % of care leavers in suitable accommodation", n=27, total=30, shown="90.0%",
            span=YEAR, count=_suitable, move=_birthday_before,
        ),
    ),
)  # fmt: skip
