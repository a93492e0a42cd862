"""The log: all of it for the privacy officer, counts for a line manager, the machine for an administrator."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughline.access.declare import access
from throughline.access.log import answers, pages, queries, questions, words
from throughline.access.log.export import MOST, as_csv
from throughline.access.log.forms import AnswerForm, AskForm
from throughline.access.log.models import LogQuestion
from throughline.access.log.queries import PAGE, Asked
from throughline.access.models import Account
from throughline.access.problems import AccessProblem
from throughline.config.clock import now


@require_safe
@access("review")
def log(request: HttpRequest) -> HttpResponse:
    form = AskForm(request.GET if any(request.GET.values()) else None)
    asked = form.asked()
    note(request, asked)
    found = queries.rows(asked, moment=now(), before=before(request)) if not form.errors else []
    context = {
        "form": form, "table": pages.table(found[:PAGE]), "span": words.span(asked),
        "older_url": older(request, found), "export_url": f"{reverse('log-export')}?{request.GET.urlencode()}",
    }  # fmt: skip
    return render(request, "log/log.html", context, status=422 if form.errors else 200)


@require_safe
@access("review")
def log_export(request: HttpRequest) -> HttpResponse:
    form = AskForm(request.GET if any(request.GET.values()) else None)
    asked = form.asked()
    if form.errors:
        return render(request, "log/log.html", {"form": form, "span": words.span(asked)}, status=422)
    note(request, asked)
    text = as_csv(queries.rows(asked, moment=now(), size=MOST))
    return HttpResponse(
        text,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="log.csv"'},
    )


def note(request: HttpRequest, asked: Asked) -> None:
    """Whose part of the log was read stands in the log, so that the child's own page shows it."""
    if asked.person_id:
        answers.note(request, verb="review", page="log", rule="role.verb", person_id=asked.person_id)


def before(request: HttpRequest) -> int | None:
    asked = request.GET.get("before", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else None


def older(request: HttpRequest, found: list) -> str:
    if len(found) <= PAGE:
        return ""
    query = request.GET.copy()
    query["before"] = str(found[PAGE - 1].id)
    return f"?{query.urlencode()}"


@require_safe
@access("oversee")
def log_staff(request: HttpRequest) -> HttpResponse:
    table = pages.staff(queries.staff_weeks(), queries.staff_alerts())
    return render(request, "log/staff.html", {"table": table})


@require_safe
@access("administer")
def log_technical(request: HttpRequest) -> HttpResponse:
    found = queries.technical(moment=now(), before=before(request))
    context = {"table": pages.technical(found[:PAGE]), "older_url": older(request, found)}
    return render(request, "log/technical.html", context)


@require_safe
@access("review")
def log_questions(request: HttpRequest) -> HttpResponse:
    return render(request, "log/questions.html", {"items": pages.questions(questions.waiting_first())})


@require_http_methods(["GET", "POST"])
@access("review")
def log_question(request: HttpRequest, question_id: int) -> HttpResponse:
    question = get_object_or_404(
        LogQuestion.objects.select_related("asked_by", "answered_by"), pk=question_id
    )
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            questions.answer(
                question=question, outcome=form.cleaned_data["outcome"], words=form.cleaned_data["answer"]
            )
            return HttpResponseRedirect(reverse("log-questions"), status=303)
        except AccessProblem as problem:
            form.add_error(None, str(problem))
            question.refresh_from_db()
    return _question(request, question, form)


def _question(request: HttpRequest, question: LogQuestion, form: AnswerForm) -> HttpResponse:
    moment = question.asked_at
    looks = queries.rows(Asked(account_id=question.about_id, person_id=question.person_id), moment=moment)
    context = {
        "question": question, "about": Account.objects.get(pk=question.about_id), "form": form,
        "table": pages.table(looks[:PAGE]),
    }  # fmt: skip
    return render(request, "log/question.html", context, status=422 if form.errors else 200)
