"""The answers to an alert, one press away from its row: known, can wait, finished."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString

from throughline.design.drawing import draw, draw_each

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Answering:
    """`about` is read out with each press; `carried` are hidden names and values; without `known` it is known already."""

    url: str
    about: str
    carried: Choices
    days: Choices
    hows: Choices
    known: bool = False
    state: str = ""
    history: str = ""


def answering(one: Answering | None) -> SafeString:
    """Closed until it is pressed; a plain form, so that it works without JavaScript."""
    if one is None:
        return SafeString("")
    state = draw('<span class="state">{}</span>', one.state) if one.state else ""
    if one.history:
        more = draw('<a href="{}">History<span class="hidden-words">: {}</span></a>', one.history, one.about)
        state = draw("{}{}", state, more) if one.state else ""
    if not one.url:
        return draw('<div class="answering">{}</div>', state)
    return draw(
        '<div class="answering">{}<details><summary>Answer<span class="hidden-words">: {}</span></summary>{}</details></div>',
        state, one.about, answers(one),
    )  # fmt: skip


def answers(one: Answering) -> SafeString:
    press = '<button class="button compact" name="do" value="{}">{}<span class="hidden-words">: {}</span></button>'
    seen = "" if one.known else draw(press, "see", "I know of this", one.about)
    return draw(
        '<form class="answers" method="post" action="{}">{}{}'
        '<label>Why <input class="govuk-input" name="why" maxlength="400" autocomplete="off"></label>'
        '<span class="pair"><label>Back on <select class="govuk-select" name="until">{}</select></label>{}</span>'
        '<span class="pair"><label>How it ended <select class="govuk-select" name="answer">{}</select></label>{}</span></form>',
        one.url, _hidden(one.carried), seen,
        _options(one.days), draw(press, "snooze", "Put off", one.about),
        _options(one.hows), draw(press, "finish", "Finish", one.about),
    )  # fmt: skip


def _hidden(carried: Choices) -> SafeString:
    return draw_each('<input type="hidden" name="{}" value="{}">', carried)


@lru_cache(maxsize=64)
def _options(found: Choices) -> SafeString:
    """The same few in every row: days, and how it can end. Nobody's name is among them."""
    return draw_each('<option value="{}">{}</option>', found)
