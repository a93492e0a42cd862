"""The scheme of delegation: read, drafted by one person, settled by another."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from throughline.access.declare import SIGNED_IN, access
from throughline.access.delegation import drafting, page, settling
from throughline.access.delegation.catalogue import by_key
from throughline.access.delegation.forms import AdoptForm, DatedForm, DeputyForm, EndForm, LineForm
from throughline.access.models import Delegation, DelegationChange
from throughline.access.problems import AccessProblem
from throughline.config.clock import LONDON, now, today


@access(SIGNED_IN)
@require_GET
def delegation(request: HttpRequest) -> HttpResponse:
    return _scheme(request)


def _scheme(request: HttpRequest, *, sentence: str = "", said: str = "", **forms: DatedForm) -> HttpResponse:
    """For everybody who holds a post; who holds none is told so, and nothing else."""
    if not request.who.posts:
        return render(request, "delegation/no_post.html", status=403)
    known = (request.as_known or now()).astimezone(LONDON).date()
    on, unread = page.day_asked(request.GET.get("on", ""), known)
    blank = {"adopt": AdoptForm(on=known, initial={"starts": known})}
    ask = f"?{request.GET.urlencode()}" if request.as_known else ""
    values = page.overview(request.who, on, ask=ask) | blank | forms
    values |= {
        "sentence": sentence or unread,
        "said": said,
        "past": bool(request.as_known) or on != today(),
        "asked": request.GET.get("as-known", ""),
    }
    return render(request, "delegation/scheme.html", values, status=422 if sentence or forms else 200)


@access(SIGNED_IN)
@require_GET
def delegation_decision(request: HttpRequest, decision: str) -> HttpResponse:
    return _decision(request, decision)


def _decision(request: HttpRequest, decision: str, *, sentence: str = "") -> HttpResponse:
    if not request.who.posts:
        return render(request, "delegation/no_post.html", status=403)
    kind = by_key().get(decision)
    if kind is None:
        raise Http404
    on = (request.as_known or now()).astimezone(LONDON).date()
    values = page.of_decision(kind, request.who, on) | {"sentence": sentence, "past": bool(request.as_known)}
    return render(request, "delegation/decision.html", values, status=422 if sentence else 200)


def posted(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


@access("delegate")
@require_http_methods(["GET", "POST"])
def delegation_draft(request: HttpRequest) -> HttpResponse:
    form = LineForm(posted(request), on=today(), initial={"decision": request.GET.get("decision", "")})
    return _drafted(request, form, drafting.draft_line, "Draft a line", "decision")


@access("delegate")
@require_http_methods(["GET", "POST"])
def delegation_deputy(request: HttpRequest) -> HttpResponse:
    return _drafted(
        request, DeputyForm(posted(request), on=today()), drafting.draft_deputy, "Draft a deputy", "post"
    )


def _drafted(request: HttpRequest, form: DatedForm, draft: Callable, title: str, first: str) -> HttpResponse:
    if form.is_bound and form.is_valid():
        try:
            draft(**form.cleaned_data)
            return HttpResponseRedirect(reverse("delegation") + "#waiting", status=303)
        except AccessProblem as problem:
            form.add_error(first, str(problem))
    values = {"form": form, "title": title}
    return render(request, "delegation/draft.html", values, status=422 if form.errors else 200)


@access("delegate")
@require_POST
def delegation_adopt(request: HttpRequest) -> HttpResponse:
    form = AdoptForm(request.POST, on=today())
    return _done(request, form, lambda: drafting.draft_adoption(**form.cleaned_data), adopt=form)


def _done(request: HttpRequest, form: DatedForm, act: Callable, **back: DatedForm) -> HttpResponse:
    if form.is_valid():
        try:
            act()
            return HttpResponseRedirect(reverse("delegation"), status=303)
        except AccessProblem as problem:
            form.add_error(next(iter(form.fields)), str(problem))
    return _scheme(request, **back)


@access("delegate")
@require_POST
def delegation_end(request: HttpRequest, line_id: int) -> HttpResponse:
    line = get_object_or_404(Delegation, pk=line_id)
    form = EndForm(request.POST, on=today())
    if not form.is_valid():
        return _decision(request, line.decision, sentence=next(iter(form.errors.values()))[0])
    try:
        drafting.draft_end(line=line, **form.cleaned_data)
    except AccessProblem as problem:
        return _decision(request, line.decision, sentence=str(problem))
    return HttpResponseRedirect(reverse("delegation") + "#waiting", status=303)


@access("delegate")
@require_POST
def delegation_settle(request: HttpRequest, change_id: int) -> HttpResponse:
    change = get_object_or_404(DelegationChange, pk=change_id)
    reason = request.POST.get("reason", "")
    acts = {
        "approve": lambda: settling.approve(change=change, reason=reason),
        "refuse": lambda: settling.refuse(change=change, reason=reason),
        "take-back": lambda: settling.take_back(change=change),
    }
    try:
        acts.get(request.POST.get("settle", ""), _which)()
    except AccessProblem as problem:
        return _scheme(request, sentence=str(problem), said=reason)
    return HttpResponseRedirect(reverse("delegation"), status=303)


def _which() -> None:
    raise AccessProblem("Say which: approve it, refuse it, or take it back.")
