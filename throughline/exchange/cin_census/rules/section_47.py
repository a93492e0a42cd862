"""Section 47 enquiries and the initial child protection conference that may follow one.

A conference is held after an enquiry or, for a child who moves in, at the episode itself: a rule that only names the
day of the conference, and not the enquiry, is about both.
"""

from throughline.exchange.returns.rule import Rule, Severity

_CONFERENCES = {"Section47": "DateOfInitialCPC", "CINdetails": "DateOfInitialCPC"}

conference_before_referral = Rule(
    code="1104",
    says="The date of the initial child protection conference cannot be before the referral date",
    advice="Check the day of the conference: it is before the referral.",
    blames={"Section47": "DateOfInitialCPC", "CINdetails": "CINreferralDate DateOfInitialCPC"},
    sql="""
        select s.row_key as Section47, d.row_key as CINdetails
        from Section47 s
        join CINdetails d on d.cin_no = s.cin_no
        where s.DateOfInitialCPC < d.CINreferralDate
        union all
        select null, d.row_key
        from CINdetails d
        where d.DateOfInitialCPC < d.CINreferralDate
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate | DateOfInitialCPC
        fails      | 1      | 2026-05-02      |
                   | 2      | 2026-05-02      | 2026-05-02
        fails      | 3      | 2026-05-02      | 2026-05-01
                   | 4      |                 | 2026-05-01
                   | 5      | 2026-05-01      | 2026-05-02

        Section47 | cin_no | DateOfInitialCPC
        fails     | 1      | 2026-05-01
                  | 1      | 2026-05-02
                  | 2      | 2026-05-03
                  | 2      |
                  | 4      | 2026-05-01
                  | 5      | 2026-05-01
        """,
    ),
)

# The same conference: of one child, on one day, whichever episode each record is in.
conference_recorded_twice = Rule(
    code="2884",
    says="An initial child protection conference is recorded at both the S47 and CIN Details level and it "
    "should only be recorded in one",
    advice="Record the conference once: with the enquiry it followed, or with the episode of a child who moved in.",
    blames=_CONFERENCES,
    sql="""
        select s.row_key as Section47, d.row_key as CINdetails
        from Section47 s
        join CINdetails d on d.child_no = s.child_no
        where s.DateOfInitialCPC = d.DateOfInitialCPC
    """,
    cases=(
        """
        CINdetails | child_no | cin_no | DateOfInitialCPC
        fails      | 1        | 1      | 2026-05-01
        fails      | 2        | 2      | 2026-05-01
                   | 3        | 3      | 2026-05-01
                   | 3        | 4      |
                   | 4        | 5      | 2026-05-01

        Section47 | child_no | cin_no | DateOfInitialCPC
        fails     | 1        | 1      | 2026-05-01
        fails     | 2        | 9      | 2026-05-01
                  | 3        | 3      | 2026-05-02
                  | 3        | 3      | 2026-04-30
                  | 3        | 4      |
                  | 5        | 6      | 2026-05-01
        """,
    ),
)

enquiry_before_referral = Rule(
    code="2889",
    says="The S47 start date cannot be before the referral date.",
    advice="Check the day the enquiry started: it is before the referral.",
    blames={"Section47": "S47ActualStartDate", "CINdetails": "CINreferralDate"},
    sql="""
        select s.row_key as Section47, d.row_key as CINdetails
        from Section47 s
        join CINdetails d on d.cin_no = s.cin_no
        where s.S47ActualStartDate < d.CINreferralDate
    """,
    cases=(
        """
        CINdetails | cin_no | CINreferralDate
        fails      | 1      | 2026-05-02
                   | 2      | 2026-05-02
                   | 3      |

        Section47 | cin_no | S47ActualStartDate
        fails     | 1      | 2026-05-01
                  | 1      | 2026-05-02
                  | 2      | 2026-05-03
                  | 2      |
                  | 3      | 2026-05-01
        """,
    ),
)

conference_before_enquiry = Rule(
    code="8615",
    says="Section 47 Enquiry Start Date must be present and cannot be later than the date of the initial "
    "Child Protection Conference",
    advice="Enter the day the enquiry started, on or before the day of the conference.",
    blames={"Section47": "S47ActualStartDate DateOfInitialCPC"},
    sql="""
        select s.row_key as Section47
        from Section47 s
        where (s.S47ActualStartDate is null and s.DateOfInitialCPC_raw is not null)
          or s.S47ActualStartDate > s.DateOfInitialCPC
    """,
    cases=(
        """
        Section47 | cin_no | S47ActualStartDate | DateOfInitialCPC
        fails     | 1      | 2026-05-03         | 2026-05-02
                  | 2      | 2026-05-02         | 2026-05-02
                  | 3      | 2026-05-01         | 2026-05-02
        fails     | 4      |                    | 2026-05-02
        fails     | 5      | 2026-31-12         | 2026-05-02
                  | 6      |                    |
        fails     | 8      |                    | 2026-31-12
                  | 7      | 2026-05-03         |
        """,
    ),
)

