"""The record as known on a past day, against a copy of the database that was taken on that day."""

import json
import re
from collections import Counter
from datetime import datetime
from difflib import ndiff

from tests.proofs.page_of_a_day import bare
from tests.proofs.past import name_of
from tests.proofs.proof import Figure, Proof, Run, none, some, told
from tests.proofs.site import Site, remove
from tests.proofs.visitor import Answer, Visitor

READER = "achebe"
STARTS = ("/desk", "/team", "/children")
ONWARD = re.compile(
    r'href="(/(?:entries/\d+/versions|entries/\d+|children/\d+/due/\d+|children/\d+/chronology|children/\d+))[?"]'
)
MOMENTS = (
    "2026-10-30T09:00", "2026-10-09T17:00", "2026-09-08T12:00", "2026-08-20T12:00", "2026-07-14T09:00", "2026-11-16T09:00",
)  # fmt: skip
FORGET = """
do $$ declare one regclass; begin
  perform set_config('session_replication_role', 'replica', true);
  for one in select oid::regclass from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r'
  loop execute 'truncate ' || one; end loop;
end $$
"""


def prove(run: Run) -> list[Figure]:
    moments = MOMENTS[: run.size.moments]
    site = Site(run.folder / "replay")
    site.cluster.ensure()
    must(site.python("-m", "throughline.commands", "migrate"))
    who = json.loads(must(site.python("-m", "tests.proofs.past", *moments)))
    with site:
        reader = Visitor(site.port).sign_in(who["people"][READER])
        pages, counted = {}, Counter()
        for moment in moments:
            pages[moment] = pages_of(site, who, moment)
            counted += compare(run, reader, moment, pages[moment])
        site.sql(FORGET)
        control = compare(run, reader, moments[0], pages[moments[0]], quietly=True)
    remove(site.home)
    return [
        Figure(key="pages", value=counted["pages"], unit="pages compared", least=20),
        told("days", len(moments), "past days they are from"),
        told("bytes", counted["bytes"], "bytes compared"),
        none("differ", counted["differ"], "pages that differ from the copy taken on the day"),
        some("control_differ", control["differ"], "pages that differ once the history is emptied"),
    ]  # fmt: skip


def must(done) -> str:
    if done.returncode:
        raise RuntimeError(f"{done.stdout[-500:]} {done.stderr[-1500:]}")
    return done.stdout


def pages_of(site: Site, who: dict, moment: str) -> dict[str, Answer]:
    """Every page the reader could walk to on that day, from the copy that was taken then."""
    then = Site(site.home, today=moment, database=name_of(datetime.fromisoformat(moment)))
    must(then.command("migrate"))  # a practice copy's day is part of its law
    then.start_web()
    reader = Visitor(then.port).sign_in(who["people"][READER])
    found, waiting = {}, [*STARTS, *(f"/children/{child}" for child in who["children"])]
    while waiting:
        path = waiting.pop(0)
        found[path] = reader.get(path)
        links = dict.fromkeys(ONWARD.findall(found[path].text))
        waiting += [link for link in links if link not in found and link not in waiting]
    then.stop_web()
    return found


def compare(
    run: Run, reader: Visitor, moment: str, pages: dict[str, Answer], *, quietly: bool = False
) -> Counter:
    counted = Counter()
    for path, was in pages.items():
        now = reader.get(f"{path}?as-known={moment}")
        one, other = bare(was.text), bare(now.text)
        counted += Counter(
            pages=1, bytes=len(one.encode()), differ=int((was.status, one) != (now.status, other))
        )
        if (was.status, one) != (now.status, other) and not quietly:
            run.say(f"{moment} {path} ({was.status}, {now.status}): {first_difference(one, other)}")
    return counted


def first_difference(was: str, now: str) -> str:
    lines = [re.sub(r"(>) (<)", r"\1\n\2", page).splitlines() for page in (was, now)]
    return " | ".join(line for line in ndiff(*lines) if line[:1] in "+-")[:400]


PROOF = Proof(
    name="replay",
    claims="A page as known on a past day is the page of that day, byte for byte but for the frame and what can be pressed.",
    oracle="Copies of the database taken on those days while a family's story was being told, served with that day's date.",
    control="With the history emptied, the pages of the past differ.",
    run=prove,
    short={"moments": 1},
    full={"moments": len(MOMENTS)},
)
