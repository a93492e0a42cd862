"""One log row for every answer: written before the view runs, and written anew when nothing came of the asking."""

from collections.abc import Collection

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from throughline.access.declare import Needs
from throughline.access.log import writing as log
from throughline.access.policy import Decision
from throughline.access.principal import Holding, Principal
from throughline.access.roles import ROLES

UNLOGGED = ("health",)
"""A prober asks every few seconds whether we are here; the answer tells nothing about anybody."""
BEFORE_ANY_PAGE = {400: "bad request", 403: "form", 404: "no such page", 405: "method"}
"""Answers from before a page was asked what it needs; 403 is a form without its token."""
SAFE = ("GET", "HEAD")


def record(
    request: HttpRequest,
    needs: Needs,
    decision: Decision,
    *,
    person: int | None = None,
    entry: int | None = None,
) -> None:
    """After this savepoint nothing happens that is not told by the row, or rolled back with it."""
    if request.resolver_match and request.resolver_match.view_name in UNLOGGED:
        request.logged = None
        return
    request.savepoint = transaction.savepoint()
    request.logged = needs, decision, person, entry
    log.write(_look(request, *request.logged))


def settle(request: HttpRequest, response: HttpResponse) -> None:
    """What was allowed and then failed, or was not there, is undone and logged as what it was."""
    if not hasattr(request, "logged"):
        rule = BEFORE_ANY_PAGE.get(
            response.status_code, "error" if response.status_code >= 500 else "unasked"
        )
        record(request, getattr(_view(request), "access", Needs("ask")), Decision(False, rule))
    elif request.logged and request.logged[1].allow and (rule := nothing(request, response.status_code)):
        needs, _, person, entry = request.logged
        undo(request)
        record(request, needs, Decision(False, rule), person=person, entry=entry)


def nothing(request: HttpRequest, status: int) -> str:
    """A view that answers 404 of its own accord has done what it meant to; one that raised it has not."""
    if status == 404 and getattr(request, "absent", False):
        return "absent"
    return "error" if status >= 500 else "method" if status == 405 else ""


def undo(request: HttpRequest) -> None:
    transaction.savepoint_rollback(request.savepoint)
    transaction.set_rollback(False)  # a statement that failed had condemned the whole transaction


def _view(request: HttpRequest) -> object:
    return request.resolver_match.func if request.resolver_match else None


def _look(
    request: HttpRequest, needs: Needs, decision: Decision, person: int | None, entry: int | None
) -> log.Look:
    return log.Look(
        verb=needs.verb if request.method in SAFE else f"{needs.verb}:{request.method.lower()}"[:20],
        part=needs.part.letter if needs.part else "",
        page=request.resolver_match.view_name[:80] if request.resolver_match else "",
        rule=decision.rule, via=decision.via, allowed=decision.allow,
        request=request.key, person_id=kept(person), entry_id=kept(entry), **_by(request.who, decision.via),
    )  # fmt: skip


def note(
    request: HttpRequest, *, verb: str, page: str, rule: str, person_id: int | None = None, entry_id: int | None = None,
    reason: str = "",
) -> None:  # fmt: skip
    """Beside the answer's own row: what it was about, where the address does not say."""
    log.write(
        log.Look(
            verb=verb, part="", page=page, rule=rule, allowed=True, person_id=person_id, entry_id=entry_id,
            reason=reason, **_by(request.who, ""),
        )
    )  # fmt: skip


def notes(
    request: HttpRequest, *, verb: str, page: str, rule: str, people: Collection[int], reason: str
) -> None:
    """Several records that one page opens beside its own: a row on each of them, in one statement."""
    log.write_all(
        [
            log.Look(
                verb=verb, part="", page=page, rule=rule, allowed=True, person_id=person, reason=reason,
                **_by(request.who, ""),
            )
            for person in people
        ]
    )  # fmt: skip


def _by(who: Principal | None, via: str) -> dict:
    post = held(who, via)
    return {
        "account_id": who.id if who else None, "session": who.session if who else "",
        "role": post.role if post else "", "team_id": post.team_id if post else None,
    }  # fmt: skip


def held(who: Principal | None, via: str) -> Holding | None:
    """The post by which the relationship opens the record; the first one where none does."""
    posts = who.posts if who else ()
    by_it = (post for post in posts if via in ROLES[post.role].reach)
    return next(by_it, posts[0] if posts else None)


BIGGEST_KEY = 2**63 - 1


def kept(key: int | None) -> int | None:
    return key if key is not None and key <= BIGGEST_KEY else None
