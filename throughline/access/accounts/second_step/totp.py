"""The six digits of an authenticator, by RFC 6238: 30 seconds, SHA-1, as every authenticator knows it."""

import base64
import hashlib
import hmac
import secrets
import struct
from urllib.parse import quote, urlencode

STEP, DIGITS = 30, 6
DRIFT = 1
"""Steps a telephone's clock may be off, either way."""


def new_secret() -> str:
    return base64.b32encode(secrets.token_bytes(20)).decode()


def code(secret: str, step: int) -> str:
    sealed = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    start = sealed[-1] & 15
    (number,) = struct.unpack(">I", sealed[start : start + 4])
    return str((number & 0x7FFFFFFF) % 10**DIGITS).zfill(DIGITS)


def step_of(secret: str, said: str, *, at: float, after: int) -> int | None:
    """The step whose code was said, if it is near `at` and later than `after`: a used code opens nothing again."""
    now = int(at) // STEP
    fits = [
        step for step in range(now - DRIFT, now + DRIFT + 1) if hmac.compare_digest(code(secret, step), said)
    ]
    return next((step for step in fits if step > after), None)


def address(secret: str, *, account: str, issuer: str = "Throughline") -> str:
    """What the square picture says to the telephone."""
    asked = urlencode({"secret": secret, "issuer": issuer, "digits": DIGITS, "period": STEP})
    return f"otpauth://totp/{quote(f'{issuer}:{account}')}?{asked}"


def spoken(secret: str) -> str:
    """In fours, to be typed."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
