"""Somebody at a browser: signs in, presses, counts the presses, and looks at where they have come to."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

WIDTHS = (1440, 390, 320)
SPOKEN_AT = (1440, 390)
"""Where axe listens; 320 is looked at for its width alone."""
VIOLATIONS = {"resultTypes": ["violations"]}
OFF_THE_SIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Visitor:
    def __init__(self, name: str, page: Page) -> None:
        self.name, self.page, self.presses = name, page, 0
        page.set_default_timeout(8000)

    def signs_in(self, there: str = "") -> "Visitor":
        from throughline.synthetic.staff import PASSWORD, email

        self.page.goto(f"/sign-in?next={there}")
        self.page.get_by_label("E-mail").fill(email(self.name))
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_label("Password").press("Enter")
        self.page.wait_for_url(lambda url: "/sign-in" not in url)
        return self

    def another_tab(self, there: str) -> "Visitor":
        tab = Visitor(self.name, self.page.context.new_page())
        tab.opens(there)
        return tab

    def opens(self, there: str) -> int:
        return self.page.goto(there).status

    def presses_button(self, words: str, *, inside: Locator | Page | None = None) -> None:
        self.press((inside or self.page).get_by_role("button", name=words).first)

    def follows(self, words: str, *, inside: Locator | Page | None = None) -> None:
        self.press((inside or self.page).get_by_role("link", name=words).first)

    def press(self, what: Locator, *, times: int = 1) -> None:
        """One press of a finger or a mouse; a list that opens before it is chosen from costs two."""
        self.presses += times
        what.click()

    def writes(self, label: str, words: str) -> None:
        self.press(self.page.get_by_label(label, exact=True))
        self.page.keyboard.type(words)

    def chooses(self, label: str, words: str) -> None:
        self.presses += 2
        self.page.get_by_label(label, exact=True).select_option(label=words)

    def answers(self, question: str, words: str, *, nth: int = 0) -> None:
        group = self.page.get_by_role("group", name=question, exact=True).nth(nth)
        self.press(group.get_by_label(words, exact=True))

    def waits_until_saved(self) -> None:
        expect(self.state).to_contain_text("Draft saved 12:00")

    @property
    def state(self) -> Locator:
        return self.page.locator("[data-draft-state] span")

    @property
    def words(self) -> str:
        return " ".join(self.page.locator("body").inner_text().split())

    def finds(self, heading: str, *least: str) -> "Visitor":
        """The page has this heading and at least these words, reads aloud without fault, and fits every screen."""
        expect(self.page.locator("h1")).to_contain_text(heading)
        for words in least:
            expect(self.page.locator("body")).to_contain_text(words, use_inner_text=True)
        self._fits_and_speaks(heading)
        return self

    def _fits_and_speaks(self, heading: str) -> None:
        before = self.page.viewport_size
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 844})
            assert self.page.evaluate(OFF_THE_SIDE) <= 0, f"“{heading}” runs off the side at {width}"
            if width in SPOKEN_AT:
                faults = Axe().run(self.page, options=VIOLATIONS).response["violations"]
                assert not faults, f"“{heading}” at {width}: {[_said(fault) for fault in faults]}"
        self.page.set_viewport_size(before)


def _said(fault: dict) -> str:
    return f"{fault['id']}: {fault['nodes'][0]['html'][:120]}"
