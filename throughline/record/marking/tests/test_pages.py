"""The panel while writing, the tags of a draft and of an entry, and what the next reader sees."""

from datetime import date

import pytest

from throughline.web.tests.scene import statements, words

PANEL = {"HTTP_HX_REQUEST": "true"}


def saved(post_draft, begun, **answers):
    return post_draft(begun, answers, to="save")


def panel(client, draft) -> str:
    answer = client.get(f"/drafts/{draft.id}/passages", **PANEL)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_what_names_somebody_else_is_said_after_the_save_and_nothing_blocks(
    as_, begun, post_draft, words, house
):
    """All three children are the entry's own; Kelly and Craig are not."""
    saved(post_draft, begun, story="Warm. Kai and Tia at the table.")
    assert "No passage names anybody else" in panel(as_("alice"), begun)
    saved(post_draft, begun, version=1, story="Warm. Craig Dunn was at the door and Kelly sent him away.")
    found = panel(as_("alice"), begun)
    assert "Names Craig Dunn and Kelly Marsden: will be held back from copies." in found
    assert post_draft(begun, words, version=2).status_code == 303


def test_a_confidential_address_is_said(as_, begun, post_draft, house):
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Home

    with as_keeper("a test"):
        home = Home.objects.filter(confidential=True).first()
    saved(post_draft, begun, story=f"I drove to {home.lines}.")
    assert "Shows a confidential address" in panel(as_("alice"), begun)


def test_words_that_stood_before_are_said_with_source_and_age(as_, begun, post_draft, house):
    from throughline.synthetic.builders import a_visit

    copy = "Ten in the morning, agreed with Kelly on Tuesday, and the washing was out."
    a_visit(by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 8, 3), story=copy)
    saved(post_draft, begun, story=f"New words first. {copy}")
    found = panel(as_("alice"), begun)
    assert "Copied from visit of Mon 3 Aug (109 days old)" in found and "New words first" not in found


def test_a_signed_entry_says_which_of_its_words_stood_before(as_, house):
    from throughline.synthetic.builders import a_visit

    copy = "Ten in the morning, agreed with Kelly on Tuesday, and the washing was out."
    old = a_visit(by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 8, 3), story=copy)
    new = a_visit(by=house.cast.alice, children={house.tia: "alone"}, on=date(2026, 11, 4), story=copy)
    found = words(as_("bob").get(f"/entries/{new.pk}"))
    assert "Copied from visit of Mon 3 Aug (93 days old)" in found
    assert "Copied from" not in words(as_("bob").get(f"/entries/{old.pk}")), (
        "the first to say it copied nothing"
    )


def test_every_kind_of_entry_can_stand_before(as_, house, signed):
    """One whose own column has the name of the row once broke the page of every later entry."""
    from throughline.record.entries.kinds import by_key
    from throughline.record.milestones.models import ClockNote
    from throughline.synthetic.milestones import a_clock_note

    columns = {column.name for kind in by_key().values() for model in (kind.model, kind.child_model) for column in model._meta.concrete_fields}  # fmt: skip
    assert "typed_row" not in columns and "said" in columns
    a_clock_note(
        "cp_visit_10wd", ClockNote.TRIED, by=house.cast.alice, children=[house.tia], begins=date(2026, 11, 19)
    )
    assert as_("bob").get(f"/entries/{signed.pk}").status_code == 200


def test_words_of_an_entry_that_the_reader_cannot_open_are_no_source(as_, house, begun, post_draft):
    """The control is the test above it: the same words, the same day, and only the seal between."""
    from throughline.synthetic.builders import a_visit

    copy = "Ten in the morning, agreed with Kelly on Tuesday, and the washing was out."
    old = a_visit(by=house.cast.mariam, children={house.tia: "alone"}, on=date(2026, 8, 3), story=copy)
    assert as_("mariam").post(f"/entries/{old.pk}/list/keep", {"kind": "third"}).status_code == 303
    saved(post_draft, begun, story=copy)
    assert "Copied from" not in panel(as_("alice"), begun)


def test_a_passage_told_in_confidence_is_tagged_while_it_is_written_and_stays_tagged(
    as_, begun, post_draft, words, house, as_keeper_sql
):
    """Alice tags the story; she signs; Mariam reads on the entry what is held back from copies, and why."""
    saved(post_draft, begun, **words)
    tag = {"passage": "story", "why": "confidence", "about": str(house.craig.pk)}
    assert as_("alice").post(f"/drafts/{begun.id}/passages", tag).status_code == 303
    assert "Told in confidence, about Craig Dunn" in panel(as_("alice"), begun)
    assert post_draft(begun, words, version=1).status_code == 303
    assert as_keeper_sql("select why from record_passagemark where passage = 'story'") == "confidence"
    from throughline.web.tests.scene import words as said

    page = said(as_("mariam").get(f"/entries/{begun.id}"))
    assert "Told in confidence, about Craig Dunn. Held back from copies." in page


