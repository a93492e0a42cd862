"""An agency asks for a conference and is answered; an agency that does not come is chased, and says what by when."""

from datetime import date

from throughline.access.principal import acting, atomic
from throughline.config.clock import today
from throughline.record.entries.models import Entry
from throughline.record.protection import problems
from throughline.record.protection.models import AgencyChased, ConferenceRequest, Section47Child
from throughline.record.protection.models.enquiry import AGENCIES

GONE = (Entry.WITHDRAWN, Entry.UNDONE)


def ask_for_a_conference(*, enquiry: Entry, agency: str, who: str, why: str, on: date) -> ConferenceRequest:
    """Working Together: any agency may, where we decided that none is held. Asked twice by one person is asked once."""
    if enquiry.status in GONE:
        raise problems.ENQUIRY_GONE
    rows = Section47Child.objects.filter(entry_id=enquiry.pk)
    if not rows.exclude(outcome=Section47Child.CONTINUES).exists():
        raise problems.ON_ITS_WAY
    if agency not in dict(AGENCIES):
        raise problems.NO_AGENCY
    if not who.strip():
        raise problems.NO_NAME
    if not why.strip():
        raise problems.NO_REASON
    if on > today():
        raise problems.DAY
    made, _ = ConferenceRequest.objects.get_or_create(
        entry_id=enquiry.pk, agency=agency, who=who.strip()[:120],
        defaults={"why": why.strip()[:400], "asked_on": on, "by_id": acting().id},
    )  # fmt: skip
    return made


def answer(*, enquiry: int, request: int, said: str, why: str) -> None:
    if said not in dict(ConferenceRequest.ANSWERED) or not why.strip():
        raise problems.NO_ANSWER
    waits = ConferenceRequest.objects.filter(pk=request, entry_id=enquiry, answer="")
    changed = waits.update(
        answer=said, answer_why=why.strip()[:400], answered_on=today(), answered_by_id=acting().id
    )
    if not changed:
        raise problems.ANSWERED


def chase(*, agency: str, month: date, whom: str, asked: str) -> AgencyChased:
    if agency not in dict(AGENCIES):
        raise problems.NO_AGENCY
    if not whom.strip() or not asked.strip():
        raise problems.NO_CHASE
    with atomic():
        made, _ = AgencyChased.objects.get_or_create(
            agency=agency, month=month.replace(day=1), whom=whom.strip()[:120], on=today(),
            defaults={"asked": asked.strip()[:400], "by_id": acting().id},
        )  # fmt: skip
        return made


def replied(*, chased: int, reply: str, by_when: date) -> None:
    """ "Noted" is no reply: what, and by when."""
    if not reply.strip():
        raise problems.NO_REPLY
    if by_when < today():
        raise problems.REPLY_DAY
    waits = AgencyChased.objects.filter(pk=chased, replied_on=None)
    if not waits.update(reply=reply.strip()[:400], reply_by_when=by_when, replied_on=today()):
        raise problems.ANSWERED
