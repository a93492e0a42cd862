"""A child has one CIN episode at a time, and the open one is the latest."""

from throughline.exchange.returns.rule import Rule

# Episodes belong to a child, not to an id: a child reported twice is rule 8510.
two_open_episodes = Rule(
    code="8815",
    says="More than one open CIN Details episode (a module with no CIN Closure Date) has been provided for"
    " this child and case is not a referral with no further action.",
    advice="Close the earlier episode, or join the two: a child has one open episode.",
    blames={"CINdetails": "CINclosureDate ReferralNFA"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.CINclosureDate_raw is null and not d.ReferralNFA
          and exists (
            select 1 from CINdetails o
            where o.child_no = d.child_no and o.row_key <> d.row_key
              and o.CINclosureDate_raw is null and not o.ReferralNFA)
    """,
    cases=(
        """
        CINdetails | child_no | cin_no | CINclosureDate | ReferralNFA
        fails      | 1        | 21     |                | 0
        fails      | 1        | 22     |                | false
                   | 1        | 23     | 2026-06-01     | 0
                   | 1        | 24     |                | 1
                   | 2        | 25     |                | 0
                   | 2        | 26     | 2026-06-01     | 0
                   | 3        | 27     |                | 0
                   | 3        | 28     |                | 1
                   | 4        | 29     |                | 0
                   | 4        | 30     |                |
                   | 5        | 31     |                | 0
                   | 5        | 32     | 2026-31-12     | 0
        """,
    ),
)

open_episode_not_the_latest = Rule(
    code="8816",
    says="An open CIN episode is shown and case is not a referral with no further action, but it is not "
    "the latest episode.",
    advice="Close this episode: the child was referred again after it.",
    blames={"CINdetails": "CINreferralDate CINclosureDate ReferralNFA"},
    sql="""
        select d.row_key as CINdetails
        from CINdetails d
        where d.CINclosureDate_raw is null and not d.ReferralNFA
          and exists (
            select 1 from CINdetails o
            where o.child_no = d.child_no and o.CINreferralDate > d.CINreferralDate)
    """,
    cases=(
        """
        CINdetails | child_no | cin_no | CINreferralDate | CINclosureDate | ReferralNFA
        fails      | 1        | 1      | 2026-05-01      |                | 0
                   | 1        | 2      | 2026-05-02      | 2026-06-01     | 0
                   | 2        | 3      | 2026-05-01      |                | 0
                   | 2        | 4      | 2026-05-01      | 2026-06-01     | 0
                   | 2        | 5      | 2026-04-30      | 2026-06-01     | 0
                   | 3        | 6      | 2026-05-01      |                | 1
                   | 3        | 7      | 2026-05-02      | 2026-06-01     | 0
                   | 4        | 8      | 2026-05-01      | 2026-05-01     | 0
                   | 4        | 9      | 2026-05-02      |                | 0
                   | 5        | 10     |                 |                | 0
                   | 5        | 11     | 2026-05-02      | 2026-06-01     | 0
                   | 6        | 12     | 2026-05-01      | 2026-31-12     | 0
                   | 6        | 13     | 2026-05-02      | 2026-06-01     | 0
        """,
    ),
)

# Closed and referred again on one day is in order, so an episode ends before its last day; an open one on 31 March.
_OVERLAP = """
    {first}.CINreferralDate >= {second}.CINreferralDate
    and {first}.CINreferralDate < coalesce(
      {second}.CINclosureDate, case when not {second}.ReferralNFA then c.ends + interval 1 day end)
"""
episodes_overlap = Rule(
    code="8820",
    says="The dates on the CIN episodes for this child overlap",
    advice="A child has one episode at a time: check the days of both.",
    blames={"CINdetails": "CINreferralDate CINclosureDate"},
    sql=f"""
        select a.row_key as CINdetails
        from CINdetails a
        join CINdetails b on b.child_no = a.child_no and b.row_key <> a.row_key
        cross join collection c
        where ({_OVERLAP.format(first="a", second="b")}) or ({_OVERLAP.format(first="b", second="a")})
    """,
    cases=(
        """
        CINdetails | child_no | cin_no | CINreferralDate | CINclosureDate | ReferralNFA
                   | 1        | 1      | 2026-04-10      | 2026-05-10     | 0
                   | 1        | 2      | 2026-05-10      |                | 0
        fails      | 2        | 3      | 2026-04-10      | 2026-05-10     | 0
        fails      | 2        | 4      | 2026-05-09      |                | 0
        fails      | 3        | 5      | 2026-04-10      |                | 0
        fails      | 3        | 6      | 2027-03-31      | 2027-03-31     | 0
                   | 4        | 7      | 2026-04-10      |                | 0
                   | 4        | 8      | 2027-04-01      | 2027-04-01     | 0
                   | 5        | 9      | 2026-04-10      |                | 1
                   | 5        | 10     | 2026-05-10      | 2026-05-20     | 0
        fails      | 6        | 11     | 2026-04-10      | 2026-05-10     | 0
        fails      | 6        | 12     | 2026-04-10      | 2026-04-20     | 0
        fails      | 7        | 13     | 2026-04-11      | 2026-04-20     | 1
        fails      | 7        | 14     | 2026-04-10      | 2026-05-10     | 1
                   | 8        | 15     | 2026-04-10      |                |
                   | 8        | 16     |                 |                | 0
        fails      | 9        | 17     | 2026-04-10      | 2026-05-10     | 0
        fails      | 9        | 18     | 2026-04-10      |                | 1
        fails      | 10       | 19     | 2026-04-10      | 2026-05-10     | 0
        fails      | 10       | 20     | 2026-05-09      |                | 1
                   | 11       | 21     | 2026-04-10      | 2026-05-10     | 0
                   | 11       | 22     | 2026-05-10      |                | 1
                   | 12       | 23     | 2026-04-15      | 2026-04-16     | 0
        """,
    ),
)
