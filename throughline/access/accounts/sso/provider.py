"""What we ask the identity provider itself, and nobody else: its addresses, its keys, and a code for a token."""

import base64
import json
import time
import urllib.request
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from django.conf import settings
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from throughline.access.problems import AccessProblem

PATIENCE = 5
"""Seconds: a provider that is down must not take our threads with it."""
LARGEST = 200_000
KEPT_FOR, LEAST_BETWEEN = 600, 30
"""Seconds: addresses and keys are kept; an unknown key is looked for again, but not for everybody who makes one up."""
WELL_KNOWN = "/.well-known/openid-configuration"

AWAY = AccessProblem(
    "Your work account cannot be reached just now. Try again in a minute. On the out-of-hours rota, use your key."
)


@dataclass(frozen=True, slots=True)
class Addresses:
    sign_in: str
    token: str
    keys: str
    takes_basic: bool


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect could lead us anywhere, so it is an answer like any other that is no good."""

    def redirect_request(self, *asked: object) -> None:
        return None


OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), NoRedirect)
_kept: dict[str, tuple[float, Any]] = {}


def addresses() -> Addresses:
    said = _keep("addresses", lambda: _read(settings.THROUGHLINE_SSO_ISSUER.rstrip("/") + WELL_KNOWN))
    if said.get("issuer") != settings.THROUGHLINE_SSO_ISSUER:
        raise AWAY
    methods = said.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    return Addresses(
        sign_in=_ours(said, "authorization_endpoint"), token=_ours(said, "token_endpoint"),
        keys=_ours(said, "jwks_uri"), takes_basic="client_secret_basic" in methods,
    )  # fmt: skip


def keys(*, again: bool = False) -> KeySet:
    """`again`: a token names a key we do not have, so the provider may have changed them."""
    found, _ = _kept.get("keys", (0.0, None))
    if again and time.monotonic() - found > LEAST_BETWEEN:
        _kept.pop("keys", None)
    try:
        return KeySet.import_key_set(_keep("keys", lambda: _read(addresses().keys)))
    except (JoseError, KeyError, TypeError, ValueError):
        raise AWAY from None


def exchange(*, code: str, verifier: str, back: str) -> str:
    """The ID token for a code that the browser brought. Our password goes along, so the code alone is worth nothing."""
    at = addresses()
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
    headers = {}
    client, password = settings.THROUGHLINE_SSO_CLIENT, settings.THROUGHLINE_SSO_SECRET
    if at.takes_basic:
        said = f"{quote(client, safe='')}:{quote(password, safe='')}"
        headers["Authorization"] = "Basic " + base64.b64encode(said.encode()).decode()
    else:
        form |= {"client_id": client, "client_secret": password}
    return str(_read(at.token, data=urlencode(form).encode(), headers=headers).get("id_token", ""))


def forget() -> None:
    """As a program that has just been started."""
    _kept.clear()


def _keep(name: str, ask) -> dict:
    at, found = _kept.get(name, (0.0, None))
    if found is None or time.monotonic() - at > KEPT_FOR:
        found = ask()
        _kept[name] = (time.monotonic(), found)
    return found


def _ours(said: dict, name: str) -> str:
    """Only addresses of the issuer's own scheme, host and port."""
    address, issuer = urlsplit(str(said.get(name, ""))), urlsplit(settings.THROUGHLINE_SSO_ISSUER)
    if (address.scheme, address.netloc) != (issuer.scheme, issuer.netloc):
        raise AWAY
    return address.geturl()


def _read(address: str, *, data: bytes | None = None, headers: dict[str, str] | None = None) -> dict:
    request = urllib.request.Request(
        address, data=data, headers={"Accept": "application/json"} | (headers or {})
    )
    try:
        with OPENER.open(request, timeout=PATIENCE) as answer:
            said = json.loads(answer.read(LARGEST))
    except (OSError, ValueError):
        raise AWAY from None
    if not isinstance(said, dict):
        raise AWAY
    return said
