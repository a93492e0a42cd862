"""A list of children leaves the program: for a reason, and with a line in the log that counts it and knows the file again."""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from throughline.access.log import answers
from throughline.config.sheets import TYPES, as_bytes
from throughline.design.dates import clock, day
from throughline.design.onward import moment_of
from throughline.web.spreadsheets.file import File, sent, shape_of

REASONS = {
    "meeting": "For a meeting about these children",
    "oversight": "To see that work is done",
    "mending": "To put what is recorded right",
    "audit": "For an audit or an inspection",
    "answering": "To answer a question about the figure",
}
"""The word stands in the log, which has room for nine letters beside the count and the hash."""
NO_REASON = "Say what you take this list for: it goes into the log with the file."
OURS = ("as", "why")


def list_taken(request: HttpRequest, file: File, *, back_url: str) -> HttpResponse:
    """Asked without a kind of file, the page that asks what for; the note is written before the first byte."""
    why = request.GET.get("why", "")
    if "as" not in request.GET:
        return _asking(request, file, back_url)
    shape = shape_of(request)
    if why not in REASONS:
        return _asking(request, file, back_url, problem=NO_REASON)
    taken = f"{request.who.name}, {request.who.post}, {day(moment_of(request))}, {clock(moment_of(request))}"
    file.about.extend([("Taken by", taken), ("What for", REASONS[why])])
    made = as_bytes(file.sheet, shape)
    answers.note(
        request, verb="take lists", page=request.resolver_match.view_name, rule="exported",
        reason=f"{why} {file.children} {sha256(made).hexdigest()}",
    )  # fmt: skip
    return sent(made, file.name, shape)


def _asking(request: HttpRequest, file: File, back_url: str, *, problem: str = "") -> HttpResponse:
    told = {
        "title": file.title, "about": [(name, str(words)) for name, words in file.about], "back_url": back_url,
        "problem": problem, "reasons": REASONS.items(), "shapes": list(TYPES),
        "kept": [(name, value) for name, value in request.GET.items() if name not in OURS],
    }  # fmt: skip
    return render(request, "web/list_taken.html", told, status=422 if problem else 200)