enquiry_over_15_working_days = Rule(
    code="8675Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: S47 Enquiry started more than 15 working"
    " days before the end of the census year. However, there is no date of Initial Child Protection "
    "Conference.",
    advice="Enter the day of the conference, or that none was needed, or explain why it was still to be held.",
    blames={"Section47": "DateOfInitialCPC S47ActualStartDate ICPCnotRequired"},
    sql="""
        select s.row_key as Section47
        from Section47 s cross join working_days_back w
        where s.DateOfInitialCPC_raw is null and not s.ICPCnotRequired and s.S47ActualStartDate < w.end_less_15
    """,
    cases=(
        """
        Section47 | cin_no | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired
        fails     | 1      | 2027-03-07         |                  | 0
                  | 2      | 2027-03-08         |                  | 0
                  | 3      | 2027-03-09         |                  | false
                  | 4      | 2027-03-07         | 2027-03-30       | 0
                  | 5      | 2027-03-07         |                  | 1
                  | 6      | 2027-03-07         |                  |
                  | 7      |                    |                  | 0
                  | 8      | 2027-03-07         | 2026-31-12       | 0
        """,
        """
        collection | year
                   | 2024-25

        Section47 | cin_no | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired
                  | 1      | 2025-03-10         |                  | 0
        fails     | 2      | 2025-03-09         |                  | 0
        """,
    ),
)

conference_outside_the_year = Rule(
    code="8715",
    says="Date of Initial Child Protection Conference must fall within the census year",
    advice="Check the day of the conference: it is outside the census year.",
    blames=_CONFERENCES,
    sql="""
        select s.row_key as Section47, null as CINdetails
        from Section47 s cross join collection c
        where s.DateOfInitialCPC not between c.starts and c.ends
        union all
        select null, d.row_key
        from CINdetails d cross join collection c
        where d.DateOfInitialCPC not between c.starts and c.ends
    """,
    cases=(
        """
        Section47 | cin_no | DateOfInitialCPC
        fails     | 1      | 2026-03-31
                  | 2      | 2026-04-01
                  | 3      | 2027-03-31
        fails     | 4      | 2027-04-01
                  | 5      |

        CINdetails | cin_no | DateOfInitialCPC
        fails      | 6      | 2026-03-31
                   | 7      | 2026-04-01
                   | 8      | 2027-03-31
        fails      | 9      | 2027-04-01
                   | 10     |
        """,
    ),
)

open_enquiry_started_outside_year = Rule(
    code="8740",
    says="For a Section 47 Enquiry that has not held the Initial Child Protection Conference by the end of"
    " the census year, the start date must fall within the census year",
    advice="Check the day the enquiry started, or enter the day of the conference or that none was needed.",
    blames={"Section47": "S47ActualStartDate DateOfInitialCPC ICPCnotRequired"},
    sql="""
        select s.row_key as Section47
        from Section47 s cross join collection c
        where s.DateOfInitialCPC_raw is null and not s.ICPCnotRequired
          and (s.S47ActualStartDate is null or s.S47ActualStartDate not between c.starts and c.ends)
    """,
    cases=(
        """
        Section47 | cin_no | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired
        fails     | 1      | 2026-03-31         |                  | 0
                  | 2      | 2026-04-01         |                  | 0
                  | 3      | 2027-03-31         |                  | false
        fails     | 4      | 2027-04-01         |                  | 0
        fails     | 5      |                    |                  | 0
                  | 6      | 2026-03-31         | 2026-04-02       | 0
                  | 7      | 2026-03-31         |                  | 1
                  | 8      | 2026-03-31         |                  |
                  | 9      | 2026-03-31         | 2026-31-12       | 0
        fails     | 10     | 2026-31-12         |                  | 0
        """,
    ),
)

two_open_enquiries = Rule(
    code="8839",
    says="Within one CINDetails group there are 2 or more open S47 Assessments",
    advice="Enter the conference of the earlier enquiry, or that none was needed: an episode has one open enquiry.",
    blames={"Section47": "DateOfInitialCPC ICPCnotRequired"},
    sql="""
        select s.row_key as Section47
        from Section47 s
        where s.DateOfInitialCPC_raw is null and s.ICPCnotRequired is distinct from true
          and exists (
            select 1 from Section47 o
            where o.cin_no = s.cin_no and o.row_key <> s.row_key
              and o.DateOfInitialCPC_raw is null and o.ICPCnotRequired is distinct from true)
    """,
    cases=(
        """
        Section47 | child_no | cin_no | DateOfInitialCPC | ICPCnotRequired
        fails     | 1        | 1      |                  | 0
        fails     | 1        | 1      |                  |
                  | 1        | 1      |                  | 1
                  | 1        | 1      | 2026-05-01       | 0
                  | 1        | 2      |                  | 0
                  | 1        | 2      | 2026-05-01       | 0
                  | 2        | 3      |                  | 0
                  | 2        | 3      |                  | 1
                  | 2        | 3      |                  | true
                  | 2        | 3      | 2026-31-12       | 0
        """,
    ),
)

