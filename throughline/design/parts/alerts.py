"""The answers to an alert, one press away from its row: known, can wait, finished."""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

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
    state = format_html('<span class="state">{}</span>', one.state) if one.state else ""
    if one.history:
        more = format_html(
            '<a href="{}">History<span class="hidden-words">: {}</span></a>', one.history, one.about
        )
        state = format_html("{}{}", state, more) if one.state else ""
    if not one.url:
        return format_html('<div class="answering">{}</div>', state)
    return format_html(
        '<div class="answering">{}<details><summary>Answer<span class="hidden-words">: {}</span></summary>{}</details></div>',
        state, one.about, answers(one),
    )  # fmt: skip


def answers(one: Answering) -> SafeString:
    press = '<button class="button compact" name="do" value="{}">{}<span class="hidden-words">: {}</span></button>'
    seen = "" if one.known else format_html(press, "see", "I know of this", one.about)
    return format_html(
        '<form class="answers" method="post" action="{}">{}{}'
        '<label>Why <input class="govuk-input" name="why" maxlength="400" autocomplete="off"></label>'
        '<span class="pair"><label>Back on <select class="govuk-select" name="until">{}</select></label>{}</span>'
        '<span class="pair"><label>How it ended <select class="govuk-select" name="answer">{}</select></label>{}</span></form>',
        one.url, _hidden(one.carried), seen,
        _options(one.days), format_html(press, "snooze", "Put off", one.about),
        _options(one.hows), format_html(press, "finish", "Finish", one.about),
    )  # fmt: skip


def _hidden(carried: Choices) -> SafeString:
    return format_html_join("", '<input type="hidden" name="{}" value="{}">', carried)


def _options(found: Choices) -> SafeString:
    return format_html_join("", '<option value="{}">{}</option>', found)
