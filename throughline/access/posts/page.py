"""The pages of people and posts as values."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from throughline.access.accounts.second_step import standing
from throughline.access.accounts.security.queries import open_sessions
from throughline.access.models import Account, Post, ProposedPost
from throughline.access.posts.proposals.actions import waiting
from throughline.access.posts.queries import Sought, Worker, without_a_line, workers
from throughline.access.roles import ROLES
from throughline.design.dates import day
from throughline.design.parts.links import Link
from throughline.design.parts.status import Status, chip
from throughline.design.parts.tables import Column, Table

MOST = 20
"""Of what waits or is broken: the rest comes up as these are dealt with."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What waits for another administrator, and whether this reader is that one."""

    row: ProposedPost
    words: str
    span: str
    may_confirm: bool
    own: bool


def everybody(on: date, *, sought: Sought, number: int, reader: int) -> dict:
    found, more = workers(on=on, page=number, sought=sought)
    said = {"q": sought.words, "team": sought.team, "role": sought.role, "state": sought.state}
    asked = {name: value for name, value in said.items() if value}
    return {
        "table": _table(found), "found": bool(found), "filtered": bool(asked),
        "pages": [
            Link(words=words, url=f"?{urlencode(asked | {'page': to})}")
            for words, to, there in (("Previous page", number - 1, number > 1), ("Next page", number + 1, more))
            if there
        ],
        "waiting": [asked_by(row, reader) for row in waiting()[:MOST]],
        "lost": list(without_a_line(on)[:MOST]),
    }  # fmt: skip


def _table(found: list[Worker]) -> Table:
    return Table(
        label="Everybody",
        columns=tuple(Column(words=words) for words in ("Name", "Posts now", "State")),
        rows=tuple((_named(one.account), _held(one), state(one)) for one in found),
    )


def _named(account: Account) -> SafeString:
    link = format_html('<a href="{}">{}</a>', reverse("person", args=[account.pk]), account.name)
    return format_html("{} <small>{}</small>", link, account.email)


def _held(one: Worker) -> SafeString:
    said = [
        (post, format_html(", acting up until {}", day(post.ended)) if post.acting else "")
        for post in one.held
    ]
    return format_html_join("", "<div>{}{}</div>", said) if said else SafeString("None")


def state(one: Worker) -> str:
    if not one.account.is_active:
        return chip(Status.PLAIN, "Switched off")
    if one.account.leaves_on:
        return chip(Status.SOON, f"Leaves {day(one.account.leaves_on)}")
    return chip(Status.WAITING, one.state) if one.state else "Works here"


def asked_by(row: ProposedPost, reader: int) -> Asked:
    return Asked(
        row=row, words=asked_words(row), span=f"{ROLES[row.role].name}, {from_until(row.started, row.ended)}",
        own=row.proposed_by_id == reader, may_confirm=reader not in (row.proposed_by_id, row.holder_id),
    )  # fmt: skip


def asked_words(row: ProposedPost) -> str:
    above = row.reports_to.holder.name if row.reports_to else "nobody"
    if row.kind == ProposedPost.LINE:
        return f"{row} of {row.holder.name} to report to {above}"
    instead = f" instead of {row.instead_of.title}" if row.instead_of else ""
    line = f", reporting to {above}" if row.reports_to else ""
    return f"{row.holder.name} as {row}{', acting up' if row.acting else ''}{instead}{line}"


def from_until(started: date, ended: date | None) -> str:
    return f"from {day(started)}{f' until {day(ended)}' if ended else ''}"


@dataclass(frozen=True, kw_only=True)
class Held:
    """One post as its holder's page tells it."""

    post: Post
    facts: list[tuple[str, str]]
    running: bool


def person(account: Account, on: date, *, reader: int) -> dict:
    posts = list(
        account.posts.select_related("team__organisation", "organisation", "reports_to__holder").order_by(
            "-started", "-id"
        )
    )
    mine = account.pk == reader
    stands = standing.of(account.pk)
    return {
        "account": account, "mine": mine,
        "state": state(Worker(account, tuple(post for post in posts if holds(post, on)))),
        "signs_in": [
            ("Second step", "Has one" if stands.has_second_step else "None"),
            ("Signed in now", devices(open_sessions(account.pk).count())),
        ],
        "groups": [
            (title, [_told(post, on) for post in posts if belongs(post, on)])
            for title, belongs in (("Now", holds), ("Coming", comes), ("Past", past))
        ],
        "waiting": [asked_by(row, reader) for row in waiting().filter(holder=account)],
    }  # fmt: skip


def devices(number: int) -> str:
    return f"On {number} device{'' if number == 1 else 's'}" if number else "Nowhere"


def holds(post: Post, on: date) -> bool:
    return post.started <= on and (post.ended is None or post.ended > on)


def comes(post: Post, on: date) -> bool:
    return post.started > on and post.ended != post.started


def past(post: Post, on: date) -> bool:
    return not holds(post, on) and not comes(post, on)


def _told(post: Post, on: date) -> Held:
    place = post.organisation or (post.team.organisation if post.team else None)
    called_off = post.ended == post.started
    said = (
        ("Role", ROLES[post.role].name),
        (
            "Days",
            "Called off before it began" if called_off else f"F{from_until(post.started, post.ended)[1:]}",
        ),
        ("Acting up", "Yes, between these days only" if post.acting else ""),
        ("Organisation", place.name if place else ""),
        (
            "Reports to",
            f"{post.reports_to.holder.name}, {post.reports_to.title}" if post.reports_to else "Nobody",
        ),
    )
    return Held(
        post=post, facts=[(label, words) for label, words in said if words], running=not past(post, on)
    )
