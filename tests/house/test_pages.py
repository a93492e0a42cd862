"""Every page says who may open it; its address is plain words and keys, never a name."""

import re

import pytest

from throughline.access.checks import every_pattern, views_declare_access
from throughline.access.declare import ANYONE, SIGNED_IN, Needs
from throughline.access.roles import ROLES

PATTERNS = list(every_pattern())
VERBS = {verb for role in ROLES.values() for verb in role.verbs} | {ANYONE, SIGNED_IN}
KEBAB = re.compile(r"^(<(int|slug|str|uuid):[a-z_]+>|[a-z0-9]+(-[a-z0-9]+)*|)(/|$)")
OPEN_TO_ALL = {
    "sign-in", "sign-in-code", "sign-in-recovery", "sign-in-passkey", "passkey-begin", "practice", "invitation",
    "health", "public-contact", "public-contact-told",
}  # fmt: skip
"""The doors. A new one is a decision: it is added here by hand."""


def test_every_view_says_what_it_needs() -> None:
    assert views_declare_access(None) == []


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.name)
def test_a_view_needs_a_verb_that_some_role_has(pattern) -> None:
    needs: Needs = pattern.callback.access
    assert needs.verb in VERBS
    for argument in (needs.person, needs.entry):
        assert not argument or argument in pattern.pattern.converters


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda p: p.name)
def test_an_address_is_words_and_keys(pattern) -> None:
    address = str(pattern.pattern)
    while address:
        step = KEBAB.match(address)
        assert step, str(pattern.pattern)
        address = address[step.end() :]
    assert pattern.name and re.fullmatch(r"[a-z]+(-[a-z]+)*", pattern.name)


def test_only_the_doors_are_open_to_all() -> None:
    assert {pattern.name for pattern in PATTERNS if pattern.callback.access.verb == ANYONE} == OPEN_TO_ALL


def test_a_page_about_a_child_or_an_entry_asks_for_that_child_or_entry() -> None:
    """A key in the address that the declaration does not name would be opened without a decision."""
    for pattern in PATTERNS:
        keys, needs = set(pattern.pattern.converters), pattern.callback.access
        if "person_id" in keys and "entry_id" not in keys:
            assert needs.person == "person_id", pattern.name
        if "entry_id" in keys:
            assert needs.entry == "entry_id", pattern.name
