"""Passkeys: a key that never leaves its device, opened there by a finger, a face or a PIN. One alone signs in."""

from collections.abc import Callable
from typing import TypeVar

import webauthn
from django.http import HttpRequest
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, parse_authentication_credential_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    CredentialDeviceType,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from throughline.access.accounts import local
from throughline.access.models import Account, Halfway, Passkey
from throughline.access.principal import Principal, as_keeper
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

VERIFIED = UserVerificationRequirement.REQUIRED
NAMED = "Throughline"
Answer = TypeVar("Answer")
NOT_TAKEN = AccessProblem("This passkey was not taken. Try again, or use another.")
NOT_KNOWN = AccessProblem("This passkey opens no account here. Use another, or sign in with your password.")
COPIED = AccessProblem(
    "This account needs a key of its own: a passkey that is copied through a cloud is not taken."
)
KNOWN = AccessProblem("This passkey is already yours.")


def to_add(request: HttpRequest, who: Principal) -> tuple[str, str]:
    """What the browser is asked, as JSON, and the challenge that its answer must fit."""
    with as_keeper("listing passkeys that are there already"):
        there = list(Passkey.objects.filter(account_id=who.id).values_list("credential", flat=True))
        email = Account.objects.values_list("email", flat=True).get(pk=who.id)
    asked = webauthn.generate_registration_options(
        rp_id=_site(request), rp_name=NAMED, user_id=str(who.id).encode(), user_name=email,
        user_display_name=who.name,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=VERIFIED
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=bytes(one)) for one in there],
    )  # fmt: skip
    return webauthn.options_to_json(asked), bytes_to_base64url(asked.challenge)


def to_use(request: HttpRequest) -> tuple[str, str]:
    """No list of keys: it would tell who has which. The key itself knows whose it is."""
    asked = webauthn.generate_authentication_options(rp_id=_site(request), user_verification=VERIFIED)
    return webauthn.options_to_json(asked), bytes_to_base64url(asked.challenge)


def add(request: HttpRequest, half: Halfway, *, answer: str, name: str) -> Passkey:
    made = _checked(
        lambda: webauthn.verify_registration_response(
            credential=answer, expected_challenge=base64url_to_bytes(half.challenge),
            expected_rp_id=_site(request), expected_origin=_origin(request), require_user_verification=True,
        ),
        NOT_TAKEN,
    )  # fmt: skip
    hardware = made.credential_device_type is CredentialDeviceType.SINGLE_DEVICE
    with as_keeper("adding a passkey"):
        if local.is_local(half.account) and not hardware:
            raise COPIED
        if Passkey.objects.filter(credential=made.credential_id).exists():
            raise KNOWN
        return Passkey.objects.create(
            account=half.account, credential=made.credential_id, public_key=made.credential_public_key,
            sign_count=made.sign_count, hardware=hardware, name=name.strip()[:60] or "Passkey", made_at=now(),
        )  # fmt: skip


def used(request: HttpRequest, half: Halfway, *, answer: str) -> Passkey:
    """The passkey that signed this challenge, for this site, with its holder's finger, face or PIN."""
    said = _checked(lambda: parse_authentication_credential_json(answer), NOT_TAKEN)
    with as_keeper("checking a passkey"):
        mine = Passkey.objects.filter(credential=said.raw_id, account__is_active=True)
        key = mine.select_for_update(of=("self",)).select_related("account").first()
        if key is None:
            raise NOT_KNOWN
        proof = _checked(
            lambda: webauthn.verify_authentication_response(
                credential=said, expected_challenge=base64url_to_bytes(half.challenge),
                expected_rp_id=_site(request), expected_origin=_origin(request),
                credential_public_key=bytes(key.public_key), credential_current_sign_count=key.sign_count,
                require_user_verification=True,
            ),
            NOT_TAKEN,
        )  # fmt: skip
        Passkey.objects.filter(pk=key.pk).update(sign_count=proof.new_sign_count, used_at=now())
    return key


def remove(account_id: int, *, key_id: int) -> bool:
    with as_keeper("removing a passkey"):
        return bool(Passkey.objects.filter(account_id=account_id, pk=key_id).delete()[0])


def _checked(check: Callable[[], Answer], problem: AccessProblem) -> Answer:
    """Whatever a browser sends that is not a good answer is the same sentence."""
    try:
        return check()
    except (WebAuthnException, ValueError, KeyError, TypeError):
        raise problem from None


def _site(request: HttpRequest) -> str:
    """One of our own hosts: Django has refused all others."""
    return request.get_host().partition(":")[0]


def _origin(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
