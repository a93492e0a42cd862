"""Each check can fail, and says what to do."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest

from throughline.commands import health, line, opening
from throughline.commands.outcomes import DIFFERENT, Refused
from throughline.config import environment
from throughline.config.parsing import LONDON
from throughline.synthetic.cast import the_house

NOON = datetime(2026, 11, 20, 12, tzinfo=LONDON)
ELSEWHERE = SimpleNamespace()


def test_a_lawful_database_may_be_served(database):
    assert opening.must_be_safe(environment.settings()) == [check.asks for check in health.TO_SERVE]


def test_a_policy_dropped_by_hand_stops_the_start(database, as_superuser):
    as_superuser("drop policy record_person_select on record_person")
    with pytest.raises(
        Refused, match=r"changed by hand \(policy public record_person record_person_select\)"
    ):
        opening.must_be_safe(environment.settings())


def test_a_server_that_says_saved_too_early_stops_the_start(database, as_superuser):
    as_superuser(f"alter database {database} set synchronous_commit = off")
    from django.db import connections

    connections.close_all()
    with pytest.raises(Refused, match="“Saved” could be untrue"):
        opening.must_be_safe(environment.settings())


def test_a_missing_migration_is_the_only_thing_said(database, as_superuser):
    as_superuser("delete from django_migrations where app = 'record'")
    with pytest.raises(Refused) as refusal:
        opening.must_be_safe(environment.settings())
    assert str(refusal.value) == "The database is 1 step behind the program: run “throughline migrate”."


def test_a_reach_that_no_allocation_gives_is_found(database, as_superuser):
    the_house()
    assert health.stale_reach(ELSEWHERE, NOON) == []
    as_superuser("delete from access_reach where id = (select min(id) from access_reach)")
    (sentence,) = health.stale_reach(ELSEWHERE, NOON)
    assert sentence.startswith("1 decision about who reaches whom")


@pytest.mark.parametrize(("year", "faults"), [(2027, 0), (2028, 1)])
def test_the_calendar_must_reach_a_year_ahead(year, faults):
    assert len(health.short_calendar(ELSEWHERE, NOON.replace(year=year))) == faults


@pytest.mark.parametrize(("day", "faults"), [(17, 0), (18, 0), (19, 1)])
def test_school_terms_must_reach_half_a_year_ahead(database, day, faults):
    """Where a promise is counted in them, as three of law are: terms known to Fri 18 Dec 2026 reach to 18 June."""
    from throughline.access.principal import as_keeper
    from throughline.record.clocks.models import SchoolTerm

    with as_keeper("a term in a test"):
        SchoolTerm.objects.create(
            name="Autumn 2026", first=NOON.replace(month=9).date(), last=NOON.replace(month=12, day=18).date()
        )
    found = health.short_terms(ELSEWHERE, NOON.replace(month=6, day=day))
    assert len(found) == faults
    assert not faults or found[0].endswith(
        "known to Fri 18 Dec 2026 only: add the next terms at /standards/calendar."
    )


@pytest.mark.parametrize(("hours", "faults"), [(26, 0), (27, 1)])
def test_a_backup_older_than_the_last_night_is_named(hours, faults, tmp_path):
    folder = tmp_path / "backups" / "backup-2026-11-19T100000"
    folder.mkdir(parents=True)
    (folder / "SHA256SUMS").touch()
    (folder / "manifest.json").write_text(f'{{"taken_at": "{(NOON - timedelta(hours=hours)).isoformat()}"}}')
    assert len(health.old_backup(SimpleNamespace(home=tmp_path), NOON)) == faults


def test_no_backup_at_all_is_named(tmp_path):
    (sentence,) = health.old_backup(SimpleNamespace(home=tmp_path), NOON)
    assert "take one with “throughline backup”" in sentence


def test_doctor_answers_each_question_and_ends_with_a_difference(database, as_superuser, capsys):
    as_superuser("drop policy record_person_select on record_person")
    assert line.main(["doctor"]) == DIFFERENT
    said = capsys.readouterr().out
    assert "not yet The law of the database is whole" in said
    assert "yes     Every page says who may open it." in said
