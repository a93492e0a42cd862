"""One request, one transaction: the person, the decision, the log row, the view, the rendering, the commit."""

import uuid
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime

from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode

from throughline.access.accounts import sessions
from throughline.access.declare import ANYONE, SIGNED_IN, Needs
from throughline.access.log import answers
from throughline.access.parts import Part
from throughline.access.policy import MERGED, About, Decision, decide
from throughline.access.principal import Principal, act_as, cursor
from throughline.config.clock import LONDON

ABOUT_PERSON = """
select person.restriction, law.opened(person.id), law.opened_by(person.id), case when person.restriction = 1 then coalesce((
  select ring.name from record_restriction why join access_account ring on ring.id = why.ring_id
  where why.person_id = person.id and why.lowered_at is null), '') else '' end
from record_person person where person.id = %s
"""
ABOUT_ENTRY = """
select coalesce(bit_or(law.opened(named.person_id)), 0), min(law.opened_by(named.person_id)), count(*)
from record_entrychild named
where named.entry_id = %s and exists (select 1 from record_entry spine where spine.id = named.entry_id)
"""


YEARS = range(1900, 2200)


MOVED_TO = """
select gone.now_id from record_oldidentity gone
where gone.person_id = %s and (%s::timestamptz is null or gone.since <= %s)
"""
UNDECLARED = Needs("undeclared")
ABSENT = Decision(False, "absent", hide=True)


class OneTransaction:
    """Outermost. `ATOMIC_REQUESTS` is off: Django runs `process_view` before it and rendering after it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.who, request.sign_in, request.as_known, request.key = None, None, None, uuid.uuid4().hex
        with ExitStack() as request.until_answered, transaction.atomic(), act_as(None):
            response = self.get_response(request)
            answers.settle(request, response)
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
        needs: Needs = getattr(view, "access", UNDECLARED)
        person, entry = kwargs.get(needs.person), kwargs.get(needs.entry)
        decision = decision_on(request, needs, kwargs)
        answers.record(request, needs, decision, person=person, entry=entry)
        if not decision.allow:
            return INSTEAD.get(decision.rule, refused)(request, decision)
        if decision.via == MERGED and (there := moved_on(request, needs, kwargs)):
            return there
        if needs.verb != ANYONE:
            go_back_in_time(request)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """What the view could not find is answered like what is not there."""
        if not isinstance(error, Http404):
            return None
        request.absent = True
        return refused(request, ABSENT)


def moved_on(request: HttpRequest, needs: Needs, kwargs: dict) -> HttpResponse | None:
    """The same page of the record that this number leads to now; of a day before the merge, the page as it was."""
    with cursor() as cur:
        cur.execute(MOVED_TO, [kwargs[needs.person], request.as_known, request.as_known])
        row = cur.fetchone()
    if row is None:
        return None
    name = request.resolver_match.view_name if request.method in answers.SAFE else "child"
    there = {needs.person: row[0]} | ({} if name == "child" else kwargs | {needs.person: row[0]})
    asked = {"as-known": request.GET["as-known"]} if request.as_known else {}
    return HttpResponseRedirect(
        reverse(name, kwargs=there, query=asked | {"was": kwargs[needs.person]}), status=303
    )


def decision_on(request: HttpRequest, needs: Needs, kwargs: dict) -> Decision:
    if needs is UNDECLARED:
        return Decision(False, "undeclared", "This page has not said who may open it.")
    if needs.verb == ANYONE:
        return Decision(True, "anyone")
    if any(isinstance(key, int) and answers.kept(key) is None for key in kwargs.values()):
        return ABSENT
    if request.who is None:
        return Decision(False, "sign in")
    if request.sign_in.enrolling and not needs.enrolling:
        return Decision(False, "second step")
    decision = judge(
        request.who,
        needs,
        kwargs.get(needs.person),
        kwargs.get(needs.entry),
        safe=request.method in (*answers.SAFE, "OPTIONS") or (needs.asks and request.method == "POST"),
    )
    return decision if not decision.allow else (not_of_the_past(request) or decision)


def judge(
    who: Principal, needs: Needs, person: int | None, entry: int | None, *, safe: bool = True
) -> Decision:
    if needs.verb == SIGNED_IN:
        return Decision(True, "signed in")
    if who.reads_only and not safe:
        return Decision(False, "reads only", "Your role reads and changes nothing.")
    about = None
    if needs.verb == "review":
        return decide(
            who, needs.verb, needs.part, about
        )  # nobody reaches what was withdrawn: the role opens it
    if person is not None:
        about = about_person(person)
    elif entry is not None:
        about = about_entry(entry)
    return decide(who, needs.verb, needs.part, about)


def about_person(person: int) -> About:
    with cursor() as cur:
        cur.execute(ABOUT_PERSON, [person])
        row = cur.fetchone()
        if row is not None:
            return About(True, restriction=row[0], opened=Part(row[1]), via=row[2], ring=row[3])
        cur.execute("select law.why_hidden(%s)", [person])
        return About(False, hidden=cur.fetchone()[0])


def about_entry(entry: int) -> About:
    """The parts that any named child opens; the spine's own policy has the last word on shared ones."""
    with cursor() as cur:
        cur.execute(ABOUT_ENTRY, [entry])
        opened, via, named = cur.fetchone()
    return About(named > 0, opened=Part(opened), readable=named > 0, via=via or "")


