"""Disagreements about the work with a child: a reviewing officer's, and those that a partner raised."""

from throughline.exchange.publish.extracts.meetings import HOLDERS
from throughline.exchange.publish.shaping import LONDON_DAY, STANDS, Extract, Key, Plain, Team

TEAM_ID = f"select min(team.id) {HOLDERS.format(named='challengechild')}"
# The challenge's own words for what it is about, as far as the supplement has one.
THEME = "case challenged.about when 'drift' then 'DRIFT' when 'care' then 'PLACEMENT' else 'OTHER' end"
CHALLENGES = (
    "from record_challenge as challenged"
    f" inner join record_entry as entry on entry.id = challenged.entry_id and {STANDS}"
)

EXTRACTS = (
    Extract(
        table="sup_escalation",
        source=f"{CHALLENGES} where challenged.raised_as = 'partner'",
        child="",
        columns={
            "escalation_id": Key("challenge", "challenged.entry_id"),
            "team_id": Team(TEAM_ID),
            "raised_on": Plain(LONDON_DAY),
        },
    ),
    Extract(
        table="sup_iro_dispute",
        source=f"{CHALLENGES} inner join record_challengechild as child on child.entry_id = challenged.entry_id"
        " where challenged.raised_as = 'iro'",
        child="child.person_id",
        columns={
            "dispute_id": Key("dispute", "child.id"),
            "raised_on": Plain(LONDON_DAY),
            "resolved_on": Plain("challenged.closed_on"),
            "theme": Plain(THEME),
        },
    ),
)
