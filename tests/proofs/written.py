"""docs/reference/proofs.md: what each proof claims, how it could fail, and what it last measured."""

from collections.abc import Iterable, Mapping

from tests.proofs.proof import Proof

HEAD = """\
# Proved, not promised

Made by `python -m tests.proofs` from `docs/reference/proof.json`. Each proof breaks the program on purpose,
compares with notes that the program never sees, and has a control: a fault switched on that must turn it red.
"""


def page(proofs: Iterable[Proof], figures: Mapping[str, dict]) -> str:
    return "\n".join([HEAD, *(_section(proof, figures) for proof in proofs)])


def _section(proof: Proof, figures: Mapping[str, dict]) -> str:
    mine = {key: one for key, one in figures.items() if key.startswith(f"{proof.name}.")}
    return "\n".join([
        f"## {proof.name}", "", proof.claims, "", f"- Compared with: {proof.oracle}", f"- Control: {proof.control}", "",
        *_table(mine), "",
    ])  # fmt: skip


def _table(figures: Mapping[str, dict]) -> list[str]:
    if not figures:
        return ["Not measured yet."]
    one = next(iter(figures.values()))
    rows = [f"| {one['value']:,} | {one['unit']} | `{key}` |" for key, one in sorted(figures.items())]
    return [
        f"`{one['command']}`, {one['date']}, {one['machine']}",
        "",
        "| Measured | What | Key |",
        "|---:|---|---|",
        *rows,
    ]
