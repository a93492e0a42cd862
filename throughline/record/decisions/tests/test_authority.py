"""By what authority: the scheme of the day counts, decided-by stands apart from written-by, nothing is refused."""

from datetime import date

import pytest

from throughline.record.decisions.tests.conftest import FRIDAY

CASES = """
section-20 | mariam |        | outside
section-20 | ruth   |        | inside
section-20 | alice  |        | outside
spend      | mariam | 250    | inside
spend      | mariam | 250.01 | outside
close      | mariam |        | inside
other      | alice  |        | needs none
"""
STANDS = {"inside": True, "outside": False, "needs none": None}


@pytest.mark.parametrize(
    "row", [[c.strip() for c in row.split("|")] for row in CASES.strip().splitlines()], ids=str
)
def test_a_decision_is_recorded_whoever_made_it_and_says_where_it_stands(decided, kept, cast, row) -> None:
    which, who, amount, stands = row
    entry = decided(which=which, decided_by=getattr(cast, who), amount=amount)
    found = kept(entry)
    assert found.inside is STANDS[stands]
    assert found.outside_since == (FRIDAY if stands == "outside" else None)
    assert found.authority.startswith({"inside": "Inside", "outside": "Outside", "needs none": ""}[stands])
    assert entry.decided_by_id == getattr(cast, who).id and entry.author_id == cast.alice.id


def test_the_post_of_that_day_is_kept_though_the_post_changes(decided, cast, kept) -> None:
    from throughline.synthetic.builders import a_post

    a_post(
        cast.mariam,
        role="manager",
        title="Head of service",
        since=date(2026, 11, 10),
        until=date(2026, 11, 18),
        acting=True,
    )
    inside = decided(on=date(2026, 11, 17))
    outside = decided(on=date(2026, 11, 18))
    assert kept(inside).inside and inside.decided_post == "Head of service (acting up)"
    assert kept(outside).inside is False and outside.decided_post == "Team manager, Safeguarding North"


def test_the_adopted_line_that_covered_it_is_kept(decided, cast, kept, acting_as) -> None:
    from throughline.access.delegation.drafting import draft_line
    from throughline.access.delegation.levels import Level
    from throughline.access.delegation.settling import approve
    from throughline.synthetic.builders import a_person

    dora = a_person(name="Dora Dale", role="director")
    with acting_as(cast.ada):
        change = draft_line(
            decision="section-20", level=Level.TEAM_MANAGER, starts=FRIDAY, source="Cabinet", reason="Sooner"
        )
    with acting_as(dora):
        approve(change=change)
    before, after = kept(decided(on=date(2026, 11, 19))), kept(decided())
    assert (before.inside, before.line_id) == (False, None)
    assert after.inside and after.line.change_id == change.pk
    assert "default" not in after.authority


def test_a_conflict_of_the_decider_puts_it_outside_and_its_writer_learns_no_reason(
    decided, house, cast, kept
) -> None:
    from throughline.access.models import Conflict
    from throughline.access.principal import as_keeper
    from throughline.config.clock import now

    clear = decided(decided_by=cast.ruth)
    with as_keeper("a test"):
        Conflict.objects.create(account=cast.ruth, person_id=house.tia.id, kind="family", since=now())
    closed = decided(decided_by=cast.ruth)
    assert kept(clear).inside and not kept(closed).inside
    assert not any(word in kept(closed).authority.lower() for word in ("conflict", "interest", "family"))
    assert kept(decided(decided_by=cast.ruth, children=[house.kai])).inside, (
        "of another child it says nothing"
    )


def test_a_correction_is_judged_anew(decided, cast, kept, acting_as, settled) -> None:
    from throughline.record.entries.actions import open_correction
    from throughline.record.entries.models import Entry
    from throughline.record.entries.submit import submit

    entry = decided()
    settled(entry)
    assert kept(entry).settled == "ratified"

    def corrected(**changed):
        with acting_as(cast.alice):
            draft = open_correction(entry=Entry.objects.get(pk=entry.pk))
            raw = draft.answers | {name: str(value) for name, value in changed.items()}
            done = submit(
                draft_id=draft.id,
                entry_id=entry.pk,
                kind="decision",
                version=draft.version,
                raw=raw,
                device="",
            )
            assert done.entry, [form.errors for form in done.write_up.every_form]
            return done.entry

    assert corrected(which="issue-proceedings").decided_by_id == cast.mariam.id
    assert (kept(entry).inside, kept(entry).settled) == (False, ""), "what was ratified was another decision"
    now_inside = corrected(decided_by=cast.ruth.id)
    assert now_inside.decided_by_id == cast.ruth.id and now_inside.decided_post == "Head of service"
    assert kept(entry).inside


PROBLEMS = [
    ("spend", "", "Say how much, in money"),
    ("secure-72-hours", "", "Say how much, in hours"),
    ("section-20", "40", "has no amount"),
    ("spend", "40", ""),
    ("section-20", "", ""),
]


@pytest.mark.parametrize(("which", "amount", "words"), PROBLEMS)
def test_an_amount_is_asked_for_where_the_scheme_measures_one(decided, which, amount, words) -> None:
    from throughline.synthetic.builders import Impossible

    if words:
        with pytest.raises(Impossible, match=words):
            decided(which=which, amount=amount)
    else:
        assert decided(which=which, amount=amount).pk


def test_clocks_can_count_it(decided, house, facts_of, settled) -> None:
    from throughline.record.clocks.nightly import check

    entry = decided()
    assert facts_of(house.tia) == [("decision_outside_scheme", "section-20", FRIDAY)]
    settled(entry)
    assert facts_of(house.tia) == [
        ("decision_outside_scheme", "section-20", FRIDAY), ("decision_ratified", "section-20", FRIDAY),
    ]  # fmt: skip
    assert check().differences == 0


def test_a_decision_inside_the_scheme_tells_clocks_nothing_of_it(decided, house, cast, facts_of) -> None:
    decided(decided_by=cast.ruth)
    decided(which="other")
    assert facts_of(house.tia) == []


def test_the_form_offers_whoever_holds_or_lately_held_a_post_each_once(cast) -> None:
    from throughline.access.principal import as_keeper
    from throughline.record.decisions.kinds import DECIDERS
    from throughline.record.entries.fields import colleagues
    from throughline.synthetic.builders import a_person, a_post

    a_post(
        cast.mariam,
        role="manager",
        title="Head of service",
        since=FRIDAY,
        until=date(2026, 12, 1),
        acting=True,
    )
    a_person(name="Just Left", role="manager", until=date(2026, 10, 24))
    a_person(name="Long Gone", role="manager", until=date(2026, 10, 23))
    a_person(name="Not Yet", role="manager", since=date(2026, 11, 23))
    with as_keeper("a test"):
        words = [words for _, words in colleagues(DECIDERS)]
    assert "Mariam Achebe, Team manager and Head of service" in words
    assert [
        any(word.startswith(name) for word in words) for name in ("Just Left", "Long Gone", "Not Yet")
    ] == [True, False, False]
    assert len(words) == len(set(words))
