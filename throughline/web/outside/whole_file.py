"""A child's whole file on one page to print: every entry the reader may read, counted, and logged by its hash."""

from dataclasses import replace
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from throughline.access.declare import access
from throughline.access.log import answers
from throughline.access.parts import Part
from throughline.design.dates import day
from throughline.design.onward import day_of, moment_of
from throughline.record.entries import typed
from throughline.record.entries.kinds import by_key
from throughline.record.entries.models import Entry
from throughline.record.entries.reading import whole, written
from throughline.record.people.queries import child as child_of


@require_safe
@access("export", Part.CONTENT, person="person_id")
def whole_file(request: HttpRequest, person_id: int) -> HttpResponse:
    entries = [in_full(entry, person_id) for entry in entries_of(person_id)]
    body = render_to_string("web/_file_entries.html", {"entries": entries})
    sha = sha256(body.encode()).hexdigest()
    answers.note(
        request, verb="export", page="whole-file", rule="exported", person_id=person_id,
        reason=f"{len(entries)} entries {sha}",
    )  # fmt: skip
    page = {
        "child": child_of(person_id, on=day_of(request)), "body": body, "number": len(entries), "sha": sha,
        "moment": moment_of(request), "reader": f"{request.who.name}, {request.who.post}",
    }  # fmt: skip
    return render(request, "web/whole_file.html", page)


def entries_of(person_id: int) -> list[Entry]:
    """Oldest first. An entry of a list, a sealed one and a withdrawn one are not the reader's and not here."""
    named = Entry.objects.filter(children__person_id=person_id).exclude(status=Entry.WITHDRAWN)
    return list(named.select_related("author", "decided_by").order_by("happened_at", "id").distinct())


def in_full(entry: Entry, person_id: int) -> dict:
    """This child's answers and what is shared; a brother's or sister's are on their own record."""
    kind = by_key()[entry.kind]
    answers_ = typed.read(kind, entry)
    own = {person_id: answers_.children[person_id]} if person_id in answers_.children else {}
    heading = f"{kind.name}, {day(entry.happened_at)}"  # the headline names brothers and sisters
    return {
        "heading": heading,
        "written": written(entry),
        "parts": whole(kind, replace(answers_, children=own)),
    }
