"""A post given, moved, ended, or put under another line; and the second administrator's answer."""

from collections.abc import Callable

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from throughline.access.accounts.proving import must_prove
from throughline.access.declare import access
from throughline.access.models import Account, Post, ProposedPost
from throughline.access.posts.ending import end_post
from throughline.access.posts.proposals.actions import Wanted, another_line, give, settle
from throughline.access.posts.proposals.forms import EndForm, LineForm, PostForm
from throughline.access.problems import AccessProblem
from throughline.config.clock import today


@access("administer")
@require_http_methods(["GET", "POST"])
def post_new(request: HttpRequest, account_id: int) -> HttpResponse:
    account, form = get_object_or_404(Account, pk=account_id), PostForm(request.POST or None)
    if form.is_bound and _done(form, lambda said: give(account=account, wanted=Wanted(**said))):
        return _to_person(account.pk)
    page = {"account": account, "form": form}
    return render(request, "posts/post_new.html", page, status=422 if form.errors else 200)


@access("administer")
@require_GET
def post(request: HttpRequest, post_id: int) -> HttpResponse:
    return _post(request, _found(post_id))


@access("administer")
@require_POST
def post_move(request: HttpRequest, post_id: int) -> HttpResponse:
    found, form = _found(post_id), PostForm(request.POST)
    if _done(form, lambda said: give(account=found.holder, wanted=Wanted(**said), instead_of=found)):
        return _to_person(found.holder_id)
    return _post(request, found, move=form)


@access("administer")
@require_POST
def post_line(request: HttpRequest, post_id: int) -> HttpResponse:
    found, form = _found(post_id), LineForm(request.POST)
    if _done(form, lambda said: another_line(post=found, reports_to=said["reports_to"])):
        return _to_person(found.holder_id)
    return _post(request, found, line=form)


@access("administer")
@require_POST
def post_end(request: HttpRequest, post_id: int) -> HttpResponse:
    found, form = _found(post_id), EndForm({"on": request.POST.get("on") or "today"})
    if _done(form, lambda said: end_post(post=found, on=said["on"])):
        return _to_person(found.holder_id)
    return _post(request, found, end=form)


@access("administer")
@require_POST
def proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    found = get_object_or_404(
        ProposedPost.objects.select_related("holder", "instead_of", "reports_to"), pk=proposal_id
    )
    there = reverse("person", args=[found.holder_id])
    if asked := must_prove(request, there):
        return asked
    try:
        settle(proposal=found, confirmed=request.POST.get("answer") == "confirm")
    except AccessProblem as problem:
        return render(
            request, "posts/not_settled.html", {"sentence": str(problem), "there": there}, status=422
        )
    return HttpResponseRedirect(there, status=303)


def _found(post_id: int) -> Post:
    found = Post.objects.select_related("holder", "team", "organisation", "reports_to")
    return get_object_or_404(found, pk=post_id)


def _done(form: Form, action: Callable[[dict], object]) -> bool:
    if not form.is_valid():
        return False
    try:
        action(form.cleaned_data)
    except AccessProblem as problem:
        form.add_error(None, str(problem))
        return False
    return True


def _to_person(account_id: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("person", args=[account_id]), status=303)


def _post(request: HttpRequest, found: Post, **bound: Form) -> HttpResponse:
    now = {
        name: getattr(found, name)
        for name in ("role", "title", "team_id", "organisation_id", "reports_to_id", "level")
    }
    starts = {name.removesuffix("_id"): value for name, value in now.items()} | {"started": today()}
    wrong = next((form for form in bound.values() if form.errors), None)
    page = {
        "post": found, "mine": found.holder_id == request.who.id, "wrong": wrong,
        "move": PostForm(initial=starts, auto_id="move_%s"), "line": LineForm(initial=starts, auto_id="line_%s"),
        "end": EndForm(initial={"on": today()}, auto_id="end_%s"),
    } | bound  # fmt: skip
    return render(request, "posts/post.html", page, status=422 if wrong else 200)
