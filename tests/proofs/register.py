"""Every proof, in the order they run."""

from tests.proofs import (
    acknowledged,
    canary,
    clockwork,
    drafting,
    edits,
    files,
    invariants,
    lookups,
    misuse,
    repeats,
    replay,
    restoring,
    rights,
    scripts,
)
from tests.proofs.proof import Proof

PROOFS: tuple[Proof, ...] = (
    acknowledged.PROOF,
    edits.PROOF,
    rights.PROOF,
    misuse.PROOF,
    lookups.PROOF,
    scripts.PROOF,
    repeats.PROOF,
    files.PROOF,
    restoring.PROOF,
    replay.PROOF,
    canary.PROOF,
    drafting.PROOF,
    invariants.PROOF,
    clockwork.PROOF,
)
