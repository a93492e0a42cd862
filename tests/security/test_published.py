"""Words are planted in every place of the record that holds any; what is published for figures has none of them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import duckdb
import pytest

from tests.security.planting import every_text_field, plant
from throughline.exchange.publish import actions, publish
from throughline.exchange.publish.extracts import all_extracts
from throughline.exchange.publish.shaping import Extract, Plain

WORDS = "Xylophonia"
WRITER = "select name from access_account where id = entry.author_id"
TAKEN_AT = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture(scope="module")
def keeper_url(module_database):
    from throughline.access.models import Account
    from throughline.access.principal import as_keeper
    from throughline.config import databases, environment
    from throughline.synthetic.cast import the_house

    house = the_house()
    planted = plant(WORDS, house.cast, 1)
    assert planted.fields == every_text_field()
    with as_keeper("planting words"):
        Account.objects.filter(pk=house.cast.alice.id).update(name=WORDS, email=f"{WORDS}@northmere.example")
    return databases.cluster(environment.settings()).urls(module_database)["keeper"]


def files_with(words, folder):
    """By the bytes on disk, and by every cell, which a compressed page hides from whoever reads bytes."""
    with duckdb.connect() as connection:
        return {
            file.name
            for file in folder.iterdir()
            if words.encode() in file.read_bytes() or words in _cells(connection, file)
        }


def _cells(connection, file):
    found = connection.execute("select * from read_parquet($file)", {"file": str(file)}).fetchall()
    return "\n".join(str(cell) for row in found for cell in row)


def taken(keeper_url, root):
    with publish(keeper_url=keeper_url, to=root, taken_at=TAKEN_AT) as snapshot:
        assert snapshot.query("select count(*) > 20 from sup_recording", {}) == [(True,)]
        return snapshot.folder


def test_no_planted_word_is_published(keeper_url, tmp_path):
    assert files_with(WORDS, taken(keeper_url, tmp_path / "snapshots")) == set()


def test_an_extract_that_let_a_word_out_would_be_found(keeper_url, tmp_path, monkeypatch):
    def leaking():
        for extract in all_extracts():
            if extract.table == "sup_recording":
                columns = {**extract.columns, "kind": Plain("entry.headline || (" + WRITER + ")")}
                extract = Extract(extract.table, extract.source, extract.child, columns)
            yield extract

    monkeypatch.setattr(actions, "all_extracts", leaking)
    assert files_with(WORDS, taken(keeper_url, tmp_path / "snapshots")) == {"sup_recording.parquet"}
