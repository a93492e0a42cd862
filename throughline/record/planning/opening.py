"""What a new plan opens with: its status as it stands, and the words of the plan before. Nothing is typed twice."""

from collections.abc import Mapping

from throughline.record.entries import typed
from throughline.record.entries.forms import raw_answers
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.planning import queries, standing

BEGINS_ANEW = ("day", "actions", "judgements", "comments", "next_review", "stage", "status")


def of_plan(children: list[int], known: Mapping[str, str]) -> dict[str, str]:
    found = {"stage": "working", **before(children)}
    if status := standing.of(children):
        found["status"] = status
    return found


def before(children: list[int]) -> dict[str, str]:
    """The outcomes, the reasons and each child's part of the last plan of these children."""
    plans = queries.plans_of(children)
    entry = Entry.objects.filter(pk__in=set(plans.values())).order_by("-happened_at").first()
    if entry is None:
        return {}
    kind = kind_of("plan")
    raw = raw_answers(kind, typed.read(kind, entry))
    gone = {f"child-{child}" for child in plans if child not in children}
    kept = {str(child) for child in children}
    return {
        name: said
        for name, said in raw.items()
        if not _anew(name) and not _of(name, gone) and (said in kept or not name.endswith("-person_id"))
    }


def _anew(name: str) -> bool:
    return name.split("-")[0] in BEGINS_ANEW or name.endswith(("-words", "-heard"))


def _of(name: str, gone: set[str]) -> bool:
    return any(name.startswith(f"{child}-") for child in gone)
