"""Which pages a journey came to. Kept in docs/reference/journeys.json, which each run compares or, asked to, rewrites."""

import json
import os
from pathlib import Path

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Response

KEPT = Path(__file__).resolve().parents[2] / "docs" / "reference" / "journeys.json"
REWRITE = "THROUGHLINE_WRITE_DOCS"


class Visited:
    def __init__(self, journey: str, capabilities: list[str]) -> None:
        self.journey, self.capabilities, self.pages = journey, capabilities, set()

    @classmethod
    def of(cls, node: pytest.Item) -> "Visited":
        marks = [key for mark in node.iter_markers("capability") for key in mark.args]
        return cls(f"{node.path.stem}: {node.originalname}", sorted(marks))

    def note(self, response: Response) -> None:
        if response.request.is_navigation_request() and response.status < 400:
            self.pages.add(page_of(response.url))

    def settle(self) -> None:
        if not self.capabilities:
            return
        now = {"capabilities": self.capabilities, "pages": sorted(self.pages - {""})}
        kept = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
        if os.environ.get(REWRITE):
            written = json.dumps(kept | {self.journey: now}, indent=1, sort_keys=True)
            KEPT.write_text(written + "\n", "utf-8")
        else:
            assert kept.get(self.journey) == now, "The table of capabilities is stale: run “make docs”."


def page_of(url: str) -> str:
    path = "/" + url.split("://")[-1].partition("/")[2].partition("?")[0]
    try:
        return resolve(path).view_name
    except Resolver404:
        return ""
