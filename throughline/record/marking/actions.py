"""Saying of a passage whom it is about, and why it must not go into a copy by itself."""

from throughline.access.principal import acting, atomic
from throughline.config.clock import now
from throughline.record.entries.models import Draft
from throughline.record.entries.problems import Problem
from throughline.record.marking.models import PassageMark
from throughline.record.marking.queries import marks_of

NO_WHY = Problem("why", "Say why it must not go into a copy by itself.")
NOBODY = Problem("about", "Say whom it is about: choose somebody, or write the name.")
NOT_A_PASSAGE = Problem("passage", "This passage is not there any more. Look at the words again.")
WHYS = {why for why, _ in PassageMark.WHYS}
LONGEST = 120


def number_of(draft: Draft) -> int:
    """A correction speaks of the entry's own passages: what is said of them holds at once."""
    return draft.corrects_id or draft.id


def tag(*, number: int, passage: str, why: str, about: int | None = None, name: str = "") -> None:
    if why not in WHYS:
        raise NO_WHY
    name = "" if about else name.strip()[:LONGEST]
    if why == PassageMark.PERSON and not (about or name):
        raise NOBODY
    with atomic():
        PassageMark.objects.create(
            entry_id=number, passage=passage, why=why, about_id=about, name=name, by_id=acting().id, at=now()
        )


def carry(*, old: int, new: int) -> None:
    """The words of an entry that was undone go back to a draft, and with them what was said of them."""
    who = acting().id
    PassageMark.objects.bulk_create(
        PassageMark(
            entry_id=new,
            passage=one.passage,
            why=one.why,
            about_id=one.about_id,
            name=one.name,
            by_id=who,
            at=now(),
        )
        for one in marks_of(old).values()
    )
