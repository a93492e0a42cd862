"""Backup, and restore on an empty folder: every row, every file, the log's chain, and three people signing in."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.proofs import prints
from tests.proofs.proof import Figure, Proof, Run, none, some, told
from tests.proofs.scenes import scene
from tests.proofs.site import Site, remove
from tests.proofs.visitor import Visitor, a_visit, number

PEOPLE = ("alice", "mariam", "ruth")
FILES = 24
UNBOUND = (
    "alter table access_accessevent disable trigger user; alter table record_visitchild disable trigger user"
)
CHANGED = (
    "update record_visitchild set words = words || '.' where id = (select min(id) from record_visitchild)"
)
CUT = """
delete from access_accessevent where id in (select id from access_accessevent
  where id <= (select max(last_id) from access_logseal) order by id desc limit 3)
"""


def prove(run: Run) -> list[Figure]:
    site, who = scene(run.size.scene, run.folder, to=run.folder / "restore-from")
    with site:
        children = who["children"]
        write(site, who, children, run.size.visits)
        store_files(site.home / "files", run)
        site.stop_web()
        must(site.python("-m", "tests.proofs.scenes", "seal"))
        was, had = prints.tables(site), prints.files(site.home)
        must(site.command("backup"))
        drilled = site.command("drill")
    backup = next((site.home / "backups").iterdir())
    restored = Site(run.folder / "restore-to")
    must(site.command("restore", str(backup), str(restored.home)))
    run.say(f"restored {sum(count for count, _ in was.values())} rows of {len(was)} tables")
    restored.cluster.start()
    tables, files = (
        prints.differing(was, prints.tables(restored)),
        prints.differing(had, prints.files(restored.home)),
    )
    seals, broken = restored.sql("select count(*) from access_logseal")[0][0], prints.broken_seals(restored)
    controls = spoilt(restored, was)
    signed_in = people_in(restored.start_web(), who, children)
    restored.stop()
    flipped = [refuses(site, backup, name, run) for name in ("database.dump", f"files/{min(had)}")]
    remove(site.home)
    remove(restored.home)
    return [
        Figure(key="tables", value=len(was), unit="tables compared by count and hash of every row", least=20),
        told("rows", sum(count for count, _ in was.values()), "rows compared"),
        none("tables_differ", len(tables), "tables that differ"),
        Figure(key="files", value=len(had), unit="files compared by SHA-256", least=FILES),
        none("files_differ", len(files), "files that differ"),
        Figure(key="seals", value=seals, unit="seals of the access log worked out again", least=1),
        none("seals_broken", broken, "seals broken after the restore"),
        Figure(key="signed_in", value=signed_in, unit="people who signed in to the restored service and read their child", least=len(PEOPLE)),
        none("drill", drilled.returncode, "exit code of the program's own drill"),
        told("back_at_work", float(re.search(r"after ([\d.]+) s", drilled.stdout)[1]), "seconds to be back at work, by the drill"),
        *controls,
        Figure(key="control_flipped", value=sum(flipped), unit="of 2 backups with one byte flipped refused", least=2),
    ]  # fmt: skip


def write(site: Site, who: dict, children: list[int], visits: int) -> None:
    worker = Visitor(site.port).sign_in(who["people"]["alice"])
    for turn in range(visits):
        draft = number(worker.begin(children).there)
        words = {
            child: f"Said {turn} by {child}, with “quotes”, Zoë and a\nsecond line" for child in children
        }
        worker.post(
            f"/drafts/{draft}/sign", a_visit(children, story=f"Visit {turn}", words=words, draft=draft)
        )


def store_files(store: Path, run: Run) -> None:
    dice = run.dice("files")
    for count in range(FILES):
        path = store / f"{count % 4:02d}" / f"{dice.getrandbits(64):x}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dice.randbytes(dice.choice([0, 1, 999, 100_000])))


def must(done) -> None:
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, done.args[1:]))}: {done.stdout[-500:]} {done.stderr[-1500:]}")


def people_in(site: Site, who: dict, children: list[int]) -> int:
    found = 0
    for name in PEOPLE:
        visitor = Visitor(site.port).sign_in(who["people"][name])
        page = visitor.get(f"/children/{children[0]}")
        found += visitor.get("/").status in (200, 302) and page.status == 200 and "Marsden" in page.words
    return found


def spoilt(site: Site, was: dict) -> list[Figure]:
    """One row changed, and the tail of the log cut: each in the restored database, each found."""

    def after(statement: str, find: Callable[[Site], int]) -> int:
        site.cluster.create_database("spoilt", template=site.database)
        spoilt_one = Site(site.home, database="spoilt")
        for one in (*UNBOUND.split(";"), statement):
            spoilt_one.sql(one)
        found = find(spoilt_one)
        site.cluster.drop_database("spoilt")
        return found

    changed = after(CHANGED, lambda spoilt_one: len(prints.differing(was, prints.tables(spoilt_one))))
    cut = after(CUT, prints.broken_seals)
    return [
        some("control_row", changed, "tables found different after one character of one row changed"),
        some("control_cut", cut, "seals found broken after three rows of the log's tail were cut"),
    ]


def refuses(site: Site, backup: Path, name: str, run: Run) -> bool:
    """One byte of one file flipped; and back again."""
    path = backup / name
    whole = path.read_bytes()
    place = run.dice(name).randrange(len(whole)) if whole else 0
    path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 if whole else 1]) + whole[place + 1 :])
    into = run.folder / "restore-refused"
    refused = site.command("restore", str(backup), str(into)).returncode != 0
    left = into.exists() and any(into.iterdir())
    path.write_bytes(whole)
    return refused and not left


PROOF = Proof(
    name="restore",
    claims="A backup restored on an empty folder is the same record: every row, every file, the log's chain; and people work on.",
    oracle="The proof's own hash of every row and file, and its own working of the chain, on both sides.",
    control="One byte of a backup flipped, one character of a row changed, the tail of the log cut: each is found.",
    run=prove,
    short={"scene": "house", "visits": 6},
    full={"scene": "house", "visits": 400},
)