def refused(request: HttpRequest, decision: Decision) -> HttpResponse:
    """Returned, never raised, so that its log row stays."""
    name, status = ("access/absent.html", 404) if decision.hide else ("access/refused.html", 403)
    return TemplateResponse(request, name, {"decision": decision}, status=status).render()


def ask_to_sign_in(request: HttpRequest, decision: Decision) -> HttpResponse:
    if request.headers.get("X-Requested-With") == "fetch":
        return HttpResponse("Sign in again: your words are still on this page.", status=401)
    there = f"?{urlencode({'next': request.get_full_path()})}" if request.method == "GET" else ""
    return HttpResponseRedirect(reverse("sign-in") + there)


def add_a_second_step(request: HttpRequest, decision: Decision) -> HttpResponse:
    return HttpResponseRedirect(reverse("my-security"), status=303)


INSTEAD = {"sign in": ask_to_sign_in, "second step": add_a_second_step}
"""What is answered in place of a refusal, by the rule."""


def not_of_the_past(request: HttpRequest) -> Decision | None:
    """`?as-known=` reads the record as it stood at that moment, and only reads."""
    asked = request.GET.get("as-known", "")
    if not asked:
        return None
    request.as_known = moment_asked(asked)
    if request.as_known is None:
        return Decision(False, "as known", "Give the moment like 2026-10-09T17:00.")
    if request.method in answers.SAFE:
        return None
    request.as_known = None
    return Decision(False, "as known", "The past can be read, not written. Go back to today.")


def go_back_in_time(request: HttpRequest) -> None:
    """Another search path. Only once the decision is made and logged: those go by today."""
    if request.as_known is None:
        return
    request.until_answered.enter_context(connection.execute_wrapper(of_the_past))
    with cursor() as cur:
        cur.execute(
            "select set_config('app.as_known', %s, true), set_config('search_path', 'as_known, public', true)",
            [request.as_known.isoformat()],
        )


def of_the_past(ask: Callable, words: str, values: object, many: bool, context: dict) -> object:
    """A plan is kept by its words: with words of its own the past keeps its plans, and today's stand as they were."""
    return ask(words + "\n-- as known", values, many, context)


def moment_asked(text: str) -> datetime | None:
    """None for what is no moment, or one that another time zone would push out of the calendar."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=moment.tzinfo or LONDON) if moment.year in YEARS else None
