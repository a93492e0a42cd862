"""One of each of the smaller things an address can name, put straight into its table."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from throughline.access.accounts.second_step.models import Passkey, SecondStepReset
from throughline.access.conflicts.models import Conflict, ProposedConflict
from throughline.access.delegation.models import Delegation, DelegationChange
from throughline.access.grants.models import GlassReview, Grant, SealedRelease
from throughline.access.log.models import LogQuestion
from throughline.access.lookups.models import LookUpHold
from throughline.access.misuse.models import Alert
from throughline.access.models import Absence, Account, Session
from throughline.access.posts.models import Organisation, Shift
from throughline.access.posts.proposals.models import ProposedPost
from throughline.access.principal import as_keeper
from throughline.config.clock import now, today
from throughline.oversight.hindrance.models import Hindrance, HindranceVoice
from throughline.oversight.improvement.models import Objective
from throughline.oversight.models import (
    Contract,
    ContractAction,
    ContractFigure,
    ContractMeasure,
    ContractMeeting,
)
from throughline.record.alerts.queries import raised_about
from throughline.record.clocks.actions import duty_facts_changed
from throughline.record.clocks.models import Duty
from throughline.record.documents import store
from throughline.record.documents.models import Attachment, Upload
from throughline.record.entries.models import Draft, Entry
from throughline.record.front_door.public.actions import place
from throughline.record.keeping.models import KeepingDate
from throughline.record.letters.models import Letter, LetterAnswer, Paper, PaperBytes
from throughline.record.matters.facts import facts
from throughline.record.matters.models import Happening, Matter
from throughline.record.merging.models import Merge
from throughline.record.people.models import Language, Person, Relationship
from throughline.record.restricting.models import SharedToRewrite
from throughline.record.searching.models import Search
from throughline.standards.ways import Subject
from throughline.synthetic.builders import somebody
from throughline.synthetic.cast import Cast

FIGURES = {
    "people": 12,
    "refused": 3,
    "from": "2026-11-19T09:00:00+00:00",
    "until": "2026-11-19T10:00:00+00:00",
}


def the_things(cast: Cast, child: Person, sealed: Person, entry: Entry) -> dict[str, int | UUID | str]:
    """By the name of the argument that holds their key. All are Bob's, or about Charlie's sealed child."""
    with as_keeper("making things that have addresses"):
        change = DelegationChange.objects.create(
            kind="line", decision="close", level=3, starts=today() + timedelta(days=7), source="Cabinet",
            reason="The new year's scheme.", proposed_by=cast.ruth, proposed_at=now(),
        )  # fmt: skip
        line = Delegation.objects.create(
            decision="restrict", level=3, started=today() - timedelta(days=9), source="Cabinet", change=change,
            approved_by=cast.ruth,
        )  # fmt: skip
        question = LogQuestion.objects.create(
            person_id=child.id, about_id=cast.bob.id, words="Why?", asked_by=cast.alice, asked_at=now(),
            due=today() + timedelta(days=2),
        )  # fmt: skip
        kept, _ = KeepingDate.objects.get_or_create(
            person=child,
            defaults={
                "reference": child.reference, "until": date(2092, 6, 3), "open": True, "rule": "care", "why": "",
                "reckoned_on": today(),
            },
        )  # fmt: skip
        reset = SecondStepReset.objects.create(
            account=cast.bob, asked_by=cast.ruth, asked_at=now(), reason="A lost telephone"
        )
        alert = Alert.objects.create(
            detector="in-order",
            account=cast.bob,
            day=today(),
            figures=FIGURES,
            raised_at=now(),
        )
        hold = LookUpHold.objects.create(account=cast.bob, at=now())
        return {
            "thing": raised_about([child.id], today())[0].key,
            "contact_key": place({"words": "A baby screamed."}, key=uuid4()).key,
            **_merges(cast, child, sealed),
            "hold_id": hold.id, **_rights(cast, child, sealed, entry), **_places(cast), **_matters(cast), "alert_id": alert.id, "line_id": line.id, "change_id": change.id, "question_id": question.id, "keeping_id": kept.id,
            "hindrance_key": str(_hindrance(cast).pk), "objective_id": _objective(cast).pk, **_contract(cast), "reset_id": reset.id, **_letter(cast, child), **_told(child, sealed), **_of(cast.bob, "theirs"), **_of(cast.alice, "own"),
        }  # fmt: skip


def _hindrance(cast: Cast) -> Hindrance:
    said = Hindrance.objects.create(page="desk", release="0.1.0", sort="slow", words="Slow.", on=today())
    HindranceVoice.objects.create(hindrance=said, account=cast.bob)
    return said


def _objective(cast: Cast) -> Objective:
    return Objective.objects.create(
        words="Every child is seen.",
        why="It was asked.",
        owner=cast.mariam,
        since=today(),
        by=cast.ruth,
        at=now(),
    )


def _contract(cast: Cast) -> dict[str, int]:
    """One with a measure, a meeting and something agreed at it."""
    by = {"by": cast.ruth, "at": now()}
    party = Organisation.objects.create(name="Eastmoor Council", kind="commissioner")
    contract = Contract.objects.create(party=party, since=date(2026, 4, 1), why="It was agreed.", **by)
    limits = {"measure": "visits_on_time", "green": 90, "amber": 80}
    line = ContractMeasure.objects.create(
        contract=contract, owner=cast.mariam, since=contract.since, why="It was agreed.", **limits, **by
    )
    meeting = ContractMeeting.objects.create(
        contract=contract,
        kind="quarterly",
        day=date(2026, 10, 14),
        quarter=date(2026, 7, 1),
        came="Ruth Calder.",
        **by,
    )
    ContractFigure.objects.create(meeting=meeting, said="Nobody sent the figure.", **limits, **by)
    action = ContractAction.objects.create(
        meeting=meeting, words="Send the figure.", whose="Ruth Calder", due=date(2026, 12, 18), **by
    )
    return {
        "party_id": party.pk, "contract_id": contract.pk, "contract_line_id": line.pk, "contract_meeting_id": meeting.pk,
        "contract_action_id": action.pk,
    }  # fmt: skip


def _letter(cast: Cast, child: Person) -> dict[str, int]:
    """One to a professional about the child, and its paper."""
    letter = Letter.objects.create(
        person=child,
        template="closing-letter",
        to="professional",
        name="Sam Hale",
        by=cast.alice,
        started_at=now(),
    )
    paper = Paper.objects.create(
        letter=letter,
        shape="docx",
        sha256="0" * 64,
        size=4,
        to="professional",
        released=0,
        kept_out=0,
        by=cast.alice,
        at=now(),
    )
    PaperBytes.objects.create(paper=paper, data=b"word")
    for ask in ("why", "again"):
        LetterAnswer.objects.create(letter=letter, ask=ask, words="things are better.")
    return {"letter_id": letter.pk, "paper_id": paper.pk}


def _told(child: Person, sealed: Person) -> dict[str, int]:
    """Something told of the child, and of the one who is sealed."""
    told = {"language": "Tigrinya", "speaks": "well", "source": "Kelly"}
    tie = Relationship.objects.create(person=sealed, other=child, kind="neighbour")
    own = Relationship.objects.filter(other=child, kind="mother").get()
    return {"relationship_id": own.pk, "sealed relationship_id": tie.pk} | {
        f"{whose}language_id": Language.objects.create(person=person, **told).pk
        for whose, person in (("", child), ("sealed ", sealed))
    }


def _merges(cast: Cast, child: Person, sealed: Person) -> dict[str, int]:
    """One that waits, of two records that everybody sees; and one whose other record is sealed."""
    told = {"kind": Merge.MERGE, "reason": "The same child.", "proposed_by": cast.bob, "proposed_at": now()}
    twin = somebody("Tya Marsdon", born=child.born)
    waits, hidden = (Merge.objects.create(kept=child, gone=gone, **told) for gone in (twin, sealed))
    return {"merge_id": waits.id, "sealed merge_id": hidden.id}


def _rights(cast: Cast, child: Person, sealed: Person, entry: Entry) -> dict[str, int | UUID]:
    """Conflicts, grants, broken glass, a sealed record to be opened, an entry to be written anew."""
    together = uuid4()
    grant = Grant.objects.create(
        account=cast.charlie, person_id=child.id, kind="sample", together=together, reason="The audit of the month",
        started=now(), until=now() + timedelta(days=7), given_by=cast.mariam,
    )  # fmt: skip
    GlassReview.objects.create(together=together, account_id=cast.charlie.id, due=today() + timedelta(days=2))
    conflict = Conflict.objects.create(
        account=cast.bob, person_id=sealed.id, kind="family", since=now(), declared_by=cast.bob
    )
    proposed = ProposedConflict.objects.create(account=cast.bob, person_id=sealed.id, proposed_at=now())
    release = SealedRelease.objects.create(
        account=cast.charlie, person_id=sealed.id, reason="A court asks", asked_by=cast.ruth, asked_at=now()
    )
    row = SharedToRewrite.objects.create(sealed=sealed, entry=entry, person=child)
    return {
        "together": together, "grant_id": grant.id, "conflict_id": conflict.id, "release_id": release.id,
        "row_id": row.id, "conflict proposal_id": proposed.id,
    }  # fmt: skip


def the_files(cast: Cast, draft: Draft, entry: Entry, sealed: Entry) -> dict[str, int | UUID]:
    """A file of Alice's draft and of her entry, one of Charlie's sealed entry; and files on their way."""
    sha256 = store.keep(b"Tia drew the three houses.")
    held = {"name": "notes.txt", "media_type": "text/plain", "size": 26, "sha256": sha256, "at": now()}
    coming = {"entry_id": draft.id, "name": "notes.txt", "size": 26, "started_at": now()}
    with as_keeper("making files that have addresses"):
        keys = {
            name: Attachment.objects.create(entry_id=on, by=by, **held).pk
            for name, on, by in (
                ("attachment_id", draft.id, cast.alice), ("entry attachment_id", entry.id, cast.alice),
                ("theirs attachment_id", sealed.id, cast.charlie),
            )
        }  # fmt: skip
        mine, theirs = (Upload.objects.create(author=who, **coming) for who in (cast.alice, cast.bob))
    return keys | {"upload_key": mine.key, "theirs upload_key": theirs.key}


def _matters(cast: Cast) -> dict[str, int]:
    """Alice's and Bob's assessed years, with what is due for them."""
    made = {}
    for whose, account in (("", cast.alice), ("theirs ", cast.bob)):
        matter = Matter.objects.create(
            subject_kind="worker", account=account, opened=today(), opened_by=cast.mariam
        )
        happening = Happening.objects.create(
            matter=matter, what="asye_started", day=today(), by=cast.mariam, told_at=now()
        )
        duty_facts_changed(
            kind=Subject.WORKER,
            subjects=[matter.pk],
            source=("happening", happening.pk),
            told=facts(happening),
        )
        duty = Duty.objects.filter(subject_id=matter.pk).first()
        found = {"matter_id": matter.pk, "happening_id": happening.pk, "duty_id": duty.pk}
        made |= {f"{whose}{name}": key for name, key in found.items()}
    return made


def _places(cast: Cast) -> dict[str, int]:
    organisation = Organisation.objects.create(name="Northmere Trust", kind="trust")
    shift = Shift.objects.create(
        holder=cast.bob,
        desk="front-door",
        starts_at=now(),
        ends_at=now() + timedelta(hours=8),
        published_at=now(),
    )
    absence = Absence.objects.create(account=cast.bob, started=today())
    proposal = ProposedPost.objects.create(
        holder=cast.bob, role="worker", title="Social worker", team=cast.south, started=today(), proposed_at=now(),
        proposed_by=cast.ruth,
    )  # fmt: skip
    return {
        "organisation_id": organisation.id, "team_id": cast.south.id, "shift_id": shift.id,
        "absence_id": absence.id, "post proposal_id": proposal.id,
    }  # fmt: skip


def _of(account: Account, whose: str) -> dict[str, int | UUID]:
    passkey = Passkey.objects.create(
        account=account, credential=whose.encode(), public_key=b"key", sign_count=0, hardware=False, name=whose,
        made_at=now(),
    )  # fmt: skip
    session = Session.objects.create(
        secret_hash=whose * 4, account=account, started_at=now(), seen_at=now(), proved_at=now()
    )
    search = Search.objects.create(account=account, at=now(), words="tea")
    return {
        f"{whose} passkey_id": passkey.id, f"{whose} session_id": session.id, f"{whose} search_key": search.key,
    }  # fmt: skip
