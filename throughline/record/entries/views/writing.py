"""Choosing the children, writing, saving, signing, comparing, discarding."""

from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from throughline.access.declare import access
from throughline.config.asked import whole
from throughline.config.clock import now, today
from throughline.design.dates import clock
from throughline.design.parts.links import Link
from throughline.design.parts.notices import Notice
from throughline.record.entries import choosing, compare, drafts, writing
from throughline.record.entries.ahead import ahead
from throughline.record.entries.kind import Kind
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Draft, Entry
from throughline.record.entries.problems import Problem
from throughline.record.entries.queries import draft_of_mine, first_child, my_drafts
from throughline.record.entries.submit import Outcome, filled, submit
from throughline.record.entries.wording import device
from throughline.record.entries.writing import known_of


@access("add")
@require_http_methods(["GET", "POST"])
def write(request: HttpRequest, kind: str) -> HttpResponse:
    declared = _kind(kind)
    if request.method == "POST":
        return _begin(request, declared)
    asked = choosing.numbers(request.GET.getlist("children"))
    known = {"on": today(), "opens_with": choosing.preset(declared, request.GET)}
    page = choosing.page(declared, asked, **known) if asked else choosing.families(declared, **known)
    return render(request, page["template"], page | {"key": uuid4()})


def _begin(request: HttpRequest, kind: Kind) -> HttpResponse:
    choice = choosing.choice(kind, request.POST)
    try:
        draft = choosing.begin(
            kind, choice, key=_key(request), device=device(request.headers.get("User-Agent", ""))
        )
    except Problem as problem:
        page = choosing.page(
            kind, choice.asked, on=today(), opens_with=choice.preset, choice=choice, sentence=str(problem)
        )
        return render(request, page["template"], page | {"key": uuid4()}, status=422)
    return _see(reverse("draft", args=[draft.id]))


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()


def _kind(key: str) -> Kind:
    if key not in by_key():
        raise Http404
    return by_key()[key]


def _draft(draft_id: int) -> Draft:
    draft = draft_of_mine(draft_id)
    if draft is None:
        raise Http404
    return draft


def _see(url: str) -> HttpResponse:
    return HttpResponseRedirect(url, status=303)


@access("add")
@require_GET
def draft(request: HttpRequest, draft_id: int) -> HttpResponse:
    found = _draft(draft_id)
    if typed_on := by_key()[found.kind].intake if not found.children else "":
        return _see(f"{reverse(typed_on)}?{urlencode({'kept': found.id})}")
    page = writing.page(found, filled(found, check=False), add=request.GET.get("add", ""))
    return render(request, "entries/write_up.html", page | {"two": _two(found)})


def _two(found: Draft) -> Notice | None:
    if not compare.waiting(found):
        return None
    see_both = Link(words="See both side by side", url=reverse("draft-compare", args=[found.id]))
    return Notice(
        words="There is another version of these words. Both are kept.", kind="warning", link=see_both
    )


@access("add")
@require_POST
def draft_save(request: HttpRequest, draft_id: int) -> HttpResponse:
    """What the page's script posts every few seconds, and what the Save button posts without it."""
    saved = drafts.save(draft_id=draft_id, **_posted(request))
    plain = "save" in request.POST
    if saved is None:
        return _gone(request, draft_id, plain=plain)
    there = reverse("draft-compare", args=[draft_id])
    if saved.clash:
        return _see(there) if plain else JsonResponse({"url": there}, status=409)
    if plain:
        return _see(reverse("draft", args=[draft_id]))
    one = saved.draft
    return JsonResponse({"saved_at": clock(one.saved_at), "words": one.words, "version": one.version})


def _posted(request: HttpRequest) -> dict:
    """No figure in the field means no version was seen: then any newer words are kept beside these."""
    version = whole(request.POST.get("version"))
    return {
        "version": -1 if version is None else version,
        "raw": request.POST.dict(),
        "taps": whole(request.POST.get("taps")) or 0,
        "device": device(request.headers.get("User-Agent", "")),
    }


