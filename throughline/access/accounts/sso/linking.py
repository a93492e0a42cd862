"""Whose account it is that the identity provider speaks of. No account is ever made here."""

from django.conf import settings

from throughline.access.accounts.sso.tokens import Said
from throughline.access.models import Account, Identity, Invitation
from throughline.access.principal import as_keeper
from throughline.access.problems import AccessProblem
from throughline.config.clock import now

NOBODY = AccessProblem(
    "Your work account opens no account here. Ask an administrator for an invitation, then come back."
)


def account_of(said: Said) -> Account:
    """By the provider's own key for the person; the first time, by a verified e-mail that an open invitation went to."""
    with as_keeper("finding the account of a work account"):
        known = (
            Identity.objects.filter(issuer=said.issuer, subject=said.subject)
            .select_related("account")
            .first()
        )
        account = known.account if known else _invited(said)
    if account is None or not account.is_active:
        raise NOBODY
    return account


def _invited(said: Said) -> Account | None:
    """The invitation is spent by it, so that the link in somebody's mail opens nothing any more."""
    domains = tuple(f"@{domain.lower()}" for domain in settings.THROUGHLINE_SSO_DOMAINS)
    if not said.email.lower().endswith(domains):
        return None
    open_to = Invitation.objects.filter(
        account__email__iexact=said.email, account__is_active=True, used_at=None, expires_at__gt=now()
    )
    invitation = open_to.select_related("account").select_for_update(of=("self",)).first()
    if invitation is None or Identity.objects.filter(account=invitation.account, issuer=said.issuer).exists():
        return None
    open_to.update(used_at=now())
    Account.objects.filter(pk=invitation.account_id).update(joined_at=now())
    Identity.objects.create(
        account=invitation.account, issuer=said.issuer, subject=said.subject, linked_at=now()
    )
    return invitation.account
