"""The pages of who can open a record and of what was given, put together from what was read."""

from dataclasses import dataclass

from throughline.access.grants import giving, queries, words
from throughline.access.grants.forms import Choices
from throughline.access.models import Grant, Post
from throughline.access.roles import RELATIONSHIPS
from throughline.config.clock import now, today
from throughline.design.parts.links import Link
from throughline.design.parts.rows import Item
from throughline.design.parts.status import Status


@dataclass(frozen=True, kw_only=True)
class Group:
    title: str
    count: int
    anchor: str
    items: list[Item]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One grant, with the press that ends it when it is live and the reader may."""

    id: int
    name: str
    words: str
    status: Status
    state: str
    ends: bool


@dataclass(frozen=True, kw_only=True)
class WhoCanOpen:
    child: queries.Child
    lead: str
    gives: bool
    groups: list[Group]
    desk: list[Item]
    grants: list[Line]
    onward: Link | None


def who_can_open(person_id: int, *, page: int, gives: bool) -> WhoCanOpen:
    child, found = queries.child(person_id), queries.reachers(person_id, on=today())
    grants, more = queries.grants_of(person_id, page=page)
    people = {one.account_id for those in found.values() for one in those}
    return WhoCanOpen(
        child=child, gives=gives, groups=[group(via, those) for via, those in found.items()],
        lead=f"{len(people)} {'person opens' if len(people) == 1 else 'people open'} more than name and safety now.",
        desk=words.desk(queries.at_a_desk(now())) if not child.restriction else [],
        grants=[line(one, gives=gives) for one in grants],
        onward=Link(words="Older", url=f"?page={page + 1}") if more else None,
    )  # fmt: skip


def group(via: str, those: list[queries.Reacher]) -> Group:
    return Group(
        title=RELATIONSHIPS[via].sentence,
        count=len(those),
        anchor=f"via-{via}",
        items=[words.reacher(one) for one in those],
    )


def line(one: Grant, *, gives: bool) -> Line:
    status, state = words.span(one, now())
    return Line(
        id=one.pk, name=one.account.name, words=words.grant(one), status=status, state=state,
        ends=gives and status == Status.UNDER_WAY,
    )  # fmt: skip


def one_choices(child: queries.Child) -> Choices:
    """By what is given. A list is for a restricted record, and evidence for who worked with this child."""
    former = queries.former_workers(child.id, on=today())
    among = {"evidence": former}
    kinds = [kind for kind in giving.WORDS if kind != "listed" or child.restriction == 1]
    return _choices({kind: queries.may_be_given(kind, on=today(), among=among.get(kind)) for kind in kinds})


def many_choices() -> Choices:
    return _choices({kind: queries.may_be_given(kind, on=today()) for kind in giving.TOGETHER})


def _choices(posts: dict[str, list[Post]]) -> Choices:
    return [
        (giving.WORDS[kind], [(f"{kind}:{post.holder_id}", f"{post.holder.name}, {post}") for post in found])
        for kind, found in posts.items()
        if found
    ]


def lots(*, page: int) -> tuple[list[dict], Link | None]:
    found, more = queries.given_by_me(now(), page=page)
    for lot in found:
        lot["what"] = giving.WORDS.get(lot["kind"], RELATIONSHIPS[lot["kind"]].sentence)
        lot["until_words"] = (
            "without an end" if lot["ends"].year > words.NO_END else f"until {words.moment(lot['ends'])}"
        )
    return found, Link(words="Older", url=f"?page={page + 1}") if more else None
