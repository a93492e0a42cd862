"""Ten thousand questions of partners, honest and not: no word past the six answers, no list, one row each in the log."""

import json

from tests.proofs.proof import Figure, Proof, Run, none, some, told
from tests.proofs.site import Site, remove


def prove(run: Run) -> list[Figure]:
    home = run.folder / "lookups"
    home.mkdir()
    home.chmod(0o711)
    site = Site(home)
    try:
        found = asked(site, run)
    finally:
        site.cluster.stop()
        remove(site.home)
    return figures(found)


def asked(site: Site, run: Run) -> dict:
    """A service of its own, whose log holds these questions and no others."""
    said = ""
    for words in (
        ["-m", "throughline.commands", "migrate"],
        ["-m", "tests.proofs.asking", str(run.seed), str(run.size.probes)],
    ):
        site.cluster.ensure()
        done = site.python(*words)
        if done.returncode:
            raise RuntimeError(done.stderr[-1500:])
        said = done.stdout
    return json.loads(said)


def figures(found: dict) -> list[Figure]:
    return [
        told("probes", found["probes"], "questions through the page, of seven kinds"),
        some("matched", found["matched"], "exact ones answered, each with the plan that the child has"),
        none("wrong", found["wrong"], "exact ones answered wrongly or not at all"),
        none("beyond", found["beyond"], "answers with a word or a field past the six"),
        none("near", found["near"], "near, wild or sealed ones answered otherwise than a name that is nowhere"),
        none("log", abs(found["probes"] - found["rows"]), "questions more or fewer than rows in the log"),
        none("notices", abs(found["matched"] - found["notices"]), "matches more or fewer than notices to the worker"),
        none("past_limit", found["past_limit"], "answers given past sixty in an hour"),
        Figure(key="p95", value=found["p95"], unit="ms for a question, 95 of 100", most=300),
        some("control", found["control"], "answers past the six found where a page with a name is judged the same way"),
        some("control_near", found["control_near"], "wild questions that a search by beginnings would have answered"),
    ]  # fmt: skip


PROOF = Proof(
    name="lookups",
    claims="A partner's question gives the six answers for an exact match and nothing for anything else, however it is asked.",
    oracle="Whoever made the children knows which questions are exact; pages are compared as text, rows counted as keeper.",
    control="A child's own page is judged like an answer; the wild questions are tried as beginnings of names.",
    run=prove,
    short={"probes": 500},
    full={"probes": 10_000},
)
