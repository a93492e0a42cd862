"""Who sits there, proved on the same page, so that a glass is broken in one step at three at night."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from throughline.access.accounts import proving
from throughline.access.accounts.second_step import standing
from throughline.access.glass.forms import PasswordForm


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What this person is asked for. No provider is in it: the page works while that one is down."""

    password: bool = False
    code: bool = False
    passkey: bool = False
    elsewhere: bool = False
    """Neither is kept here: they prove it by their work account, and come back."""

    @property
    def nothing(self) -> bool:
        return not (self.password or self.passkey)

    def form(self, request: HttpRequest) -> PasswordForm:
        said = request.POST if request.method == "POST" and not request.POST.get("answer") else None
        return PasswordForm(said if self.password else None, asked=self.password, with_code=self.code)


def asked_of(request: HttpRequest) -> Proof:
    if proving.proved_recently(request) or proving.is_practice(request):
        return Proof()
    have = standing.of(request.who.id)
    return Proof(
        password=have.password and (have.authenticator or not have.passkeys), code=have.authenticator,
        passkey=bool(have.passkeys), elsewhere=not (have.password or have.passkeys),
    )  # fmt: skip


def prove(request: HttpRequest, asked: Proof, form: PasswordForm, there: str) -> HttpResponse:
    """The way on, under a new secret. Raises what is wrong with the proof."""
    if asked.nothing:
        return HttpResponseRedirect(there, status=303)
    if request.POST.get("answer") and asked.passkey:
        return proving.by_passkey(request, there, answer=request.POST["answer"])
    if not form.is_bound:
        raise proving.NEEDS_PASSKEY
    return proving.by_password(request, there, **{"code": ""} | form.cleaned_data)
