"""The practice copy's tasks: pick a job, become the person whose job it is. Never in a live copy."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from throughline.access.accounts.jobs import FIRST, JOBS, Job
from throughline.access.models import Account
from throughline.access.principal import as_keeper, cursor
from throughline.design.parts.asking import Task

COOKIE = "throughline-task"
"""Which task was taken: a word of the list, and nobody's."""
CHILD = "select id from record_person where given_name = %s and family_name = %s order by id limit 1"


@dataclass(frozen=True, slots=True)
class Trying:
    """What to try, in a line, and the way back to the list."""

    title: str
    words: str
    back: str


@dataclass(frozen=True, slots=True)
class Offered:
    """The tasks of the first five minutes, and those for whoever has longer. Only those whose person exists here."""

    first: list[Task]
    more: list[Task]


def tasks() -> Offered:
    if not settings.THROUGHLINE_PRACTICE:
        return Offered([], [])
    people = _people()
    return Offered(_offer(JOBS[:FIRST], people), _offer(JOBS[FIRST:], people))


def _offer(jobs: Iterable[Job], people: dict[str, Account]) -> list[Task]:
    found = [(job, account) for job in jobs if (account := _who(job, people))]
    return [_task(job, account, primary=job == JOBS[0]) for job, account in found]


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
    job = _job(key)
    account = _who(job, _people()) if job else None
    return (account, _place(job)) if job and account else None


def _job(key: str) -> Job | None:
    return next((job for job in JOBS if job.key == key), None) if settings.THROUGHLINE_PRACTICE else None


def _place(job: Job) -> str:
    child = _child(job)
    if job.asks:
        return f"{reverse(job.page, args=job.about)}?{urlencode({'children': child})}"
    return reverse(job.page, args=[*job.about, *([child] if job.child else [])])


def _child(job: Job) -> int | None:
    if not job.child:
        return None
    with as_keeper("finding the child of a practice task"), cursor() as cur:
        cur.execute(CHILD, job.child)
        row = cur.fetchone()
    return row[0] if row else None


def remember(response: HttpResponse, key: str) -> None:
    response.set_cookie(COOKIE, key, httponly=True, samesite="Lax", secure=settings.SECURE_COOKIES)


def trying(request: HttpRequest) -> Trying | None:
    """For as long as one is whom the task made one."""
    job = _job(request.COOKIES.get(COOKIE, ""))
    if job is None or request.who.name not in job.who:
        return None
    return Trying(job.title, job.tries, reverse("sign-in"))
