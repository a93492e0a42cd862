"""Runs one proof in a folder of its own and judges its figures."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.proofs.proof import Figure, Proof, Run, Say
from throughline.config.embedded import Cluster


@dataclass(frozen=True, kw_only=True)
class Report:
    form: str
    seed: int
    seconds: int
    figures: list[Figure] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        return [figure.fault for figure in self.figures if figure.fault]


def prove(proof: Proof, *, form: str, seed: int, folder: Path, say: Say, parts: Path | None = None) -> Report:
    began = time.monotonic()
    run = Run(
        folder=folder, size=proof.size(form), seed=seed, say=lambda words: say(f"  {proof.name}: {words}"), parts=parts
    )  # fmt: skip
    figures = proof.run(run)
    return Report(form=form, seed=seed, seconds=round(time.monotonic() - began), figures=figures)


@contextmanager
def folder_of_runs() -> Iterator[Path]:
    """As root PostgreSQL runs under another account, which must be able to pass through."""
    folder = Path(tempfile.mkdtemp(prefix="throughline-proofs-"))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        leave_nothing_running(folder)
        shutil.rmtree(folder, ignore_errors=True)


def leave_nothing_running(folder: Path) -> None:
    """A proof that broke off leaves its services: only those whose data are in this folder are ended."""
    for process in psutil.process_iter():
        with_home = _home_of(process)
        if with_home and with_home.startswith(str(folder)):
            process.kill()
    for data in folder.glob("*/database"):
        Cluster(data).stop()


def _home_of(process: psutil.Process) -> str:
    try:
        return process.environ().get("THROUGHLINE_HOME", "")
    except (psutil.Error, OSError):
        return ""
