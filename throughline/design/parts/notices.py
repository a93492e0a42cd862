"""What the page says back: done and undo, clashes, errors, and whether a draft is safe."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.forms import BaseForm, BoundField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.icons import icon
from throughline.design.parts.links import Link, button


@dataclass(frozen=True, kw_only=True)
class Notice:
    """What has just happened. With `undo_url` it can be undone for `seconds`, so nobody is asked if sure."""

    words: str
    kind: str = "done"
    undo_url: str = ""
    seconds: int = 10
    link: Link | None = None


@dataclass(frozen=True, kw_only=True)
class ClashField:
    """One field that two people wrote differently."""

    label: str
    theirs: str
    yours: str


@dataclass(frozen=True, kw_only=True)
class Clash:
    """Two versions side by side. Neither is lost whatever is pressed."""

    title: str
    words: str
    their_name: str
    fields: tuple[ClashField, ...]

    def sides(self) -> Iterator[tuple[str, SafeString, SafeString]]:
        """Label, their words and your words, each with what differs marked."""
        for field in self.fields:
            theirs, yours = differences(field.theirs, field.yours)
            yield field.label, theirs, yours


def differences(theirs: str, yours: str) -> tuple[SafeString, SafeString]:
    """Word by word: <del> in theirs and <ins> in yours."""
    old, new = theirs.split(" "), yours.split(" ")
    left, right = [], []
    for kind, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        mark = kind != "equal"
        left += _marked("del", old[i1:i2], mark)
        right += _marked("ins", new[j1:j2], mark)
    return _spaced(left), _spaced(right)


def _marked(name: str, words: list[str], mark: bool) -> list[str]:
    if not words:
        return []
    text = " ".join(words)
    return [format_html(f"<{name}>{{}}</{name}>", text) if mark else text]


def _spaced(pieces: list[str]) -> SafeString:
    return format_html_join(" ", "{}", ((piece,) for piece in pieces))


def _errors(form: BaseForm) -> Iterator[tuple[str, str]]:
    for name, errors in form.errors.items():
        target = _first_control(form[name]) if name in form.fields else "main"
        yield from ((f"#{target}", error) for error in errors)


def _first_control(field: BoundField) -> str:
    """What the link puts the keyboard on: a set of answers cannot hold it, its first answer can."""
    return f"{field.auto_id}_0" if field.use_fieldset else field.id_for_label


def error_summary(*forms: BaseForm) -> SafeString:
    """All that has to be put right, each a link to its field. It takes focus, so it is heard first."""
    rows = [row for form in forms for row in _errors(form)]
    if not rows:
        return SafeString("")
    return format_html(
        '<div class="govuk-error-summary" role="alert" tabindex="-1" data-focus>'
        '<h2 class="govuk-error-summary__title">There is something to put right</h2>'
        '<ul class="govuk-error-summary__list">{}</ul></div>',
        format_html_join("", '<li><a href="{}">{}</a></li>', rows),
    )


@dataclass(frozen=True, kw_only=True)
class DraftState:
    """When a draft was last safe on the server; empty means it has not been saved yet."""

    saved_at: str = ""
    words: int = 0


def draft_state(state: DraftState) -> SafeString:
    """The sentence that is always true; app.js keeps it so while somebody types."""
    said = f"Draft saved {state.saved_at}, {state.words} words" if state.saved_at else "Not saved yet"
    return format_html(
        '<p class="state" role="status" data-draft-state>{}<span>{}</span></p>', icon("cloud"), said
    )


def key_hint(words: str, *keys: str) -> SafeString:
    drawn = format_html_join(" ", "<kbd>{}</kbd>", ((key,) for key in keys))
    return format_html("<span>{} {}</span>", drawn, words)


def notice_link(notice: Notice) -> SafeString:
    return button(notice.link, "compact") if notice.link else SafeString("")
