"""A child with a name nobody else has goes through every journey; the name must be nowhere but in the record."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

from tests.proofs.proof import Figure, Proof, Run, none, some
from tests.proofs.scenes import CANARY, scene
from tests.proofs.site import Site, remove
from tests.proofs.visitor import Answer, Visitor, a_visit, number, signed_entry

STORY, WORDS, REASON = "Flumptious porridge on the ceiling", "Mum went wibberly", "The grommet said otherwise"
EMAIL = "zzyqx.mistyped@northmere.example"
SECRETS = (
    "Zzyqx",
    "Canary",
    "Quibblethwaite",
    CANARY.nhs,
    CANARY.postcode,
    "Flumptious",
    "wibberly",
    "grommet",
    "mistyped",
)
LOG_ROWS = "select log::text from access_accessevent log"
STATEMENTS = "select query from pg_stat_activity"


def prove(run: Run) -> list[Figure]:
    hits, visited = journeys(run, "sound")
    told, _ = journeys(run, "telling", fault="tells_the_log")
    planted = run.folder / "planted"
    planted.write_text(f"INFO saved a draft about {CANARY.name}\n")
    seen = len(list(found_in("planted", planted.read_text())))
    return [
        Figure(key="requests", value=visited["requests"], unit="requests about the canary child", least=25),
        Figure(key="statuses", value=len(visited["statuses"]), unit="kinds of answer among them, errors too", least=6),
        Figure(key="places", value=visited["places"], unit="logs, files, tables and addresses searched", least=5),
        none("hits", len(hits), "personal words found outside the record"),
        none("server_errors", visited["errors"], "answers that were a server error"),
        some("control_planted", seen, "found in a line planted for it"),
        some("control_told", len(told), "found once a well-meant line of logging is added to the program"),
    ]  # fmt: skip


def journeys(run: Run, name: str, *, fault: str = "") -> tuple[list[str], dict]:
    site, who = scene("bird", run.folder, to=run.folder / name, fault=fault)
    with site:
        visitors = walk(site, who)
        asked = [one for visitor in visitors for one in visitor.seen]
        places = list(everywhere(site, visitors))
        hits = [hit for place, text in places for hit in found_in(place, text)]
    for hit in () if fault else hits:
        run.say(hit)
    remove(site.home)
    statuses = {answer.status for _, _, answer in asked}
    errors = sum(answer.status >= 500 for _, _, answer in asked)
    return hits, {"requests": len(asked), "statuses": statuses, "places": len(places), "errors": errors}


def walk(site: Site, who: dict) -> list[Visitor]:
    worker, manager, stranger, nobody = (Visitor(site.port, remembers=True) for _ in range(4))
    child = who["canary"]
    nobody.get("/sign-in")
    nobody.post("/sign-in", {"email": EMAIL, "password": f"{CANARY.name} wrong"})
    nobody.get(f"/children/{child}")
    for visitor, name in ((worker, "alice"), (manager, "mariam"), (stranger, "charlie")):
        visitor.sign_in(who["people"][name])
    write(site, worker, manager, child, who["canary_parent"])
    for page in ("", "/chronology", "/looked"):
        for visitor in (worker, manager, stranger):
            visitor.get(f"/children/{child}{page}")
    worker.post(f"/children/{child}/address", {})
    for page in (
        "/desk",
        "/children",
        "/team",
        "/drafts",
        "/children/999999",
        "/children/Zzyqx",
        f"/children/{child}?as-known=never",
    ):
        manager.get(page)
    return [worker, manager, stranger, nobody]


def write(site: Site, worker: Visitor, manager: Visitor, child: int, parent: int) -> None:
    """Every press on the way of a visit, wrong ones too."""
    draft = number(worker.begin([child], key=str(uuid4())).there)
    said = a_visit([child], story=STORY, words={child: WORDS}, draft=draft)
    worker.post(f"/drafts/{draft}/save", said)
    worker.another_tab().post(f"/drafts/{draft}/save", said | {"story": f"{STORY} again"})
    # What a text column cannot hold: the database would refuse it, and quote it in its error.
    worker.post(f"/drafts/{draft}/save", said | {"story": f"{STORY} \0 {CANARY.name}", "version": "1"})
    worker.get(f"/drafts/{draft}/compare")
    worker.post(f"/drafts/{draft}/sign", said | {"version": "1", "day": "31/02/2026"})
    worker.post(f"/drafts/{draft}/compare", {"whole": "yours", "version": "2"})
    entry = sign_now(site, worker, draft, said)
    worker.post(f"/drafts/{draft}/sign", said | {"story": f"{STORY} otherwise"})
    a_letter(worker, entry, child, parent)
    worker.post(f"/entries/{entry}/approve", {"reason": REASON})
    manager.post(f"/entries/{entry}/return", {"reason": REASON})
    manager.post(f"/entries/{entry}/withdraw", {"kind": "wrong", "reason": REASON})
    manager.get(f"/entries/{entry}")


def a_letter(worker: Visitor, entry: int, child: int, parent: int) -> None:
    """Begun, refused, decided and printed."""
    begun = {
        "template": "entry-copy",
        "to": f"family-{parent}",
        "entries": str(entry),
        "language": "en",
        "key": str(uuid4()),
    }
    there = worker.post(f"/children/{child}/letters/new", begun).there
    worker.post(f"{there}/print", {"shape": "pdf"})
    worker.post(
        f"{there}/decide", {"passage": f"{entry}.story", "digest": "0", "did": "release", "reason": REASON}
    )
    worker.post(f"{there}/decide", {"passage": "", "digest": "", "did": "rest"})
    worker.post(f"{there}/print", {"shape": "pdf"})
    worker.get(f"/children/{child}/letters")


def sign_now(site: Site, worker: Visitor, draft: int, said: dict) -> int:
    version = site.sql("select version from record_draft where id = %s", draft)[0][0]
    return signed_entry(worker.post(f"/drafts/{draft}/sign", said | {"version": str(version)}))


def everywhere(site: Site, visitors: list[Visitor]) -> Iterator[tuple[str, str]]:
    """Every place a word could leak to: logs, temporary files, the access log, and every address that was made."""
    for path in (site.log, site.cluster.log, *written_files(site.temporary)):
        yield path.name, path.read_text(errors="replace")
    yield "the access log", "\n".join(row[0] for row in site.sql(LOG_ROWS))
    yield "statements the server shows", "\n".join(row[0] or "" for row in site.sql(STATEMENTS))
    for visitor in visitors:
        yield "addresses asked", "\n".join(path for _, path, _ in visitor.seen if "Zzyqx" not in path)
        yield (
            "addresses given",
            "\n".join(address for _, _, answer in visitor.seen for address in addresses(answer)),
        )


def addresses(answer: Answer) -> Iterator[str]:
    yield answer.there
    yield from re.findall(r'(?:href|action|src|hx-get|hx-post)="([^"]*)"', answer.text)


def written_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def found_in(place: str, text: str) -> Iterator[str]:
    for secret in SECRETS:
        if secret.lower() in text.lower():
            at = text.lower().index(secret.lower())
            yield f"{secret} in {place}: …{text[max(0, at - 60) : at + 60]!r}…"


PROOF = Proof(
    name="canary",
    claims="What is written about a child is in the record and nowhere else: no log, no address, no temporary file quotes it.",
    oracle="Words that nobody else uses, searched for in every file and table around the record.",
    control="A line planted in a log, and a program that logs what it saves, are both found.",
    run=prove,
    short={},
    full={},
)
