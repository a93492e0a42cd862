"""What somebody does about their own security. Whoever asks has just proved who they are."""

from django.conf import settings

from throughline.access.accounts import attempts, joining
from throughline.access.accounts.second_step import authenticators, passkeys, recovery, standing
from throughline.access.accounts.sessions import end_all
from throughline.access.models import Account, Halfway, Passkey, Session
from throughline.access.principal import acting
from throughline.access.problems import AccessProblem

LAST = AccessProblem("This is your only second step. Add another first, then remove this one.")
GONE = AccessProblem("This is not here any more.")


def add_passkey(request, half: Halfway, *, answer: str, name: str) -> tuple[Passkey, list[str]]:
    """With the recovery codes, if there were none."""
    return passkeys.add(request, half, answer=answer, name=name), first_codes()


def confirm_authenticator(*, code: str) -> list[str]:
    authenticators.confirm(acting().id, code=code)
    return first_codes()


def first_codes() -> list[str]:
    who = acting()
    return [] if standing.of(who.id).codes else recovery.new_codes(who.id)


def remove_passkey(*, key_id: int) -> None:
    """What was signed in with it ends at once, here too."""
    who = acting()
    _keeps_one(who.id)
    if not passkeys.remove(who.id, key_id=key_id):
        raise GONE
    end_all(Session.objects.filter(account_id=who.id, passkey_id=key_id))


def remove_authenticator() -> None:
    who = acting()
    _keeps_one(who.id)
    authenticators.remove(who.id)


def _keeps_one(account_id: int) -> None:
    if settings.THROUGHLINE_SECOND_STEP_REQUIRED and standing.of(account_id).ways < 2:
        raise LAST


def change_password(request, *, current: str, password: str, again: str) -> None:
    """Every other session ends: whoever knew the old password may be in one of them."""
    account = Account.objects.get(pk=acting().id)
    trying = attempts.take(request, email=account.email, kind="proof")
    joining.change_password(account=account, current=current, password=password, again=again)
    attempts.give_back(trying)
    end_others(here=request.sign_in.id)


def end_others(*, here: int) -> int:
    return end_all(Session.objects.filter(account_id=acting().id).exclude(pk=here))


def end_one(*, session_id: int) -> None:
    if not end_all(Session.objects.filter(account_id=acting().id, pk=session_id)):
        raise GONE
