"""The contract's pages: the same figures as the measure's own page, as they stood at a meeting, and no way down for a council."""

import re

import pytest

from throughline.web.scorecard.tests.reading import main, nodes
from throughline.web.tests.scene import statements, words

CONTRACT, NEW = "/figures/contract", "/figures/contract/meetings/new"
NOV_5, NOV_20 = "Thu 5 Nov 2026", "Fri 20 Nov 2026"
CAME, SAID = "Ruth Calder; Coco Court for Eastmoor Council.", "Three posts were empty in the summer."


def answered(form: str, **other: str) -> dict[str, str]:
    """Whatever the form asks of a measure is answered alike."""
    return {name: SAID for name in re.findall(r'name="(said-\w+)"', form)} | {"came": CAME} | other


def meetings(keeping):
    from throughline.oversight.contract.models import ContractMeeting

    with keeping():
        return list(ContractMeeting.objects.order_by("id"))


@pytest.fixture
def keeping():
    from throughline.access.principal import as_keeper

    return lambda: as_keeper("a look")


def test_a_figure_of_the_contract_is_the_measures_own_of_that_quarter(agreed):
    ruth = agreed.client("ruth")
    own = main(ruth.get("/measures/visits_on_time", {"period": "quarter", "month": "2026-09"}))
    figure = re.search(r"([\d.]+%) (\d+ of \d+)", own).group()
    said = main(ruth.get(CONTRACT))
    assert figure in said and "Scorecard: July to September 2026" in said
    assert "90% or more, near it from 80%" in said and "20% or less, near it from 25%" in said


def test_a_measure_without_a_figure_says_so_and_is_not_on_target(agreed):
    said = main(agreed.client("ruth").get(CONTRACT))
    assert "No figure, so not on target" in said and re.search(
        r"of 4 measures on target; \d without a figure", said
    )


def test_the_signal_stands_beside_it_and_every_quarter_has_its_column(agreed):
    page = agreed.client("ruth").get(CONTRACT)
    assert "Worse than chance since" in words(page)
    assert [f"{one} 2026" in main(page) for one in ("Jul to Sep", "Apr to Jun", "Jan to Mar")] == [True] * 3


def test_what_is_late_is_said_plainly_to_both_sides(agreed):
    for name in ("ruth", "coco"):
        said = main(agreed.client(name).get(CONTRACT))
        assert "It was due by Tue 31 Mar 2026 and is not recorded." in said and "working days late" in said
        assert "Due by Thu 31 Dec 2026. Next" in said


def test_both_sides_see_the_same_signal_also_after_the_usual_range_was_set_again(agreed):
    from datetime import date

    from throughline.oversight.baselines.actions import set_range_again
    from throughline.synthetic.telling import writing

    def signals() -> list[list[str]]:
        pages = [
            main(agreed.client(name).get(CONTRACT)).partition("When the next")[0] for name in ("ruth", "coco")
        ]
        return [
            re.findall(
                r"(?:Better|Worse) than chance(?: since \w+ \d+)?|Normal ups and downs|Too few months", page
            )
            for page in pages
        ]

    before = signals()
    with writing(by=agreed.published.scene.house.cast.ruth, told=None):
        set_range_again(
            measure="visits_on_time", team=None, since=date(2025, 6, 1), reason="It is counted by phone since then.",
            first_month=None,
        )  # fmt: skip
    after = signals()
    assert before[0] == before[1] and after[0] == after[1]
    assert before[0] != after[0], "the control: the decision changes what the months say"


def test_a_manager_goes_on_to_the_measure_and_a_commissioner_nowhere_near_a_child(agreed):
    ruth, coco = (agreed.client(name).get(CONTRACT).content.decode() for name in ("ruth", "coco"))
    assert "/measures/visits_on_time" in ruth
    inside = coco.partition("<main")[2].partition("</main")[0]
    links = set(re.findall(r'href="([^"#]+)"', inside))
    assert links == {link for link in links if link.startswith(CONTRACT)}, links
    assert "Eastmoor Council" in coco


def test_a_commissioner_reads_no_number_under_five_and_the_head_of_service_does(agreed):
    small = r"\b[0-4] of \d+"
    assert re.search(small, main(agreed.client("ruth").get(CONTRACT)))
    assert not re.search(small, main(agreed.client("coco").get(CONTRACT)).partition("Signal")[2])


def test_a_commissioner_reaches_no_other_figure_and_writes_nothing_of_it(agreed):
    coco, tia = agreed.client("coco"), agreed.published.scene.house.tia.id
    for url in (
        "/scorecard",
        "/measures/visits_on_time",
        "/measures/visits_on_time/children",
        f"/children/{tia}",
        "/find",
        NEW,
    ):
        assert coco.get(url).status_code in (403, 404), url
    assert "?team=" not in coco.get(CONTRACT, {"team": "Safeguarding North"}).content.decode()
    whole, team = (main(coco.get(CONTRACT, asked)) for asked in ({}, {"team": "Safeguarding North"}))
    assert whole == team


def test_a_councillor_and_a_worker_have_no_contract_to_read(agreed):
    assert {agreed.client(name).get(CONTRACT).status_code for name in ("alice", "ada")} == {403}


