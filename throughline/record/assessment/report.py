"""The report to a conference: the assessment as it stands, and what is new since. Nothing is written twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from throughline.config.clock import london_day
from throughline.design.dates import day, long_day
from throughline.design.onward import Onward
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.tables import Column, Table
from throughline.record.assessment import frameworks
from throughline.record.assessment.models import (
    Assessment,
    AssessmentAdult,
    AssessmentChild,
    AssessmentScale,
    AssessmentView,
    ConferenceNews,
    ConferenceNewsChild,
)
from throughline.record.assessment.models.written import OUTCOMES, PASSAGES
from throughline.record.assessment.queries import GONE
from throughline.record.meetings.models import ReportShared
from throughline.record.people.models import Person

OUTCOME = dict(OUTCOMES)
RECOMMENDS = dict(ConferenceNewsChild.RECOMMENDS)
OFFERED = {
    "advocate": "an advocate was offered", "solicitor": "a solicitor was offered",
    "both": "an advocate and a solicitor were offered", "neither": "neither an advocate nor a solicitor was offered",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    label: str
    words: str
    voice: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class OfChild:
    name: str
    url: str
    new: list[Said]
    parts: list[Said]


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    title: str
    lead: str
    warning: str
    news: list[Said]
    children: list[OfChild]
    passages: list[Said]
    adults: list[Item]
    views: list[Item]
    scales: list[tuple[str, Table]]
    given: list[Item]
    write: Link | None
    letters: list[Link]
    url: str


def page(entry_id: int, *, go: Onward, may_write: bool) -> Page | None:
    found = Assessment.objects.filter(pk=entry_id).exclude(entry__status__in=GONE)
    one = found.select_related("entry__author", "authorised_by").first()
    if one is None:
        return None
    rows = list(
        AssessmentChild.objects.filter(entry_id=entry_id)
        .select_related("person")
        .order_by("person__born", "person_id")
    )
    news = ConferenceNews.objects.filter(assessment_id=entry_id).exclude(entry__status__in=GONE)
    new = news.select_related("entry__author").order_by("-entry__happened_at", "-entry_id").first()
    own = {row.person_id: row for row in ConferenceNewsChild.objects.filter(entry_id=new.pk)} if new else {}
    people = [row.person for row in rows]
    given = list(_given(people))
    return Page(
        title=f"Report to conference: {', '.join(map(str, people))}", lead=_lead(one, new), warning=_warning(one, new, given),
        news=[Said(label="What is new", words=new.news), Said(label="What that changes", words=new.means)] if new else [],
        children=[_of_child(row, own.get(row.person_id), go) for row in rows], passages=list(_passages(one)),
        adults=[_adult(row) for row in AssessmentAdult.objects.filter(entry_id=entry_id)],
        views=[_view(row, people) for row in AssessmentView.objects.filter(entry_id=entry_id)],
        scales=_scales(AssessmentScale.objects.filter(entry_id=entry_id), people), given=[_share(row) for row in given],
        write=_write(entry_id, people, new, go) if may_write else None, letters=_letters(entry_id, people, go) if may_write else [],
        url=go("entry", entry_id),
    )  # fmt: skip


def _lead(one: Assessment, new: ConferenceNews | None) -> str:
    by = (
        f", authorised {day(one.authorised_on)} by {one.authorised_by.name}"
        if one.authorised_on
        else ", not authorised yet"
    )
    since = (
        f" What is new was written {day(new.entry.happened_at)} by {new.entry.author.name}." if new else ""
    )
    return f"The assessment finished {long_day(one.entry.happened_at)} by {one.entry.author.name}, version {one.entry.version}{by}.{since}"


def _warning(one: Assessment, new: ConferenceNews | None, given: list[ReportShared]) -> str:
    """The family must have what the conference reads."""
    if not given:
        return ""
    last = max(row.on for row in given)
    if new and london_day(new.entry.recorded_at) > last:
        return f"What is new was written after the report was given on {day(last)}: give it again."
    return ""


def _of_child(row: AssessmentChild, new: ConferenceNewsChild | None, go: Onward) -> OfChild:
    name = row.person.given_name
    parts = [
        Said(label=f"A day in {name}’s life", words=row.lived), Said(label=f"{name}’s own words", words=row.words, voice=True),
        Said(label="How it was heard", words=row.how_heard), Said(label=f"Who {name} is", words=row.identity),
        Said(label=f"What the assessment decided: {OUTCOME[row.outcome].lower()}", words=row.why),
    ]  # fmt: skip
    added = [] if new is None else [
        Said(label=f"New for {name}", words=new.news), Said(label=f"{name}’s words since", words=new.words, voice=True),
        Said(label=f"We recommend: {RECOMMENDS[new.recommends].lower()}", words=new.why),
    ]  # fmt: skip
    return OfChild(
        name=str(row.person), url=go("assessment", row.person_id), new=[one for one in added if one.words],
        parts=[one for one in parts if one.words],
    )  # fmt: skip


def _passages(one: Assessment) -> Iterator[Said]:
    """Under the headings of the framework that it was written under; what that one does not ask stands after."""
    framework = frameworks.by_key().get(one.framework)
    labels = {passage.name: passage.label for passage in framework.passages} if framework else {}
    order = [*labels, *(name for name in PASSAGES if name not in labels)]
    yield Said(label="The family network", words=one.network)
    for name in order:
        if words := getattr(one, name):
            yield Said(label=labels.get(name, name.capitalize()), words=words)
    yield Said(label="Analysis", words=one.analysis)
    for label, words in (
        ("What changed since the last assessment", one.changed),
        ("What should happen next", one.next_steps),
    ):
        if words:
            yield Said(label=label, words=words)


def _adult(row: AssessmentAdult) -> Item:
    how = (
        f"met {day(row.met_on)}"
        if row.met_on
        else f"{row.get_met_display().lower()}: {row.why_not.rstrip('.')}"
    )
    says = f" Says: {row.says}" if row.says else ""
    return Item(
        title=f"{row.who}, {row.get_stands_display().lower()}", detail=f"{how[:1].upper()}{how[1:]}.{says}"
    )


def _view(row: AssessmentView, people: Iterable[Person]) -> Item:
    names = {one.pk: one.given_name for one in people}
    about = f", about {names[row.person_id]}" if row.person_id in names else ""
    on = f", {day(row.told_on)}" if row.told_on else ""
    return Item(title=f"{row.who}: {row.get_source_display().lower()}{about}{on}", detail=row.words)


def _scales(rows: Iterable[AssessmentScale], people: Iterable[Person]) -> list[tuple[str, Table]]:
    """Everybody's judgement on one scale side by side, with what it rests on. There is no average to show."""
    names = {one.pk: one.given_name for one in people}
    by_scale: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for row in rows:
        whom = names.get(row.person_id, "All the children" if row.person_id is None else "")
        by_scale[row.scale].append((row.get_whose_display(), whom, row.get_scored_display(), row.evidence))
    columns = (
        Column(words="Whose judgement"),
        Column(words="About"),
        Column(words="0 to 10", number=True),
        Column(words="On what evidence"),
    )
    known = frameworks.every_scale()
    return [
        (
            f"{known[key].label} 0: {known[key].none}; 10: {known[key].full}." if key in known else key,
            Table(label=known[key].label if key in known else key, columns=columns, rows=tuple(found)),
        )
        for key, found in by_scale.items()
    ]  # fmt: skip


SHARED = 30


def _given(people: list[Person]) -> Iterable[ReportShared]:
    """Our report, as the preparation of each conference of these children says to whom it went."""
    about = ReportShared.objects.filter(booking__booking_children__person__in=people, role="social worker")
    return about.order_by("-on", "-pk").distinct()[:SHARED]


def _share(row: ReportShared) -> Item:
    explained = f", explained by {row.explained_by}" if row.explained_by else ""
    return Item(
        title=row.who,
        detail=f"{day(row.on)}, {row.how}, in {row.language}{explained}; {OFFERED[row.offered]}.",
    )


def _write(entry: int, people: list[Person], new: ConferenceNews | None, go: Onward) -> Link:
    numbers = ",".join(str(one.pk) for one in people)
    words = "Add what is new since" if new else "Add what is new"
    return Link(
        words=words,
        icon="pen",
        primary=True,
        url=go("write", "assessment-news", children=numbers, assessment_id=entry),
    )


def _letters(entry: int, people: list[Person], go: Onward) -> list[Link]:
    return [
        Link(
            words=f"As a letter to the family about {one.given_name}",
            url=go("letter-new", one.pk, entry=entry, template="assessment-family"),
        )
        for one in people
    ]
