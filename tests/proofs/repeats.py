"""Every press that writes, made twice in five ways: one row, never two, and other words are kept and said so."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product

from tests.proofs.kinds import KINDS, Pressed, Scene
from tests.proofs.proof import Figure, Proof, Run, none, some
from tests.proofs.scenes import scene
from tests.proofs.site import Site, remove
from tests.proofs.together import together
from tests.proofs.visitor import LOST, Answer, Visitor

ERROR = 500
MANY_TIMES = (422, 409)
DIE = {"X-Proof-Die": "after the commit"}


def twice_quickly(pressed: Pressed) -> list[Answer]:
    tab = pressed.who.another_tab()
    return together(lambda: pressed.press(pressed.who), lambda: pressed.press(tab), apart=0.03)


def again_after_the_answer(pressed: Pressed) -> list[Answer]:
    return [pressed.press(pressed.who), pressed.press(pressed.who)]


def in_two_tabs(pressed: Pressed) -> list[Answer]:
    tab = pressed.who.another_tab()
    return together(lambda: pressed.press(pressed.who), lambda: pressed.press(tab))


def killed_after_the_commit(pressed: Pressed) -> list[Answer]:
    """The answer never comes, so the press is made again."""
    first = pressed.press(Dying(pressed.who.port, dict(pressed.who.cookies)))
    pressed.who.leave()  # its connection may have died with the server
    return [first, pressed.press(pressed.who)]


def with_another_body(pressed: Pressed) -> list[Answer]:
    return [pressed.press(pressed.who), pressed.other(pressed.who)]


class Dying(Visitor):
    """Each post asks the broken server to die before it answers."""

    def post(self, path: str, said: dict, **headers: str) -> Answer:
        return super().post(path, said, **headers, **DIE)


WAYS: dict[str, Callable[[Pressed], list[Answer]]] = {
    "30 ms apart": twice_quickly,
    "after the answer": again_after_the_answer,
    "two tabs": in_two_tabs,
    "killed after the commit": killed_after_the_commit,
    "another body": with_another_body,
}


def prove(run: Run) -> list[Figure]:
    counted = Counter()
    site, who = scene("house", run.folder, to=run.folder / "repeats", fault="dies_after_commit")
    with site:
        every_way(run, opened(site, who), counted, product(KINDS, WAYS), times=run.size.times)
    remove(site.home)
    control = without_key(run)
    return [
        Figure(key="repeats", value=counted["pressed"], unit="presses made twice", least=len(KINDS) * len(WAYS) - 1),
        none("rows", counted["rows"], "of them left more or less than exactly one row"),
        none("errors", counted["errors"], "of them were answered by an error page"),
        none("unanswered", counted["unanswered"], "repeats that got no answer"),
        Figure(key="killed", value=counted["killed"], unit="servers killed between commit and answer", least=len(KINDS)),
        none("other_accepted", counted["accepted"], "other bodies for the same press that were taken for it"),
        none("other_words_gone", counted["gone"], "other bodies whose words were not kept on the page"),
        some("control_rows", control["rows"], "repeats that left two rows when every press is new"),
    ]  # fmt: skip


def opened(site: Site, who: dict) -> Scene:
    worker, manager = (Visitor(site.port).sign_in(who["people"][name]) for name in ("alice", "mariam"))
    return Scene(site, who, worker, manager)


def without_key(run: Run) -> Counter:
    counted = Counter()
    site, who = scene("house", run.folder, to=run.folder / "repeats-control", fault="no_key")
    with site:
        every_way(
            run, opened(site, who), counted, product(["start a draft", "sign"], ["after the answer"]), times=1
        )
    remove(site.home)
    return counted


def every_way(
    run: Run, house: Scene, counted: Counter, ways: Iterable[tuple[str, str]], *, times: int
) -> None:
    for kind, way in ways:
        for _ in range(times):
            pressed = KINDS[kind](house)
            if way == "another body" and pressed.other is None:
                continue
            answers = WAYS[way](pressed)
            house.leave()
            if faults := list(judge(pressed, answers, way, counted)):
                statuses = "/".join(str(answer.status) for answer in answers)
                run.say(f"{kind}, {way} ({statuses}): {', '.join(faults)}")


def judge(pressed: Pressed, answers: list[Answer], way: str, counted: Counter) -> Iterable[str]:
    """Counts each fault, and names it."""
    counted["pressed"] += 1
    killed = way == "killed after the commit"
    counted["killed"] += killed and answers[0].status == LOST
    rows, last = pressed.rows(), answers[-1]
    found = {
        "rows": rows != (2 if way == "another body" and _is_kept_beside(last) else 1),
        "errors": any(answer.status >= ERROR for answer in answers),
        "unanswered": any(answer.status == LOST for answer in (answers[1:] if killed else answers)),
        "accepted": way == "another body" and last.status not in MANY_TIMES,
        "gone": way == "another body" and not _keeps(pressed, last),
    }
    for fault in (name for name, happened in found.items() if happened):
        counted[fault] += 1
        yield f"{rows} rows" if fault == "rows" else fault


def _is_kept_beside(answer: Answer) -> bool:
    """An autosave in conflict: the draft, and the other words beside it."""
    return answer.status == 409 and answer.text.startswith("{")


def _keeps(pressed: Pressed, answer: Answer) -> bool:
    if _is_kept_beside(answer):
        answer = pressed.who.get(json.loads(answer.text)["url"])
    return pressed.other_words in answer.words + " ".join(answer.inputs().values())


PROOF = Proof(
    name="repeats",
    claims="A press made twice (double click, again, two tabs, after a kill between commit and answer) leaves one row.",
    oracle="Rows are counted past the program, as a superuser.",
    control="The same repeats against a server to which every press is new leave two rows.",
    run=prove,
    short={"times": 1},
    full={"times": 25},
)
