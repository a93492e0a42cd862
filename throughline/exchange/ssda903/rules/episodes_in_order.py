"""Each episode follows the one before it: ends meet starts, and the reason says what changed."""

from throughline.exchange.returns.rule import Rule

earlier_episode_not_ended = Rule(
    code="142",
    says="A new episode has started, but the previous episode has not ended.",
    advice="Give the earlier episode its end and the reason it ended.",
    blames={"Episodes": "DEC REC"},
    sql="""
        select e.row_key as Episodes
        from episode e
        where e.next_key is not null and (e.dec_raw is null or e.rec is null)
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | REC
                 | 1     | 01/04/2026 | 02/04/2026 | X1
                 | 1     | 02/04/2026 |            |
        fails    | 2     | 01/04/2026 |            | X1
                 | 2     | 02/04/2026 |            |
        fails    | 3     | 01/04/2026 | 02/04/2026 |
                 | 3     | 02/04/2026 |            |
        """,
    ),
)

end_without_reason = Rule(
    code="148",
    says="Date episode ceased and reason episode ceased must both be coded, or both left blank.",
    advice="Give both the day the episode ended and why, or leave both blank while it goes on.",
    blames={"Episodes": "DEC REC"},
    sql="""
        select e.row_key as Episodes
        from Episodes e
        where (e.dec_raw is null) <> (e.rec is null)
    """,
    cases=(
        """
        Episodes | CHILD | DEC        | REC
                 | 1     | 01/04/2026 | X1
                 | 2     |            |
        fails    | 3     | 01/04/2026 |
        fails    | 4     |            | X1
        """,
    ),
)

episode_does_not_follow_on = Rule(
    code="433",
    says="The reason for new episode suggests that this is a continuation episode, but the episode does not start "
    "on the same day as the last episode finished.",
    advice="Make this episode start on the day the one before it ended, or give the reason S if care began anew.",
    blames={"Episodes": "RNE DECOM"},
    sql="""
        select e.row_key as Episodes
        from episode e
        where e.rne in ('P', 'L', 'T', 'U', 'B')
          and e.previous_key is not null and e.previous_dec is distinct from e.decom
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | RNE
                 | 1     | 01/04/2026 | 10/05/2026 | P
                 | 1     | 10/05/2026 |            | P
                 | 2     | 01/04/2026 | 10/05/2026 | S
        fails    | 2     | 11/05/2026 |            | L
                 | 3     | 01/04/2026 | 10/05/2026 | S
        fails    | 3     | 09/05/2026 |            | B
                 | 4     | 01/04/2026 | 10/05/2026 | S
                 | 4     | 11/05/2026 |            | S
        """,
    ),
)

neither_or_one_of_both_changed = Rule(
    code="436",
    says="Reason for new episode is that both child’s placement and legal status have changed, but this is not "
    "reflected in the episode data.",
    advice="With reason B or U both the legal status and the placement differ from the episode before: "
    "correct the one that does not, or the reason.",
    blames={"Episodes": "RNE LS PLACE PL_POST URN PLACE_PROVIDER"},
    sql="""
        select e.row_key as Episodes
        from episode e
        join Episodes p on p.row_key = e.previous_key
        where e.rne in ('B', 'U')
          and (
            e.ls is not distinct from p.ls
            or (
              e.place is not distinct from p.place
              and e.pl_post is not distinct from p.pl_post
              and e.urn is not distinct from p.urn
              and e.place_provider is not distinct from p.place_provider
            )
          )
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | LS | PLACE | PL_POST | URN | PLACE_PROVIDER
                 | 1     | 01/04/2026 | S   | V2 | U1    | NM1 1AA | 1   | PR1
                 | 1     | 01/05/2026 | B   | C2 | U4    | NM1 1AA | 1   | PR1
        fails    | 1     | 01/06/2026 | B   | C2 | U1    | NM1 1AA | 1   | PR1
        fails    | 1     | 01/07/2026 | U   | C1 | U1    | NM1 1AA | 1   | PR1
                 | 1     | 01/08/2026 | U   | C2 | U1    | NM1 1AB | 1   | PR1
                 | 1     | 01/09/2026 | B   | C1 | U1    | NM1 1AB | 2   | PR1
                 | 1     | 01/10/2026 | B   | C2 | U1    | NM1 1AB | 2   | PR2
        fails    | 1     | 01/11/2026 | B   | C2 | U1    | NM1 1AB | 2   | PR2
                 | 1     | 01/12/2026 | P   | C2 | U1    | NM1 1AB | 2   | PR2
        """,
    ),
)

first_episode_does_not_start_care = Rule(
    code="357",
    says="If this is the first episode ever for this child, reason for new episode must be S. Check whether there is "
    "an episode immediately preceding this one, which has been left out. If not the reason for new episode code must "
    "be amended to S.",
    advice="Add the episode before this one if it was left out; if there was none, give the reason S.",
    blames={"Episodes": "RNE"},
    sql="""
        select e.row_key as Episodes
        from episode e
        cross join collection c
        where e.previous_key is null and e.decom >= c.starts and e.rne is distinct from 'S'
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE
                 | 1     | 01/04/2026 | S
                 | 1     | 01/05/2026 | P
        fails    | 2     | 01/04/2026 | P
        fails    | 3     | 02/04/2026 |
                 | 4     | 31/03/2026 | P
                 | 4     | 01/05/2026 | L
                 | 5     |            | P
        """,
    ),
)

