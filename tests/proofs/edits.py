"""Two edits of one thing at one moment: one stands, the other is kept beside it, and both can be read back."""

from collections import Counter
from random import Random

from tests.proofs.proof import Figure, Proof, Run, none, some, told
from tests.proofs.scenes import scene
from tests.proofs.site import Site, remove
from tests.proofs.together import together
from tests.proofs.visitor import Answer, Visitor, a_visit, number, signed_entry
from tests.proofs.writers import prose

CONFLICT = 409


def prove(run: Run) -> list[Figure]:
    counted = pairs(run, run.size.pairs)
    control = pairs(run, run.size.control_pairs, fault="no_version_check")
    return [
        Figure(key="pairs", value=run.size.pairs, unit="pairs of edits at one moment", least=run.size.pairs),
        Figure(key="conflicts", value=counted["conflicts"], unit="real conflicts", least=run.size.conflicts),
        none("overwritten", counted["overwritten"], "texts overwritten in silence"),
        none("unreadable", counted["unreadable"], "texts that could not be read back by HTTP"),
        none("errors", counted["errors"], "answers that were neither a yes nor a conflict"),
        told("draft_pairs", counted["drafts"], "of them two windows on one draft"),
        told("correction_pairs", counted["corrections"], "of them two people correcting one entry"),
        some("control_overwritten", control["overwritten"], "texts overwritten in silence without the WHERE version"),
    ]  # fmt: skip


def pairs(run: Run, many: int, *, fault: str = "") -> Counter:
    counted, dice = Counter(), run.dice(fault)
    site, who = scene("house", run.folder, to=run.folder / f"edits-{fault or 'sound'}", fault=fault)
    with site:
        alice, bob = (Visitor(site.port).sign_in(who["people"][name]) for name in ("alice", "bob"))
        second = Visitor(site.port).sign_in(who["people"]["alice"])
        for number_of_pair in range(many):
            if number_of_pair % 2:
                one_correction(site, alice, bob, who["children"], counted, dice)
            else:
                one_draft(site, alice, second, who["children"], counted, dice)
            if number_of_pair % 20 == 19:
                run.say(
                    f"{number_of_pair + 1} pairs, {counted['conflicts']} conflicts, {counted['overwritten']} overwritten"
                )
    remove(site.home)
    return counted


def texts(dice: Random) -> tuple[str, str]:
    """Each begins with a word of its own, so that a page shows whose it holds."""
    return (
        f"first{dice.getrandbits(48):x} {prose(dice, 200)}",
        f"second{dice.getrandbits(48):x} {prose(dice, 200)}",
    )


def one_draft(
    site: Site, here: Visitor, there: Visitor, children: list[int], counted: Counter, dice: Random
) -> None:
    draft = number(here.begin(children).there)
    stories = texts(dice)
    posts = [a_visit(children, story=story, draft=draft) for story in stories]
    answers = together(
        lambda: here.post(f"/drafts/{draft}/save", posts[0]),
        lambda: there.post(f"/drafts/{draft}/save", posts[1]),
    )
    counted["drafts"] += 1
    judge(
        answers,
        stories,
        [here.get(f"/drafts/{draft}"), here.get(f"/drafts/{draft}/compare")],
        counted,
        yes=200,
    )


def one_correction(
    site: Site, one: Visitor, other: Visitor, children: list[int], counted: Counter, dice: Random
) -> None:
    entry = sign(one, children, f"original {prose(dice, 100)}")
    stories, people = texts(dice), (one, other)
    drafts = [number(who.post(f"/entries/{entry}/correct", {}).there) for who in people]
    posts = [
        a_visit(children, story=story, draft=draft, entry=str(entry))
        for story, draft in zip(stories, drafts, strict=True)
    ]
    answers = together(*(
        lambda who=who, draft=draft, post=post: who.post(f"/drafts/{draft}/sign", post)
        for who, draft, post in zip(people, drafts, posts, strict=True)
    ))  # fmt: skip
    pages = [one.get(f"/entries/{entry}")]
    pages += [who.get(f"/drafts/{draft}/compare") for who, draft in zip(people, drafts, strict=True)]
    counted["corrections"] += 1
    judge(answers, stories, pages, counted, yes=303)


def sign(who: Visitor, children: list[int], story: str) -> int:
    draft = number(who.begin(children).there)
    return signed_entry(who.post(f"/drafts/{draft}/sign", a_visit(children, story=story, draft=draft)))


def judge(
    answers: list[Answer], stories: tuple[str, str], pages: list[Answer], counted: Counter, *, yes: int
) -> None:
    """Told to both that theirs stands, while one text is gone: that is the silent overwrite."""
    said = Counter(answer.status for answer in answers)
    shown = " ".join(page.words for page in pages)
    gone = [story for story in stories if " ".join(story.split()) not in shown]
    counted["conflicts"] += said[CONFLICT]
    counted["errors"] += said.total() - said[yes] - said[CONFLICT]
    counted["overwritten" if said[yes] == len(answers) else "unreadable"] += len(gone)


PROOF = Proof(
    name="edits",
    claims="When two edits of one draft or one entry meet, one stands, the other is told so, and both texts can be read.",
    oracle="The proof keeps both texts and looks for each on the pages that the two people are then given.",
    control="The same pairs against a server that saves without asking for the version overwrite texts in silence.",
    run=prove,
    short={"pairs": 40, "conflicts": 30, "control_pairs": 4},
    full={"pairs": 200, "conflicts": 150, "control_pairs": 20},
)
