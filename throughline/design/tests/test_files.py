"""What is served: vendored files are the ones that were checked, small, and free of what we may not use."""

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

DESIGN = Path(__file__).parents[1]
STATIC = DESIGN / "static" / "throughline"
ROOT = DESIGN.parents[1]
VENDORED = re.findall(r"\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|", (STATIC / "VENDORED.md").read_text("utf-8"))


def packed(name: str) -> int:
    return len(gzip.compress((STATIC / name).read_bytes(), 9))


@pytest.mark.parametrize(("name", "digest"), VENDORED)
def test_a_vendored_file_is_the_one_that_was_checked(name, digest):
    assert hashlib.sha256((STATIC / name).read_bytes()).hexdigest() == digest


def test_every_vendored_file_is_listed():
    ours = {"app.css", "app.js", "idle.js", "passkeys.js", "upload.js", "icon.svg", "VENDORED.md"}
    assert {path.name for path in STATIC.iterdir()} - ours == {name for name, _ in VENDORED}


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("app.css", 40_000),
        ("app.js", 4_096),
        ("idle.js", 1_024),
        ("passkeys.js", 1_500),
        ("upload.js", 2_048),
        ("htmx.min.js", 21_000),
    ],
)
def test_what_a_page_needs_is_small(name, most):
    assert packed(name) < most


@pytest.mark.parametrize("word", ["GDS Transport", "crown", "logotype", "url(http", 'url("http', "@import"])
def test_the_style_sheet_holds_nothing_we_may_not_use_and_calls_nobody(word):
    assert word not in (STATIC / "app.css").read_text("utf-8")


def test_the_lock_names_no_registry():
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]


def test_our_script_keeps_nothing_in_the_browser():
    script = (STATIC / "app.js").read_text("utf-8")
    for store in ("localStorage", "sessionStorage", "indexedDB", "caches.", "document.cookie"):
        assert store not in script


def test_the_style_sheet_was_compiled_from_these_sources():
    """A colour changed in the tokens and not compiled would be seen here."""
    tokens = (DESIGN / "scss" / "_tokens.scss").read_text("utf-8")
    served = re.sub(r"\s", "", (STATIC / "app.css").read_text("utf-8"))
    for line in re.findall(r"--[a-z-]+: #[0-9a-f]{6}", tokens):
        assert re.sub(r"\s", "", line) in served
