"""What recording costs, as whoever reads figures sees it: by kind, by page, by quarter, and never of fewer than five."""

import re
from datetime import date

import pytest


def text(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def row(response, heading: str) -> list[str]:
    """The cells of the row with this heading."""
    found = re.search(
        rf"<tr[^>]*><th[^>]*>(?:<a[^>]*>)?{re.escape(heading)}(?:</a>)?</th>(.*?)</tr>",
        response.content.decode(),
    )
    return [
        re.sub(r"<span.*?</span>|<[^>]+>", "", cell).strip() for cell in re.findall(r"<td.*?</td>", found[1])
    ]


def efforts(kept, *minutes: int, month: date = date(2026, 11, 1), **more) -> None:
    from throughline.record.burden.models import Effort

    values = {
        "kind": "visit", "form": "now", "children": 1, "taps": 10, "words": 100, "answers": 10, "carried": 2, "retyped": 0,
    } | more  # fmt: skip
    kept(lambda: Effort.objects.bulk_create(Effort(month=month, minutes=each, **values) for each in minutes))


def used(
    kept,
    question: str,
    asked: int,
    empty: int,
    *,
    kind: str = "visit",
    place: str = "",
    month=date(2026, 11, 1),
) -> None:
    from throughline.record.burden.models import QuestionUse

    kept(
        lambda: QuestionUse.objects.create(
            kind=kind, place=place, question=question, month=month, asked=asked, empty=empty
        )
    )


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("ann", 200),
        ("mariam", 200),
        ("ruth", 200),
        ("alice", 403),
        ("olu", 403),
        ("ada", 403),
        ("stella", 403),
    ],
)
@pytest.mark.parametrize("page", ["/recording-costs", "/recording-costs/visit"])
def test_only_whoever_reads_figures_opens_it(as_, page, who, status):
    assert as_(who).get(page).status_code == status


def test_a_kind_that_is_none_is_not_there(as_):
    assert as_("ann").get("/recording-costs/poem").status_code == 404


def test_half_of_them_took_no_longer(as_, kept):
    """4 6 8 20 100: the middle one is 8, whatever the longest took."""
    efforts(kept, 100, 4, 8, 6, 20)
    page = as_("ann").get("/recording-costs")
    assert row(page, "Visit") == ["Not counted yet", "5", "8", "8", "10", "100", "20%", "0 of 5", "0"]


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [(4, ["under 5", "", "", "", "", "", ""]), (5, ["5", "7", "7", "10", "100", "20%", "0 of 5"])],
)
def test_of_fewer_than_five_nothing_is_shown_but_that_there_were_some(as_, kept, pieces, shown):
    efforts(kept, *[7] * pieces)
    assert row(as_("ann").get("/recording-costs"), "Visit")[1:8] == shown
    assert row(as_("ann").get("/recording-costs/visit"), "November 2026")[:7] == shown


def test_a_correction_is_no_piece_of_writing(as_, kept):
    efforts(kept, *[7] * 5)
    efforts(kept, *[90] * 6, again=True)
    cells = row(as_("ann").get("/recording-costs"), "Visit")
    assert cells[1:3] == ["5", "7"] and cells[8] == "6"


def test_minutes_are_shared_among_the_children(as_, kept):
    efforts(kept, *[9] * 5, children=3)
    assert row(as_("ann").get("/recording-costs"), "Visit")[2:4] == ["9", "3"]


def test_presses_of_pages_without_script_are_not_guessed(as_, kept):
    efforts(kept, *[9] * 5, taps=None)
    assert row(as_("ann").get("/recording-costs"), "Visit")[4] == ""


def test_three_months_or_twelve(as_, kept):
    efforts(kept, *[9] * 5, month=date(2026, 8, 1))
    efforts(kept, *[5] * 6, month=date(2026, 9, 1))
    assert row(as_("ann").get("/recording-costs"), "Visit")[1] == "6"
    assert row(as_("ann").get("/recording-costs?months=12"), "Visit")[1] == "11"


