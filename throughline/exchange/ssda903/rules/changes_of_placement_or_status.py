"""A new episode says what changed: the placement, the legal status, or both; the episodes must show it."""

from throughline.exchange.returns.rule import Rule

_PLACEMENT_CHANGED = """(
    e.place is distinct from p.place or e.pl_post is distinct from p.pl_post
    or e.urn is distinct from p.urn or e.place_provider is distinct from p.place_provider
  )"""

not_only_the_status_changed = Rule(
    code="434",
    says="Reason for new episode is that child's legal status has changed but not the placement, but this is not "
    "reflected in the episode data.",
    advice="With reason L the legal status differs from the episode before and nothing of the placement does: "
    "correct what does not fit, or the reason.",
    blames={"Episodes": "RNE LS PLACE PL_POST URN PLACE_PROVIDER"},
    sql=f"""
        select e.row_key as Episodes
        from episode e
        join Episodes p on p.row_key = e.previous_key
        where e.rne = 'L' and (e.ls is not distinct from p.ls or {_PLACEMENT_CHANGED})
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | LS | PLACE | PL_POST | URN | PLACE_PROVIDER
                 | 1     | 01/04/2026 | L   | V2 | U1    | NM1 1AA | 1   | PR1
                 | 1     | 01/05/2026 | L   | C1 | U1    | NM1 1AA | 1   | PR1
        fails    | 1     | 01/06/2026 | L   | C1 | U1    | NM1 1AA | 1   | PR1
        fails    | 1     | 01/07/2026 | L   | C2 | U4    | NM1 1AA | 1   | PR1
        fails    | 1     | 01/08/2026 | L   | C1 | U4    | NM1 1AB | 1   | PR1
        fails    | 1     | 01/09/2026 | L   | C2 | U4    | NM1 1AB | 2   | PR1
        fails    | 1     | 01/10/2026 | L   | C1 | U4    | NM1 1AB | 2   | PR2
        fails    | 1     | 01/11/2026 | L   | C2 | U4    | NM1 1AB |     | PR2
                 | 1     | 01/12/2026 | L   |    | U4    | NM1 1AB |     | PR2
                 | 1     | 01/01/2027 | P   |    | U4    | NM1 1AB |     | PR2
                 | 2     | 01/01/2027 | L   |    | U4    | NM1 1AB |     | PR2
        """,
    ),
)

not_only_the_placement_changed = Rule(
    code="435",
    says="Reason for new episode is that child’s placement has changed but not the legal status, but this is not "
    "reflected in the episode data recorded.",
    advice="With reason P or T something of the placement differs from the episode before and the legal status "
    "does not: correct what does not fit, or the reason.",
    blames={"Episodes": "RNE LS PLACE PL_POST URN PLACE_PROVIDER"},
    sql=f"""
        select e.row_key as Episodes
        from episode e
        join Episodes p on p.row_key = e.previous_key
        where e.rne in ('P', 'T') and (e.ls is distinct from p.ls or not {_PLACEMENT_CHANGED})
    """,
    cases=(
        """
        Episodes | CHILD | DECOM      | RNE | LS | PLACE | PL_POST | URN | PLACE_PROVIDER
                 | 1     | 01/04/2026 | P   | C2 | U1    | NM1 1AA | 1   | PR1
                 | 1     | 01/05/2026 | P   | C2 | U4    | NM1 1AA | 1   | PR1
                 | 1     | 01/06/2026 | T   | C2 | U4    | NM1 1AB | 1   | PR1
                 | 1     | 01/07/2026 | P   | C2 | U4    | NM1 1AB | 2   | PR1
                 | 1     | 01/08/2026 | T   | C2 | U4    | NM1 1AB | 2   | PR2
        fails    | 1     | 01/09/2026 | P   | C2 | U4    | NM1 1AB | 2   | PR2
        fails    | 1     | 01/10/2026 | T   | C2 | U4    | NM1 1AB | 2   | PR2
        fails    | 1     | 01/11/2026 | P   | C1 | U1    | NM1 1AB | 2   | PR2
                 | 1     | 01/12/2026 | P   | C1 | U1    | NM1 1AB |     | PR2
        fails    | 1     | 01/01/2027 | P   |    | U4    | NM1 1AB |     | PR2
                 | 1     | 01/02/2027 | L   |    | U4    | NM1 1AB |     | PR2
                 | 2     | 01/02/2027 | P   |    | U4    | NM1 1AB |     | PR2
        """,
    ),
)
