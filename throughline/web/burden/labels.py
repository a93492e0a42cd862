"""A question as a person reads it, from where it stands in its kind."""

from throughline.record.burden.nightly import EACH_CHILD
from throughline.record.entries.kind import Kind


def question_words(kind: Kind, place: str, name: str) -> str:
    """One that the form no longer asks keeps the words of its name."""
    words = _asked(kind).get((place, name)) or (name or place).replace("_", " ")
    return words[:1].upper() + words[1:]


def _asked(kind: Kind) -> dict[tuple[str, str], str]:
    words = {("", one.name): one.label for one in kind.shared}
    words |= {(EACH_CHILD, one.name): one.label.replace("{child}", "the child") for one in kind.each_child}
    for rows in kind.rows:
        words[rows.name, ""] = rows.label
        words |= {(rows.name, one.name): one.label for one in rows.questions}
    return words


def place_words(kind: Kind, place: str, name: str) -> str:
    if not place:
        return "Once"
    if place == EACH_CHILD:
        return "Of each child"
    label = next((rows.label for rows in kind.rows if rows.name == place), place)
    return "As rows" if not name else f"In each row of “{label}”"
