"""The scorecard: signal and noise, what others publish, teams against themselves, and what was known on a past day."""

import re
from datetime import datetime

import pytest

from throughline.config.clock import LONDON

ON_TIME_IN_SEPTEMBER = """
select count(*) filter (where visit.met <= visit.due), count(*) from record_obligation visit
join record_protectionplan plan on plan.person_id = visit.person_id and plan.started <= visit.due
  and (plan.ended is null or plan.ended > visit.due)
where visit.standard = 'cp_visit_10wd' and visit.due between '2026-09-01' and '2026-09-30' and (visit.stopped is null or visit.stopped >= visit.due)
"""
LATE_IN_OCTOBER = """
select count(*) from record_obligation visit
join record_protectionplan plan on plan.person_id = visit.person_id and plan.started <= visit.due
  and (plan.ended is null or plan.ended > visit.due)
where visit.standard = 'cp_visit_10wd' and visit.due between '2026-10-01' and '2026-10-31' and (visit.stopped is null or visit.stopped > visit.due)
  and (visit.met is null or visit.met > visit.due)
"""


@pytest.mark.capability("S164", "B028")
def test_teams_stand_by_name_each_against_its_own_range(site, person):
    """1. Ruth reads what to ask about first, its usual range and since when it was set. 2. The teams of one measure stand
    by name; their late visits add up to those of the whole service. 3. A team's page has the team's own range.
    """
    ruth = person(site, "Ruth Calder").signs_in("/scorecard")
    ruth.finds(
        "Scorecard: Whole service", "Ask first", "is usual here", "The usual range was set from", "England"
    )
    assert not re.search(r"\b(best|worst|rank)", ruth.words, re.IGNORECASE)
    ruth.opens("/measures/visits_on_time?by=team")
    teams = ruth.page.get_by_role("group", name="Teams, by name").get_by_role("row")
    names = [row.get_by_role("rowheader").inner_text() for row in teams.all()[1:]]
    assert names == sorted(names)
    late = [int(row.get_by_role("cell").last.inner_text().split()[0]) for row in teams.all()[1:]]
    assert [(sum(late),)] == site.stored(LATE_IN_OCTOBER)
    ruth.follows("Safeguarding South")
    ruth.finds("Child protection visits on time", "Safeguarding South, October 2026")


@pytest.mark.capability("S141")
def test_beside_a_measure_stands_what_others_publish_with_year_and_release(site, person):
    """1. Mariam opens initial conferences in time: England, the year, the release, and what is counted differently.
    2. Of a measure that nobody publishes the page says so.
    """
    from throughline.measures.benchmarks.beside import beside

    mariam = person(site, "Mariam Achebe").signs_in("/measures/icpc_15wd_pct")
    published = beside("icpc_15wd_pct")
    mariam.finds(
        "Initial conferences within 15 working days", "Published elsewhere", f"{published.england.value:g}%",
        published.period, published.compared.release.title,
    )  # fmt: skip
    mariam.opens("/measures/visits_on_time")
    mariam.finds("Child protection visits on time", "Nobody publishes a figure to compare with.")


@pytest.mark.capability("B005")
def test_the_scorecard_is_replayed_as_it_was_known(site, person):
    """1. Figures are taken as the record was known on 9 October. 2. Ruth reads the scorecard of that day under a dark band.
    3. She compares September as known then and now: what changed is counted, and the newer figure is the record's own.
    """
    from throughline.exchange.publish.actions import publish

    noon = datetime(2026, 10, 9, 12, tzinfo=LONDON)
    keeper = site.cluster.urls(site.mother)["keeper"]
    publish(keeper_url=keeper, to=site.home / "snapshots", taken_at=noon, as_known=True).close()
    ruth = person(site, "Ruth Calder").signs_in("/scorecard?taken=2026-10-09")
    ruth.finds(
        "Scorecard: Whole service", "As known on Friday 9 October 2026", "September 2026. Figures taken Fri 9 Oct 2026",
    )  # fmt: skip
    ruth.opens("/measures/visits_on_time?month=2026-09&against=2026-10-09")
    ruth.finds("Child protection visits on time", "Known on Fri 9 Oct 2026", "counted differently")
    n, of = map(int, re.search(r"Known on Fri 20 Nov 2026: [\d.]+% \((\d+) of (\d+)\)", ruth.words).groups())
    assert site.stored(ON_TIME_IN_SEPTEMBER) == [(n, of)]