said_to_go_on_and_does_not = Rule(
    code="388",
    says="Reason episode ceased is coded new episode begins, but there is no continuation episode.",
    advice="Add the episode that started on the day this one ended, or give the true reason that care ended.",
    blames={"Episodes": "REC"},
    sql="""
        select e.row_key as Episodes
        from episode e
        where e.rec = 'X1' and e.dec is not null
          and not exists (
            select 1 from Episodes n
            where n.child = e.child and n.decom = e.dec and n.row_key <> e.row_key
          )
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | REC
                 | 1     | 01/05/2026 | 10/05/2026 | X1
                 | 1     | 10/05/2026 |            |
        fails    | 2     | 01/05/2026 | 10/05/2026 | X1
                 | 2     | 09/05/2026 |            |
        fails    | 3     | 01/05/2026 | 10/05/2026 | X1
                 | 3     | 11/05/2026 |            |
        fails    | 4     | 01/05/2026 | 10/05/2026 | X1
                 | 5     | 10/05/2026 | 11/05/2026 | E11
                 | 6     | 01/05/2026 |            | X1
        fails    | 7     | 10/05/2026 | 10/05/2026 | X1
                 | 8     | 10/05/2026 |            |
        """,
    ),
)

starts_anew_on_the_day_it_ended = Rule(
    code="431",
    says="The reason for new episode is started to be looked after, but the previous episode ended on the same day.",
    advice="If care went on, end the episode before with X1 and say here what changed; if not, check both days.",
    blames={"Episodes": "RNE DECOM"},
    sql="select e.row_key as Episodes from episode e where e.rne = 'S' and e.decom = e.previous_dec",
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | RNE
                 | 1     | 01/05/2026 | 10/05/2026 | S
        fails    | 1     | 10/05/2026 |            | S
                 | 2     | 01/05/2026 | 10/05/2026 | S
                 | 2     | 11/05/2026 |            | S
                 | 3     | 01/05/2026 | 10/05/2026 | S
                 | 3     | 09/05/2026 |            | S
                 | 4     | 01/05/2026 | 10/05/2026 | S
                 | 4     | 10/05/2026 |            | P
                 | 5     | 10/05/2026 |            | S
                 | 6     | 01/05/2026 |            | S
                 | 6     | 10/05/2026 |            | S
        """,
    ),
)

goes_on_after_care_ended = Rule(
    code="432",
    says="The child ceased to be looked after at the end of the previous episode but the reason for the new episode "
    "is not started to be looked after.",
    advice="Give the reason S, or end the episode before with X1 if care went on.",
    blames={"Episodes": "RNE"},
    sql="""
        select e.row_key as Episodes
        from episode e
        where e.previous_rec like 'E%' and e.rne is distinct from 'S'
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | REC | RNE
                 | 1     | 01/05/2026 | E4A | S
                 | 1     | 10/05/2026 |     | S
                 | 2     | 01/05/2026 | E4A | P
        fails    | 2     | 10/05/2026 |     | L
                 | 3     | 01/05/2026 | X1  | S
                 | 3     | 10/05/2026 |     | P
                 | 4     | 01/05/2026 |     | S
                 | 4     | 10/05/2026 |     | P
                 | 5     | 01/05/2026 | E8  | S
        fails    | 5     | 10/05/2026 |     |
        """,
    ),
)

no_return_after_death_or_age_eighteen = Rule(
    code="437",
    says="Reason episode ceased is child has died or is aged 18 or over but there are further episodes.",
    advice="Check the reason this episode ended: no episode can follow it.",
    blames={"Episodes": "REC"},
    sql="""
        select e.row_key as Episodes
        from episode e
        where e.rec in ('E2', 'E15') and e.next_key is not null
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | REC
        fails    | 1     | 01/05/2026 | E2
                 | 1     | 10/05/2026 |
        fails    | 2     | 01/05/2026 | E15
                 | 2     | 10/05/2026 | E2
                 | 3     | 01/05/2026 | E4A
                 | 3     | 10/05/2026 |
                 | 4     | 01/05/2026 |
                 | 4     | 10/05/2026 | E15
        """,
    ),
)

need_differs_from_start_of_care = Rule(
    code="504",
    says="The category of need code differs from that reported at start of current period of being looked after",
    advice="Give the category of need that was reported when this period of care started: it does not change.",
    blames={"Episodes": "CIN"},
    sql="""
        select e.row_key as Episodes
        from (
          select e.row_key, e.cin,
            first_value(e.cin) over (partition by e.child, e.period_no order by e.episode_no) as cin_at_start
          from episode e
        ) e
        where e.cin <> e.cin_at_start
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | DEC        | REC | RNE | CIN
                 | 1     | 01/05/2026 | 10/05/2026 | X1  | S   | N1
                 | 1     | 10/05/2026 | 20/05/2026 | X1  | P   | N1
        fails    | 1     | 20/05/2026 | 30/05/2026 | X1  | P   | N2
                 | 1     | 30/05/2026 |            |     | P   | N1
                 | 2     | 01/05/2026 | 10/05/2026 | E4A | S   | N1
                 | 2     | 20/05/2026 |            |     | S   | N2
                 | 3     | 01/05/2026 | 10/05/2026 | X1  | S   | N1
                 | 3     | 10/05/2026 | 20/05/2026 | X1  | P   |
        fails    | 3     | 20/05/2026 |            |     | P   | N3
                 | 4     | 20/05/2026 |            |     | S   | N4
        """,
    ),
)
