"""Words are found by whoever may read them and by nobody else, by three roads that lead to the same."""

from datetime import date, timedelta

import pytest

from throughline.access.accounts.sessions import principal_of
from throughline.access.accounts.tests.signing import client_of
from throughline.access.models import Shift
from throughline.access.principal import as_keeper, as_person, cursor
from throughline.config.clock import now
from throughline.record.entries.actions import withdraw
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry
from throughline.record.restricting.items import keep
from throughline.record.searching.models import Search
from throughline.record.searching.queries import PAGE, search
from throughline.synthetic.builders import a_child, a_decision, a_person, a_visit, corrected
from throughline.synthetic.cast import STARTED, House, the_house

ROADS = ("their children", "the words", "the newest")


@pytest.fixture
def house(database: str) -> House:
    return the_house()


def found(who, words: str = "", **asked) -> list[str]:
    """The headlines this person finds."""
    with as_keeper("signing somebody in"):
        principal = principal_of(who)
    with as_person(principal):
        return [one.entry.headline for one in search(Search(words=words, **asked)).found]


def on_each_road(who, words: str) -> dict[str, set[int]]:
    with as_keeper("signing somebody in"):
        principal = principal_of(who)
    with as_person(principal), cursor() as cur:
        rows = {}
        for road in ROADS:
            cur.execute(
                "select entry_id from law.search(%s, null, null, '', null, null, null, null, 20, %s)",
                [words, road],
            )
            rows[road] = {row[0] for row in cur.fetchall()}
        return rows


def seen(house: House, children, **more) -> Entry:
    return a_visit(
        by=house.cast.alice, children=dict.fromkeys(children, "alone"), **{"on": date(2026, 11, 4), **more}
    )


def test_words_are_found_in_any_form_and_shown_where_they_stand(house: House) -> None:
    seen(house, [house.tia], story="The neighbours were arguing about belts.")
    with as_keeper("signing somebody in"):
        alice = principal_of(house.cast.alice)
    for typed in ("belt", "arguing belt", "ARGUED", '"neighbours were arguing"', "belt -bruise"):
        with as_person(alice):
            (one,) = search(Search(words=typed)).found
        assert "\x02" in one.shown and one.child == house.tia
    assert found(house.cast.alice, '"arguing neighbours"') == found(house.cast.alice, "belt -arguing") == []


def test_three_roads_lead_to_the_same(house: House) -> None:
    for day in range(1, 9):
        seen(
            house, house.children if day % 2 else [house.tia], on=date(2026, 10, day), story="A kettle sang."
        )
    for who in house.cast.everybody.values():
        by_road = on_each_road(who, "kettle")
        assert len({frozenset(rows) for rows in by_road.values()}) == 1, (who.name, by_road)
    assert len(on_each_road(house.cast.alice, "kettle")["the newest"]) == 8
    assert not on_each_road(house.cast.charlie, "kettle")["the words"]


def test_a_childs_own_words_are_found_only_by_whoever_reads_that_child(house: House) -> None:
    """Written once for two children of two teams: each reader finds what stands on the child that they read."""
    cast = house.cast
    other = a_child("Maisie Croft", worker=cast.charlie)
    with as_keeper("a second worker for one visit"):
        from throughline.record.people.actions import allocate

        allocate(child=other, worker=cast.alice, team=cast.south, started=date(2026, 9, 1), second=True)
    a_visit(
        by=cast.alice, children={house.tia: "alone", other: "alone"}, on=date(2026, 11, 4), story="A shared saucepan.",
        words={house.tia: "I dreamt of a walrus.", other: "I dreamt of a heron."},
    )  # fmt: skip
    assert found(cast.alice, "walrus") and found(cast.alice, "heron")
    assert found(cast.charlie, "heron") and found(cast.charlie, "saucepan")
    assert found(cast.charlie, "walrus") == []
    assert found(cast.bob, "walrus") and found(cast.bob, "saucepan")
    assert found(cast.bob, "heron") == []


def test_what_was_corrected_is_found_by_its_new_words_and_what_was_withdrawn_by_none(house: House) -> None:
    cast, entry = house.cast, seen(house, [house.tia], story="The piano was loud.")
    corrected(entry=entry, by=cast.alice, story="The trumpet was loud.", correction="Misheard.")
    assert found(cast.alice, "trumpet") and not found(cast.alice, "piano")
    with as_keeper("signing somebody in"):
        alice = principal_of(cast.alice)
    with as_person(alice):
        withdraw(entry=Entry.objects.get(pk=entry.pk), kind="unseen", reason="It says where they live.")
    assert not any(found(who, "trumpet") for who in cast.everybody.values())


def test_an_item_kept_to_a_list_is_found_by_its_names_alone(house: House) -> None:
    cast, entry = house.cast, seen(house, [house.tia], story="Counsel spoke of a marmoset.")
    assert found(cast.mariam, "marmoset")
    with as_keeper("signing somebody in"):
        alice = principal_of(cast.alice)
    with as_person(alice):
        keep(entry=Entry.objects.get(pk=entry.pk), kind="legal", readers=[cast.bob.id])
    assert found(cast.alice, "marmoset") and found(cast.bob, "marmoset")
    assert found(cast.mariam, "marmoset") == found(cast.ruth, "marmoset") == []


