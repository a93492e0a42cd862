"""Meetings about children: strategy discussions, conferences and who came to them."""

from throughline.exchange.publish.extracts.protection import PARTICIPATION
from throughline.exchange.publish.shaping import LONDON_DAY, STANDS, Extract, Key, Plain, Shared
from throughline.record.meetings.roles import agency_by_role

# The team of whoever held one of the children on the day, the first where brothers and sisters have several.
HOLDERS = (
    "from record_{named} as about"
    " inner join record_allocation as held on held.person_id = about.person_id and held.role::text <> 'co-worker'"
    f" and held.started <= {LONDON_DAY} and (held.ended is null or held.ended > {LONDON_DAY})"
    " inner join access_team as team on team.id = held.team_id where about.entry_id = entry.id"
)
TEAM = f"select min(team.name) {HOLDERS.format(named='meetingchild')}"
THERE = "told.how::text in ('here', 'by phone', 'sent somebody')"
STRATEGY = "meeting.held and meeting.type::text in ('strategy', 'complex strategy')"
CONFERENCE = "meeting.type::text in ('initial conference', 'review conference')"
KIND = "case meeting.type when 'initial conference' then 'INITIAL' else 'REVIEW' end"
MEETINGS = f"from record_meeting as meeting inner join record_entry as entry on entry.id = meeting.entry_id and {STANDS}"
CHILDREN = f"{MEETINGS} inner join record_meetingchild as child on child.entry_id = meeting.entry_id"
# The enquiry that it began, or that was going on: the child's own newest, begun by that day.
ENQUIRY = (
    "left join lateral (select found.id from record_section47child as found"
    " inner join record_section47 as made on made.entry_id = found.entry_id"
    " inner join record_entry as written on written.id = found.entry_id"
    " and written.status::text not in ('undone', 'withdrawn')"
    " where child.decision in ('enquiry', 'goes on')"
    f" and found.person_id = child.person_id and made.began <= {LONDON_DAY}"
    " order by made.began desc, found.id desc limit 1) as enquiry on true"
)
COUNTED = {"police": "POLICE", "health": "HEALTH", "education": "EDUCATION"}
# We do not invite ourselves; a family, those who speak for it and lawyers are no agency.
NO_AGENCY = ("authority", "family", "voice", "law")


def _agency(role: str) -> str:
    """The agency that a role speaks for, by the record's own list; nothing for a role that speaks for none."""
    whens = " ".join(
        f"when '{each}' then '{COUNTED.get(agency, 'OTHER')}'"
        for each, agency in agency_by_role().items()
        if agency not in NO_AGENCY
    )
    return f"case {role}::text {whens} end"


def _part(invited: str, attended: str, sent: str, source: str) -> str:
    return f"select {_agency('told.role')} as agency, {invited} as invited, {attended} as attended, {sent} as sent {source}"


PARTS = " union all ".join(
    (
        _part("'Y'", "'N'", "'N'", "from record_invitation as told where told.booking_id = meeting.booking"),
        _part("'N'", f"case when {THERE} then 'Y' else 'N' end", "'N'",
              "from record_meetingpresence as told where told.entry_id = meeting.entry_id"),
        _part("'N'", "'N'", "'Y'", "from record_reportdue as told where told.booking_id = meeting.booking"
              f" and told.received_on <= {LONDON_DAY}"),
    )
)  # fmt: skip
AGENCIES = (
    "from (select meeting.entry_id, part.agency, max(part.invited) as invited, max(part.attended) as attended,"
    f" max(part.sent) as sent {MEETINGS} and meeting.held and {CONFERENCE}"
    f" inner join lateral ({PARTS}) as part on part.agency is not null group by 1, 2) as part"
)


def came(agency: str) -> Plain:
    return Plain(
        "case when exists (select 1 from record_meetingpresence as told where told.entry_id = meeting.entry_id"
        f" and told.agency = '{agency}' and {THERE}) then 'Y' else 'N' end"
    )


EXTRACTS = (
    Extract(
        table="sup_strategy_discussion",
        source=f"{MEETINGS} where {STRATEGY}",
        child="",
        columns={
            "strategy_discussion_id": Shared("meeting", "meeting.entry_id"),
            "held_on": Plain(LONDON_DAY),
            "team": Plain(TEAM),
            "social_care": came("authority"),
            "police": came("police"),
            "health": came("health"),
        },
    ),
    Extract(
        table="sup_strategy_child",
        source=f"{CHILDREN} {ENQUIRY} where {STRATEGY}",
        child="child.person_id",
        columns={
            "strategy_child_id": Key("strategy child", "child.id"),
            "strategy_discussion_id": Shared("meeting", "meeting.entry_id"),
            "enquiry_id": Key("s47", "enquiry.id"),
        },
    ),
    Extract(
        table="sup_conference_meeting",
        source=f"{MEETINGS} where {CONFERENCE}",
        child="",
        columns={
            "conference_meeting_id": Shared("meeting", "meeting.entry_id"),
            "kind": Plain(KIND),
            "held_on": Plain(f"case when meeting.held then {LONDON_DAY} end"),
            "team": Plain(TEAM),
            "report_shared_on": Plain(
                'select min(shared."on") from record_reportshared as shared where shared.booking_id = meeting.booking'
            ),
        },
    ),
    Extract(
        table="sup_conference_agency",
        source=AGENCIES,
        child="",
        columns={
            "conference_agency_id": Key("conference agency", "part.entry_id || ' ' || part.agency"),
            "conference_meeting_id": Shared("meeting", "part.entry_id"),
            "agency": Plain("part.agency"),
            "invited": Plain("part.invited"),
            "attended": Plain("part.attended"),
            "sent_report": Plain("part.sent"),
        },
    ),
    Extract(
        table="sup_initial_participation",
        source=f"{CHILDREN} where meeting.held and meeting.type = 'initial conference'",
        child="child.person_id",
        columns={
            "initial_participation_id": Key("participation", "child.id"),
            "conference_id": Key("conference", "child.id"),
            "participation": Plain(PARTICIPATION),
        },
    ),
)
