"""Eight threads at the same children: no two plans, no two holders at a time, and every clock right afterwards."""

import json

from tests.proofs.proof import Figure, Proof, Run, none, some, told
from tests.proofs.scenes import scene
from tests.proofs.site import Site, remove
from tests.proofs.spells import THREADS

SPELLS = {"record_protectionplan": "true", "record_allocation": "role <> 'co-worker'"}
CONSTRAINTS = {
    "record_protectionplan": "one_protection_plan_at_a_time",
    "record_allocation": "one_holder_at_a_time",
}


def prove(run: Run) -> list[Figure]:
    site, counted, clocks = busy(run, "invariants", turns=run.size.turns)
    overlaps = overlapping(site)
    site.stop()
    remove(site.home)
    control, _, _ = busy(run, "invariants-control", turns=run.size.control_turns, unconstrained=True)
    seen = overlapping(control)
    control.stop()
    remove(control.home)
    return [
        Figure(key="attempts", value=sum(counted.values()), unit=f"attempts by {THREADS} threads, each at one moment", least=THREADS),
        told("done", counted.get("done", 0), "of them done"),
        some("refused", counted.get("refused", 0), "of them refused by a constraint"),
        none("faults", counted.get("faults", 0), "of them broken off by any other fault"),
        none("overlaps", overlaps, "pairs of plans, or of holders, of one child on one day"),
        none("clocks", clocks, "lines that differ when every clock is worked out again"),
        some("control_overlaps", seen, "pairs that overlap when the two constraints are dropped"),
    ]  # fmt: skip


def busy(run: Run, name: str, *, turns: int, unconstrained: bool = False) -> tuple[Site, dict[str, int], int]:
    site, _ = scene("house", run.folder, to=run.folder / name)
    site.cluster.start()
    if unconstrained:
        for table, constraint in CONSTRAINTS.items():
            site.sql(f"alter table {table} drop constraint {constraint}")
    done = site.python("-m", "tests.proofs.spells", str(run.seed), str(turns))
    if done.returncode:
        raise RuntimeError(done.stderr[-1500:])
    if done.stderr:
        run.say(done.stderr.strip()[-600:])
    checked = json.loads(site.command("clocks", "--check", "--json").stdout)
    return site, json.loads(done.stdout), checked["facts"] + checked["obligations"]


def overlapping(site: Site) -> int:
    return sum(
        site.sql(
            f"select count(*) from {table} one join {table} other on one.person_id = other.person_id and one.id < other.id"
            f" and daterange(one.started, one.ended) && daterange(other.started, other.ended)"
            f" where {condition.replace('role', 'one.role')} and {condition.replace('role', 'other.role')}"
        )[0][0]
        for table, condition in SPELLS.items()
    )


PROOF = Proof(
    name="invariants",
    claims="However many people change a child's plan and worker at once, there is one of each at a time, and the clocks agree.",
    oracle="Overlaps are counted by a query of the proof's own; clocks are worked out again from what was written.",
    control="The same threads without the two exclusion constraints leave overlaps.",
    run=prove,
    short={"turns": 25, "control_turns": 10},
    full={"turns": 400, "control_turns": 10},
)
