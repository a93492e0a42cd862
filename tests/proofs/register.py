"""Every proof, in the order they run."""

from tests.proofs import acknowledged, canary, drafting, edits, invariants, repeats, replay, restoring, rights
from tests.proofs.proof import Proof

PROOFS: tuple[Proof, ...] = (
    acknowledged.PROOF,
    edits.PROOF,
    rights.PROOF,
    repeats.PROOF,
    restoring.PROOF,
    replay.PROOF,
    canary.PROOF,
    drafting.PROOF,
    invariants.PROOF,
)
