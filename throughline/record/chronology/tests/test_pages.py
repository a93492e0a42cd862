"""The chronology as people meet it: candidates, choices, brothers and sisters, what goes and what stays."""

import re
from datetime import date

import pytest

from throughline.web.tests.scene import CANARY, statements, words

ALL = "/children/{}/chronology"


def page(client, child, more="") -> str:
    answer = client.get(ALL.format(child.pk) + more)
    assert answer.status_code == 200
    return words(answer)


def test_everything_stands_by_itself_with_its_source_and_a_line_from_paper_is_added(as_, tia, scene, kept):
    """Entries and spells are candidates by themselves; Alice adds what only paper says; Mariam reads it with its source."""
    found = page(as_("alice"), tia)
    for said in (
        "Visit: Tia, Kai and Esme seen", "Manager decision: Seek advice", "Child protection plan began: neglect",
        "Social worker: Alice Arden", "Moved home", "Visit, A Arden",
    ):  # fmt: skip
        assert said in found, said
    assert f"/entries/{scene.visit.pk}" in as_("alice").get(ALL.format(tia.pk)).content.decode()
    form = as_("alice").get(f"/children/{tia.pk}/chronology/add").content.decode()
    body = {
        "key": re.search(r'name="key" value="([^"]+)"', form)[1], "day": "11 Feb 2019", "words": "Jon and Kelly parted.",
        "paper": "Millbrook Primary, paper file", "weight": "worry", "analysis": "", "child": [str(tia.pk)],
    }  # fmt: skip
    for _ in range(2):
        assert as_("alice").post(f"/children/{tia.pk}/chronology/add", body).status_code == 303
    assert [(row.day, row.words, row.weight) for row in kept()] == [
        (date(2019, 2, 11), "Jon and Kelly parted.", "worry")
    ]
    read = page(as_("mariam"), tia, "?show=chosen")
    assert "Jon and Kelly parted" in read and "Source: Millbrook Primary, paper file" in read
    assert "Written Fri 20 Nov 2026 about Mon 11 Feb 2019" in read


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"day": "Sat 21 Nov 2026"}, "This day has not come yet."),
        ({"words": ""}, "Say in one sentence what happened."),
        ({"paper": " "}, "Say where this was read or heard"),
        ({"weight": ""}, "Say what it was"),
        ({"weight": "out"}, "Select a valid choice"),
        ({"child": []}, "Tick at least one child"),
        ({"child": ["999999"]}, "Select a valid choice"),
        ({"day": "31 Feb 2019"}, "That month has no day 31"),
    ],
)
def test_a_line_that_cannot_stand_says_why_and_keeps_the_words(as_, tia, kept, wrong, sentence):
    body = {
        "day": "11 Feb 2019",
        "words": "They parted.",
        "paper": "A file",
        "weight": "worry",
        "child": [str(tia.pk)],
    }
    answer = as_("alice").post(f"/children/{tia.pk}/chronology/add", body | wrong)
    assert answer.status_code == 422 and sentence in answer.content.decode().replace("&#x27;", "'")
    assert "A file" in answer.content.decode() or "paper" in wrong
    assert kept() == []


def test_a_person_chooses_a_line_and_says_what_it_means_and_the_next_reader_sees_who(
    as_, tia, scene, choose, kept
):
    """Alice chooses; Mariam puts it otherwise; both stay readable, the newest stands, and no word of the entry is copied."""
    ref, both = f"entry-{scene.visit.pk}", (tia, scene.house.kai)
    assert choose(ref, children=both, analysis="Tia says it again.", audience=["court"]).status_code == 303
    assert "1 chosen" in page(as_("mariam"), tia)
    said = page(as_("mariam"), tia, "?who=family&show=chosen")
    assert "A worry for Tia and Kai: Tia says it again." in said and "A Arden, Fri 20 Nov" in said
    assert "Tia says it again." in page(as_("mariam"), scene.house.kai, "?audience=court")
    assert "Tia says it again." not in page(as_("mariam"), scene.house.esme)
    assert choose(ref, "mariam", weight="turn", analysis="The turn.").status_code == 303
    assert "A turning point" in page(as_("alice"), tia, "?show=chosen")
    before = words(as_("alice").get(f"/children/{tia.pk}/chronology/{ref}"))
    assert "Tia says it again." in before and "The turn." in before and "Mariam Achebe" in before
    assert [(row.weight, row.by.name, row.words) for row in kept(person=tia)] == [
        ("worry", "Alice Arden", ""), ("turn", "Mariam Achebe", ""),
    ]  # fmt: skip


