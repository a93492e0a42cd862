"""The days on which episodes start and end, each by itself: not too early, not too late, not the wrong way round."""

from throughline.exchange.returns.rule import Rule

starts_before_the_children_act = Rule(
    code="353",
    says="No episode submitted can start before 14 October 1991.",
    advice="Check the day the episode started: the Children Act 1989 came into force on 14 October 1991.",
    blames={"Episodes": "DECOM"},
    sql="select e.row_key as Episodes from Episodes e where e.decom < date '1991-10-14'",
    cases=(
        """
        Episodes | CHILD | DECOM
        fails    | 1     | 13/10/1991
                 | 2     | 14/10/1991
                 | 3     | 15/10/1991
                 | 4     |
        """,
    ),
)

# The Department's list repeats the words of 385 here; the column it names is the start.
starts_after_the_year = Rule(
    code="354",
    says="Date episode ceased must be on or before the end of the current collection year.",
    advice="Check the day the episode started: it is after 31 March. Keep it for next year's return.",
    blames={"Episodes": "DECOM"},
    sql="select e.row_key as Episodes from Episodes e cross join collection c where e.decom > c.ends",
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC
                 | 1     | 30/03/2027 |
                 | 2     | 31/03/2027 | 01/04/2027
        fails    | 3     | 01/04/2027 |
                 | 4     |            | 01/04/2027
        """,
    ),
)

ends_after_the_year = Rule(
    code="385",
    says="Date episode ceased must be on or before the end of the current collection year.",
    advice="Check the day the episode ended: if it went on after 31 March, leave the end and its reason blank.",
    blames={"Episodes": "DEC"},
    sql="select e.row_key as Episodes from Episodes e cross join collection c where e.dec > c.ends",
    cases=(
        """
        Episodes | CHILD | DEC
                 | 1     | 30/03/2027
                 | 2     | 31/03/2027
        fails    | 3     | 01/04/2027
                 | 4     |
                 | 5     | 32/04/2027
        """,
    ),
)

shorter_than_a_day = Rule(
    code="355",
    says="Episode appears to have lasted for less than 24 hours",
    advice="Check both days: an episode that starts and ends on one day is not reported.",
    blames={"Episodes": "DECOM DEC"},
    sql="select e.row_key as Episodes from Episodes e where e.dec = e.decom",
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC
                 | 1     | 02/05/2026 | 01/05/2026
        fails    | 2     | 02/05/2026 | 02/05/2026
                 | 3     | 02/05/2026 | 03/05/2026
                 | 4     | 02/05/2026 |
                 | 5     |            | 02/05/2026
        """,
    ),
)

ends_before_it_starts = Rule(
    code="356",
    says="The date the episode ceased is before the date the same episode started.",
    advice="Check both days: the episode cannot end before it starts.",
    blames={"Episodes": "DECOM DEC"},
    sql="select e.row_key as Episodes from Episodes e where e.dec < e.decom",
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC
        fails    | 1     | 02/05/2026 | 01/05/2026
                 | 2     | 02/05/2026 | 02/05/2026
                 | 3     | 02/05/2026 | 03/05/2026
                 | 4     | 02/05/2026 |
                 | 5     |            | 02/05/2026
        """,
    ),
)

starts_before_the_last_one_ended = Rule(
    code="501",
    says="A new episode has started before the end date of the previous episode.",
    advice="Check the start of this episode and the end of the one before it: they overlap.",
    blames={"Episodes": "DECOM DEC"},
    sql="select e.row_key as Episodes from episode e where e.decom < e.previous_dec",
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC
                 | 1     | 01/05/2026 | 10/05/2026
        fails    | 1     | 09/05/2026 |
                 | 2     | 01/05/2026 | 10/05/2026
                 | 2     | 10/05/2026 |
                 | 3     | 01/05/2026 | 10/05/2026
                 | 3     | 11/05/2026 |
                 | 4     | 01/05/2026 |
                 | 4     | 09/05/2026 |
                 | 5     | 09/05/2026 |
        """,
    ),
)
