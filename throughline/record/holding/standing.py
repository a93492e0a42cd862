"""What stands about a child, from the facts: what asks for a registered social worker, and what forbids a closure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from throughline.design.dates import day as day_words
from throughline.record.clocks.models import Fact


@dataclass(frozen=True, kw_only=True)
class Standing:
    """`begins` without `ends` is a spell, which says itself how long it held."""

    begins: str
    ends: str = ""
    words: str
    first: str
    """What is done before the child is closed."""
    social_worker: bool = False


STANDINGS = (
    Standing(begins="cp_plan", words="a child protection plan", first="end it at a conference", social_worker=True),
    Standing(
        begins="s47_started", ends="s47_outcome_recorded", words="a section 47 enquiry without an outcome",
        first="record its outcome", social_worker=True,
    ),
    Standing(begins="cla", words="a period of care", first="record that it ended", social_worker=True),
    Standing(begins="s20", words="section 20 accommodation", first="record that it ended", social_worker=True),
    Standing(begins="preproceedings", words="pre-proceedings", first="record their outcome", social_worker=True),
    Standing(begins="adoption_placement", words="a placement for adoption", first="record how it ended", social_worker=True),
    Standing(
        begins="application_issued", ends="final_order", words="care proceedings", first="record the final order",
        social_worker=True,
    ),
    Standing(
        begins="epo_made", ends="epo_ended", words="an emergency protection order", first="record that it ended",
        social_worker=True,
    ),
    Standing(
        begins="police_protection_started", ends="police_protection_ended", words="police protection",
        first="record that it ended", social_worker=True,
    ),
    Standing(
        begins="ico_made", ends="ico_ended", words="an interim care order", first="record that it ended",
        social_worker=True,
    ),
    Standing(
        begins="cao_started", ends="cao_ended", words="a child assessment order", first="record that it ended",
        social_worker=True,
    ),
    Standing(
        begins="supervision_order_made", ends="supervision_order_ended", words="a supervision order",
        first="record that it ended", social_worker=True,
    ),
    Standing(
        begins="secure_order_made", ends="secure_order_ended", words="a secure accommodation order",
        first="record that it ended", social_worker=True,
    ),
    Standing(begins="former_relevant", words="a duty to a care leaver", first="record that the duty ended"),
)  # fmt: skip
READ = {name for one in STANDINGS for name in (one.begins, one.ends) if name}
Days = Mapping[str, list[tuple[date, date | None]]]


@dataclass(frozen=True, kw_only=True)
class Stands:
    """One thing that stands about a child today."""

    since: date
    what: Standing

    @property
    def words(self) -> str:
        return f"{self.what.words} since {day_words(self.since)}"


def what_stands(children: Collection[int], on: date) -> dict[int, list[Stands]]:
    """For whoever opens these records; of any other child nothing is known here."""
    days: dict[int, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    found = Fact.objects.filter(
        subject_kind="child", subject_id__in=list(children), what__in=READ, day__lte=on
    )
    for child, what, day, until in found.values_list("subject_id", "what", "day", "until"):
        days[child][what].append((day, until))
    return {child: list(standing(days[child], on)) for child in children}


def standing(days: Days, on: date) -> Iterable[Stands]:
    for one in STANDINGS:
        if since := _since(one, days, on):
            yield Stands(since=since, what=one)


def _since(one: Standing, days: Days, on: date) -> date | None:
    """The last begin that no end follows. An end on the day of the begin ends it."""
    begun = [day for day, until in days.get(one.begins, []) if until is None or until > on]
    if not begun:
        return None
    ended = max((day for day, _ in days.get(one.ends, [])), default=date.min)
    return max(begun) if max(begun) > ended else None


def needs_social_worker(stands: Iterable[Stands]) -> Stands | None:
    return next((one for one in stands if one.what.social_worker), None)