def test_a_line_that_was_left_out_is_not_chosen_and_stays_on_the_file(as_, tia, scene, choose):
    ref = f"entry-{scene.visit.pk}"
    choose(ref)
    choose(ref, weight="out")
    assert "0 chosen" in page(as_("alice"), tia)
    assert f'id="{ref}"' in as_("alice").get(ALL.format(tia.pk)).content.decode()


def test_the_same_event_for_three_children_is_one_line_with_their_names(as_, tia, scene):
    found = as_("alice").get(ALL.format(tia.pk) + "?who=family").content.decode()
    assert found.count(f'id="entry-{scene.visit.pk}"') == 1
    assert len(re.findall(r'id="plan-\d+"', found)) == 1
    assert "Family chronology: Tia, Kai and Esme" in found


def test_opening_a_family_is_in_every_childs_log(as_, tia, scene, as_keeper_sql):
    as_("alice").get(ALL.format(tia.pk) + "?who=family")
    looks = "select count(distinct person_id) from access_accessevent where page = 'chronology' and allowed"
    assert as_keeper_sql(looks) == 3


def test_a_brother_whom_the_reader_does_not_reach_is_not_in_it(as_, tia, scene, as_superuser):
    """Kai's record is sealed: his lines go, and the page says how many are shut only as far as it may know of them."""
    from throughline.synthetic.builders import a_visit

    kai = scene.house.kai
    a_visit(by=scene.house.cast.alice, children={kai: "alone"}, on=date(2026, 11, 18), story="Football.")
    assert "Visit: Kai seen" in page(as_("bob"), tia, "?who=family")
    as_superuser(f"update record_person set restriction = 2 where id = {kai.pk}")
    found = page(as_("bob"), tia, "?who=family")
    assert "Visit: Kai seen" not in found and "Family chronology: Tia and Esme" in found


def test_a_withdrawn_entry_takes_its_line_its_mark_and_its_meaning_at_once(as_, tia, scene, choose):
    ref = f"entry-{scene.visit.pk}"
    choose(ref, analysis=f"Because of {CANARY}.", audience=["court", "family", "supervision"])
    assert f"Because of {CANARY}" in page(as_("bob"), tia)
    as_("alice").post(
        f"/entries/{scene.visit.pk}/withdraw", {"kind": "unseen", "reason": "It must not be seen."}
    )
    for more in ("", "?who=family", "?show=chosen", "?audience=court"):
        assert f"Because of {CANARY}" not in page(as_("bob"), tia, more), more
    assert as_("alice").get(f"/children/{tia.pk}/chronology/{ref}").status_code == 404
    assert "Because of" not in words(as_("alice").get(f"/children/{tia.pk}/chronology/court"))


def test_a_sealed_entry_takes_its_line_from_whoever_is_not_on_its_list(as_, tia, scene, choose):
    choose(f"entry-{scene.visit.pk}", analysis="It shows a pattern.")
    assert "It shows a pattern." in page(as_("bob"), tia)
    sealed = as_("alice").post(f"/entries/{scene.visit.pk}/list/keep", {"kind": "third"})
    assert sealed.status_code == 303, words(sealed)
    assert "It shows a pattern." not in page(as_("bob"), tia, "?who=family")
    assert f"/entries/{scene.visit.pk}" not in as_("bob").get(ALL.format(tia.pk)).content.decode()


def test_a_reader_without_the_right_to_correct_reads_and_does_not_choose(as_, tia, scene, choose, kept):
    """Charlie has no work with Tia; the privacy officer reads no record."""
    for who, status in (("charlie", 403), ("olu", 403), ("bob", 303)):
        assert choose(f"entry-{scene.visit.pk}", who).status_code == status, who
    assert [row.by.name for row in kept()] == ["Bob Brook"]


def test_what_is_new_since_one_last_looked_is_marked_until_the_sitting_ends(scene, tia, later):
    from throughline.synthetic.builders import a_visit

    page(later("bob"), tia)
    assert "New since you last looked" not in page(later("bob", hours=3), tia)
    bob = later("bob", hours=5)
    a_visit(by=scene.house.cast.alice, children={tia: "alone"}, on=date(2026, 11, 20))
    assert page(bob, tia).count("New since you last looked") == 1
    assert "Changed since you looked 1" in page(bob, tia), "reading on in one sitting keeps the marks"
    assert "New since you last looked" not in page(later("bob", hours=7), tia)


def test_a_gap_is_said_in_words_with_its_rule(as_, tia):
    found = page(as_("alice"), tia)
    assert "A gap is more than 28 days" in found
    assert re.search(r"Tia: no record of being seen for \d+ days, from 13 Jul 2026 to 22 Oct 2026", found)


def test_lanes_lead_to_the_month_in_the_list(as_, tia):
    found = as_("alice").get(ALL.format(tia.pk)).content.decode()
    for month in re.findall(r'<a href="[^"]*#(m-\d{4}-\d\d)"', found):
        assert f'id="{month}"' in found
    assert f'href="/children/{tia.pk}/chronology#m-2026-11"' in found


