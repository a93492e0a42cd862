"""Somebody's authenticator, passkey and browser, without either."""

import hashlib
import json
from dataclasses import dataclass, field
from itertools import count

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from django.test import Client
from webauthn.helpers import bytes_to_base64url

from throughline.access.accounts.second_step import authenticators, recovery, totp
from throughline.access.models import Account, Authenticator
from throughline.access.principal import as_keeper
from throughline.config.clock import now

SITE, ORIGIN = "testserver", "http://testserver"
PRESENT, VERIFIED, COPIABLE, HAS_KEY = 0x01, 0x04, 0x08, 0x40
NUMBERS = count(1)


def an_authenticator(account: Account) -> str:
    """Added and confirmed long ago; its secret."""
    secret = totp.new_secret()
    with as_keeper("adding an authenticator in a test"):
        Authenticator.objects.create(account=account, secret=secret, confirmed_at=now())
    return secret


def code_now(secret: str, *, steps: int = 0) -> str:
    return totp.code(secret, int(authenticators.world_now().timestamp()) // totp.STEP + steps)


def recovery_codes(account: Account) -> list[str]:
    return recovery.new_codes(account.id)


@dataclass
class Key:
    """A passkey as its device keeps it."""

    site: str = SITE
    origin: str = ORIGIN
    flags: int = PRESENT | VERIFIED
    used: int = 0
    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    id: bytes = field(default_factory=lambda: hashlib.sha256(str(next(NUMBERS)).encode()).digest())

    def made(self, asked: dict) -> str:
        public = self.private.public_key().public_numbers()
        cose = {1: 2, 3: -7, -1: 1, -2: public.x.to_bytes(32, "big"), -3: public.y.to_bytes(32, "big")}
        body = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cbor2.dumps(cose)
        made = {"fmt": "none", "attStmt": {}, "authData": self._data(self.flags | HAS_KEY) + body}
        return self._answer(asked, "webauthn.create", attestationObject=cbor2.dumps(made))

    def signed(self, asked: dict) -> str:
        self.used += 1
        data, said = self._data(self.flags), self._said(asked, "webauthn.get")
        signature = self.private.sign(data + hashlib.sha256(said).digest(), ec.ECDSA(SHA256()))
        return self._answer(asked, "webauthn.get", authenticatorData=data, signature=signature)

    def _data(self, flags: int) -> bytes:
        return hashlib.sha256(self.site.encode()).digest() + bytes([flags]) + self.used.to_bytes(4, "big")

    def _said(self, asked: dict, what: str) -> bytes:
        return json.dumps({"type": what, "challenge": asked["challenge"], "origin": self.origin}).encode()

    def _answer(self, asked: dict, what: str, **parts: bytes) -> str:
        said = {"clientDataJSON": self._said(asked, what)} | parts
        return json.dumps(
            {
                "id": bytes_to_base64url(self.id), "rawId": bytes_to_base64url(self.id), "type": "public-key",
                "response": {name: bytes_to_base64url(part) for name, part in said.items()},
            }
        )  # fmt: skip


def adds(client: Client, key: Key, *, name: str = "A key"):
    asked = client.post("/my-security/passkeys/begin").json()
    return client.post("/my-security/passkeys", {"answer": key.made(asked), "name": name})


def uses(client: Client, key: Key, *, there: str = "", page: str = "/sign-in/passkey"):
    asked = client.post("/sign-in/passkey/begin").json()
    return client.post(page, {"answer": key.signed(asked), "next": there})
