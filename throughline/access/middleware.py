"""One request, one transaction: the person, the decision, the log row, the view, the rendering, the commit."""

import uuid
from collections.abc import Callable
from datetime import datetime

from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode

from throughline.access.accounts import sessions
from throughline.access.declare import ANYONE, SIGNED_IN, Needs
from throughline.access.log import writing as log
from throughline.access.parts import Part
from throughline.access.policy import About, Decision, decide
from throughline.access.principal import Principal, act_as, cursor
from throughline.config.clock import LONDON
from throughline.config.databases import PREPARE_AFTER

ABOUT_PERSON = """
select person.restriction = 2, coalesce((select bit_or(reach.parts) from access_reach reach
  where reach.user_id = %s and reach.person_id = %s and reach.until > law.instant()), 0)
from record_person person where person.id = %s
"""
ABOUT_ENTRY = """
select bit_or(reach.parts) from record_entrychild named
  join access_reach reach on reach.person_id = named.person_id and reach.user_id = %s and reach.until > law.instant()
where named.entry_id = %s and exists (select 1 from record_entry spine where spine.id = named.entry_id)
"""


BIGGEST_KEY = 2**63 - 1


class OneTransaction:
    """Outermost. `ATOMIC_REQUESTS` is off: Django runs `process_view` before it and rendering after it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.who, request.as_known, request.key = None, None, uuid.uuid4().hex
        with transaction.atomic(), act_as(None):
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        if request.as_known:
            connection.connection.prepare_threshold = PREPARE_AFTER
        if request.who is not None and "Cache-Control" not in response:
            response["Cache-Control"] = "no-store"
        return response


class Guard:
    """Names the person, decides from the view's declaration, logs, and only then lets the view run."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.who = sessions.who_is(request)
        with act_as(request.who):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: list, kwargs: dict
    ) -> HttpResponse | None:
        needs: Needs | None = getattr(view, "access", None)
        if needs is None:
            return refused(request, Decision(False, "undeclared", "This page has not said who may open it."))
        if needs.verb == ANYONE:
            return None
        if any(isinstance(key, int) and key > BIGGEST_KEY for key in kwargs.values()):
            return refused(request, Decision(False, "absent", hide=True))
        if request.who is None:
            return ask_to_sign_in(request)
        person, entry = kwargs.get(needs.person), kwargs.get(needs.entry)
        decision = judge(request.who, needs, person, entry)
        record(request, needs, decision, person=person, entry=entry)
        if not decision.allow:
            return refused(request, decision)
        request.savepoint = transaction.savepoint()
        return go_back_in_time(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """What the view could not find is answered like what is not there; the log row of the asking stays."""
        if not isinstance(error, Http404):
            return None
        if getattr(request, "savepoint", None):
            transaction.savepoint_rollback(request.savepoint)
        return refused(request, Decision(False, "absent", hide=True))


def judge(who: Principal, needs: Needs, person: int | None, entry: int | None) -> Decision:
    if needs.verb == SIGNED_IN:
        return Decision(True, "signed in")
    about = None
    if needs.verb == "review":
        return decide(
            who, needs.verb, needs.part, about
        )  # nobody reaches what was withdrawn: the role opens it
    if person is not None:
        about = about_person(who, person)
    elif entry is not None:
        about = about_entry(who, entry)
    return decide(who, needs.verb, needs.part, about)


def about_person(who: Principal, person: int) -> About:
    with cursor() as cur:
        cur.execute(ABOUT_PERSON, [who.id, person, person])
        row = cur.fetchone()
    return About(False) if row is None else About(True, row[0], Part(row[1]))


def about_entry(who: Principal, entry: int) -> About:
    """The parts that any named child opens; the spine's own policy has the last word on shared ones."""
    with cursor() as cur:
        cur.execute(ABOUT_ENTRY, [who.id, entry])
        (parts,) = cur.fetchone()
    return About(parts is not None, False, Part(parts or 0))


def record(
    request: HttpRequest, needs: Needs, decision: Decision, *, person: int | None, entry: int | None
) -> None:
    log.write(
        log.Look(
            verb=needs.verb
            if request.method in ("GET", "HEAD")
            else f"{needs.verb}:{request.method.lower()}",
            part=needs.part.letter if needs.part else "",
            page=request.resolver_match.view_name[:80],
            rule=decision.rule,
            allowed=decision.allow,
            account_id=request.who.id,
            session=request.who.session,
            request=request.key,
            person_id=person,
            entry_id=entry,
        )
    )


def refused(request: HttpRequest, decision: Decision) -> HttpResponse:
    """Returned, never raised, so that its log row stays."""
    name, status = ("access/absent.html", 404) if decision.hide else ("access/refused.html", 403)
    return TemplateResponse(request, name, {"decision": decision}, status=status).render()


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.headers.get("X-Requested-With") == "fetch":
        return HttpResponse("Sign in again: your words are still on this page.", status=401)
    there = f"?{urlencode({'next': request.get_full_path()})}" if request.method == "GET" else ""
    return HttpResponseRedirect(reverse("sign-in") + there)


def go_back_in_time(request: HttpRequest) -> HttpResponse | None:
    """`?as-known=` reads the record as it stood at that moment: another search path, reading only."""
    asked = request.GET.get("as-known", "")
    if not asked:
        return None
    try:
        moment = datetime.fromisoformat(asked)
    except ValueError:
        return refused(request, Decision(False, "as known", "Give the moment like 2026-10-09T17:00."))
    if request.method not in ("GET", "HEAD"):
        return refused(
            request, Decision(False, "as known", "The past can be read, not written. Go back to today.")
        )
    request.as_known = moment.replace(tzinfo=moment.tzinfo or LONDON)
    connection.connection.prepare_threshold = None  # plans made for today must not meet the past's tables
    with cursor() as cur:
        cur.execute(
            "select set_config('app.as_known', %s, true), set_config('search_path', 'as_known, public', true)",
            [request.as_known.isoformat()],
        )
    return None
