"""Wrong passwords and codes slow down whoever types them, from where they type: nobody can lock somebody else out."""

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpRequest

from throughline.access.accounts import devices, sessions
from throughline.access.accounts.marks import mark
from throughline.access.accounts.sessions import name_to_database
from throughline.access.log import writing as log
from throughline.access.models import Account, WrongTry
from throughline.access.principal import as_keeper, cursor
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

PAGE = "sign-in"
LATELY = timedelta(minutes=15)
TURNS = 20262
"""Tries on one account, or from one address, are counted one after another."""

FROM_HERE, ON_ACCOUNT, FROM_ADDRESS = 5, 30, 60
"""Wrong tries in fifteen minutes: on one account from one known device or one address; on one account from everywhere
that has never signed in to it; on all accounts from one address. The wide ones do not count known devices, nor stop
them: a colleague at the same office address, or the owner under attack, goes on signing in where they did before."""

WRONG = "That e-mail and password do not go together. Check both and try again."
WAIT = AccessProblem(
    "Too many wrong tries from here. Wait fifteen minutes, use a passkey, or ask an administrator for help."
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """Who gave the right password; or the sentence that says why nobody did."""

    account: Account | None = None
    sentence: str = ""
    status: int = 422


def attempt(request: HttpRequest, *, email: str, password: str) -> Attempt:
    """Every attempt leaves a row in the log: never the e-mail, only a sealed mark of it and the address."""
    origin = mark(email, address_of(request))
    try:
        trying = take(request, email=email, kind="password")
    except AccessProblem as wait:
        note(origin, allowed=False, rule="too many")
        return Attempt(sentence=str(wait), status=429)
    account = sessions.authenticate(email=email, password=password)
    if account is None:
        note(origin, allowed=False, rule="password")
        return Attempt(sentence=WRONG)
    give_back(trying)
    note(origin, allowed=True, rule="password", account=account)
    return Attempt(account)


def take(request: HttpRequest, *, email: str, kind: str) -> WrongTry:
    """Counted before it is looked at, so that a hundred at once are not a hundred tries. A refusal is not counted:
    waiting one out must not make the wait longer."""
    who, address, device = mark(email), mark(address_of(request)), devices.known(request, email)
    with as_keeper("counting wrong tries"):
        _take_turns(who, address)
        WrongTry.objects.filter(at__lt=now() - timedelta(days=1)).delete()
        if too_many(kind, who, address, device):
            raise WAIT
        return WrongTry.objects.create(kind=kind, at=now(), who=who, address=address, device=device)


def too_many(kind: str, who: str, address: str, device: str) -> bool:
    lately = WrongTry.objects.filter(kind=kind, at__gt=now() - LATELY)
    if device:
        return lately.filter(who=who, device=device).count() >= FROM_HERE
    strangers = lately.filter(device="")
    return (
        strangers.filter(who=who, address=address).count() >= FROM_HERE
        or strangers.filter(who=who).count() >= ON_ACCOUNT
        or strangers.filter(address=address).count() >= FROM_ADDRESS
    )


def give_back(trying: WrongTry) -> None:
    """It was right after all."""
    with as_keeper("a right try is not a wrong one"):
        WrongTry.objects.filter(pk=trying.pk).delete()


def _take_turns(*marks: str) -> None:
    with cursor() as cur:
        for each in sorted(marks):
            cur.execute("select pg_advisory_xact_lock(%s, hashtext(%s))", [TURNS, each])


def note(origin: str, *, allowed: bool, rule: str, account: Account | None = None) -> None:
    """Under the name of whoever got in, who from here on is named to the database; or under nobody's, whoever this
    browser was signed in as before."""
    name_to_database(account)
    log.write(
        log.Look(
            verb="sign-in", part="", page=PAGE, rule=rule, allowed=allowed, session=origin,
            account_id=account.id if account else None,
        )
    )  # fmt: skip


def address_of(request: HttpRequest) -> str:
    return request.META.get("REMOTE_ADDR", "")


def note_practice(account: Account) -> None:
    note("", allowed=True, rule="practice copy", account=account)
