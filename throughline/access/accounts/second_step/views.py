"""The second half of a sign-in: a code, a recovery code, or a passkey, which needs no first half."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access.accounts import entering, halfway
from throughline.access.accounts import views as door
from throughline.access.accounts.forms import CodeForm, RecoveryForm, SignInForm
from throughline.access.accounts.second_step import passkeys, standing
from throughline.access.declare import ANYONE, access
from throughline.access.problems import AccessProblem


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    return _second(request, CodeForm(request.POST or None), entering.by_code, "accounts/code.html")


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def recovery_code(request: HttpRequest) -> HttpResponse:
    form = RecoveryForm(request.POST or None)
    return _second(request, form, entering.by_recovery_code, "accounts/recovery.html")


def _second(request: HttpRequest, form, step, template: str) -> HttpResponse:
    half = halfway.find(request, entering.SECOND_STEP)
    if half is None:
        return door.ended(request, str(entering.GONE), title="Begin again")
    if form.is_bound and form.is_valid():
        try:
            return step(request, code=form.cleaned_data["code"])
        except AccessProblem as problem:
            if problem is entering.GONE:
                return door.ended(request, str(problem), title="Begin again")
            form.add_error("code", str(problem))
    page = {"form": form, "standing": standing.of(half.account_id)}
    return render(request, template, page, status=422 if form.is_bound else 200)


@access(ANYONE)
@require_POST
def passkey_begin(request: HttpRequest) -> HttpResponse:
    """What the browser asks the passkey, for signing in and for proving again."""
    asked, challenge = passkeys.to_use(request)
    response = HttpResponse(asked, content_type="application/json")
    half = halfway.find(request, entering.SECOND_STEP)
    halfway.begin(response, waits_for=entering.PASSKEY, challenge=challenge, there=half.there if half else "")
    return response


@access(ANYONE)
@require_POST
def passkey(request: HttpRequest) -> HttpResponse:
    there = request.POST.get("next", "")
    try:
        return entering.by_passkey(request, answer=request.POST.get("answer", ""), there=there)
    except AccessProblem as problem:
        return door.ask(request, SignInForm(), sentence=str(problem), status=422)
