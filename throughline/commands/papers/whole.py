"""Every document of data protection, by its file."""

from collections.abc import Callable
from functools import partial

from throughline.commands.papers.assessment import base
from throughline.commands.papers.authority import Authority
from throughline.commands.papers.markdown import page, table
from throughline.commands.papers.notices import NOTICES, evidence, notice
from throughline.commands.papers.processing import columns, record
from throughline.commands.papers.retention import schedule

CONTENTS = {
    "record-of-processing.md": "what is done with people's data, by purpose (UK GDPR Art 30)",
    "record-of-processing.csv": "the same for every column",
    "impact-assessment.md": "the base of an impact assessment, and what the authority must still decide (Art 35)",
    "retention-schedule.md": "how long each kind of record is kept, and who says so",
    "privacy-notice-parents.md": "a notice for parents and carers",
    "privacy-notice-children.md": "a notice for children",
    "privacy-notice-evidence.md": "what each sentence of the notices rests on",
}


def contents(authority: Authority) -> str:
    return page(
        "# Data protection",
        "Made by `throughline data-protection --out FOLDER` from the labels of the tables, the rules of retention and the names of"
        " the tests. With the settings `THROUGHLINE_AUTHORITY` and `THROUGHLINE_DATA_OFFICER` they name the authority; here"
        " they are left to be filled. None of them is legal advice, and no authority has adopted them.",
        table(("Document", "What it is"), ((f"[{name}]({name})", words) for name, words in CONTENTS.items())),
    )


PAPERS: dict[str, Callable[[Authority], str]] = {
    "README.md": contents,
    "record-of-processing.md": record,
    "record-of-processing.csv": columns,
    "impact-assessment.md": base,
    "retention-schedule.md": schedule,
    **{name: partial(notice, name) for name in NOTICES},
    "privacy-notice-evidence.md": evidence,
}