@pytest.mark.parametrize(
    ("why", "kelly", "court"),
    [
        ("none", "ready", "ready"),
        ("person", "held", "held"),
        ("confidence", "never", "held"),
        ("service", "never", "held"),
    ],
)
def test_what_was_said_of_a_passage_holds_it_back_from_letters(house, kept, why, kelly, court):
    """The control is the first row: without it the same passage goes."""
    from throughline.config.clock import now
    from throughline.record.entries.models import Entry
    from throughline.record.letters.declarations import template
    from throughline.record.letters.guard import Knowledge, judge
    from throughline.record.letters.passages import passages, read
    from throughline.record.letters.recipients import Recipient, To
    from throughline.record.marking.models import PassageMark
    from throughline.synthetic.builders import a_visit

    entry = a_visit(
        by=house.cast.alice,
        children={house.tia: "alone"},
        on=date(2026, 11, 4),
        observed={house.tia: "calm and warm"},
    )
    key = f"child-{house.tia.pk}-observed"

    def judged(to: To) -> str:
        mark = {
            "entry_id": entry.pk,
            "passage": key,
            "why": why,
            "name": "Mo",
            "by": house.cast.alice,
            "at": now(),
        }
        PassageMark.objects.create(**mark)
        (one,) = read([Entry.objects.get(pk=entry.pk)])
        known = Knowledge(
            child=house.tia.pk, recipient=Recipient(kind=to, name="A Reader"), family=frozenset()
        )
        found = passages(one, {house.tia.pk: "Tia"}, template("entry-copy"))
        return judge(next(each for each in found if each.key.endswith("observed")), known).state

    assert (kept(lambda: judged(To.FAMILY)), kept(lambda: judged(To.COURT))) == (kelly, court)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"why": ""}, "Say why it must not go"),
        ({"why": "person", "about": "", "name": " "}, "Say whom it is about"),
        ({"passage": "nothing"}, "not there any more"),
        ({"about": "999999"}, "Say whom it is about"),
    ],
)
def test_a_tag_that_says_nothing_is_refused(as_, begun, post_draft, words, wrong, sentence):
    saved(post_draft, begun, **words)
    answer = as_("alice").post(
        f"/drafts/{begun.id}/passages", {"passage": "story", "why": "confidence"} | wrong
    )
    assert answer.status_code == 422 and sentence in answer.content.decode()


def test_a_tag_can_be_taken_off_and_what_was_said_stays(as_, signed, as_keeper_sql):
    for why in ("service", "none"):
        answer = as_("alice").post(f"/entries/{signed.pk}/passages", {"passage": "story", "why": why})
        assert answer.status_code == 303
    assert "Held back from copies" not in words(as_("mariam").get(f"/entries/{signed.pk}"))
    assert as_keeper_sql("select count(*) from record_passagemark") == 2


def test_an_undone_entry_gives_its_tags_back_with_its_words(as_, begun, post_draft, words, kept):
    from throughline.record.entries.models import Draft

    saved(post_draft, begun, **words)
    as_("alice").post(f"/drafts/{begun.id}/passages", {"passage": "story", "why": "confidence"})
    post_draft(begun, words, version=1)
    as_("alice").post(f"/entries/{begun.id}/undo")
    draft = kept(Draft.objects.get)
    assert draft.id != begun.id and "Told in confidence" in panel(as_("alice"), draft)


def test_a_draft_and_its_tags_are_its_authors_alone(as_, begun, post_draft, words, house):
    saved(post_draft, begun, **words)
    for who in ("bob", "mariam", "charlie"):
        assert as_(who).get(f"/drafts/{begun.id}/passages").status_code == 404, who
        assert (
            as_(who)
            .post(f"/drafts/{begun.id}/passages", {"passage": "story", "why": "confidence"})
            .status_code
            == 404
        )


def test_a_stranger_neither_reads_nor_tags_an_entry(as_, signed):
    for who in ("charlie", "olu", "ann"):
        assert as_(who).get(f"/entries/{signed.pk}/passages").status_code in (403, 404), who


def test_a_withdrawn_entrys_tags_go_with_it(as_, signed, kept):
    from throughline.access.accounts.sessions import principal_of
    from throughline.access.principal import as_person
    from throughline.record.marking.models import PassageMark
    from throughline.record.marking.queries import marks_of

    as_("alice").post(f"/entries/{signed.pk}/passages", {"passage": "story", "why": "confidence"})
    alice = kept(lambda: principal_of(signed.author))
    with as_person(alice):
        assert set(marks_of(signed.pk)) == {"story"}
    as_("alice").post(f"/entries/{signed.pk}/withdraw", {"kind": "wrong", "reason": "Another child."})
    with as_person(alice):
        assert marks_of(signed.pk) == {}
        assert not PassageMark.objects.exists()


def test_a_page_asks_at_most_twelve_statements(as_, begun, post_draft, words, signed):
    saved(post_draft, begun, **words)
    assert statements(as_("alice"), f"/drafts/{begun.id}/passages") <= 12
