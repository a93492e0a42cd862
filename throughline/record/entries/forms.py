"""A kind's declaration as forms: one for what is shared, one for each child, one for each row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from django import forms

from throughline.record.entries.fields import Question, Rows, Section
from throughline.record.entries.kind import Answers, Kind


def form_class(questions: tuple[Question, ...]) -> type[forms.Form]:
    fields = {question.name: question.form_field() for question in questions}
    return type("Asked", (forms.Form,), fields | {"use_required_attribute": False})


def filled(questions: tuple[Question, ...], names: Mapping[str, str]) -> tuple[Question, ...]:
    """The questions with names put where their words leave room for them: "{child} was"."""
    return tuple(
        replace(q, label=_put(q.label, names), needed=_put(q.needed, names), hint=_put(q.hint, names))
        for q in questions
    )


def in_row(rows: Rows, before: str, raw: Mapping[str, str]) -> tuple[Question, ...]:
    """The questions of one row, whose inputs begin with `before`, naming what that row says."""
    return filled(
        rows.questions, {q.name: raw.get(f"{before}{q.name}") or "this one" for q in rows.questions}
    )


def _put(words: str, names: Mapping[str, str]) -> str:
    for name, said in names.items():
        words = words.replace(f"{{{name}}}", said)
    return words


@dataclass(frozen=True)
class RowForms:
    """The rows of one question, as many as were answered and one blank."""

    rows: Rows
    forms: list[forms.Form]
    template: forms.Form


class WriteUp:
    """One kind's form about some children, filled from a draft's answers.

    With `check` off nothing is checked: a draft that is still being written shows no faults.
    """

    def __init__(
        self,
        kind: Kind,
        children: Mapping[int, str],
        raw: Mapping[str, str],
        *,
        now: datetime,
        check: bool = True,
    ) -> None:
        self.kind, self.children, self.raw, self.now, self.check = (
            kind.fitted(raw),
            children,
            raw,
            now,
            check,
        )

    def _form(self, questions: tuple[Question, ...], prefix: str = "", *, bound: bool = True) -> forms.Form:
        said = {q.name: self.raw.get(f"{prefix}-{q.name}" if prefix else q.name) for q in questions}
        data = self.raw if bound and self.check else None
        asked = tuple(question.among(self.children) for question in questions)
        form = form_class(asked)(data, initial=said, prefix=prefix or None)
        for field in form.fields.values():
            if hasattr(field, "on"):
                field.on = self.now.date()
        return form

    @cached_property
    def shared(self) -> forms.Form:
        return self._form(self.kind.shared)

    @cached_property
    def each_child(self) -> dict[int, forms.Form]:
        asked = {
            child: filled(self.kind.each_child, {"child": name}) for child, name in self.children.items()
        }
        return {child: self._form(questions, f"child-{child}") for child, questions in asked.items()}

    @cached_property
    def rows(self) -> dict[str, RowForms]:
        return {rows.name: self._rows(rows) for rows in self.kind.rows}

    def _rows(self, rows: Rows) -> RowForms:
        numbers = [n for n in range(rows.most) if self._answered(rows, n)]
        blank = (numbers[-1] + 1) if numbers else 0
        shown = numbers or list(range(rows.blank))
        made = [self._form(self._of_row(rows, n), f"{rows.name}-{n}", bound=n in numbers) for n in shown]
        return RowForms(rows, made, self.blank_row(rows, max(blank, len(shown))))

    def blank_row(self, rows: Rows, number: int) -> forms.Form:
        return self._form(rows.questions, f"{rows.name}-{number}", bound=False)

    def _of_row(self, rows: Rows, number: int) -> tuple[Question, ...]:
        """So that a fault names whose row it is in."""
        return in_row(rows, f"{rows.name}-{number}-", self.raw)

    def _answered(self, rows: Rows, number: int) -> bool:
        return any(
            self.raw.get(f"{rows.name}-{number}-{question.name}", "").strip() for question in rows.questions
        )

    def sections(self, sections: tuple[Section, ...]) -> Iterator[tuple[Section, list]]:
        """For the page: each section with its fields and rows in the order they were declared."""
        for section in sections:
            yield (
                section,
                [self.rows[a.name] if isinstance(a, Rows) else self.shared[a.name] for a in section.asks],
            )

    @property
    def every_form(self) -> list[forms.Form]:
        answered = [form for rows in self.rows.values() for form in rows.forms if form.is_bound]
        return [self.shared, *self.each_child.values(), *answered]

    def answers(self) -> Answers | None:
        """The answers, checked; or None, with the problems laid beside their questions."""
        # A list, so that every form is checked and all faults show at once.
        valid = all([form.is_valid() for form in self.every_form])  # noqa: C419
        found = Answers(
            shared=self._cleaned(self.shared),
            children={child: self._cleaned(form) for child, form in self.each_child.items()},
            rows={
                name: [self._cleaned(form) for form in rows.forms if form.is_bound]
                for name, rows in self.rows.items()
            },
        )
        if valid:
            self._lay(self.kind.problems(found, self.now))
            valid = all(not form.errors for form in self.every_form)
        return found if valid else None

    @staticmethod
    def _cleaned(form: forms.Form) -> dict[str, Any]:
        return {
            name: value.strip() if isinstance(value, str) else value
            for name, value in form.cleaned_data.items()
        }

    def _lay(self, problems: dict[str, str]) -> None:
        by_input = dict(self._inputs())
        for name, sentence in problems.items():
            form, field = by_input[name]
            form.add_error(field, sentence)

    def _inputs(self) -> Iterator[tuple[str, tuple[forms.Form, str]]]:
        """By the names that a kind's problems use: rows count as they were answered, whatever was left blank between."""
        for form in (self.shared, *self.each_child.values()):
            yield from ((form.add_prefix(name), (form, name)) for name in form.fields)
        for rows in self.rows.values():
            answered = [form for form in rows.forms if form.is_bound]
            for number, form in enumerate(answered):
                yield from ((f"{rows.rows.name}-{number}-{name}", (form, name)) for name in form.fields)


def raw_answers(kind: Kind, answers: Answers) -> dict[str, str]:
    """Typed answers back as the form would send them: a correction or an undo opens with these."""
    raw = {question.name: question.raw(answers.shared.get(question.name)) for question in kind.shared}
    for child, row in answers.children.items():
        raw |= {
            f"child-{child}-{question.name}": question.raw(row.get(question.name))
            for question in kind.each_child
        }
    for rows in kind.rows:
        for number, row in enumerate(answers.rows.get(rows.name, [])):
            raw |= {f"{rows.name}-{number}-{q.name}": q.raw(row.get(q.name)) for q in rows.questions}
    return {name: value for name, value in raw.items() if value}


def opening_answers(kind: Kind, children: list[int], now: datetime) -> dict[str, str]:
    """What a new draft already knows, so that nothing is asked twice."""
    raw = {"day": f"{now:%a} {now.day} {now:%b %Y}"} if any(q.name == "day" for q in kind.shared) else {}
    for rows in kind.rows:
        for number, row in enumerate(rows.opens_with(children) if rows.opens_with else []):
            raw |= {f"{rows.name}-{number}-{name}": value for name, value in row.items()}
    return raw
