"""The child process that opens a stranger's file: little memory, few seconds, no new file, nothing of ours at hand.

The file is its input; each of its output's lines is one finished thing: the verdict, the words, the preview.
"""

import base64
import json
import resource
import sys
from dataclasses import asdict

from throughline.record.documents.judging.found import ACCEPTED, SENTENCES, Verdict

MEMORY = 300_000_000
SECONDS = 5
OPEN_FILES = 32


def confine(size: int) -> None:
    """The file itself is held in memory beside what is allowed for reading it."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY + size, MEMORY + size))


def main(name: str) -> None:
    data = sys.stdin.buffer.read()
    confine(len(data))
    verdict = judged(name, data)
    tell("verdict", asdict(verdict))
    if verdict.verdict != ACCEPTED:
        return
    tell("words", attempted(read_words, name, data))
    tell("preview", attempted(small_copy, name, data))


def judged(name: str, data: bytes) -> Verdict:
    from throughline.record.documents.judging.judge import judge

    try:
        return judge(name, data)
    except (MemoryError, RecursionError):
        return Verdict(verdict="refused", code="too-slow", sentence=SENTENCES["too-slow"][1])
    except Exception:  # noqa: BLE001 - a parser that stumbles says that the file is not sound
        return Verdict(verdict="refused", code="broken", sentence=SENTENCES["broken"][1])


def read_words(name: str, data: bytes) -> str:
    from throughline.record.documents.judging.wording import words

    return words(name, data)


def small_copy(name: str, data: bytes) -> str:
    from throughline.record.documents.judging import pictures
    from throughline.record.documents.judging.found import Look

    at = Look(name=name, data=data)
    return base64.b64encode(pictures.preview(at)).decode() if at.extension in pictures.FORMATS else ""


def attempted(what, name: str, data: bytes) -> str:
    """Without words or a preview a file is still kept: only its verdict decides."""
    try:
        return what(name, data)
    except Exception:  # noqa: BLE001
        return ""


def tell(what: str, value: object) -> None:
    sys.stdout.write(json.dumps({what: value}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
