"""Settings that must not be served: each on its own is a value, and together they would let somebody in."""

import ipaddress
from typing import Any

HERE = frozenset({"localhost", "testserver", "::1", "[::1]"})
INVENTED = (".example", ".test", ".invalid", ".localhost", ".local", ".internal")
"""Ends of names that nobody in the world can be reached by."""
NOT_IN_EARNEST = ("practice", "practise", "training", "demo", "test", "sandbox")
GUESSED = (
    "django-insecure",
    "changeme",
    "change-me",
    "change me",
    "secret-key",
    "secretkey",
    "password",
    "example",
)
FOR_TESTS = "tests only"
LEAST_DIFFERENT = 10
"""Different characters in a key: a word repeated can be guessed at any length."""


def host_fault(name: str) -> str:
    """Why this name is no host; empty when it is one."""
    if "*" in name or name.startswith("."):
        return f"name each host; {name} would let others choose the address in the links we send."
    if "/" in name or (":" in name and not name.startswith("[") and not _is_address(name)):
        return f"write {name} as a name alone, as in throughline.northmere.example."
    return ""


def key_fault(key: str) -> str:
    if any(word in key.lower() for word in GUESSED):
        return "choose another: this one is printed in somebody's instructions."
    if len(set(key)) < LEAST_DIFFERENT:
        return f"give one with at least {LEAST_DIFFERENT} different characters."
    return ""


def together(values: dict[str, Any]) -> list[str]:
    """One sentence with its cure for each pair of settings that must not be served."""
    practice = values["practice"]
    real = [name for name in values["hosts"] if not may_practise(name)]
    found = {
        "THROUGHLINE_HTTPS=no is for practice copies: remove it, and let people reach the service by https.": (
            not practice and not values["https"]
        ),
        "THROUGHLINE_SECRET_KEY is the key of the tests: remove it, and one is made for you.": (
            not practice and FOR_TESTS in values["secret_key"]
        ),
        f"THROUGHLINE_PRACTICE=yes lets anybody sign in without a password, and {', '.join(real)} looks real: "
        "set it to no, or put “practice” in the name of the practice copy.": practice and bool(real),
        "THROUGHLINE_TODAY is for practice copies: remove it, or set THROUGHLINE_PRACTICE=yes.": (
            bool(values["today"]) and not practice
        ),
    }  # fmt: skip
    return [sentence for sentence, is_so in found.items() if is_so]


def may_practise(host: str) -> bool:
    """A practice copy is on this machine, in a private network, under an invented name, or says what it is."""
    name = host.lower()
    if _is_address(name):
        return ipaddress.ip_address(name.strip("[]")).is_private
    said = any(part.startswith(NOT_IN_EARNEST) for part in name.replace("-", ".").split("."))
    return name in HERE or name.endswith(INVENTED) or said


def _is_address(name: str) -> bool:
    try:
        return bool(ipaddress.ip_address(name.strip("[]")))
    except ValueError:
        return False