def test_the_kind_with_most_unused_questions_stands_first_and_opens_them(as_, kept):
    used(kept, "analysis", 40, 10)
    used(kept, "alternatives", 40, 39, kind="decision")
    page = as_("ann").get("/recording-costs").content.decode()
    assert page.index('href="/recording-costs/decision"') < page.index('href="/recording-costs/visit"')
    assert '<a href="/recording-costs/decision#questions">1<' in page


def test_questions_stand_with_what_is_left_empty_most_often_first(as_, kept):
    """
    said once   40 asked  10 empty   25%
    of a child  30 asked  27 empty   90%, seldom used
    of a child   8 asked   8 empty   too few to tell
    """
    used(kept, "story", 40, 10)
    used(kept, "words", 20, 18, place="each child")
    used(kept, "words", 10, 9, place="each child", month=date(2026, 10, 1))
    used(kept, "seen", 8, 8, place="each child")
    page = as_("ann").get("/recording-costs/visit")
    said = text(page)
    assert (
        "Of each child 30 90% Seldom used" in said and "8 8 of 8 Too few to tell" in said and "40 25%" in said
    )
    assert said.index("8 of 8") < said.index("90%") < said.index("25%")
    assert "1 question seldom used" in said


def test_a_kind_with_nothing_signed_and_nothing_unused_stands_apart(as_, kept):
    efforts(kept, *[9] * 5)
    used(kept, "why", 40, 3, kind="closure")
    page = as_("ann").get("/recording-costs")
    assert "1 more that nobody signed in these months Closure" in text(page)
    assert '<th role="rowheader" scope="row"><a href="/recording-costs/closure">' not in page.content.decode()


def test_a_question_that_the_form_no_longer_asks_keeps_its_name(as_, kept):
    used(kept, "who_rang", 40, 10)
    assert "Who rang" in text(as_("ann").get("/recording-costs/visit"))


def test_a_changed_form_stands_beside_the_one_before(as_, kept):
    from throughline.record.burden.rules import form_of
    from throughline.record.entries.kinds import by_key

    efforts(kept, *[14] * 5, form="before", month=date(2026, 8, 1))
    assert "By form" not in text(as_("ann").get("/recording-costs/visit"))
    efforts(kept, *[9] * 5, form=form_of(by_key()["visit"]), month=date(2026, 10, 1))
    said = text(as_("ann").get("/recording-costs/visit"))
    assert "Since October 2026, as it is asked now 5 9" in said and "Since August 2026 5 14" in said


def test_pages_that_got_in_the_way_open_what_was_said(as_):
    as_("alice").post("/got-in-my-way", {"page": "draft", "kind": "visit", "sort": "again"})
    for page in ("/recording-costs", "/recording-costs/visit"):
        assert (
            '<a href="/got-in-my-way/pages/draft?kind=visit">Writing up: visit</a>'
            in as_("ann").get(page).content.decode()
        )
    assert as_("ann").get("/got-in-my-way/pages/draft?kind=visit").status_code == 200
    assert "Writing up: visit" not in text(as_("ann").get("/recording-costs/decision"))


def test_a_visit_just_signed_is_counted(begun, words, post_draft, as_):
    post_draft(begun, words)
    assert row(as_("ann").get("/recording-costs"), "Visit")[1] == "under 5"


def test_no_page_names_a_worker(begun, words, post_draft, as_, house, kept):
    for _ in range(2):
        efforts(kept, *[9] * 5)
    post_draft(begun, words)
    for page in ("/recording-costs", "/recording-costs/visit"):
        main = as_("ann").get(page).content.decode().partition("<main")[2]
        assert not [
            one.name for one in house.cast.everybody.values() if one.name in main.partition("</main>")[0]
        ]


def test_the_pages_ask_as_much_of_many_as_of_few(as_, kept):
    from throughline.web.tests.scene import statements

    efforts(kept, *[9] * 5)
    used(kept, "story", 40, 10)
    few = [statements(as_("ann"), page) for page in ("/recording-costs", "/recording-costs/visit")]
    efforts(kept, *range(1, 300))
    for number, kind in enumerate(("decision", "milestone", "booking", "closure")):
        used(kept, f"q{number}", 40, 10, kind=kind)
    many = [statements(as_("ann"), page) for page in ("/recording-costs", "/recording-costs/visit")]
    assert few == many and max(few) <= 12
