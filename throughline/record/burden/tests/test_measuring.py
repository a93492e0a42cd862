"""A signature counts itself, once, and keeps nothing that leads back to whoever signed."""

from throughline.synthetic.builders import a_visit

COPY = "The kitchen was warm and there was food in the fridge for the week."


def effort(kept):
    from throughline.record.burden.models import Effort

    return kept(lambda: list(Effort.objects.all()))


def draft(kept):
    from throughline.record.entries.models import Draft

    return kept(Draft.objects.get)


def test_minutes_are_those_in_which_words_were_saved_and_not_those_between(
    begun, words, post_draft, clock, kept
):
    """
    12:00:00 begun · 12:00:10 saved · 12:00:50 saved · 12:01:05 saved · 12:11 signed
       minute 1         the same       the same          minute 2         minute 3
    """
    for seconds in (10, 50, 65):
        clock(seconds=seconds)
        assert post_draft(draft(kept), words, to="save").status_code == 200
    clock(minutes=11)
    assert post_draft(draft(kept), words).status_code == 303
    assert [one.minutes for one in effort(kept)] == [3]


def test_what_is_counted_of_a_visit(begun, words, post_draft, kept):
    assert post_draft(begun, words, taps="17").status_code == 303
    (one,) = effort(kept)
    assert (one.kind, f"{one.month}", one.again, one.children) == ("visit", "2026-11-01", False, 3)
    assert (one.minutes, one.taps, one.retyped) == (1, 17, 0)
    assert one.words == sum(len(value.split()) for value in words.values() if " " in value)
    assert one.answers == sum(1 for value in words.values() if value) == 13


def test_an_answer_that_the_form_opened_with_was_carried(begun, words, post_draft, kept):
    assert begun.opened["day"] == words["day"] and "presences-0-who" not in words
    post_draft(begun, words)
    assert effort(kept)[0].carried == 1


def test_an_answer_that_was_changed_was_not_carried(begun, words, post_draft, kept):
    assert post_draft(begun, words | {"day": "Thu 19 Nov 2026"}).status_code == 303
    assert effort(kept)[0].carried == 0


def test_words_that_stand_in_an_earlier_visit_were_typed_again(house, begun, words, post_draft, kept):
    from datetime import date

    a_visit(by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 11, 4), story=COPY)
    assert post_draft(begun, words | {"story": f"We sat down. {COPY}"}).status_code == 303
    assert [one.retyped for one in effort(kept)] == [1]


def test_the_same_words_in_a_first_visit_were_typed_once(begun, words, post_draft, kept):
    assert post_draft(begun, words | {"story": f"We sat down. {COPY}"}).status_code == 303
    assert [one.retyped for one in effort(kept)] == [0]


def test_a_page_without_its_script_counts_no_presses(begun, words, post_draft, kept):
    post_draft(begun, words)
    assert effort(kept)[0].taps is None


def test_a_page_that_says_what_cannot_be_is_not_believed(begun, words, post_draft, kept):
    from throughline.record.entries.drafts import MOST_TAPS

    post_draft(begun, words, taps="99999999")
    assert effort(kept)[0].taps == MOST_TAPS


def test_a_save_that_comes_twice_counts_its_presses_once(begun, words, post_draft, kept):
    for _ in range(2):
        post_draft(draft(kept), words, to="save", taps="9")
    assert draft(kept).taps == 9


def test_presses_are_no_answer(begun, words, post_draft, kept):
    post_draft(begun, words, to="save", taps="9")
    assert "taps" not in draft(kept).answers


def test_what_is_undone_and_signed_again_is_counted_once(begun, words, post_draft, as_, kept):
    post_draft(begun, words)
    assert as_("alice").post(f"/entries/{begun.id}/undo").status_code == 303
    again = draft(kept)
    assert again.minutes is None
    assert post_draft(again, words).status_code == 303
    assert len(effort(kept)) == 1


def test_a_correction_is_counted_as_one_and_carries_by_its_nature(begun, words, post_draft, as_, kept):
    post_draft(begun, words)
    as_("alice").post(f"/entries/{begun.id}/correct")
    opened = draft(kept)
    body = opened.answers | {"analysis": "Calmer than it looked at first."}
    as_("alice").post(
        f"/drafts/{opened.id}/sign",
        body | {"version": opened.version, "kind": "visit", "entry": begun.id, "save": "sign"},
    )
    assert sorted(one.again for one in effort(kept)) == [False, True]


def test_what_a_program_tells_is_nobodys_minutes(house, kept):
    from datetime import date

    a_visit(by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 11, 4))
    assert effort(kept) == []


def test_nothing_in_the_row_leads_to_a_worker_a_child_or_an_entry():
    from throughline.record.burden.models import Effort

    fields = {field.name: field for field in Effort._meta.concrete_fields}
    assert set(fields) == {
        "key", "kind", "form", "month", "again", "children", "minutes", "taps", "words", "answers", "carried", "retyped",
    }  # fmt: skip
    assert not any(field.is_relation for field in fields.values())
    assert (
        fields["month"].get_internal_type() == "DateField"
        and fields["key"].get_internal_type() == "UUIDField"
    )


def test_whoever_writes_adds_to_the_count_and_does_not_read_it(begun, words, post_draft, house):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.burden.models import Effort

    post_draft(begun, words)
    read = {}
    for name in ("alice", "ada", "ann", "mariam"):
        with as_person(principal_of(house.cast.everybody[name])):
            read[name] = Effort.objects.count()
    assert read == {"alice": 0, "ada": 0, "ann": 1, "mariam": 1}


def test_what_no_question_asked_is_no_answer(begun, words, post_draft, kept):
    post_draft(begun, words | {"who": "planted beside the form", "child-999-words": "of nobody here"})
    (one,) = effort(kept)
    assert one.answers == 13 and one.words == sum(
        len(value.split()) for value in words.values() if " " in value
    )