closed_with_enquiry_open = Rule(
    code="8868",
    says="CIN episode is shown as closed, however Section 47 enquiry is not shown as completed by ICPC "
    "date or ICPC not required flag",
    advice="Enter the conference, or that none was needed, or take the closure away.",
    blames={"CINdetails": "CINclosureDate", "Section47": "DateOfInitialCPC ICPCnotRequired"},
    sql="""
        select d.row_key as CINdetails, s.row_key as Section47
        from CINdetails d
        join Section47 s on s.cin_no = d.cin_no
        where d.CINclosureDate_raw is not null
          and s.DateOfInitialCPC_raw is null and s.ICPCnotRequired is distinct from true
    """,
    cases=(
        """
        CINdetails | cin_no | CINclosureDate
        fails      | 1      | 2026-06-30
        fails      | 2      | 2026-06-30
                   | 3      | 2026-06-30
                   | 4      |
                   | 5      | 2026-06-30
        fails      | 6      | 2026-31-12

        Section47 | cin_no | DateOfInitialCPC | ICPCnotRequired
        fails     | 1      |                  | 0
                  | 1      | 2026-06-01       | 0
        fails     | 2      |                  |
                  | 3      |                  | 1
                  | 3      |                  | true
                  | 3      | 2026-06-01       |
                  | 4      |                  | 0
                  | 5      | 2026-31-12       | 0
        fails     | 6      |                  | 0
        """,
    ),
)

conference_planned_for_a_weekend = Rule(
    code="8870Q",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: The Target Date for Initial Child Protection "
    "Conference should not be a weekend",
    advice="Check the day the conference was planned for: it is a Saturday or a Sunday.",
    blames={"Section47": "InitialCPCtarget"},
    sql="""
        select s.row_key as Section47
        from Section47 s
        where extract(isodow from s.InitialCPCtarget) in (6, 7)
    """,
    cases=(
        """
        Section47 | cin_no | InitialCPCtarget
                  | 1      | 2026-06-05
        fails     | 2      | 2026-06-06
        fails     | 3      | 2026-06-07
                  | 4      | 2026-06-08
                  | 5      |
        """,
    ),
)

conference_at_a_weekend = Rule(
    code="8875",
    says="The Date of Initial Child Protection Conference cannot be a weekend",
    advice="Check the day of the conference: it is a Saturday or a Sunday.",
    blames=_CONFERENCES,
    sql="""
        select s.row_key as Section47, null as CINdetails
        from Section47 s
        where extract(isodow from s.DateOfInitialCPC) in (6, 7)
        union all
        select null, d.row_key
        from CINdetails d
        where extract(isodow from d.DateOfInitialCPC) in (6, 7)
    """,
    cases=(
        """
        Section47 | cin_no | DateOfInitialCPC
                  | 1      | 2026-06-05
        fails     | 2      | 2026-06-06
        fails     | 3      | 2026-06-07
                  | 4      | 2026-06-08
                  | 5      |

        CINdetails | cin_no | DateOfInitialCPC
                   | 6      | 2026-06-05
        fails      | 7      | 2026-06-06
        fails      | 8      | 2026-06-07
                   | 9      | 2026-06-08
                   | 10     |
        """,
    ),
)

# An enquiry goes on until its conference; one without goes on to 31 March, unless none was needed.
_GOING_ON = """
    {first}.S47ActualStartDate between {second}.S47ActualStartDate and coalesce(
      {second}.DateOfInitialCPC, case when {second}.ICPCnotRequired is distinct from true then c.ends end)
"""
enquiries_overlap = Rule(
    code="8890",
    says="A Section 47 enquiry is shown as starting when there is another Section 47 Enquiry ongoing",
    advice="Check the days of both enquiries: one started while the other was going on.",
    blames={"Section47": "S47ActualStartDate DateOfInitialCPC ICPCnotRequired"},
    sql=f"""
        select a.row_key as Section47
        from Section47 a
        join Section47 b on b.cin_no = a.cin_no and b.row_key <> a.row_key
        cross join collection c
        where {_GOING_ON.format(first="a", second="b")} or {_GOING_ON.format(first="b", second="a")}
    """,
    cases=(
        """
        Section47 | child_no | cin_no | S47ActualStartDate | DateOfInitialCPC | ICPCnotRequired
                  | 1        | 1      | 2026-04-10         | 2026-05-10       | 0
                  | 1        | 1      | 2026-05-11         |                  | 0
        fails     | 2        | 2      | 2026-04-10         | 2026-05-10       | 1
        fails     | 2        | 2      | 2026-05-10         |                  | 0
        fails     | 3        | 3      | 2026-04-10         |                  |
        fails     | 3        | 3      | 2027-03-31         |                  | 1
                  | 4        | 4      | 2026-04-10         |                  | 0
                  | 4        | 4      | 2027-04-01         |                  | 0
                  | 5        | 5      | 2026-04-10         |                  | 1
                  | 5        | 5      | 2026-05-10         | 2026-05-20       | 0
                  | 6        | 6      | 2026-04-10         |                  | 0
                  | 6        | 7      | 2026-04-10         |                  | 0
                  | 7        | 8      | 2026-04-10         |                  | 0
                  | 7        | 8      |                    |                  | 0
        """,
    ),
)
