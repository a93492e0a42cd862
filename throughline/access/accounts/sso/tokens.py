"""What an ID token says, once everything about it was checked."""

import time
from dataclasses import dataclass

from django.conf import settings
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from throughline.access.accounts.sso import provider
from throughline.access.problems import AccessProblem

SIGNED_WITH = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA", "Ed25519")
"""Never "none", and never a shared secret: a public key could be taken for one."""
SKEW = 60
"""Seconds that two clocks may differ."""

NOT_GOOD = AccessProblem("Your work account's answer did not fit. Begin again from the sign-in page.")


@dataclass(frozen=True, slots=True)
class Said:
    issuer: str
    subject: str
    email: str
    """Empty unless the provider has verified it."""
    signed_in_at: float


def check(token: str, *, nonce: str) -> Said:
    claims = _signed(token).claims
    now = time.time()
    good = (
        claims.get("iss") == settings.THROUGHLINE_SSO_ISSUER
        and _is_for_us(claims)
        and _number(claims, "exp") > now - SKEW
        and _number(claims, "iat") < now + SKEW
        and _number(claims, "nbf") < now + SKEW
        and nonce != ""
        and claims.get("nonce") == nonce
        and isinstance(claims.get("sub"), str)
        and 0 < len(claims["sub"]) <= 255
    )
    if not good:
        raise NOT_GOOD
    email = str(claims.get("email", "")) if claims.get("email_verified") is True else ""
    return Said(claims["iss"], claims["sub"], email, _number(claims, "auth_time"))


def _signed(token: str) -> jwt.Token:
    """A key that we do not know is looked for once more: providers change theirs."""
    try:
        return _decoded(token, provider.keys())
    except (InvalidKeyIdError, ValueError):
        pass
    except JoseError:
        raise NOT_GOOD from None
    try:
        return _decoded(token, provider.keys(again=True))
    except (JoseError, ValueError):
        raise NOT_GOOD from None


def _decoded(token: str, keys: KeySet) -> jwt.Token:
    return jwt.decode(token, keys, algorithms=SIGNED_WITH)


def _is_for_us(claims: dict) -> bool:
    """Of several audiences one must be us, and the token must have been given to us."""
    us, said = settings.THROUGHLINE_SSO_CLIENT, claims.get("aud")
    audience = said if isinstance(said, list) else [said]
    return us in audience and claims.get("azp", us if len(audience) == 1 else None) == us


def _number(claims: dict, name: str) -> float:
    said = claims.get(name, 0)
    return float(said) if isinstance(said, int | float) else 0.0
