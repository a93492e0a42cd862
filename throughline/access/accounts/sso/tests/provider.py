"""A small identity provider on a socket of this machine. It can be made to lie, to change its keys, and to go away."""

import base64
import hashlib
import hmac
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT, PASSWORD = "throughline", "between us & them"
_KEYS = {
    name: RSAKey.generate_key(2048, parameters={"kid": name}) for name in ("first", "second", "stranger")
}


@dataclass
class Provider:
    """What it says in its tokens is `claims`; `signs` with one key and shows `shown`."""

    claims: dict = field(default_factory=dict)
    signs: str = "first"
    shown: tuple[str, ...] = ("first",)
    algorithm: str = "RS256"
    discovery: dict = field(default_factory=dict)
    moved_to: str = ""
    asked: list[str] = field(default_factory=list)
    codes: dict[str, dict] = field(default_factory=dict)

    def __enter__(self) -> Self:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        ).start()
        return self

    def __exit__(self, *raised: object) -> None:
        self.goes_away()

    def goes_away(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def lets_in(self, sent_to: str) -> dict[str, str]:
        """Somebody signs in there: what their browser brings back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(sent_to).query).items()}
        code = f"code-{len(self.codes)}"
        self.codes[code] = asked
        return {"code": code, "state": asked["state"]}

    def token(self, asked: dict) -> str:
        now = int(time.time())
        said = {
            "iss": self.issuer, "sub": "person-1", "aud": CLIENT, "exp": now + 300, "iat": now, "nonce": asked["nonce"],
            "email": "new@northmere.example", "email_verified": True, "auth_time": now,
        } | self.claims  # fmt: skip
        said = {name: value for name, value in said.items() if value is not None}
        if self.algorithm in ("none", "HS256"):
            parts = ({"alg": self.algorithm, "kid": self.signs}, said)
            body = ".".join(_base64(json.dumps(part).encode()) for part in parts)
            public = _KEYS[self.signs].as_pem(private=False)
            sealed = hmac.new(public, body.encode(), hashlib.sha256).digest()
            return f"{body}.{_base64(sealed) if self.algorithm == 'HS256' else ''}"
        return jwt.encode({"alg": self.algorithm, "kid": self.signs}, said, _KEYS[self.signs])

    def answers(self, path: str, form: dict[str, str], headers: dict[str, str]) -> tuple[int, dict]:
        self.asked.append(path)
        at = {
            "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
        }  # fmt: skip
        if path == "/.well-known/openid-configuration":
            return 200, at | self.discovery
        if path == "/keys":
            return 200, KeySet([_KEYS[name] for name in self.shown]).as_dict(private=False)
        if path == "/token":
            return self._exchanges(form, headers)
        return 404, {}

    def _exchanges(self, form: dict[str, str], headers: dict[str, str]) -> tuple[int, dict]:
        asked = self.codes.pop(form.get("code", ""), None)
        us = base64.b64encode(b"throughline:between%20us%20%26%20them").decode()
        if asked is None or headers.get("Authorization") != f"Basic {us}":
            return 400, {"error": "invalid_grant"}
        sealed = _base64(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if sealed != asked["code_challenge"] or form.get("redirect_uri") != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        return 200, {"id_token": self.token(asked), "access_token": "not used"}

    def _handler(provider) -> type[BaseHTTPRequestHandler]:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer({})

            def do_POST(self) -> None:
                said = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self._answer({name: values[0] for name, values in parse_qs(said).items()})

            def _answer(self, form: dict[str, str]) -> None:
                status, said = provider.answers(self.path, form, dict(self.headers))
                self.send_response(302 if provider.moved_to else status)
                if provider.moved_to:
                    self.send_header("Location", provider.moved_to)
                self.end_headers()
                self.wfile.write(json.dumps(said).encode())

            def log_message(self, *said: object) -> None:
                """Silent: a test speaks by failing."""

        return Handler


def _base64(what: bytes) -> str:
    return base64.urlsafe_b64encode(what).decode().rstrip("=")
