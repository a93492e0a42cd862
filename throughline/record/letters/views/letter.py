"""One letter: read passage by passage, decided on, printed, put aside."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from throughline.access.declare import access
from throughline.access.parts import Part
from throughline.config.asked import whole
from throughline.design.onward import moment_of, onward
from throughline.record.entries.problems import Problem
from throughline.record.letters import actions, page, papers, problems, queries
from throughline.record.letters.compose import compose
from throughline.record.letters.forms import AnswersForm
from throughline.record.letters.models import Letter, Paper, PaperBytes


def find(person_id: int, letter_id: int) -> Letter:
    found = queries.letter_of(person_id, letter_id)
    if found is None:
        raise Http404
    return found


@require_safe
@access("see", Part.CONTENT, person="person_id")
def letter(request: HttpRequest, person_id: int, letter_id: int) -> HttpResponse:
    return show(request, find(person_id, letter_id))


def show(
    request: HttpRequest, found: Letter, *, sentence: str = "", said: dict | None = None
) -> HttpResponse:
    """`said` is what was typed into the form that was refused: no refusal takes a word away."""
    at, go = moment_of(request), onward(request)
    status = 422 if sentence else 200
    try:
        composed = compose(found, on=at.date())
    except Problem as problem:
        return render(
            request, "letters/stopped.html", {"letter": found, "sentence": str(problem)}, status=status
        )
    one = page.letter_page(composed, request.who, at=at, go=go)
    context = {
        "page": one, "sentence": sentence, "said": said or {}, "lost": composed.lost,
        "form": AnswersForm(initial=composed.answers, asks=composed.template.asks) if composed.template.asks else None,
        "may_decide": one.open and request.who.may("correct"), "choices": _choices(found) if found.sent_at else [],
    }  # fmt: skip
    return render(request, "letters/letter.html", context, status=status)


def _choices(found: Letter) -> list[dict]:
    """What was let through and kept out of what left, by whom and why."""
    return [
        {
            "did": "Released" if one.released else "Kept out",
            "by": one.by.name,
            "at": one.at,
            "reason": one.reason,
        }
        for one in queries.choices_of(found)
    ]


def act(
    request: HttpRequest, person_id: int, letter_id: int, do: Callable[[Letter], str], anchor: str = ""
) -> HttpResponse:
    found = find(person_id, letter_id)
    try:
        there = do(found) or reverse("letter", args=[person_id, letter_id])
    except Problem as problem:
        return show(request, found, sentence=str(problem), said=request.POST.dict())
    return HttpResponseRedirect(f"{there}{anchor}", status=303)


@require_POST
@access("correct", Part.CONTENT, person="person_id")
def letter_say(request: HttpRequest, person_id: int, letter_id: int) -> HttpResponse:
    def say(found: Letter) -> str:
        form = AnswersForm(request.POST, asks=actions.asks_of(found))
        if not form.is_valid():
            raise Problem("too long", next(iter(form.errors.values()))[0])
        actions.say(letter=found, answers=form.cleaned_data)
        return ""

    return act(request, person_id, letter_id, say)


@require_POST
@access("correct", Part.CONTENT, person="person_id")
def letter_decide(request: HttpRequest, person_id: int, letter_id: int) -> HttpResponse:
    said = {name: request.POST.get(name, "") for name in ("passage", "digest", "did", "reason")}

    def decide(found: Letter) -> str:
        if said["did"] == "rest":
            actions.keep_out_the_rest(letter=found)
        elif said["did"] in ("release", "keep-out"):
            actions.decide(
                letter=found, passage=said["passage"], digest=said["digest"], released=said["did"] == "release",
                reason=said["reason"], last=whole(request.POST.get("last")) or 0,
            )  # fmt: skip
        else:
            raise problems.NOT_HELD
        return ""

    anchor = f"#p-{said['passage'].replace('.', '-')}" if said["passage"].replace(".", "").isalnum() else ""
    return act(request, person_id, letter_id, decide, anchor)


@require_POST
@access("print", Part.CONTENT, person="person_id")
def letter_print(request: HttpRequest, person_id: int, letter_id: int) -> HttpResponse:
    shape = request.POST.get("shape", Paper.PDF)

    def printed(found: Letter) -> str:
        if shape not in dict(Paper.SHAPES):
            raise Problem("shape", "Say which: a PDF, or a Word file.")
        actions.printed(letter=found, shape=shape)
        return ""

    return act(request, person_id, letter_id, printed, "#papers")


@require_POST
@access("correct", Part.CONTENT, person="person_id")
def letter_drop(request: HttpRequest, person_id: int, letter_id: int) -> HttpResponse:
    def drop(found: Letter) -> str:
        actions.drop(letter=found)
        return reverse("letters", args=[person_id])

    return act(request, person_id, letter_id, drop)


@require_safe
@access("print", Part.CONTENT, person="person_id")
def letter_paper(request: HttpRequest, person_id: int, letter_id: int, paper_id: int) -> HttpResponse:
    """The bytes that left, always as an attachment: the browser keeps them and runs nothing (headers.py adds the sandbox)."""
    found = find(person_id, letter_id)
    paper = Paper.objects.filter(pk=paper_id, letter_id=found.pk).first()
    if paper is None:
        raise Http404
    kept = PaperBytes.objects.filter(pk=paper.pk).first()
    if kept is None:
        return show(request, found, sentence=str(problems.GONE))
    name = f"{found.reference}.{paper.shape}"
    return HttpResponse(
        bytes(kept.data), content_type=papers.MEDIA[paper.shape],
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )  # fmt: skip
