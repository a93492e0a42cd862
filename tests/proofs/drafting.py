"""Words typed in a real browser survive kills, lost sessions, cut networks and a second device."""

import time
from collections import Counter
from os.path import commonprefix

from playwright.sync_api import sync_playwright

from tests.proofs.interruptions import INTERRUPTIONS
from tests.proofs.proof import Figure, Proof, Run, none, told
from tests.proofs.scenes import scene
from tests.proofs.site import ROOT, Site, remove
from tests.proofs.typist import Typist, browser

MOST = 5.0
"""Seconds of typing that may be lost when everything stops at once."""
PATIENCE = 60.0
APP = ROOT / "throughline" / "design" / "static" / "throughline" / "app.js"
KEPT = """
select answers ->> 'story' from record_draft where id = %s
union all select answers ->> 'story' from record_draftrival where draft_id = %s
"""


def prove(run: Run) -> list[Figure]:
    site, who = scene("house", run.folder, to=run.folder / "drafts")
    kinds = list(INTERRUPTIONS)
    cost, missing, happened = [], [], Counter()
    with site, sync_playwright() as playwright, browser(playwright) as chromium:
        for turn in range(run.size.runs):
            kind = kinds[turn % len(kinds)]
            typist = Typist(
                site.port,
                who["people"]["alice"],
                who["children"],
                run.dice(f"{turn}"),
                chromium.new_context(),
            )
            seconds, letters = interrupt(site, typist.open(), kind, run.size.seconds)
            run.say(f"{kind}: {seconds:.1f} s of typing not yet saved, {letters} letters missing afterwards")
            happened[kind] += 1
            cost.append(seconds)
            missing.append(letters)
            typist.context.close()
        without = unsaved(site, who, chromium.new_context(), run)
    remove(site.home)
    return [
        Figure(key="interruptions", value=len(cost), unit="interruptions of somebody typing", least=run.size.runs),
        told("kinds", len(happened), "kinds of interruption"),
        Figure(key="worst", value=round(max(cost), 1), unit="seconds of typing lost at worst if the page died too", most=MOST),
        none("missing", sum(missing), "letters missing once it was put right"),
        Figure(key="control_worst", value=round(without, 1), unit="seconds of typing lost by a page that does not save by itself", least=MOST),
    ]  # fmt: skip


def interrupt(site: Site, typist: Typist, kind: str, seconds: float) -> tuple[float, int]:
    typist.type_for(seconds * (0.3 + 0.7 * typist.dice.random()))
    moment = time.monotonic()
    INTERRUPTIONS[kind].happens(site, typist)
    if not typist.page.is_closed():
        typist.type_for(1.0)
    before = [] if kind == "database killed" else kept(site, typist)
    INTERRUPTIONS[kind].put_right(site, typist)
    before = before or kept(site, typist)
    lost = typist.seconds_lost(longest(before, typist.typed), at=moment)
    return lost, wait_for_all(site, typist)


def kept(site: Site, typist: Typist) -> list[str]:
    return [row[0] or "" for row in site.sql(KEPT, typist.draft, typist.draft)]


def longest(versions: list[str], typed: str) -> int:
    """Of the versions that are there, how much of what was typed the best of them holds."""
    return max((len(commonprefix([version, typed])) for version in versions), default=0)


def wait_for_all(site: Site, typist: Typist) -> int:
    """How many letters are still missing when patience ends; none, as soon as all are there."""
    deadline = time.monotonic() + PATIENCE
    while (found := longest(kept(site, typist), typist.typed)) < len(
        typist.typed
    ) and time.monotonic() < deadline:
        _turn(typist)
    return len(typist.typed) - found


def _turn(typist: Typist) -> None:
    """The page's own clockwork runs only while the browser is listened to."""
    if typist.page.is_closed():
        time.sleep(0.1)
    else:
        typist.page.wait_for_timeout(100)


def unsaved(site: Site, who: dict, context, run: Run) -> float:
    """The page's script with its two timers far away: typed for longer than may be lost, then looked at."""
    slow = APP.read_text().replace("900", "900000").replace("4000", "4000000")
    typist = Typist(site.port, who["people"]["alice"], who["children"], run.dice("control"), context).open(
        slow
    )
    typist.type_for(MOST + 1)
    return typist.seconds_lost(longest(kept(site, typist), typist.typed), at=time.monotonic())


PROOF = Proof(
    name="drafts",
    claims="Of words being typed, at most five seconds are lost when everything stops, and none when it comes back.",
    oracle="The proof notes when each word was typed in Chromium, and reads the drafts past the program.",
    control="A page whose own saving is switched off loses more than five seconds.",
    run=prove,
    short={"runs": 6, "seconds": 4},
    full={"runs": 60, "seconds": 9},
)
