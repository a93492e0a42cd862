"""The real server with one thing broken on purpose, for the controls: `python -m tests.proofs.faults NAME`."""

import os
import signal
import sys
from collections.abc import Callable

from throughline.commands import line, server

serve = server.serve


def no_version_check() -> None:
    """Whoever saves or corrects last, wins: what an UPDATE without its WHERE version does."""
    from throughline.record.entries import actions, drafts
    from throughline.record.entries.models import Draft, Entry

    save, correct = drafts.save, actions.correct

    def save_over(*, draft_id: int, version: int, **said):
        stands = Draft.objects.select_for_update().filter(pk=draft_id).first()
        return save(draft_id=draft_id, version=stands.version if stands else version, **said)

    def correct_over(*, draft, write_up, answers):
        draft.corrects_version = Entry.objects.get(pk=draft.corrects_id).version
        return correct(draft=draft, write_up=write_up, answers=answers)

    drafts.save, actions.correct = save_over, correct_over


def no_key() -> None:
    """Every press is new: a repeat begins another draft, and signs what it sent a second time."""
    from uuid import uuid4

    from throughline.record.entries import drafts, submit
    from throughline.record.entries.models import Draft

    begin, again = drafts.begin, submit._again

    def begin_anew(*, key, **asked) -> Draft:
        return begin(key=uuid4(), **asked)

    def sign_anew(entry_id: int, kind: str, answers: dict):
        outcome = again(entry_id, kind, {**answers, "story": answers.get("story", "") + " "})
        children = sorted({int(name.split("-")[1]) for name in answers if name.startswith("child-")})
        draft = begin_anew(kind=submit.by_key()[kind], children=children, key=None, raw=answers)
        return submit._sign(draft) if outcome.entry or outcome.draft else outcome

    drafts.begin, submit._again = begin_anew, sign_anew


def dies_after_commit() -> None:
    """A request that asks for it is carried out and committed, and its process is killed before it can answer."""
    from throughline.access import middleware

    answer = middleware.OneTransaction.__call__

    def answer_or_die(self, request):
        response = answer(self, request)
        if "HTTP_X_PROOF_DIE" in request.META:
            os.kill(os.getpid(), signal.SIGKILL)
        return response

    middleware.OneTransaction.__call__ = answer_or_die


def tells_the_log() -> None:
    """A well-meant line for finding faults, which quotes what was written."""
    import logging

    from throughline.record.entries import drafts

    save = drafts.save

    def save_and_tell(**what):
        logging.getLogger("throughline").warning("saving %s", what)
        return save(**what)

    drafts.save = save_and_tell


FAULTS: dict[str, Callable[[], None]] = {
    fault.__name__: fault for fault in (no_version_check, no_key, dies_after_commit, tells_the_log)
}


def main(name: str) -> int:
    def broken(values) -> None:
        FAULTS[name]()
        serve(values)

    server.serve = broken
    return line.main(["serve"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
