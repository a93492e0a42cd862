"""Opening the door to a new colleague. What they may open comes with the post, which takes two where it opens records."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from throughline.access.accounts.joining import one_time_secret
from throughline.access.models import Account, Post, ProposedPost
from throughline.access.posts.proposals.actions import Wanted, give
from throughline.access.principal import Principal, System, atomic
from throughline.access.problems import AccessProblem
from throughline.access.roles import ROLES
from throughline.config.clock import today


def invite(*, email: str, name: str, role: str, by: Principal | System) -> str:
    """An account and a one-time link to it, given as the link's path. From the command line the first post is given at
    once, because the first administrators have nobody to confirm it; a person asks for it, and another confirms.

    Asked again before the link was used, the earlier link is spent and a new one made.
    """
    check_invite(email=email, role=role, by=by)
    with atomic():
        account = _account(email.strip(), name)
        _post(account, role, by)
        return f"/invitations/{one_time_secret(account)}"


def check_invite(*, email: str, role: str, by: Principal | System) -> None:
    if not by.may("administer"):
        raise AccessProblem("Only an administrator invites people: ask one of them.")
    if role not in ROLES:
        raise AccessProblem(f"There is no role {role}: choose one of {', '.join(ROLES)}.")
    try:
        validate_email(email.strip())
    except ValidationError:
        raise AccessProblem(f"“{email}” is not an e-mail address: check it for a slip.") from None


def _account(email: str, name: str) -> Account:
    account = Account.objects.filter(email__iexact=email).first()
    if account and (account.joined_at or not account.is_active):
        raise AccessProblem(f"{email} has an account already: give that account a post instead.")
    return account or Account.objects.create(email=email, name=name)


def _post(account: Account, role: str, by: Principal | System) -> None:
    if Post.objects.filter(holder=account, role=role, ended=None).exists():
        return
    wanted = Wanted(role=role, title=ROLES[role].name, started=today())
    if isinstance(by, System):
        Post.objects.create(holder=account, **vars(wanted))
        return
    if not ProposedPost.objects.filter(holder=account, role=role, settled_at=None).exists():
        give(account=account, wanted=wanted)
