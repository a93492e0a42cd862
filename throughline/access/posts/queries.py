"""Who works here: accounts and the posts they hold, a page at a time."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from throughline.access.models import Account, Post

PAGE = 50
STATES = {
    "working": "Holds a post",
    "invited": "Invited, not yet signed in",
    "none": "Holds no post",
    "leaving": "Leaves on a day that is set",
    "off": "Switched off",
}


@dataclass(frozen=True, kw_only=True)
class Sought:
    """Whom an administrator looks for."""

    words: str = ""
    team: int | None = None
    role: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Worker:
    """One account as the administrator meets it."""

    account: Account
    held: tuple[Post, ...]

    @property
    def state(self) -> str:
        if not self.account.is_active:
            return STATES["off"]
        if not self.account.joined_at:
            return STATES["invited"]
        return "" if self.held else STATES["none"]


def workers(*, on: date, page: int = 1, sought: Sought | None = None) -> tuple[list[Worker], bool]:
    """One page of everybody sought, by name, and whether there is another."""
    posts = running(on).select_related("team", "organisation").order_by("started")
    start = (page - 1) * PAGE
    accounts = _sought(sought or Sought(), on).prefetch_related(Prefetch("posts", posts, to_attr="held"))
    found = [Worker(account, tuple(account.held)) for account in accounts[start : start + PAGE + 1]]
    return found[:PAGE], len(found) > PAGE


def running(on: date) -> QuerySet[Post]:
    return Post.objects.filter(started__lte=on).exclude(ended__lte=on)


def _sought(sought: Sought, on: date) -> QuerySet[Account]:
    found = Account.objects.order_by("name", "id")
    if sought.words:
        found = found.filter(Q(name__icontains=sought.words) | Q(email__icontains=sought.words))
    held = running(on).filter(holder=OuterRef("pk"))
    if sought.team or sought.role:
        asked = {"team_id": sought.team, "role": sought.role}
        found = found.filter(Exists(held.filter(**{name: value for name, value in asked.items() if value})))
    return found.filter(*STATE[sought.state](held)) if sought.state else found


STATE = {
    "working": lambda held: [Q(is_active=True), Exists(held)],
    "invited": lambda held: [Q(is_active=True, joined_at=None)],
    "none": lambda held: [Q(is_active=True), ~Exists(held)],
    "leaving": lambda held: [Q(is_active=True, leaves_on__isnull=False)],
    "off": lambda held: [Q(is_active=False)],
}


def without_a_line(on: date) -> QuerySet[Post]:
    """Posts that run and report to one that has ended: nobody above them answers for their children."""
    lost = running(on).filter(reports_to__ended__lte=on).exclude(reports_to=F("id"))
    return lost.select_related("holder", "team", "reports_to__holder").order_by(
        "reports_to_id", "holder__name"
    )


def post_words(account_id: int, on: date) -> str:
    """The post that somebody held on a day, in words; the one begun last, when there were several."""
    held = running(on).filter(holder_id=account_id)
    post = held.select_related("team").order_by("-started", "-id").first()
    return str(post) if post else ""