def _gone(request: HttpRequest, draft_id: int, *, plain: bool) -> HttpResponse:
    """Signed or discarded elsewhere: signing from this page keeps its words, and says so."""
    if plain:
        return draft_sign(request, draft_id=draft_id)
    return JsonResponse({"url": reverse("drafts")}, status=409)


@access("add")
@require_POST
def draft_sign(request: HttpRequest, draft_id: int) -> HttpResponse:
    if request.POST.get("save") == "draft" and draft_of_mine(draft_id):
        return draft_save(request, draft_id=draft_id)
    entry, kind = whole(request.POST.get("entry")), _kind(request.POST.get("kind", ""))
    outcome = submit(
        draft_id=draft_id,
        entry_id=entry or draft_id,
        kind=kind.key,
        **_posted(request),
    )
    return _answer(request, outcome)


def _answer(request: HttpRequest, outcome: Outcome) -> HttpResponse:
    if outcome.entry:
        return _see(_lands(outcome.entry))
    if outcome.clash:
        return _compare(request, outcome.draft, status=409)
    page = writing.page(outcome.draft, outcome.write_up) | {"sentence": outcome.sentence}
    return render(request, "entries/write_up.html", page, status=422)


def _lands(signed: Entry) -> str:
    """The same for every repeat of one signature: a page of the entry's own, or of its first child."""
    page = by_key()[signed.kind].lands
    try:
        there = reverse(page, kwargs={"entry_id": signed.id})
    except NoReverseMatch:
        there = reverse(page, kwargs={"person_id": first_child(signed)})
    return f"{there}?{urlencode({'signed': signed.id})}"


@access("add")
@require_http_methods(["GET", "POST"])
def draft_compare(request: HttpRequest, draft_id: int) -> HttpResponse:
    found = _draft(draft_id)
    one = compare.comparison(found)
    if one is None:
        return _see(reverse("draft", args=[draft_id]))
    if request.method == "GET":
        return _compare(request, found)
    answers = compare.chosen(one, request.POST, whole=request.POST.get("whole", ""))
    saved = compare.settle(one, answers, version=_posted(request)["version"])
    if saved is None or saved.clash:
        return _compare(request, _draft(draft_id), status=409)
    return _see(reverse("draft", args=[draft_id]))


def _compare(request: HttpRequest, found: Draft, *, status: int = 200) -> HttpResponse:
    page = {"one": compare.comparison(found), "draft": found}
    return render(request, "entries/compare.html", page, status=status)


@access("add")
@require_POST
def draft_row(request: HttpRequest, draft_id: int, name: str) -> HttpResponse:
    """One more blank row: as a piece of the page, or without script as the page again."""
    if not request.headers.get("HX-Request"):
        saved = drafts.save(draft_id=draft_id, **_posted(request))
        if saved is None:
            return _gone(request, draft_id, plain=True)
        return _see(f"{reverse('draft', args=[draft_id])}?{urlencode({'add': name})}#{name}")
    write_up = filled(_draft(draft_id), check=False)
    row = choosing.next_row(write_up, name, request.POST)
    if row is None:
        return HttpResponse(status=204)
    return render(request, "entries/_row.html", {"form": row})


@access("add")
@require_POST
def draft_ahead(request: HttpRequest, draft_id: int) -> HttpResponse:
    """ "What signing will do", from what stands in the page now. Nothing is saved."""
    found = _draft(draft_id)
    found.answers = drafts.cleaned(request.POST.dict())
    rows = ahead(filled(found, check=False), known_of(found))
    return render(request, "entries/_ahead.html", {"ahead": rows})


@access("add")
@require_POST
def draft_discard(request: HttpRequest, draft_id: int) -> HttpResponse:
    drafts.discard(draft_id=_draft(draft_id).id)
    return _see(reverse("drafts"))


@access("add")
@require_GET
def draft_list(request: HttpRequest) -> HttpResponse:
    return render(request, "entries/drafts.html", {"drafts": writing.draft_rows(my_drafts(), now())})
