"""Kill -9 of the web server, of PostgreSQL and of both, under eight writers: nothing acknowledged is lost."""

from collections.abc import Iterable
from dataclasses import asdict
from statistics import median
from threading import Event

from tests.proofs import bodies
from tests.proofs.journal import Journal
from tests.proofs.killing import Counted, make_unsafe, note_lost, one_kill, together
from tests.proofs.proof import Figure, Proof, Run, none, some, told
from tests.proofs.scenes import scene
from tests.proofs.site import Site, remove
from tests.proofs.visitor import Visitor
from tests.proofs.writers import Writer

VICTIMS = ("database", "web", "database", "both")
ROUND = 20
"""Kills on one service before a fresh one: a child with thousands of visits is nobody's child."""


def prove(run: Run) -> list[Figure]:
    victims = [VICTIMS[n % len(VICTIMS)] for n in range(run.size.kills)]
    rounds = [
        one_round(run, victims[at : at + ROUND], name=f"round-{at // ROUND}")
        for at in range(0, len(victims), ROUND)
    ]
    control = one_round(run, ["database"] * run.size.control_kills, name="control", unsafe=True)
    return [
        *figures(run, together(rounds)),
        some("control_lost", len(control.lost), "acknowledged writes lost with synchronous_commit off"),
    ]


def figures(run: Run, counted: Counted) -> list[Figure]:
    kills = sum(counted.kills.values())
    return [
        Figure(key="kills", value=kills, unit="kill -9", least=run.size.kills),
        *(told(f"kills_{victim}", number, "kill -9") for victim, number in counted.kills.items()),
        Figure(key="acknowledged", value=counted.acknowledged, unit="writes acknowledged through HTTP", least=1),
        Figure(key="fewest_between", value=min(counted.between), unit="acknowledged between two kills", least=run.size.between),
        Figure(key="in_flight", value=round(100 * counted.in_flight / kills), unit="% of kills with a request in flight", least=90),
        none("lost", len(counted.lost), "acknowledged writes lost"),
        none("doubled", counted.doubled, "visits there twice after a repeat"),
        none("refused", len(counted.refused), "repeats refused"),
        none("unshown", counted.unshown, f"of {counted.shown} signed visits read back by HTTP and not whole"),
        told("unacknowledged", counted.unacknowledged, "signed but never acknowledged, then answered by their key"),
        told("median_recovery", round(median(counted.away), 1), "seconds from kill to ready again, median"),
        told("slowest_recovery", round(max(counted.away), 1), "seconds from kill to ready again, worst"),
    ]  # fmt: skip


def one_round(run: Run, victims: Iterable[str], *, name: str, unsafe: bool = False) -> Counted:
    return Counted(**run.part(name, lambda: asdict(run_round(run, victims, name=name, unsafe=unsafe))))


def run_round(run: Run, victims: Iterable[str], *, name: str, unsafe: bool) -> Counted:
    counted = Counted()
    site, who = scene("writers", run.folder, to=run.folder / f"acknowledged-{name}")
    with site:
        if unsafe:
            make_unsafe(site)
        gate, over = Event(), Event()
        journal = Journal(site.home / "journal")
        writers = [
            Writer(
                one,
                port=site.port,
                journal=journal,
                gate=gate,
                over=over,
                dice=run.dice(f"{name} {one['id']}"),
            )
            for one in who["writers"]
        ]
        gate.set()
        for writer in writers:
            writer.start()
        for number, victim in enumerate(victims, start=1):
            one_kill(run, site, journal, gate, counted, victim)
            run.say(
                f"{name}: kill {number}, {victim}: {len(counted.lost)} lost of {journal.count} acknowledged"
            )
            if unsafe and counted.lost:
                break  # it was seen; what was lost cannot be written on
        over.set()
        gate.set()
        for writer in writers:
            writer.join()
        finish(site, journal, writers, counted, unsafe=unsafe)
    remove(site.home)
    return counted


def finish(site: Site, journal: Journal, writers: list[Writer], counted: Counted, *, unsafe: bool) -> None:
    counted.acknowledged += journal.count
    if unsafe:
        return
    note_lost(site, journal, counted)
    counted.doubled += sum(len(rows) - 1 for rows in bodies.signed(site).values())
    counted.refused += [sentence for writer in writers for sentence in writer.refusals]
    for writer in writers:
        read_back(writer, journal, counted)


def read_back(writer: Writer, journal: Journal, counted: Counted, most: int = 10) -> None:
    """The writer's own last signed visits, on the page."""
    reader = Visitor(writer.visitor.port).sign_in(writer.who["email"])
    homes = writer.who["homes"]
    mine = [one for one in journal.acknowledged if one.kind == "sign" and children_of(one.said) in homes]
    for one in mine[-most:]:
        words = " ".join(reader.get(f"/entries/{one.draft}").words.split())
        passages = [
            one.said["story"],
            *(value for name, value in one.said.items() if name.endswith("-words")),
        ]
        counted.shown += 1
        counted.unshown += any(" ".join(passage.split()) not in words for passage in passages)


def children_of(said: dict) -> list[int]:
    return sorted(int(name.split("-")[1]) for name in said if name.endswith("-seen"))


PROOF = Proof(
    name="acknowledged",
    claims="What the screen called saved or signed is there, word for word, after kill -9 of the web server, of PostgreSQL and of both.",
    oracle="A journal in the writers' own process, which is never killed; rows are read past the program, as a superuser.",
    control="The same kills with synchronous_commit off lose acknowledged writes.",
    run=prove,
    short={"kills": 20, "between": 20, "control_kills": 5},
    full={"kills": 200, "between": 300, "control_kills": 10},
)
