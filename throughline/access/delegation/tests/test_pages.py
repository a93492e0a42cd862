"""The pages of the scheme as each of the cast meets them: who reads, who drafts, what they say, what they cost."""

import re
from functools import cache

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

MOST = 12
FRAME = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")
A_LINE = {"decision": "section-20", "level": "2", "role": "", "post": "", "limit": "", "conditions": "", "starts": "today",
          "ends": "", "source": "Cabinet, minute 41", "reason": "Decisions come sooner."}  # fmt: skip


@pytest.fixture
def as_(cast, dora):
    from throughline.access.accounts.tests.signing import client_of

    return cache(lambda name: client_of(dora if name == "dora" else getattr(cast, name)))


def words(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


GRID = """
page                          | alice | mariam | ruth | olu | ann | ada | dora | stella
/delegation                   | 200   | 200    | 200  | 200 | 200 | 200 | 200  | 403
/delegation/section-20        | 200   | 200    | 200  | 200 | 200 | 200 | 200  | 403
/delegation/nonsense          | 404   | 404    | 404  | 404 | 404 | 404 | 404  | 403
/delegation/draft             | 403   | 403    | 403  | 403 | 403 | 200 | 200  | 403
/delegation/deputies          | 403   | 403    | 403  | 403 | 403 | 200 | 200  | 403
POST /delegation/draft        | 403   | 403    | 403  | 403 | 403 | 422 | 422  | 403
POST /delegation/adopt        | 403   | 403    | 403  | 403 | 403 | 422 | 422  | 403
POST /delegation/deputies     | 403   | 403    | 403  | 403 | 403 | 422 | 422  | 403
POST /delegation/lines/1/end  | 403   | 403    | 403  | 403 | 403 | 404 | 404  | 403
POST /delegation/changes/1    | 403   | 403    | 403  | 403 | 403 | 404 | 404  | 403
GET /delegation/changes/1     | 403   | 403    | 403  | 403 | 403 | 405 | 405  | 403
"""


def test_who_opens_what(as_) -> None:
    head, *rows = [[cell.strip() for cell in row.split("|")] for row in GRID.strip().splitlines()]
    found = []
    for page, *answers in rows:
        method, address = page.split() if " " in page else ("GET", page)
        for name, answer in zip(head[1:], answers, strict=True):
            got = getattr(as_(name), method.lower())(address).status_code
            if got != int(answer):
                found.append(f"{name} {page}: {got}, not {answer}")
    assert found == []


def test_everybody_reads_who_holds_each_decision_today(as_) -> None:
    page = words(as_("alice").get("/delegation"))
    assert "None of these 22 decisions has a line that this authority adopted" in page
    assert (
        "Accommodate a child by agreement (section 20) Default, to be adopted Head of service or above Ruth Calder; Dora Dale"
        in page
    )
    assert "Team manager or above, up to £250" in page and "Draft a change" not in page


def test_the_law_its_source_and_how_sure_we_are_stand_beside_a_decision(as_) -> None:
    page = words(as_("alice").get("/delegation/placement-at-a-distance"))
    for said in ("reg 11(1)(b)", "The director of children’s services", "only the director, or somebody acting up as director",
                 "regulation’s words were read"):  # fmt: skip
        assert said in page, said
    assert "the authority’s own choice" in words(as_("alice").get("/delegation/close"))


def test_two_people_change_it_and_the_page_shows_each_step(as_) -> None:
    assert as_("ada").post("/delegation/draft", A_LINE).status_code == 303
    own = words(as_("ada").get("/delegation"))
    assert "Somebody else approves what you drafted." in own and "Take it back" in own
    change = re.search(r"/delegation/changes/(\d+)", as_("dora").get("/delegation").content.decode()).group()
    refused = as_("ada").post(change, {"settle": "approve"})
    assert refused.status_code == 422 and "You drafted this, so somebody else approves it" in words(refused)
    assert as_("dora").post(change, {"settle": "approve"}).status_code == 303
    assert as_("dora").post(change, {"settle": "approve"}).status_code == 303, "the same press again"
    page = words(as_("mariam").get("/delegation"))
    assert "21 of 22 decisions have no line" in page and "No change is waiting." in page
    decision = words(as_("mariam").get("/delegation/section-20"))
    assert "Team manager or above" in decision
    assert (
        "From Fri 20 Nov 2026. Cabinet, minute 41. Drafted by Ada Ashby, approved by Dora Dale." in decision
    )


def test_a_refusal_without_a_reason_or_a_choice_says_what_to_do(as_) -> None:
    as_("ada").post("/delegation/draft", A_LINE)
    change = re.search(r"/delegation/changes/(\d+)", as_("dora").get("/delegation").content.decode()).group()
    assert "Give the reason" in words(as_("dora").post(change, {"settle": "refuse"}))
    assert "Say which" in words(as_("dora").post(change, {"reason": "Hm"}))


def test_a_slip_in_a_draft_keeps_what_was_written(as_) -> None:
    answer = as_("ada").post("/delegation/draft", A_LINE | {"decision": "placement-at-a-distance"})
    assert answer.status_code == 422
    assert "The law does not let this go so far down" in words(answer) and "Decisions come sooner." in words(
        answer
    )


def test_the_scheme_as_it_stood_on_a_day(as_, drafted, approved) -> None:
    approved(drafted())
    assert "Back to today" not in words(as_("ruth").get("/delegation"))
    then = words(as_("ruth").get("/delegation?on=Thu 19 Nov 2026"))
    assert (
        "Thursday 19 November 2026" in then
        and "None of these 22 decisions" in then
        and "Back to today" in then
    )
    slip = as_("ruth").get("/delegation?on=19 Novembruary")
    assert slip.status_code == 200 and "is not a month" in words(slip)


def test_read_as_known_before_the_change_it_is_not_there_and_nothing_can_be_pressed(
    as_, drafted, approved
) -> None:
    approved(drafted())
    page = words(as_("dora").get("/delegation?as-known=2026-11-20T11:00"))
    assert (
        "None of these 22 decisions" in page
        and "Draft a change" not in page
        and "Say when you are away" not in page
    )
    assert "Cabinet" not in words(as_("dora").get("/delegation/section-20?as-known=2026-11-20T11:00"))


def test_days_away_are_marked_and_shown(as_, cast) -> None:
    said = {"account": cast.ruth.id, "started": "today", "ended": "Mon 23 Nov 2026"}
    assert as_("ruth").post("/absences", said).status_code == 303
    assert "First day back: Mon 23 Nov 2026" in words(as_("ruth").get("/delegation"))
    assert "Ruth Calder, away" in words(as_("alice").get("/delegation"))
    slip = as_("ruth").post("/absences", said | {"started": "Thu 19 Nov 2026"})
    assert slip.status_code == 422 and "from today on" in words(slip)


def cost(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return sum(not query["sql"].lstrip().startswith(FRAME) for query in asked.captured_queries)


@pytest.mark.parametrize("address", ["/delegation", "/delegation/section-20", "/delegation/draft"])
def test_a_page_costs_the_same_with_few_lines_and_with_many(as_, address, drafted, approved) -> None:
    from throughline.access.delegation.levels import Level
    from throughline.synthetic.builders import a_person

    before = cost(as_("dora"), address)
    for level in list(Level)[1:]:
        approved(drafted(level=level))
        drafted(decision="close", level=level)
    for number in range(12):
        a_person(name=f"Manager {'abcdefghijkl'[number]}", role="manager", title="Head of service")
    after = cost(as_("dora"), address)
    assert after == before <= MOST, (before, after)
    print(address, after)