@pytest.mark.parametrize("more", ["?page=0", "?page=x", "?page=10001"])
def test_a_page_that_cannot_be_is_not_found(as_, tia, more):
    assert as_("alice").get(ALL.format(tia.pk) + more).status_code == 404


@pytest.mark.parametrize(
    "more",
    ["?zoom=all", "?zoom=2026", "?zoom=0001", "?zoom=x", "?show=x", "?kind=x&weight=y", "?author=Nobody"],
)
def test_any_other_question_is_answered(as_, tia, more):
    assert as_("alice").get(ALL.format(tia.pk) + more).status_code == 200


def test_a_day_that_is_no_day_is_said(as_, tia):
    answer = as_("alice").get(ALL.format(tia.pk) + "?first=31+Feb+2026")
    assert answer.status_code == 422 and "That month has no day 31" in words(answer)


def test_a_past_day_shows_what_was_chosen_then(tia, later, choose, as_):
    plan = re.search(r'id="(plan-\d+)"', as_("alice").get(ALL.format(tia.pk)).content.decode())[1]
    for hours, said in ((1, "Said at one."), (2, "Said at two.")):
        choose(plan, client=later("alice", hours=hours), analysis=said)
    alice = later("alice", hours=3)
    then = page(alice, tia, "?as-known=2026-11-20T13:30")
    assert "Said at one." in then and "Said at two." not in then
    assert (
        f"/chronology/{plan}"
        not in alice.get(ALL.format(tia.pk) + "?as-known=2026-11-20T13:30").content.decode()
    )
    assert "Said at two." in page(alice, tia)


def test_a_correction_since_it_was_chosen_is_said_on_the_line(tia, scene, later, choose):
    """So that somebody looks whether what was said of it still holds."""
    from throughline.synthetic.builders import corrected

    choose(f"entry-{scene.visit.pk}", client=later("alice", hours=1), analysis="A pattern.")
    page(later("bob", hours=2), tia)
    later("alice", hours=3)
    corrected(entry=scene.visit, by=scene.house.cast.alice, analysis="Tia is less safe.")
    found = page(later("bob", hours=4), tia)
    assert "Corrected since it was chosen" in found and "Changed since you last looked" in found


@pytest.mark.parametrize("more", ["", "?who=family", "?who=family&as-known=2026-11-20T12:00"])
def test_a_page_asks_at_most_twelve_statements(as_, tia, more):
    assert statements(as_("alice"), ALL.format(tia.pk) + more) <= 12


def test_the_database_itself_refuses_a_choice_in_somebody_elses_name_and_a_change(
    as_, tia, scene, acting_as, choose
):
    from django.db import Error

    from throughline.config.clock import now
    from throughline.record.chronology.models import ChronologyMark

    cast, row = (
        scene.house.cast,
        {"person": tia, "source": "plan", "key": "1", "weight": "worry", "at": now()},
    )
    with acting_as(cast.alice):
        ChronologyMark.objects.create(by=cast.alice, **row)
    for who, by in (("alice", "bob"), ("charlie", "charlie"), ("olu", "olu")):
        with pytest.raises(Error), acting_as(getattr(cast, who)):
            ChronologyMark.objects.create(by=getattr(cast, by), **row)
    for change in (lambda rows: rows.update(analysis="Other"), lambda rows: rows.delete()):
        with pytest.raises(Error), acting_as(cast.alice):
            change(ChronologyMark.objects.all())


def test_the_court_gets_what_was_chosen_for_it_with_every_source_and_the_letters_guard(
    as_, tia, scene, choose
):
    choose(f"entry-{scene.visit.pk}", audience=["court"], analysis="A pattern.")
    choose("plan-1", audience=["supervision"])
    read = words(as_("alice").get(f"/children/{tia.pk}/chronology/court"))
    assert f"Visit, Alice Arden, entry {scene.visit.pk}" in read and "Wed 4 Nov 2026" in read
    assert "Child protection plan began" not in read
    body = {"court": "Family Court at Northmere", "line": [f"entry-{scene.visit.pk}"]}
    nothing = as_("alice").post(f"/children/{tia.pk}/chronology/court", body | {"line": ["plan-1"]})
    assert nothing.status_code == 422 and "Tick at least one line" in words(nothing)
    taken = as_("alice").post(f"/children/{tia.pk}/chronology/court", body)
    assert taken.status_code == 303 and "/letters/" in taken["Location"]
    letter = words(as_("alice").get(taken["Location"]))
    assert "Visit: Tia, Kai and Esme seen" in letter and "A pattern." not in letter
