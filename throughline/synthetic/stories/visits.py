"""Visits: the Marsdens' as their forms would be filled, the others from what their stories say."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from throughline.access.principal import as_keeper
from throughline.record.entries.actions import approve
from throughline.record.entries.models import Entry, Notice
from throughline.synthetic import builders
from throughline.synthetic.stories import marsden
from throughline.synthetic.stories.data import called, events, happened, local, recorded, story
from throughline.synthetic.stories.staffing import POSTS, writer
from throughline.synthetic.stories.told import Step, Told
from throughline.synthetic.stories.words import parted
from throughline.synthetic.telling import PURPOSE

READ_AFTER = timedelta(hours=20)
READ_UNTIL = datetime.fromisoformat("2026-10-12T00:00:00+01:00")
"""Their managers have read what was written before; the later ones wait to be read."""

SEEN = ("cp_visit_child_seen", "lac_visit_child_seen", "cin_visit_child_seen", "pa_visit")
ON_A_PLAN_CLOCK = "cp_visit_10wd"
FIRST_TYPED = "first_typed"
AT_SCHOOL = "at school"


def visits(told: Told, name: str) -> Iterator[Step]:
    for event in events(name).values():
        if answers := answers_of(name, event):
            yield recorded(event), partial(_visit, told, event, _as_first_typed(event, answers))
            if FIRST_TYPED in event["attributes"]:
                moment = local(event["correction"]["at"])
                yield moment, partial(_words_put_right, told, event, answers["words"], moment)
            if _is_read(event):
                moment = recorded(event) + READ_AFTER
                yield moment, partial(_approved, told, event, moment)


def _as_first_typed(event: dict, answers: dict) -> dict:
    typed = event["attributes"].get(FIRST_TYPED)
    return answers | {"words": dict.fromkeys(answers["words"], typed)} if typed else answers


def _words_put_right(told: Told, event: dict, words: dict[str, str], moment: datetime) -> None:
    """The child's own words replace what was typed; the old version stays readable."""
    said = {f"child-{told.people[child].id}-words": text for child, text in words.items()}
    builders.corrected(
        entry=told.entries[event["id"]], by=told.staff[writer(event["by"])], told=moment, **said
    )


def _is_read(event: dict) -> bool:
    if event["id"] in marsden.VISITS:
        return event["id"] in marsden.APPROVED
    return recorded(event) < READ_UNTIL


def answers_of(name: str, event: dict) -> dict:
    """The answers by the story's keys, or nothing where nobody was visited."""
    if event["id"] in marsden.ALL_VISITS:
        return marsden.ALL_VISITS[event["id"]]
    seen = seen_in(event)
    return {} if name == "marsden" or not seen else _from_story(name, event, seen)


def seen_in(event: dict) -> list[str]:
    return list(dict.fromkeys(fact["child"] for fact in event["facts"] if fact["what"] in SEEN))


def _from_story(name: str, event: dict, seen: list[str]) -> dict:
    more = event["attributes"]
    text = parted(more.get("note") or event["text"], {child: [called(name, child)] for child in seen})
    how = more.get("seen", dict.fromkeys(seen, event["text"]))
    return {
        "children": {child: _how(name, child, event, how[child]) for child in seen},
        "words": _own_words(more, seen),
        "observed": text.of_child,
        "story": text.shared,
        "place": "school" if AT_SCHOOL in event["text"] else "home",
    }


def _how(name: str, child: str, event: dict, words: str) -> str:
    """Somebody in care is seen alone on each visit, unless the story says with whom."""
    alone = "alone" in words.split("not")[0] or (_in_care(name, child, event) and "with" not in words.lower())
    return "alone" if alone else "seen"


def _in_care(name: str, child: str, event: dict) -> bool:
    care = (one for one in story(name)["spells"] if (one["what"], one["child"]) == ("cla", child))
    return any(one["started"] <= event["on"] < (one["ended"] or "9") for one in care)


def _own_words(more: dict, seen: list[str]) -> dict[str, str]:
    return {said["child"]: said["text"] for said in more.get("words", []) if said["child"] in seen}


def _visit(told: Told, event: dict, answers: dict) -> None:
    by_child = {
        name: {told.people[key]: said for key, said in answers[name].items()}
        for name in ("children", "words", "observed", "tools")
        if name in answers
    }
    moment = happened(event)
    told.entries[event["id"]] = builders.a_visit(
        by=told.staff[writer(event["by"])],
        on=moment.date(),
        at=moment.time(),
        told=recorded(event),
        **(answers | by_child),
    )


def _approved(told: Told, event: dict, moment: datetime) -> None:
    """Its writer has read the notice since."""
    entry, reader = told.entries[event["id"]], POSTS[writer(event["by"])].above or "achebe"
    with as_keeper(PURPOSE, told=moment, by=told.staff[reader].id):
        approve(entry=Entry.objects.get(pk=entry.id))
        Notice.objects.filter(entry_id=entry.id).update(read_at=moment + READ_AFTER)
