"""Every press that writes: how it is made, how it is pressed, and how many rows it may leave behind."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from uuid import uuid4

from tests.proofs.site import Site
from tests.proofs.visitor import Answer, Visitor, a_visit, number, signed_entry

Press = Callable[[Visitor], Answer]


@dataclass
class Scene:
    """The house, with its worker and her manager signed in."""

    site: Site
    who: dict
    worker: Visitor
    manager: Visitor
    count: int = 0

    @property
    def children(self) -> list[int]:
        return self.who["children"]

    def story(self) -> str:
        self.count += 1
        return f"Story {self.count} of the repeats, told once"

    def draft(self) -> int:
        return number(self.worker.begin(self.children).there)

    def entry(self) -> int:
        draft = self.draft()
        return signed_entry(self.worker.post(f"/drafts/{draft}/sign", self.visit(draft)))

    def leave(self) -> None:
        """New connections: the old ones may have died with a killed server."""
        self.worker.leave()
        self.manager.leave()

    def visit(self, draft: int) -> dict:
        return a_visit(self.children, story=self.story(), draft=draft)


@dataclass(frozen=True, kw_only=True)
class Pressed:
    """One press ready to be made, by whom, and the same press with another body."""

    who: Visitor
    press: Press
    other: Press | None
    other_words: str
    """What the other body says, to be found again in the answer."""
    rows: Callable[[], int]
    """What this press has written, counted past the program."""


def begin(scene: Scene) -> Pressed:
    key, first, *others = str(uuid4()), *scene.children
    return Pressed(
        who=scene.worker,
        press=lambda who: who.begin(scene.children, key=key),
        other=lambda who: who.begin([first], key=key, left_out=others),
        other_words="",
        rows=lambda: scene.site.sql("select count(*) from record_draft where key = %s::uuid", key)[0][0],
    )


def save(scene: Scene) -> Pressed:
    draft = scene.draft()
    said, other = scene.visit(draft), scene.visit(draft)
    return Pressed(
        who=scene.worker,
        press=lambda who: who.post(f"/drafts/{draft}/save", said),
        other=lambda who: who.post(f"/drafts/{draft}/save", other),
        other_words=other["story"],
        rows=lambda: scene.site.sql(
            "select (select count(*) from record_draft where id = %s and answers ->> 'story' = %s and version = 1)"
            " + (select count(*) from record_draftrival where draft_id = %s)", draft, said["story"], draft
        )[0][0],
    )  # fmt: skip


def sign(scene: Scene) -> Pressed:
    draft = scene.draft()
    said, other = scene.visit(draft), scene.visit(draft)
    story = said["story"]
    return Pressed(
        who=scene.worker,
        press=lambda who: who.post(f"/drafts/{draft}/sign", said),
        other=lambda who: who.post(f"/drafts/{draft}/sign", other),
        other_words=other["story"],
        rows=lambda: scene.site.sql("select count(*) from record_visit where btrim(story) = %s", story)[0][0],
    )


def judged(word: str, path: str) -> Callable[[Scene], Pressed]:
    def make(scene: Scene) -> Pressed:
        entry = scene.entry()
        reason, other = scene.story(), scene.story()
        return Pressed(
            who=scene.manager,
            press=lambda who: who.post(f"/entries/{entry}/{path}", {"reason": reason}),
            other=lambda who: who.post(f"/entries/{entry}/{path}", {"reason": other}),
            other_words=other,
            rows=lambda: _steps(scene, entry, word, notices=True),
        )

    return make


def withdraw(scene: Scene) -> Pressed:
    entry, reason, other = scene.entry(), scene.story(), scene.story()
    return Pressed(
        who=scene.manager,
        press=lambda who: who.post(f"/entries/{entry}/withdraw", {"kind": "wrong", "reason": reason}),
        other=lambda who: who.post(f"/entries/{entry}/withdraw", {"kind": "unseen", "reason": other}),
        other_words=other,
        rows=lambda: _steps(scene, entry, "withdrawn"),
    )


def undo(scene: Scene) -> Pressed:
    entry = scene.entry()
    story = scene.site.sql("select story from record_visit where entry_id = %s", entry)[0][0]
    return Pressed(
        who=scene.worker,
        press=lambda who: who.post(f"/entries/{entry}/undo", {}),
        other=None,
        other_words="",
        rows=lambda: max(_steps(scene, entry, "undone"), _drafts_of(scene, story)),
    )


def release(scene: Scene) -> Pressed:
    entry, child = scene.entry(), scene.children[0]
    reason, other = scene.story(), scene.story()
    begun = {
        "template": "entry-copy",
        "to": f"family-{scene.who['jon']}",
        "entries": str(entry),
        "key": str(uuid4()),
    }
    path = f"{scene.worker.post(f'/children/{child}/letters/new', begun | {'language': 'en'}).there}/decide"
    story = scene.site.sql("select story from record_visit where entry_id = %s", entry)[0][0]
    passage = {
        "passage": f"{entry}.story",
        "digest": sha256(story.encode()).hexdigest()[:16],
        "last": "0",
        "did": "release",
    }
    return Pressed(
        who=scene.worker,
        press=lambda who: who.post(path, passage | {"reason": reason}),
        other=lambda who: who.post(path, passage | {"reason": other}),
        other_words=other,
        rows=lambda: scene.site.sql(
            "select count(*) from record_passagechoice where passage = %s", f"{entry}.story"
        )[0][0],
    )


def _steps(scene: Scene, entry: int, did: str, *, notices: bool = False) -> int:
    steps = scene.site.sql("select count(*) from record_step where entry_id = %s and did = %s", entry, did)[
        0
    ][0]
    told = scene.site.sql("select count(*) from record_notice where entry_id = %s and what = %s", entry, did)[
        0
    ][0]
    return max(steps, told) if notices else steps


def _drafts_of(scene: Scene, story: str) -> int:
    return scene.site.sql("select count(*) from record_draft where answers ->> 'story' = %s", story)[0][0]


KINDS: dict[str, Callable[[Scene], Pressed]] = {
    "start a draft": begin,
    "save": save,
    "sign": sign,
    "approve": judged("approved", "approve"),
    "return": judged("returned", "return"),
    "withdraw": withdraw,
    "undo": undo,
    "release": release,
}
