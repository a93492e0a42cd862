"""The practice copy's tasks: pick a job, become the person whose job it is. Never in a live copy."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.design.parts.asking import Task


@dataclass(frozen=True, kw_only=True)
class Job:
    """`who` holds the post today; the first of the names that exists here is taken."""

    key: str
    who: tuple[str, ...]
    title: str
    words: str
    page: str
    about: tuple[str, ...] = ()


JOBS = (
    Job(
        key="which-child-first",
        who=("Mariam Achebe",),
        title="You are Mariam, team manager: which child first?",
        words="Children nobody has visited, children without a worker, and what waits for you.",
        page="team",
    ),
    Job(
        key="one-visit",
        who=("Priya Raman",),
        title="You are Priya, in the car: write up one visit for three children",
        words="On a phone, in three minutes. Kill the browser half-way; find every word.",
        page="write",
        about=("visit",),
    ),
    Job(
        key="late-visits",
        who=("Ruth Calder",),
        title="You are Ruth, head of service: open the late visits, then one child",
        words="See signal from noise, read why, and replay the page as it was known in October.",
        page="figures",
    ),
    Job(
        key="what-was-withdrawn",
        who=("O Marsh", "Olu Marsh"),
        title="You are the privacy officer: what was withdrawn, and who had read it?",
        words="One entry was signed to the wrong child.",
        page="withdrawn",
    ),
    Job(
        key="a-call-at-night",
        who=("Nora North",),
        title="You are Nora, out of hours: a hospital rings about Tia Marsden",
        words="Your shift is not on the rota. Find her, break the glass in half a minute, say why.",
        page="find",
    ),
    Job(
        key="who-works-here",
        who=("Ada Ashby",),
        title="You are Ada, administrator: invite somebody, end a post",
        words="Sees accounts and posts, and nobody's record.",
        page="people",
    ),
)


def tasks() -> list[Task]:
    """Only those whose person exists here."""
    if not settings.THROUGHLINE_PRACTICE:
        return []
    people = _people()
    found = [(job, account) for job in JOBS if (account := _who(job, people))]
    return [_task(job, account, primary=number == 0) for number, (job, account) in enumerate(found)]


def _task(job: Job, account: Account, *, primary: bool) -> Task:
    return Task(
        initials=account.initials, title=job.title, words=job.words, url=reverse("practice", args=[job.key]),
        name="task", value=job.key, about=job.title, primary=primary,
    )  # fmt: skip


def _people() -> dict[str, Account]:
    names = [name for job in JOBS for name in job.who]
    with as_keeper("offering the practice copy's tasks"):
        return {account.name: account for account in Account.objects.filter(name__in=names, is_active=True)}


def _who(job: Job, people: dict[str, Account]) -> Account | None:
    return next((people[name] for name in job.who if name in people), None)


def job_of(key: str) -> tuple[Account, str] | None:
    """Whom this task makes you, and where it begins. None: there is no such task here."""
    job = next((job for job in JOBS if job.key == key), None)
    if job is None or not settings.THROUGHLINE_PRACTICE:
        return None
    account = _who(job, _people())
    return (account, reverse(job.page, args=job.about)) if account else None
