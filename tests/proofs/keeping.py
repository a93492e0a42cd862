"""What was proved, when, with which dice: kept by proof while a run goes on, published as docs/reference/proof.json."""

import json
import os
import platform
import shutil
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import psutil

from tests.proofs.proof import Figure, Proof
from tests.proofs.proving import Report
from tests.proofs.register import PROOFS
from tests.proofs.written import page

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "proofs"
PUBLISHED = ROOT / "docs" / "reference" / "proof.json"
PAGE = ROOT / "docs" / "reference" / "proofs.md"


def keep(proof: Proof, report: Report) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    said = asdict(report) | {"date": f"{datetime.now(UTC):%Y-%m-%d}", "machine": machine()}
    path = _place(proof, form=report.form, seed=report.seed)
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(said, indent=1) + "\n")
    os.replace(unfinished, path)
    shutil.rmtree(parts(proof, form=report.form, seed=report.seed), ignore_errors=True)


def kept(proof: Proof, *, form: str, seed: int) -> Report | None:
    path = _place(proof, form=form, seed=seed)
    if not path.exists():
        return None
    said = json.loads(path.read_text())
    figures = [Figure(**figure) for figure in said["figures"]]
    return Report(form=form, seed=seed, seconds=said["seconds"], figures=figures)


def parts(proof: Proof, *, form: str, seed: int) -> Path:
    """The finished rounds of a proof that is not finished yet."""
    return _place(proof, form=form, seed=seed).with_suffix(".parts")


def forget(proof: Proof, *, form: str, seed: int) -> None:
    _place(proof, form=form, seed=seed).unlink(missing_ok=True)
    shutil.rmtree(parts(proof, form=form, seed=seed), ignore_errors=True)


def _place(proof: Proof, *, form: str, seed: int) -> Path:
    return KEPT / f"{proof.name}-{form}-{seed}.json"


def publish() -> None:
    """Adds what is kept here to what is published; a short run never takes a full one's place."""
    figures = json.loads(PUBLISHED.read_text()) if PUBLISHED.exists() else {}
    for proof in PROOFS:
        for path in sorted(KEPT.glob(f"{proof.name}-*.json"), key=lambda path: path.stat().st_mtime):
            said = json.loads(path.read_text())
            if said["form"] == "full" or not _has_full(figures, proof):
                figures |= _published(proof, said)
    PUBLISHED.parent.mkdir(parents=True, exist_ok=True)
    PUBLISHED.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n")
    PAGE.write_text(page(PROOFS, figures))


def _has_full(figures: dict, proof: Proof) -> bool:
    return any(
        key.startswith(f"{proof.name}.") and "--full" in one["command"] for key, one in figures.items()
    )


def _published(proof: Proof, said: dict) -> dict[str, dict]:
    command = f"python -m tests.proofs --{said['form']} --only {proof.name} --seed {said['seed']}"
    shared = {"command": command, "seed": said["seed"], "date": said["date"], "machine": said["machine"]}
    whole = [
        *said["figures"],
        {"key": "seconds", "value": said["seconds"], "unit": "seconds this proof took"},
    ]
    return {
        f"{proof.name}.{one['key']}": {"value": one["value"], "unit": one["unit"]} | shared for one in whole
    }


def machine() -> str:
    memory = round(psutil.virtual_memory().total / 2**30)
    return f"{os.cpu_count()} cores, {memory} GB, {platform.system()}, Python {platform.python_version()}"
