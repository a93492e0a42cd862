"""An assessment begun, written, looked at on the way, brought to a conference; and the neglect tool."""

from dataclasses import replace
from functools import cache

from throughline.record.assessment import becoming, carrying, frameworks, known
from throughline.record.assessment.asks import beside, neglect, starting, writing
from throughline.record.assessment.models import (
    Assessment,
    AssessmentChild,
    AssessmentStart,
    AssessmentStartChild,
    Checkpoint,
    CheckpointChild,
    ConferenceNews,
    ConferenceNewsChild,
    NeglectTool,
    NeglectToolChild,
)
from throughline.record.assessment.models.written import PASSAGES
from throughline.record.entries.kind import Kind

KNOWN_WORDS = (
    "What the record knows",
    "Not known is shown as not known: the About page is where it is told.",
)
GUIDANCE = "Working Together to Safeguard Children 2023, chapter 3: timely, with the family, by a qualified practitioner"

assessment_start = Kind(
    key="assessment-start",
    name="Begin an assessment",
    heading="Begin an assessment: {children}",
    icon="calendar",
    model=AssessmentStart,
    child_model=AssessmentStartChild,
    sections=starting.SECTIONS,
    each_child=starting.EACH_CHILD,
    happened=starting.happened,
    headline=starting.headline,
    facts=starting.facts,
    problems=starting.problems,
    opens_with=starting.opens_with,
    looks_for=known.beside,
    looks_for_words=KNOWN_WORDS,
    became=becoming.of_start,
    writes=frozenset({"worker", "manager", "front-door", "family-help"}),
    approves="",
    shared_words=("answers",),
    law=GUIDANCE,
    sensitivity="special category",
    keep="with the child's record",
)

assessment = Kind(
    key="assessment",
    name="Assessment",
    heading="Assessment: {children}",
    icon="pen",
    model=Assessment,
    child_model=AssessmentChild,
    sections=writing.first(None),
    each_child=writing.EACH_CHILD,
    after=writing.last(None),
    happened=writing.happened,
    headline=writing.headline,
    facts=writing.facts,
    problems=writing.problems,
    opens_with=carrying.opens_with,
    looks_for=carrying.beside,
    looks_for_words=KNOWN_WORDS,
    fits=lambda said: _under(str(said.get("framework") or "")),
    became=becoming.of_assessment,
    writes=frozenset({"worker", "student", "manager", "family-help"}),
    voice="words",
    significant=True,
    shared_words=("network", *PASSAGES, "analysis", "changed", "next_steps"),
    law=GUIDANCE,
    sensitivity="special category",
    keep="with the child's record",
)

checkpoint = Kind(
    key="assessment-checkpoint",
    name="Assessment checkpoint",
    heading="Manager’s checkpoint: {children}",
    icon="check",
    model=Checkpoint,
    child_model=CheckpointChild,
    sections=beside.CHECKPOINT,
    each_child=beside.CHECKPOINT_EACH,
    happened=beside.day_of,
    headline=beside.checkpoint_headline,
    facts=beside.checkpoint_facts,
    works_out=beside.under_which_plan,
    problems=beside.checkpoint_problems,
    opens_with=beside.opens_with,
    looks_for=beside.where_it_stands,
    looks_for_words=("Where it stands", "From the plan that was set at the start."),
    became=becoming.of_checkpoint,
    writes=frozenset({"manager"}),
    approves="",
    shared_words=("unknown", "missing"),
    law="Local: a manager asks at 10 and 30 working days whether it could be closed, and what is still unknown",
    sensitivity="special category",
    keep="with the child's record",
)

conference_news = Kind(
    key="assessment-news",
    name="What is new for a conference",
    heading="For the conference: {children}",
    icon="people",
    model=ConferenceNews,
    child_model=ConferenceNewsChild,
    sections=beside.NEWS,
    each_child=beside.NEWS_EACH,
    happened=beside.day_of,
    headline=beside.news_headline,
    facts=lambda answers, at: [],
    problems=beside.news_problems,
    works_out=beside.of_which_assessment,
    opens_with=beside.news_opens_with,
    voice="words",
    shared_words=("news", "means"),
    law="Working Together 2023: the report to a conference; it is the assessment, and nothing is written twice",
    sensitivity="special category",
    keep="with the child's record",
)

neglect_tool = Kind(
    key="neglect-tool",
    name="Neglect tool",
    heading="Neglect tool: {children}",
    icon="home",
    model=NeglectTool,
    child_model=NeglectToolChild,
    sections=neglect.SECTIONS,
    each_child=neglect.EACH_CHILD,
    after=neglect.AFTER,
    happened=neglect.happened,
    headline=neglect.headline,
    facts=lambda answers, at: [],
    problems=neglect.problems,
    approves="",
    voice="words",
    shared_words=("means",),
    law="Local: the same items on every date, so that two dates can be laid beside each other; no total",
    sensitivity="special category",
    keep="with the child's record",
)


@cache
def _under(key: str) -> Kind | None:
    """As one practice framework asks it."""
    framework = frameworks.by_key().get(key)
    return framework and replace(assessment, sections=writing.first(framework), after=writing.last(framework))
