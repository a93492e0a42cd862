"""The retention schedule: law and source for each kind of record, and what the rules still wait for."""

from throughline.access.law.labels import Keep
from throughline.commands.papers.authority import Authority
from throughline.commands.papers.markdown import bullets, page, table
from throughline.record.keeping.schedule import PERIODS, READS, UNFED, Period

WAYS = (
    "Every rule that applies to a child is worked out; the longest wins.",
    "A legal hold stops all disposal while it runs.",
    "A day is the last on which the record must be there. Born on 29 February: 1 March in other years.",
    "“15 years beginning with the date of death” ends the day before the fifteenth anniversary.",
    "An open record is never past its last day.",
    "An entry that names several children stays as long as the longest of them.",
    "A child who moved to another authority: our own record is kept by the same rules.",
    "A sealed record has the same dates and is in no list; whoever may read it sees its dates.",
    "The log of who looked outlives the record it tells of.",
    "The program destroys nothing. A records officer decides: keep, keep longer, or may go. Disposal is not built.",
)


def schedule(authority: Authority) -> str:
    return page(
        "# Retention schedule",
        "Made from `throughline/record/keeping/schedule.py` by `throughline data-protection`. Each child's own dates, with"
        " every rule and the one that wins, are on the page “How long it is kept”.",
        table(("Record", "Kept", "Source", "Confidence"), (row(one, authority) for one in PERIODS.values())),
        "Periods of the authority's own are settings: `THROUGHLINE_KEEP_PROTECTION`, `THROUGHLINE_KEEP_NEED`,"
        " `THROUGHLINE_KEEP_FLOOR`, `THROUGHLINE_LEGAL_HOLDS`. The defaults are common practice, not law.",
        "## What is kept beside the child's record\n\n" + table(("Kept", "Who says so"), others()),
        "## How it is counted\n\n" + bullets(WAYS),
        "## Facts that decide\n\n"
        + table(
            ("Fact", "What it says", "Told today"),
            ((f"`{name}`", words, told(name)) for name, words in READS.items()),
        )
        + "\n\nUntil some part of the record tells a fact, the rule that needs it is silent, and the longer of the other"
        " rules stands. Births, expected days and deaths are read from the person.",
    )


def row(one: Period, authority: Authority) -> tuple[str, ...]:
    source = one.source.format(years=one.years(authority.local)) if one.years else one.source
    return one.record, one.words(authority.local), source, one.confidence


def told(name: str) -> str:
    return "not yet" if name in UNFED else "yes"


def others() -> list[tuple[str, str]]:
    """Everything but the child's own record, by the words of the labels."""
    return [
        (str(keep), "local: the authority's own schedule decides") for keep in Keep if keep is not Keep.FILE
    ]
