"""`python -m tests.proofs [--short | --full] [--seed N] [--only NAME]`: runs the proofs, keeps every finished one."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from tests.proofs import keeping
from tests.proofs.proof import Proof
from tests.proofs.proving import folder_of_runs, prove
from tests.proofs.register import PROOFS

SEED = 20261120


def main() -> int:
    options = arguments().parse_args()
    chosen = [proof for proof in PROOFS if options.only in (None, proof.name)]
    form = "full" if options.full else "short"
    red = []
    with folder_of_runs() as folder:
        for proof in chosen:
            if options.again:
                keeping.forget(proof, form=form, seed=options.seed)
            if not is_green(proof, form=form, seed=options.seed, folder=folder):
                red.append(proof.name)
    keeping.publish()
    return 1 if red else 0


def is_green(proof: Proof, *, form: str, seed: int, folder: Path) -> bool:
    """Kept only when it is green: a red one is run again next time."""
    which = {"form": form, "seed": seed}
    kept = keeping.kept(proof, **which)
    report = kept or prove(proof, **which, folder=folder, say=say, parts=keeping.parts(proof, **which))
    say(f"{proof.name}: {'red' if report.faults else 'green'}{' (kept)' if kept else ''}, {report.seconds} s")
    for figure in report.figures:
        say(f"  {figure.value:>8,} {figure.unit}{'  <- RED: ' + figure.fault if figure.fault else ''}")
    if report.faults:
        keeping.forget(proof, **which)
    elif not kept:
        keeping.keep(proof, report)
    return not report.faults


def arguments() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m tests.proofs", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--short", action="store_true", help="a few minutes; the default")
    size.add_argument("--full", action="store_true", help="the whole of it: more than an hour")
    parser.add_argument("--seed", type=int, default=SEED, help="the dice, so that a run can be repeated")
    parser.add_argument("--only", choices=[proof.name for proof in PROOFS], help="one proof")
    parser.add_argument("--again", action="store_true", help="also those that are finished and kept")
    return parser


def say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