def test_a_meeting_asks_something_of_each_measure_that_is_not_on_target_and_loses_nothing(agreed, keeping):
    ruth = agreed.client("ruth")
    form = ruth.get(NEW, {"kind": "annual", "day": NOV_5}).content.decode()
    asked = re.findall(r'name="said-(\w+)"', form)
    assert "visits_on_time" in asked and 1 < len(asked) <= 4
    sent = {"kind": "annual", "day": NOV_5} | answered(form)
    wrong = ruth.post(
        NEW, sent | {"said-visits_on_time": "", "what-1": "Ring the school.", "due-1": "Mon 2 Nov 2026"}
    )
    told = wrong.content.decode()
    assert wrong.status_code == 422 and CAME in told and SAID in told and "Ring the school." in told
    assert "Say in a sentence what was said of it." in told and "Say who does it." in told
    assert "due on the day of the meeting or later" in told
    assert meetings(keeping) == []


# fmt: off
NOT_NOW = {
    "a meeting still to come":  ({"day": "Mon 23 Nov 2026"}, "The meeting is still to come"),
    "before the contract":      ({"day": "Wed 31 Dec 2025"}, "There is no contract on that day"),
    "no such day":              ({"day": "31 Nov 2026"},     "has no day 31"),
    "no such kind":             ({"kind": "weekly"},         "Choose the quarterly meeting or the annual review."),
}
# fmt: on


@pytest.mark.parametrize("case", NOT_NOW)
def test_what_cannot_be_a_meeting_is_said_beside_its_day(agreed, case):
    changed, sentence = NOT_NOW[case]
    page = agreed.client("ruth").get(NEW, {"kind": "quarterly", "day": NOV_5} | changed)
    assert page.status_code == 422 and sentence in page.content.decode()


def test_a_meeting_keeps_the_scorecard_of_its_day_and_the_same_taking_gives_it_again(agreed, keeping):
    from throughline.oversight.contract.models import ContractFigure
    from throughline.web.contract.quarters import stood_on

    ruth = agreed.client("ruth")
    form = ruth.get(NEW, {"kind": "quarterly", "day": NOV_5}).content.decode()
    assert "As they were taken" in form or "as they were taken Mon 2 Nov 2026, 02:00" in form
    sent = answered(form, kind="quarterly", day=NOV_5) | {
        "what-1": "Fill the three posts.", "whose-1": "Ruth Calder", "due-1": "Fri 18 Dec 2026",
    }  # fmt: skip
    assert ruth.post(NEW, sent).status_code == 303
    (one,) = meetings(keeping)
    assert f"{one.taken_at:%Y-%m-%d}" == "2026-11-02" and f"{one.quarter}" == "2026-07-01"
    with keeping():
        kept = list(ContractFigure.objects.filter(meeting=one))
        again, taken_at = stood_on(one.taken_at.date(), kept)
    assert taken_at == one.taken_at
    assert {each.measure: (each.value, each.n, each.total) for each in kept} == {
        key: (each.value, each.n, each.total) for key, each in again.items()
    }
    refused = ruth.post(NEW, sent | {"day": NOV_20})
    assert (
        refused.status_code == 422 and "is recorded already: correct it by a line" in refused.content.decode()
    )


def test_both_sides_read_one_record_and_add_a_line_to_it(agreed, keeping):
    (one,) = meetings(keeping)
    url, line = f"{CONTRACT}/meetings/{one.pk}", "The council asks for a plan by January."
    ruth, coco = agreed.client("ruth"), agreed.client("coco")
    assert coco.post(f"{url}/line", {"words": ""}).status_code == 422
    assert coco.post(f"{url}/line", {"words": line}).status_code == 303
    for page in (ruth.get(url), coco.get(url)):
        said = words(page)
        assert all(
            one in said
            for one in (CAME, SAID, "Fill the three posts.", "Ruth Calder, by Fri 18 Dec 2026", line)
        )
    assert (
        "Tick it off" in ruth.get(url).content.decode()
        and "Tick it off" not in coco.get(url).content.decode()
    )
    assert not re.search(
        r"\b[0-4] of \d+",
        main(coco.get(url)).partition("The scorecard as it stood")[2].partition("What was agreed")[0],
    )


def test_what_was_agreed_is_ticked_off_on_the_page_and_a_wrong_day_loses_nothing(agreed, keeping):
    from throughline.oversight.contract.models import ContractAction

    with keeping():
        action = ContractAction.objects.get()
    ruth, url = agreed.client("ruth"), f"{CONTRACT}/actions/{action.pk}"
    done = "All three posts are filled since Monday."
    wrong = ruth.post(url, {"day": "Mon 23 Nov 2026", "words": done})
    assert (
        wrong.status_code == 422
        and done in wrong.content.decode()
        and "from the meeting until today" in wrong.content.decode()
    )
    assert agreed.client("coco").post(url, {"day": "today", "words": done}).status_code == 403
    assert ruth.post(url, {"day": "today", "words": done}).status_code == 303
    assert done in words(ruth.get(f"{CONTRACT}/meetings/{action.meeting_id}"))


def test_a_past_day_shows_the_contract_as_it_was_known(agreed):
    said = main(agreed.client("ruth").get(CONTRACT, {"taken": "2026-11-02"}))
    assert "No contract for the service runs on this day" in said


@pytest.mark.parametrize("name", ["ruth", "coco"])
def test_the_page_stays_small_and_asks_little(agreed, name):
    client = agreed.client(name)
    assert nodes(client.get(CONTRACT).content) <= 1_500
    assert statements(client, CONTRACT) <= 12
