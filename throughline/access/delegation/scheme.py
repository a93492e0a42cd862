"""The scheme as values: lines, posts, deputies and days away. No database here, so that rules and oracle share it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from throughline.access.delegation.catalogue import by_key
from throughline.access.delegation.levels import LINE_ROLES, Level
from throughline.access.roles import ROLES

ALWAYS = date.min


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """From a day until another, which is the first day not in it."""

    started: date
    ended: date | None = None

    def holds(self, day: date) -> bool:
        return self.started <= day and (self.ended is None or day < self.ended)


@dataclass(frozen=True, kw_only=True, slots=True)
class Held(Span):
    """A post in one person's hands."""

    id: int
    holder: int
    role: str
    level: Level
    title: str
    name: str = ""
    acting: bool = False

    def holds(self, day: date) -> bool:
        """Acting up counts only between two days, so one without an end counts on none."""
        return Span.holds(self, day) and not (self.acting and self.ended is None)

    @property
    def words(self) -> str:
        return f"{self.title} (acting up)" if self.acting else self.title


@dataclass(frozen=True, kw_only=True, slots=True)
class Line(Span):
    """Who may make one kind of decision: a level and those above it, one role, or one post by name."""

    decision: str
    level: Level
    role: str = ""
    post: int | None = None
    post_words: str = ""
    limit: Decimal | None = None
    conditions: str = ""
    deputies_always: bool = False
    """A deputy may decide while the other is here too."""
    source: str = ""
    id: int | None = None

    @property
    def default(self) -> bool:
        return self.id is None

    def given_to(self, post: Held) -> bool:
        if self.post is not None:
            return post.id == self.post
        roles = {self.role} if self.role else LINE_ROLES
        return post.role in roles and post.level >= self.level

    @property
    def seat(self) -> str:
        """To whom, in words."""
        if self.post is not None:
            return self.post_words
        if self.role:
            return ROLES[self.role].name
        return self.level.title if self.level is Level.DIRECTOR else f"{self.level.title} or above"

    @property
    def seat_inside(self) -> str:
        """The same inside a sentence; a name keeps its capital."""
        return self.seat if self.post is not None else f"{self.seat[0].lower()}{self.seat[1:]}"

    @property
    def limit_words(self) -> str:
        measure = by_key()[self.decision].measure
        return f"up to {measure.words(self.limit)}" if measure and self.limit is not None else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Deputising(Span):
    post: int
    deputy: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence(Span):
    account: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Scheme:
    """Everything there is about who may decide, on every day. Ask it for one."""

    adopted: tuple[Line, ...] = ()
    posts: tuple[Held, ...] = ()
    deputies: tuple[Deputising, ...] = ()
    absences: tuple[Absence, ...] = field(default=())

    def lines(self, decision: str, day: date) -> list[Line]:
        """The default holds until the authority's first own line for this decision begins, and never comes back."""
        own = [line for line in self.adopted if line.decision == decision and line.started <= day]
        return [line for line in own if line.holds(day)] if own else default_lines(decision)

    def is_default(self, decision: str, day: date) -> bool:
        return not any(line.decision == decision and line.started <= day for line in self.adopted)

    def held_by(self, account: int, day: date) -> list[Held]:
        return [post for post in self.posts if post.holder == account and post.holds(day)]

    def is_away(self, account: int, day: date) -> bool:
        return any(absence.account == account and absence.holds(day) for absence in self.absences)

    def deputised(self, account: int, day: date) -> list[Held]:
        """The posts whose deputy this person is on the day."""
        mine = {post.id for post in self.held_by(account, day)}
        covered = {one.post for one in self.deputies if one.deputy in mine and one.holds(day)}
        return [post for post in self.posts if post.id in covered and post.holds(day)]


def default_lines(decision: str) -> list[Line]:
    return [
        Line(
            decision=decision, level=share.level, role=share.role, limit=share.limit, conditions=share.conditions,
            started=ALWAYS, source="Default, to be adopted",
        )
        for share in by_key()[decision].default
    ]  # fmt: skip


def posts_of(posts: Iterable[Held], line: Line, day: date) -> list[Held]:
    return [post for post in posts if post.holds(day) and line.given_to(post)]
