"""The factors that an assessment found: there when it is authorised, from the list, each once."""

from throughline.exchange.returns.rule import Rule, Severity

no_factors_and_a_factor = Rule(
    code="8869",
    says="The assessment factors code “21” cannot be used in conjunction with any other assessment factors.",
    advice="Take 21 (no factors) away, or the other factors: an assessment cannot have both.",
    blames={"AssessmentFactors": "AssessmentFactors"},
    sql="""
        select f.row_key as AssessmentFactors
        from AssessmentFactors f
        where f.AssessmentFactors = '21'
          and exists (
            select 1 from AssessmentFactors o
            where o.assessment_no = f.assessment_no and o.AssessmentFactors <> '21')
    """,
    cases=(
        """
        AssessmentFactors | cin_no | assessment_no | AssessmentFactors
        fails             | 1      | 21            | 21
                          | 1      | 21            | 1A
                          | 1      | 21            | 3A
                          | 1      | 22            | 21
                          | 1      | 22            |
                          | 1      | 23            | 1A
                          | 1      | 23            | 3A
        """,
    ),
)

# The message speaks of a completed assessment, the text of any; a factor on one that is open is rule 8614.
nothing_found_and_not_closed_so = Rule(
    code="8873Q",
    severity=Severity.QUERY,
    says="Please check and either amend data or provide a reason: When there is only one assessment on the"
    " episode and the factors code “21 No factors identified” has been used for the completed "
    "assessment, the reason for closure ‘RC8’ or 'RC9' should be used.",
    advice="Check the factors and the reason for closure: the only assessment found nothing to help with.",
    blames={"Assessments": "AssessmentActualStartDate", "CINdetails": "ReasonForClosure"},
    sql="""
        select a.row_key as Assessments, d.row_key as CINdetails
        from AssessmentFactors f
        join Assessments a on a.assessment_no = f.assessment_no
        join CINdetails d on d.cin_no = a.cin_no
        where f.AssessmentFactors = '21' and coalesce(d.ReasonForClosure, '') not in ('RC8', 'RC9')
          and not exists (
            select 1 from Assessments o where o.cin_no = a.cin_no and o.row_key <> a.row_key)
    """,
    cases=(
        """
        CINdetails | child_no | cin_no | ReasonForClosure
                   | 1        | 1      | RC8
                   | 1        | 2      | RC9
        fails      | 1        | 3      | RC7
        fails      | 1        | 4      |
                   | 1        | 5      | RC7
                   | 1        | 6      | RC7

        Assessments | child_no | cin_no | assessment_no
                    | 1        | 1      | 21
                    | 1        | 2      | 22
        fails       | 1        | 3      | 23
        fails       | 1        | 4      | 24
                    | 1        | 5      | 25
                    | 1        | 5      | 26
                    | 1        | 6      | 27

        AssessmentFactors | child_no | assessment_no | AssessmentFactors
                          | 1        | 21            | 21
                          | 1        | 22            | 21
                          | 1        | 23            | 21
                          | 1        | 24            | 21
                          | 1        | 25            | 21
                          | 1        | 27            | 20
                          | 1        | 27            |
        """,
    ),
)

factors_missing_or_not_valid = Rule(
    code="8897Q",
    severity=Severity.QUERY,
    says="Parental or child factors at assessment information is missing from a completed assessment",
    advice="Record what the assessment found from the list of factors; 21 if it found none.",
    blames={"Assessments": "AssessmentAuthorisationDate", "AssessmentFactors": "AssessmentFactors"},
    sql="""
        select a.row_key as Assessments, f.row_key as AssessmentFactors
        from Assessments a
        cross join collection y
        left join AssessmentFactors f on f.assessment_no = a.assessment_no
        where a.AssessmentAuthorisationDate >= y.starts
          and not exists (
            select 1 from code c where c.list = 'AssessmentFactors' and c.code = f.AssessmentFactors)
    """,
    cases=(
        """
        Assessments | cin_no | assessment_no | AssessmentAuthorisationDate
                    | 1      | 21            | 2026-04-01
        fails       | 1      | 22            | 2026-04-01
        fails       | 1      | 23            | 2026-04-02
        fails       | 1      | 24            | 2026-04-02
                    | 1      | 25            | 2026-03-31
                    | 1      | 26            |
        fails       | 1      | 27            | 2026-04-02

        AssessmentFactors | cin_no | assessment_no | AssessmentFactors
                          | 1      | 21            | 1A
                          | 1      | 21            | 24A
                          | 1      | 23            | 1A
        fails             | 1      | 23            | 1a
        fails             | 1      | 24            |
                          | 1      | 25            | ZZ
                          | 1      | 26            | ZZ
        fails             | 1      | 27            | MOB
        """,
    ),
)

same_factor_twice = Rule(
    code="8898",
    says="The assessment has more than one parental or child factors with the same code",
    advice="Take one of them away: the assessment has this factor twice.",
    blames={"AssessmentFactors": "AssessmentFactors"},
    sql="""
        select f.row_key as AssessmentFactors
        from AssessmentFactors f
        where exists (
          select 1 from AssessmentFactors o
          where o.assessment_no = f.assessment_no and o.AssessmentFactors = f.AssessmentFactors
            and o.row_key <> f.row_key)
    """,
    cases=(
        """
        AssessmentFactors | cin_no | assessment_no | AssessmentFactors
        fails             | 1      | 21            | 1A
                          | 1      | 21            | 3A
        fails             | 1      | 21            | 1A
                          | 1      | 22            | 1A
                          | 1      | 22            | 3A
                          | 1      | 23            |
                          | 1      | 23            |
        """,
    ),
)


def _factor_now_in_two(code: str, old: int) -> Rule:
    return Rule(
        code=code,
        since="2024-25",
        severity=Severity.QUERY,
        says="Please check and either amend data or provide a reason: the assessment factors code "
        f"'{old}A' should not be used ('{old}B' or '{old}C' should be used instead)",
        advice=f"Say who did harm: choose {old}B for another child or {old}C for an adult, instead of {old}A.",
        blames={"AssessmentFactors": "AssessmentFactors"},
        sql=f"""
            select f.row_key as AssessmentFactors
            from AssessmentFactors f
            where f.AssessmentFactors = '{old}A'
        """,
        cases=(
            f"""
            AssessmentFactors | assessment_no | AssessmentFactors
            fails             | 1             | {old}A
                              | 2             | {old}B
                              | 3             | {old}C
                              | 4             | {old}a
                              | 5             | 17A
                              | 6             |
            """,
        ),
    )


factors_now_in_two = (_factor_now_in_two("8945Q", 18), _factor_now_in_two("8950Q", 19))
