"""Misuse planted among ninety days of honest work: every pattern is found, and few honest people are asked."""

import json
from collections import Counter

from tests.proofs.proof import Figure, Proof, Run, none, told
from tests.proofs.site import Site, remove

MOST_FALSE = 1.0
"""False alerts for each hundred days on which one person opened anything: our goal."""


def prove(run: Run) -> list[Figure]:
    seeds = [run.seed + number for number in range(run.size.seeds)]
    runs = [run.part(f"seed-{seed}", lambda seed=seed: watched(run, seed)) for seed in seeds]
    noisy = (
        run.part("asides", lambda: watched(run, seeds[0], asides=run.size.asides))
        if run.size.asides
        else None
    )
    for key in runs[0]["detectors"]:
        run.say(f"{key}: {line(key, runs)}")
    return figures(runs) + ([when_noisy(run, noisy)] if noisy else [])


def figures(runs: list[dict]) -> list[Figure]:
    return [
        told("seeds", len(runs), "authorities told, each of its own seed"),
        told("planted", total(runs, "planted"), "acts of misuse planted, of fifteen kinds"),
        Figure(key="found", value=total(runs, "found"), unit="of them found", least=total(runs, "planted")),
        Figure(key="kinds_whole", value=whole(runs), unit="of fifteen kinds found every time", least=15),
        told("user_days", min(one["user_days"] for one in runs), "days on which one person opened anything, at least"),
        told("false", max(map(false, runs)), "false alerts in the worst of the authorities"),
        Figure(key="false_per_100", value=max(map(per_hundred, runs)), unit="false alerts for each 100 such days, at worst", most=MOST_FALSE),
        none("again", sum(one["again"] for one in runs), "alerts told a second time when nights are asked again"),
        told("rows", max(one["rows"] for one in runs), "rows of the log told"),
        told("told_seconds", max(one["seconds_to_tell"] for one in runs), "seconds to tell them"),
        told("memory", max(one["memory"] for one in runs), "MB of memory to tell them, at most"),
        told("night", max(one["median_night"] for one in runs), "seconds a night of all fifteen, median"),
        told("slowest_night", max(one["slowest_night"] for one in runs), "seconds a night, slowest"),
        Figure(key="control_missed", value=total(runs, "planted") - total(runs, "found_spoilt"),
               unit="planted acts missed once each detector's limits are spoilt", least=total(runs, "planted")),
        Figure(key="control_naive", value=min(one["naive_per_100"] for one in runs), least=MOST_FALSE,
               unit="alerts for each 100 days if nothing but the reader's own note excused a look"),
    ]  # fmt: skip


def when_noisy(run: Run, noisy: dict) -> Figure:
    unit = f"false alerts for each 100 days if honest people leave {run.size.asides} times as many looks unexplained"
    return told("false_when_noisy", per_hundred(noisy), unit)


def watched(run: Run, seed: int, **more: float) -> dict:
    """A service of its own, whose database holds nothing but this story."""
    home = run.folder / f"misuse-{seed}-{len(more)}"
    home.mkdir()
    home.chmod(0o711)
    site = Site(home)
    size = {name: getattr(run.size, name) for name in ("users", "people", "days", "planted")} | more
    try:
        said = ""
        for words in (
            ["-m", "throughline.commands", "migrate"],
            ["-m", "tests.proofs.watching", str(seed), json.dumps(size)],
        ):
            site.cluster.ensure()
            done = site.python(*words)
            if done.returncode:
                raise RuntimeError(done.stderr[-1500:])
            said = done.stdout
        return json.loads(said)
    finally:
        site.cluster.stop()
        remove(site.home)


def total(runs: list[dict], what: str) -> int:
    return sum(each[what] for one in runs for each in one["detectors"].values())


def whole(runs: list[dict]) -> int:
    """Kinds of which not one act was missed in any of the runs."""
    return sum(
        all(one["detectors"][key]["found"] == one["detectors"][key]["planted"] for one in runs)
        for key in runs[0]["detectors"]
    )


def false(one: dict) -> int:
    return total([one], "false")


def per_hundred(one: dict) -> float:
    return round(100 * false(one) / one["user_days"], 2)


def line(key: str, runs: list[dict]) -> str:
    sums: Counter[str] = Counter()
    for one in runs:
        sums.update(one["detectors"][key])
    return f"{sums['found']} of {sums['planted']} found, {sums['false']} false, {sums['found_spoilt']} found with its limits spoilt"


PROOF = Proof(
    name="misuse",
    claims="Fifteen kinds of misuse, planted just past their limits and far past them, are all found among honest work.",
    oracle="What was planted is known to the one who planted it alone; alerts are counted past the detectors.",
    control="Each detector's limits spoilt miss the planted acts; a naive detector asks far too many honest people.",
    run=prove,
    short={"users": 80, "people": 4_000, "days": 36, "planted": 1, "seeds": 1, "asides": 0},
    full={"users": 400, "people": 24_000, "days": 90, "planted": 5, "seeds": 3, "asides": 3},
)
