"""A one-time link becomes a password: the first administrator's door, and everyone's after."""

import secrets
from datetime import timedelta

from django.contrib.auth.hashers import make_password

from throughline.access.accounts import entering
from throughline.access.accounts.sessions import authenticate, digest, end_all, name_to_database
from throughline.access.models import Account, Invitation, Password, Session
from throughline.access.principal import acting, as_keeper, atomic
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

SHORTEST = 12
OPEN_FOR = timedelta(days=7)
COMMON = frozenset(
    {
        "123456789012", "1234567890123", "password1234", "passwordpassword", "qwertyuiop12",
        "qwertyuiopas", "letmeinletmein", "iloveyou1234", "welcome12345", "adminadmin12", "administrator",
        "throughline1", "throughline12", "aaaaaaaaaaaa", "111111111111", "000000000000", "abcdefghijkl",
        "abc123abc123", "socialworker", "socialwork123", "safeguarding",
    }
)  # fmt: skip

SPENT = AccessProblem("This link has been used or has run out. Ask an administrator for a new one.")
SHORT = AccessProblem(f"Use {SHORTEST} characters or more. Three or four words in a row work well.")
KNOWN = AccessProblem("Too many people use this password. Choose another.")
NOT_YOURS = AccessProblem("Only an administrator makes a new link: ask one of them.")
SWITCHED_OFF = AccessProblem("This account is switched off, so it gets no link.")
NOT_CURRENT = AccessProblem("That is not your password now. Check it and try again.")
DIFFERENT = AccessProblem("The two passwords are not the same. Type both again.")


def invitation(token: str) -> Invitation:
    """The open invitation behind a link, with its account; or the sentence that says it is spent."""
    with as_keeper("opening an invitation"):
        unspent = Invitation.objects.filter(token_hash=digest(token), used_at=None, expires_at__gt=now())
        found = unspent.filter(account__is_active=True).select_related("account").first()
    if found is None:
        raise SPENT
    return found


def check_password(password: str, again: str) -> None:
    if len(password) < SHORTEST:
        raise SHORT
    if password.lower() in COMMON:
        raise KNOWN
    if password != again:
        raise DIFFERENT


def new_link(*, account: Account) -> str:
    """For a password that was forgotten: the old one works until the link is used."""
    who = acting()
    if not who.may("administer"):
        raise NOT_YOURS
    if not account.is_active:
        raise SWITCHED_OFF
    with atomic():
        return f"/invitations/{one_time_secret(account)}"


def accept(*, token: str, password: str, again: str) -> Account:
    """Spends the link, sets the password and ends every open session. A second step stays as it was.

    Of two presses at once, one is told that the link is spent.
    """
    account = invitation(token).account
    entering.check_door(account)
    check_password(password, again)
    with as_keeper("an invitation was accepted"):
        spent = Invitation.objects.filter(token_hash=digest(token), used_at=None, expires_at__gt=now())
        if not spent.update(used_at=now()):
            raise SPENT
        Password.objects.update_or_create(account=account, defaults={"hash": make_password(password)})
        Account.objects.filter(pk=account.pk).update(joined_at=now())
    name_to_database(account)
    end_all(Session.objects.filter(account=account))
    return account


def change_password(*, account: Account, current: str, password: str, again: str) -> None:
    """Every other session ends: whoever knew the old password may be in one of them."""
    if authenticate(email=account.email, password=current) is None:
        raise NOT_CURRENT
    check_password(password, again)
    with as_keeper("a password was changed by its owner"):
        Password.objects.filter(account=account).update(hash=make_password(password))


def one_time_secret(account: Account) -> str:
    """Only its hash is kept: whoever reads the table cannot use the link."""
    token = secrets.token_urlsafe(32)
    Invitation.objects.filter(account=account, used_at=None).update(used_at=now())
    Invitation.objects.create(token_hash=digest(token), account=account, expires_at=now() + OPEN_FOR)
    return token
