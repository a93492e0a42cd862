"""Objectives, as pages say them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from throughline.design.dates import day
from throughline.design.parts.rows import Item
from throughline.oversight import measured
from throughline.oversight.asking import said_url
from throughline.oversight.improvement import queries
from throughline.oversight.improvement.models import Objective
from throughline.oversight.pages import FormPage


@dataclass(frozen=True, kw_only=True)
class Shown:
    words: str
    why: str
    said: str
    url: str
    measures: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True)
class PlanPage:
    objectives: tuple[Shown, ...]
    ended: tuple[Item, ...]


def plan(on: date) -> PlanPage:
    found = queries.plan(on=on)
    return PlanPage(
        objectives=tuple(_shown(one, measures) for one, measures in found.objectives),
        ended=tuple(
            Item(title=one.words, detail=f"{day(one.since)} to {day(one.until)}. {one.owner.name} answered for it.")
            for one in queries.ended(on)
        ),
    )  # fmt: skip


def _shown(one: Objective, measures: Iterable[str]) -> Shown:
    return Shown(
        words=one.words,
        why=one.why,
        said=said(one),
        url=reverse("objective", args=[one.pk]),
        measures=judged(measures),
    )


def said(one: Objective) -> str:
    post = f", {one.post}" if one.post else ""
    until = f", until {day(one.until)}" if one.until else ""
    return f"{one.owner.name} answers for it. Since {day(one.since)}{until}. Set by {one.by.name}{post}, {day(one.at)}."


def judged(measures: Iterable[str]) -> tuple[Item, ...]:
    return tuple(Item(title=measured.title(key), url=said_url(key, None)) for key in measures)


def new(on: date) -> FormPage:
    standing = tuple(
        Item(title=one.words, detail=f"{one.owner.name} answers for it.") for one in queries.running(on)
    )
    return FormPage(
        title="Set an objective", lead="What this authority sets out to make better, who answers for it, and why.",
        card="The objective", press="Set this objective", back_url=reverse("objectives"), beside="In the plan now", before=standing,
        none_before="No objective yet.",
    )  # fmt: skip


def changing(one: Objective) -> FormPage:
    before = (Item(title=one.words, detail=one.why), Item(title="How it stands", detail=said(one)))
    return FormPage(
        title="Change an objective",
        lead="Who answers for it, what it is judged by from today on, and when it ends. Its words stay as they were written.",
        card="From today on", press="Keep these changes", back_url=reverse("objectives"), beside="The objective", before=before,
    )  # fmt: skip
