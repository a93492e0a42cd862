"""Which Chromium, and how it is started: it opens nothing but our own pages."""

import os
import shutil

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
]  # fmt: skip
ENGLISH = {"locale": "en-GB", "timezone_id": "Europe/London"}


def start(playwright, *more: str):
    return playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *more])