def test_a_desk_finds_what_is_open_while_its_shift_lasts_and_nothing_after_it(house: House) -> None:
    nora = a_person(name="Nora North", role="out-of-hours", told=STARTED)
    seen(house, [house.tia], story="The lodger is a locksmith.")
    closed = a_child("Colin Closed")
    assert closed and found(nora, "locksmith") == []
    with as_keeper("a shift"):
        shift = Shift.objects.create(
            holder=nora, desk="out-of-hours", starts_at=now() - timedelta(hours=1), ends_at=now() + timedelta(hours=1),
            published_at=now() - timedelta(hours=2),
        )  # fmt: skip
    assert len(found(nora, "locksmith")) == 1
    with as_keeper("the end of a shift"):
        Shift.objects.filter(pk=shift.pk).update(ends_at=now())
    assert found(nora, "locksmith") == []


def test_days_writer_kind_and_child_narrow_what_is_found(house: House) -> None:
    cast = house.cast
    for day in (1, 2, 3):
        seen(house, [house.tia], on=date(2026, 10, day), story="Otter.")
    a_decision(by=cast.mariam, children=[house.kai], on=date(2026, 10, 2), decision="Otter.", reason="Otter.")
    cases = [
        ({}, 4),
        ({"since": date(2026, 10, 2)}, 3),
        ({"since": date(2026, 10, 3)}, 1),
        ({"until": date(2026, 10, 1)}, 1),
        ({"until": date(2026, 10, 2)}, 3),
        ({"since": date(2026, 10, 2), "until": date(2026, 10, 2)}, 2),
        ({"writer": cast.mariam}, 1),
        ({"writer": cast.bob}, 0),
        ({"kind": "visit"}, 3),
        ({"kind": "decision"}, 1),
        ({"child": house.kai}, 1),
        ({"child": house.esme}, 0),
    ]
    for asked, how_many in cases:
        assert len(found(cast.ruth, "otter", **asked)) == how_many, asked
    assert len(found(cast.ruth, "", writer=cast.mariam)) == 1


def test_pages_follow_each_other_without_a_gap_or_a_repeat(house: House) -> None:
    for day in range(1, 26):
        seen(house, house.children, on=date(2026, 9, day), story="A lantern.")
    with as_keeper("signing somebody in"):
        alice = principal_of(house.cast.alice)
    with as_person(alice):
        first = search(Search(words="lantern"))
        second = search(Search(words="lantern"), older=first.older)
    keys = [one.entry.id for one in (*first.found, *second.found)]
    assert len(first.found) == PAGE and len(keys) == len(set(keys)) == 25 and second.older is None


@pytest.mark.parametrize("kind", sorted(by_key()))
def test_every_passage_of_every_kind_is_searched(kind: str) -> None:
    """A question added to a kind and not to its table's law would be written and never found."""
    one = by_key()[kind]
    asked = [(one.model, one.shared), (one.child_model, one.each_child)]
    asked += [(rows.model, rows.questions) for rows in one.rows]
    for model, questions in asked:
        columns = {field.column for field in model._meta.concrete_fields}
        passages = {question.name for question in questions if question.long and question.name in columns}
        assert passages <= set(model.law.searched.split()), model.__name__


@pytest.mark.capability("B018")
def test_priya_finds_a_word_and_goes_back_to_what_she_found(house: House) -> None:
    """No word of it stands in an address, and a search is its asker's alone."""
    cast = house.cast
    seen(house, [house.tia], story="The lodger’s dog is a wolfhound.")
    client = client_of(cast.alice)
    assert client.get("/search").status_code == 200
    asked = client.post("/search", {"words": "wolfhounds", "writer": "me"})
    assert asked.status_code == 303 and "wolf" not in asked["Location"]
    page = client.get(asked["Location"]).content.decode()
    assert "<mark>wolfhound</mark>" in page and "Tia Marsden" in page and "by Alice Arden" in page
    with as_keeper("looking at what was kept"):
        kept = Search.objects.get()
    assert (kept.words, kept.writer_id, kept.account_id) == ("wolfhounds", cast.alice.id, cast.alice.id)
    bob = client_of(cast.bob)
    assert bob.get(asked["Location"]).status_code == 404
    again = bob.post("/search", {"words": "wolfhound"})
    assert "<mark>wolfhound</mark>" in bob.get(again["Location"]).content.decode()
    charlie = client_of(cast.charlie)
    nothing = charlie.post("/search", {"words": "wolfhound"})
    assert "Nothing that you may read says this" in charlie.get(nothing["Location"]).content.decode()


CASES = [
    ({}, "Write a word to look for, or say who wrote it."),
    ({"words": "the and of"}, "These words are in every sentence"),
    ({"words": "x" * 201}, "Write at most 200 letters to look for."),
    ({"words": "x", "writer": "Nobody Here"}, "Nobody here is called Nobody Here."),
    ({"words": "x", "since": "2 Oct 2026", "until": "1 Oct 2026"}, "The last day is before the first."),
    ({"words": "x", "since": "31 Feb 2026"}, "31 Feb 2026"),
]


@pytest.mark.parametrize(("typed", "sentence"), CASES)
def test_a_question_that_cannot_be_answered_gets_a_sentence_and_keeps_what_was_typed(
    house: House, typed: dict[str, str], sentence: str
) -> None:
    page = client_of(house.cast.alice).post("/search", typed)
    words = page.content.decode()
    assert page.status_code == 422 and sentence in words
    assert all(value in words for value in typed.values())


def test_what_was_asked_is_forgotten_after_a_day(house: House) -> None:
    from throughline.record.searching.actions import forget

    client_of(house.cast.alice).post("/search", {"words": "wolfhound"})
    with as_keeper("a day later"):
        Search.objects.update(at=now() - timedelta(hours=23, minutes=59))
    forget()
    with as_keeper("a day later"):
        assert Search.objects.count() == 1
        Search.objects.update(at=now() - timedelta(hours=24, minutes=1))
    forget()
    with as_keeper("looking"):
        assert not Search.objects.exists()
