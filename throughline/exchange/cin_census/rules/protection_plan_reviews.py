"""Reviews of protection plans: each has a day, after the plan has started and not beside a child in need plan."""

from throughline.exchange.returns.rule import Rule, Severity

review_during_child_in_need_plan = Rule(
    code="4003",
    says="A CPP review date is shown as being held at the same time as an open CIN Plan.",
    advice="Check the review and the plans: a child in need plan starts when the protection plan has ended.",
    blames={
        "CINplanDates": "CINPlanStartDate CINPlanEndDate",
        "ChildProtectionPlans": "CPPendDate",
        "Reviews": "CPPreviewDate",
    },
    sql="""
        select n.row_key as CINplanDates, p.row_key as ChildProtectionPlans, r.row_key as Reviews
        from Reviews r
        join ChildProtectionPlans p on p.plan_no = r.plan_no
        join CINplanDates n on n.cin_no = r.cin_no
        cross join collection c
        where r.CPPreviewDate between n.CINPlanStartDate and coalesce(n.CINPlanEndDate, c.ends)
          and r.CPPreviewDate is distinct from p.CPPendDate
    """,
    cases=(
        """
        ChildProtectionPlans | cin_no | plan_no | CPPendDate
        fails                | 1      | 1       | 2026-07-01
                             | 2      | 2       | 2026-06-01
                             | 3      | 3       | 2026-07-01
                             | 4      | 4       |
        fails                | 5      | 5       |

        Reviews | cin_no | plan_no | CPPreviewDate
        fails   | 1      | 1       | 2026-06-01
                | 2      | 2       | 2026-06-01
                | 3      | 3       | 2026-05-31
                | 4      | 4       | 2026-06-01
        fails   | 5      | 5       | 2027-03-31

        CINplanDates | cin_no | CINPlanStartDate | CINPlanEndDate
        fails        | 1      | 2026-06-01       |
                     | 2      | 2026-06-01       |
                     | 3      | 2026-06-01       | 2026-06-30
                     | 9      | 2026-05-01       |
        fails        | 5      | 2026-06-01       | 2027-03-31
        """,
    ),
)

reviewed_by_the_day_it_starts = Rule(
    code="8841",
    says="The review date cannot be on the same day or before the Child protection Plan start date.",
    advice="Check the days of the plan and the review: a review comes after the plan has started.",
    blames={"ChildProtectionPlans": "CPPstartDate", "Reviews": "CPPreviewDate"},
    sql="""
        select p.row_key as ChildProtectionPlans, r.row_key as Reviews
        from ChildProtectionPlans p
        join Reviews r on r.plan_no = p.plan_no
        where r.CPPreviewDate <= p.CPPstartDate
    """,
    cases=(
        """
        ChildProtectionPlans | cin_no | plan_no | CPPstartDate
        fails                | 1      | 1       | 2026-05-02
        fails                | 1      | 2       | 2026-05-02
                             | 1      | 3       | 2026-05-02
                             | 1      | 4       |

        Reviews | cin_no | plan_no | CPPreviewDate
        fails   | 1      | 1       | 2026-05-01
                | 1      | 1       | 2026-05-03
        fails   | 1      | 2       | 2026-05-02
                | 1      | 3       | 2026-05-03
                | 1      | 3       |
                | 1      | 4       | 2026-05-01
        """,
    ),
)

review_without_date = Rule(
    code="8842Q",
    severity=Severity.QUERY,
    says="Please check and either amend or provide a reason: Review Record has a missing date",
    advice="Enter the day of the review.",
    blames={"Reviews": "CPPreviewDate"},
    sql="select r.row_key as Reviews from Reviews r where r.CPPreviewDate is null",
    cases=(
        """
        Reviews | plan_no | CPPreviewDate
                | 1       | 2026-05-01
        fails   | 1       | 2026-31-12
        fails   | 2       |
        """,
    ),
)
