"""Which letters there are, what left, and to whom one may go."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from throughline.record.entries.models import Entry
from throughline.record.letters.models import Letter, Paper, PassageChoice
from throughline.record.letters.passages import CLOSED
from throughline.record.people.models import Person, Relationship
from throughline.record.people.models.kinship import SIBLINGS

PAGE = 20
PAGES = 10_000
NOT_TO_BE_WRITTEN_TO = (*SIBLINGS, "cousin", "friend")
"""Children themselves, as a rule: a letter about another child is not theirs."""
RECENT = 30


def family_of(child: Person) -> list[tuple[Person, str, str]]:
    """The child's own family who are not children themselves, and the child: person, relation, sort of reader."""
    related = Relationship.objects.filter(other_id=child.pk).exclude(kind__in=NOT_TO_BE_WRITTEN_TO)
    rows = related.select_related("person").order_by("kind", "person__given_name")
    found = [(one.person, f"{one.kind} of {child.given_name}", "family") for one in rows]
    return [*found, (child, "", "child")]


@dataclass(frozen=True, slots=True)
class Register:
    letters: list[Letter]
    papers: dict[int, list[Paper]]
    more: bool


def letters_of(person_id: int, *, page: int = 1) -> Register:
    """The latest first, with what left of each; one statement for the letters, one for the papers."""
    found = Letter.objects.filter(person_id=person_id).select_related("by").order_by("-started_at", "-id")
    start = (page - 1) * PAGE
    letters = list(found[start : start + PAGE + 1])
    papers: dict[int, list[Paper]] = {}
    for paper in (
        Paper.objects.filter(letter_id__in=[one.pk for one in letters[:PAGE]])
        .select_related("by")
        .order_by("id")
    ):
        papers.setdefault(paper.letter_id, []).append(paper)
    return Register(letters[:PAGE], papers, len(letters) > PAGE)


def letter_of(person_id: int, letter_id: int) -> Letter | None:
    found = Letter.objects.filter(pk=letter_id, person_id=person_id)
    return found.select_related("by", "recipient", "person").first()


def others_of(letter: Letter) -> list[Letter]:
    """What else was made from the same entries, for other readers or about other children."""
    entries = letter.sources.values("entry_id")
    found = Letter.objects.filter(sources__entry_id__in=entries).exclude(pk=letter.pk).distinct()
    return list(found.select_related("person").order_by("started_at", "id")[:8])


def choices_of(letter: Letter) -> list[PassageChoice]:
    return list(PassageChoice.objects.filter(letter_id=letter.pk).select_related("by").order_by("id"))


def papers_of(letter: Letter) -> list[Paper]:
    return list(Paper.objects.filter(letter_id=letter.pk).select_related("by").order_by("id"))


def entries_of(person_id: int) -> list[Entry]:
    """What a letter about this child can be made from, the latest first."""
    sealed = Q(seals__isnull=False, seals__lifted_at=None)
    found = Entry.objects.filter(children__person_id=person_id).exclude(status__in=CLOSED)
    return list(
        found.annotate(shut=Count("seals", filter=sealed))
        .filter(shut=0)
        .order_by("-happened_at", "-id")[:RECENT]
    )


def every_paper(*, page: int = 1) -> tuple[list[Paper], bool]:
    """For the privacy officer: the register without anybody's name but that of whoever printed."""
    start = (page - 1) * PAGE
    found = list(_register()[start : start + PAGE + 1])
    return found[:PAGE], len(found) > PAGE


def _register() -> QuerySet[Paper]:
    return Paper.objects.select_related("by").order_by("-at", "-id")
