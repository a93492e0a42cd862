"""Scenes to prove things on, told once through the program's own builders: `python -m tests.proofs.scenes NAME`."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.proofs.site import Site, copied

WRITERS, HOMES = 8, 4
PLAN_SINCE = date(2026, 7, 13)


def writers() -> dict:
    """Eight workers with four homes each, two children in a home, and the manager above them."""
    from throughline.synthetic import builders as b

    team = b.a_team("Safeguarding North")
    manager = b.a_person(role="manager", name="Mariam Achebe", title="Team manager", team=team)
    return {"manager": manager.email, "writers": [_writer(n, team, manager) for n in range(WRITERS)]}


def _writer(number: int, team, manager) -> dict:
    from throughline.synthetic import builders as b

    worker = b.a_person(role="worker", name=f"Worker {'ABCDEFGH'[number]}", team=team, reports_to=manager)
    homes = [_home(f"Family{number}{home}", team, worker) for home in range(HOMES)]
    return {"email": worker.email, "id": worker.id, "homes": homes}


def _home(family: str, team, worker) -> list[int]:
    from throughline.synthetic import builders as b

    pair = [
        b.a_child(f"{name} {family}", born=date(2015, 3, 4), worker=worker, team=team, plan_since=PLAN_SINCE)
        for name in ("Ada", "Ben")
    ]
    b.lives_at(b.a_home(f"1 {family} Street"), *pair)
    return [child.id for child in pair]


def house() -> dict:
    """The cast, and three siblings with two fathers and one confidential address."""
    from throughline.synthetic.cast import the_house

    told = the_house()
    emails = {name: account.email for name, account in told.cast.everybody.items()}
    return {
        "people": emails, "ids": {name: account.id for name, account in told.cast.everybody.items()},
        "children": [child.id for child in told.children], "jon": told.jon.id, "craig": told.craig.id,
        "kelly": told.kelly.id,
    }  # fmt: skip


@dataclass(frozen=True)
class Canary:
    """A child whose name, number and home are nobody else's, so that every copy of them can be found."""

    name: str = "Zzyqx Canary"
    nhs: str = "9434765919"
    lines: str = "77 Quibblethwaite Row"
    postcode: str = "ZQ9 7XY"


CANARY = Canary()


def canary() -> dict:
    from throughline.access.models import Account, Team
    from throughline.access.principal import as_keeper
    from throughline.record.people.models import Identifier
    from throughline.synthetic import builders as b

    told = house()
    with as_keeper("tell a scene"):
        alice, north = (
            Account.objects.get(pk=told["ids"]["alice"]),
            Team.objects.get(name="Safeguarding North"),
        )
    child = b.a_child(CANARY.name, worker=alice, team=north, plan_since=PLAN_SINCE)
    parent = b.a_parent("Mollie Canary", of=[child])
    b.lives_at(b.a_home(CANARY.lines, postcode=CANARY.postcode, confidential=True), child, parent)
    with as_keeper("tell a scene"):
        Identifier.objects.create(person=child, scheme="nhs", value=CANARY.nhs)
    return told | {"canary": child.id, "canary_parent": parent.id}


def seal() -> dict:
    """Not a scene of its own: the nightly seal over the access log."""
    from throughline.access.log.seals import seal as seal_log

    return {"sealed": seal_log()}


SCENES: dict[str, Callable[[], dict]] = {"writers": writers, "house": house, "bird": canary, "seal": seal}


def scene(name: str, folder: Path, *, to: Path, **how: str) -> tuple[Site, dict]:
    """A fresh copy of a scene, not started. The scene itself is told once in a folder of runs."""
    mother = folder / f"scene-{name}"
    if not (mother / "scene.json").exists():
        _tell(name, mother)
    return copied(mother, to, **how), json.loads((mother / "scene.json").read_text())


def _tell(name: str, mother: Path) -> None:
    site = Site(mother)
    for words in (("-m", "throughline.commands", "migrate"), ("-m", "tests.proofs.scenes", name)):
        site.cluster.ensure()
        done = site.python(*words)
        if done.returncode:
            raise RuntimeError(f"The scene “{name}” could not be told: {done.stderr[-1500:]}")
    site.cluster.stop()
    (mother / "scene.json").write_text(done.stdout)


def main(name: str) -> None:
    import django

    django.setup()
    print(json.dumps(SCENES[name]()))


if __name__ == "__main__":
    main(sys.argv[1])
