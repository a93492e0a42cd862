"""Signing in and out, the one-time link, and who works here."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from throughline.access import attempts, joining, practice, sessions
from throughline.access.actions import invite
from throughline.access.declare import ANYONE, SIGNED_IN, access
from throughline.access.forms import InviteForm, NewPasswordForm, SignInForm
from throughline.access.models import Account, Post
from throughline.access.posts import end_post
from throughline.access.problems import AccessProblem
from throughline.access.queries import workers
from throughline.config.clock import today
from throughline.design.parts.links import Link


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    form = SignInForm(request.POST or None)
    there = request.POST.get("next") or request.GET.get("next", "")
    if not form.is_bound or not form.is_valid():
        return _ask(request, form, there, status=422 if form.is_bound else 200)
    found = attempts.attempt(**form.cleaned_data, address=attempts.address_of(request))
    if found.account is None:
        form.add_error("password", found.sentence)
        return _ask(request, form, there, status=found.status)
    return _let_in(found.account, _safe(request, there))


def _ask(request: HttpRequest, form: SignInForm, there: str, *, status: int) -> HttpResponse:
    page = {"form": form, "next": there, "tasks": practice.tasks(), "practice": settings.THROUGHLINE_PRACTICE}
    return render(request, "access/sign_in.html", page | {"today": today()}, status=status)


def _let_in(account: Account, there: str) -> HttpResponse:
    response = HttpResponseRedirect(there, status=303)
    sessions.start(response, account=account)
    return response


def _safe(request: HttpRequest, there: str) -> str:
    """Back to the page that asked, never to another site."""
    here = url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure())
    return there if there and here else "/"


@access(ANYONE)
@require_POST
def practise(request: HttpRequest, task: str) -> HttpResponse:
    found = practice.job_of(task)
    if found is None:
        raise Http404
    account, there = found
    attempts.note_practice(account)
    return _let_in(account, there)


@access(SIGNED_IN)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(reverse("sign-in"), status=303)
    sessions.end(request, response)
    return response


@access(ANYONE)
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    form = NewPasswordForm(request.POST or None)
    try:
        account = joining.invitation(token).account
        if form.is_bound and form.is_valid():
            return _let_in(joining.accept(token=token, **form.cleaned_data), "/")
    except AccessProblem as problem:
        if problem is joining.SPENT:
            return render(request, "access/spent.html", {"sentence": str(problem)}, status=410)
        form.add_error("password", str(problem))
    page = {"form": form, "account": account}
    return render(request, "access/invitation.html", page, status=422 if form.is_bound else 200)


@access("administer")
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    form, link = InviteForm(request.POST or None), ""
    if form.is_bound and form.is_valid():
        try:
            link = request.build_absolute_uri(invite(**form.cleaned_data, by=request.who))
            form = InviteForm()
        except AccessProblem as problem:
            form.add_error("email", str(problem))
    return _people(request, form=form, link=link)


def _people(request: HttpRequest, *, form: InviteForm, link: str = "", sentence: str = "") -> HttpResponse:
    number = max(1, int(request.GET["page"])) if request.GET.get("page", "").isdigit() else 1
    found, more = workers(on=today(), page=number)
    onward = Link(words="Next page", url=f"?page={number + 1}") if more else None
    page = {"workers": found, "form": form, "link": link, "onward": onward, "sentence": sentence}
    return render(request, "access/people.html", page, status=422 if form.errors or sentence else 200)


@access("administer")
@require_POST
def account_link(request: HttpRequest, account_id: int) -> HttpResponse:
    try:
        path = joining.new_link(account=get_object_or_404(Account, pk=account_id))
    except AccessProblem as problem:
        return _people(request, form=InviteForm(), sentence=str(problem))
    return _people(request, form=InviteForm(), link=request.build_absolute_uri(path))


@access("administer")
@require_POST
def post_end(request: HttpRequest, post_id: int) -> HttpResponse:
    try:
        end_post(post=get_object_or_404(Post, pk=post_id), on=today())
    except AccessProblem as problem:
        return _people(request, form=InviteForm(), sentence=str(problem))
    return HttpResponseRedirect(reverse("people"), status=303)
