"""Somebody typing in a real browser; notes when each word was typed, to tell what an interruption cost."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from tests.proofs.visitor import Visitor, number
from tests.proofs.writers import prose

STORY = "textarea[name=story]"


@contextmanager
def browser(playwright: Playwright) -> Iterator[Browser]:
    opened = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"]
    )
    try:
        yield opened
    finally:
        opened.close()


@dataclass
class Typist:
    """One draft open in one window."""

    port: int
    email: str
    children: list[int]
    dice: Random
    context: BrowserContext
    typed: str = ""
    moments: list[tuple[float, int]] = field(default_factory=list)
    page: Page | None = None
    draft: int = 0

    def open(self, script: str = "") -> "Typist":
        """`script` stands in for the page's own, for the control."""
        visitor = Visitor(self.port).sign_in(self.email)
        self.draft = number(visitor.begin(self.children).there)
        address = f"http://127.0.0.1:{self.port}"
        self.context.add_cookies(
            [{"name": n, "value": v, "url": address} for n, v in visitor.cookies.items()]
        )
        self.page = self.context.new_page()
        if script:
            self.page.route(
                "**/app.js", lambda route: route.fulfill(body=script, content_type="text/javascript")
            )
        self.page.goto(f"{address}/drafts/{self.draft}")
        self.page.focus(STORY)
        return self

    def type_for(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            word = prose(self.dice, self.dice.randint(3, 9)).replace(" ", "x") + " "
            self.page.keyboard.insert_text(word) if self.dice.random() < 0.1 else self.page.keyboard.type(
                word, delay=15
            )
            self.typed += word
            self.moments.append((time.monotonic(), len(self.typed)))

    def seconds_lost(self, kept: int, *, at: float) -> float:
        """From the first word that is not kept, typed before that moment, to the moment."""
        missing = [moment for moment, length in self.moments if length > kept and moment <= at]
        return at - missing[0] if missing else 0.0
