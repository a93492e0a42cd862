"""The chronology: read, chosen from, added to, from a file, and as a court wants it."""

from uuid import UUID, uuid4

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.log import answers
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import Onward, day_of, moment_of, onward
from throughline.record.chronology import actions, imports
from throughline.record.chronology.court import begin_letter, table
from throughline.record.chronology.forms import FileForm, MeaningForm, OwnForm, asked
from throughline.record.chronology.gathering import Gathered, gather
from throughline.record.chronology.page import page
from throughline.record.chronology.queries import said_before
from throughline.record.chronology.rows import meant, row
from throughline.record.chronology.rules import Line
from throughline.record.entries.problems import Problem

KEPT = ("who", "zoom", "show", "audience", "kind", "weight", "author", "first", "last", "written")


def _gathered(request: HttpRequest, person_id: int, *, together: bool | None = None) -> Gathered:
    """A family's chronology opens the brothers' and sisters' records too, and their log says so."""
    family = request.GET.get("who") == "family" if together is None else together
    found = gather(
        person_id, together=family, reader=request.who.id, moment=moment_of(request), go=onward(request)
    )
    others = [key for key in found.keys if key != person_id]
    answers.notes(
        request, verb="see", page="chronology", rule="reach", people=others, reason="with the family"
    )
    return found


@require_safe
@access("see", Part.CONTENT, person="person_id")
def chronology(request: HttpRequest, person_id: int) -> HttpResponse:
    wanted, wrong = asked(request, day_of(request))
    query = {name: request.GET[name] for name in KEPT if request.GET.get(name)}
    values = page(
        _gathered(request, person_id), asked=wanted, query=query, number=_number(request),
        may_choose=request.who.may("correct"), go=onward(request),
    )  # fmt: skip
    context = {"page": values, "wrong": wrong, "said": query}
    return render(request, "chronology/chronology.html", context, status=422 if wrong else 200)


def _number(request: HttpRequest) -> int:
    number = whole(request.GET.get("page", "1"))
    if number is None or not 1 <= number <= 10_000:
        raise Http404
    return number


@access("correct", Part.CONTENT, person="person_id")
@require_http_methods(["GET", "POST"])
def line(request: HttpRequest, person_id: int, line: str) -> HttpResponse:
    everything = _gathered(request, person_id, together=True)
    found = next((one for one in everything.lines if one.ref == line and not one.withdrawn), None)
    if found is None:
        raise Http404
    names = {key: everything.names[key] for key in found.children if key in everything.names}
    form = MeaningForm(names, request.POST or None, initial=_opens_with(found, person_id))
    if request.method == "POST" and form.is_valid():
        try:
            actions.choose(line=found, children=form.children, meaning=_meaning(form))
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return _back(request, person_id, found.ref)
    context = {
        "child": everything.child, "person": everything.person, "form": form, "row": row(found, None, everything, False, Onward()),
        "meant": meant(found, names), "before": said_before(found), "back": _address(request, person_id, found.ref),
    }  # fmt: skip
    return render(request, "chronology/line.html", context, status=422 if form.errors else 200)


def _opens_with(found: Line, person_id: int) -> dict[str, object]:
    own = next((mark for mark in found.marks if mark.person == person_id), None) or next(
        iter(found.marks), None
    )
    if own is None:
        return {"child": [str(key) for key in found.children], "audience": ["court", "supervision"]}
    together = [
        mark.person for mark in found.marks if (mark.weight, mark.analysis) == (own.weight, own.analysis)
    ]
    return {
        "weight": own.weight, "analysis": own.analysis, "audience": sorted(own.audiences),
        "child": [str(key) for key in together],
    }  # fmt: skip


def _meaning(form: MeaningForm) -> actions.Meaning:
    said = form.cleaned_data
    return actions.Meaning(
        weight=said["weight"], analysis=said.get("analysis", ""), audiences=frozenset(said["audience"])
    )


def _address(request: HttpRequest, person_id: int, ref: str) -> str:
    who = "family" if request.GET.get("who") == "family" else ""
    return f"{Onward()('chronology', person_id, who=who)}#{ref}"


def _back(request: HttpRequest, person_id: int, ref: str) -> HttpResponse:
    return HttpResponseRedirect(_address(request, person_id, ref), status=303)


@access("correct", Part.CONTENT, person="person_id")
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, person_id: int) -> HttpResponse:
    everything = _gathered(request, person_id, together=True)
    opens = {"child": [str(person_id)], "audience": ["court", "supervision"]}
    form = OwnForm(everything.names, request.POST or None, initial=opens, on=day_of(request))
    key = _key(request)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        own = actions.Own(day=said["day"], words=said["words"], paper=said["paper"])
        try:
            actions.write_line(own=own, children=form.children, meaning=_meaning(form), key=key)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return _back(request, person_id, f"own-{key.hex}")
    context = {"child": everything.child, "person": everything.person, "form": form, "key": key,
               "back": _address(request, person_id, "")}  # fmt: skip
    return render(request, "chronology/add.html", context, status=422 if form.errors else 200)


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()


@access("correct", Part.CONTENT, person="person_id")
@require_http_methods(["GET", "POST"])
def from_file(request: HttpRequest, person_id: int) -> HttpResponse:
    """First it is shown what would be written; "sure" writes it."""
    everything = _gathered(request, person_id, together=True)
    opens = {"child": [str(person_id)], "audience": ["court", "supervision"]}
    form = FileForm(everything.names, request.POST or None, initial=opens)
    rows, key = [], _key(request)
    if request.method == "POST" and form.is_valid():
        try:
            rows = imports.tried(form.cleaned_data["rows"], on=day_of(request))
            if "sure" in request.POST:
                imports.write_all(rows=rows, children=form.children, meaning=_meaning(form), key=key)
                return _back(request, person_id, "")
        except Problem as problem:
            form.add_error(None, str(problem))
    context = {
        "child": everything.child, "person": everything.person, "form": form, "key": key, "rows": rows,
        "ready": bool(rows) and not any(row.problem for row in rows), "back": _address(request, person_id, ""),
    }  # fmt: skip
    return render(request, "chronology/file.html", context, status=422 if form.errors else 200)


@access("correct", Part.CONTENT, person="person_id")
@require_http_methods(["GET", "POST"])
def court(request: HttpRequest, person_id: int) -> HttpResponse:
    """Read and printed as it stands here, or taken on as a letter, whose guard reads every name in it."""
    everything = _gathered(request, person_id, together=True)
    sentence = ""
    if request.method == "POST":
        try:
            letter = begin_letter(
                child=everything.child, lines=everything.lines, refs=request.POST.getlist("line"),
                court=request.POST.get("court", ""), meanings="meanings" in request.POST, key=_key(request),
                names=everything.names,
            )  # fmt: skip
        except Problem as problem:
            sentence = str(problem)
        else:
            return HttpResponseRedirect(reverse("letter", args=[person_id, letter.pk]), status=303)
    context = {
        "child": everything.child, "person": everything.person, "sentence": sentence, "key": _key(request),
        "lines": table(everything.lines, everything.names, person_id), "said": request.POST.get("court", ""),
        "back": _address(request, person_id, ""), "past": request.as_known is not None,
    }  # fmt: skip
    return render(request, "chronology/court.html", context, status=422 if sentence else 200)
