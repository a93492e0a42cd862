"""Each long proof in its short form: the claim holds, and the control was seen red."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.proofs.proof import Proof
from tests.proofs.proving import folder_of_runs, prove
from tests.proofs.register import PROOFS

SEED = 1


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with folder_of_runs() as made:
        yield made


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)
def test_the_proof_holds_and_its_control_turns_it_red(proof: Proof, folder: Path) -> None:
    # In a thread of its own: another test may hold a browser in this one, and there is one to a thread.
    with ThreadPoolExecutor(1) as other:
        report = other.submit(prove, proof, form="short", seed=SEED, folder=folder, say=print).result()
    assert report.faults == []
