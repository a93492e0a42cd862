"""Who reaches whom, worked out from plain rows with nothing of the product: a second opinion on the policy.

It reads the tables as the server's superuser and knows no bit, no policy, no role class: only the sentences
of the access model, written down a second time. A letter is a part of the record: E existence, H header,
S safety, C content, X confidential address, A adoption; M minutes, P placement, B health, L learning, N plan;
O what they wrote themselves.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import psycopg

LONDON = ZoneInfo("Europe/London")
ALL, PLUS, EVERYTHING = "EHSCMPBLN", "EHSCMPBLNX", "EHSCMPBLNXA"
HOLDS = {"own": PLUS, "second": PLUS, "cover": PLUS, "named": ALL, "listed": PLUS, "past": "O"}
ANSWERS = HOLDS | {
    "held": PLUS, "team": ALL, "line": PLUS, "unheld": PLUS, "complaint": ALL, "release": EVERYTHING, "evidence": ALL,
    "break-glass": ALL,
}  # fmt: skip
OPENED: dict[str, dict[str, str]] = {
    "worker": HOLDS | {"team": ALL, "evidence": ALL, "break-glass": ALL},
    "student": {"second": ALL, "team": ALL, "named": ALL, "past": "O"},
    "family-help": {"own": ALL, "second": ALL, "cover": ALL, "team": "EHS", "named": ALL, "past": "O"},
    "adviser": {"own": ALL, "second": ALL, "cover": ALL, "named": ALL, "past": "O"},
    "business-support": {"team": "EHSM", "named": "EHSM"},
    "manager": ANSWERS,
    "director": ANSWERS,
    "reviewer": {"reviewer": ALL, "listed": PLUS, "evidence": ALL, "past": "O"},
    "out-of-hours": {"break-glass": ALL, "past": "O"},
    "front-door": HOLDS | {"break-glass": ALL},
    "adoption": HOLDS | {"listed": EVERYTHING, "release": EVERYTHING},
    "adoption-manager": HOLDS | {"listed": EVERYTHING, "held": PLUS, "line": ALL, "team": ALL},
    "fostering": {"named": "EHSP"},
    "placements": {"named": "EHSP"},
    "lawyer": {"named": ALL},
    "multi-agency": {"team": ALL, "named": ALL},
    "virtual-school": {"named": "EHSL"},
    "health": {"named": "EHSB"},
    "panel": {"named": "EHP"},
    "advocate": {"named": "EN"},
    "carer": {"named": "ESPN"},
    "partner": {"named": "EN"},
    "participation": {"named": "E"},
    "auditor": {"sample": ALL},
    "inspector": {"inspection": ALL},
    "complaints": {"complaint": ALL},
    "records": {"records": PLUS},
}
STANDS = {
    "worker": "EHS", "student": "EHS", "family-help": "EH", "adviser": "EHS", "business-support": "EHS",
    "manager": "EHS", "director": "EHS", "reviewer": "EHS", "out-of-hours": "EHS", "front-door": "EHS",
    "adoption": "EHS", "adoption-manager": "EHS", "fostering": "EHS", "placements": "EH", "lado": "EH", "lawyer": "EH",
    "multi-agency": "EH", "virtual-school": "EH", "health": "EH", "returns": "EHS",
}  # fmt: skip
RESTRICTED_TOO = {
    "own", "second", "held", "cover", "line", "unheld", "reviewer", "named", "listed", "complaint", "records", "evidence",
    "break-glass", "release", "past",
}  # fmt: skip
SEALED_TOO = {"own", "second", "held", "cover", "reviewer", "named", "listed", "release"}
SPENDS = {"manager", "director", "adoption-manager", "fostering", "placements", "panel"}
REVIEWERS = {"independent reviewing officer", "conference chair"}
HELD_AS = {"worker": "own", "co-worker": "second", "held": "held"}


class Oracle:
    def __init__(self, connection: psycopg.Connection, now: datetime) -> None:
        self.now, self.today = now, now.astimezone(LONDON).date()
        read = lambda words: connection.execute(words).fetchall()
        self.posts = [row for row in read(POSTS) if runs(row[5], row[6], self.today)]
        self.line = [row for row in read(POSTS) if row[6] is None or row[6] > self.today]
        self.every_allocation = read(ALLOCATIONS)
        self.open = [row for row in self.every_allocation if row[4] is None or row[4] > self.today]
        self.planned = {row[0] for row in read(PLANS) if runs(row[1], row[2], self.today)}
        self.restriction = dict(read("select id, restriction from record_person"))
        self.named = [row for row in read(NAMED) if row[4] is None or row[4] > self.today]
        self.grants = [
            row for row in read(GRANTS) if row[4] <= now < row[5] and (row[6] is None or now < row[6])
        ]
        self.shifts = [row for row in read(SHIFTS) if row[4] <= now and row[2] <= now < row[3]]
        self.conflicts = set(
            read("select account_id, person_id from access_conflict where lifted_at is null")
        )
        self.contacted = {row[0] for row in read(CONTACTS) if runs(row[1], row[2], self.today)}

    def above(self, worker: int, team: int) -> set[int]:
        """The posts over this worker's post in this team, one step at a time."""
        return self.climb([post[4] for post in self.line if post[1] == worker and post[3] == team])

    def heads_of(self, team: int) -> set[int]:
        return self.climb(
            [post[0] for post in self.line if post[3] == team and post[2] in ("manager", "adoption-manager")]
        )

    def climb(self, start: list[int | None]) -> set[int]:
        to_climb, climbed = list(start), set()
        while to_climb:
            post = to_climb.pop()
            if post is None or post in climbed:
                continue
            climbed.add(post)
            to_climb += [row[4] for row in self.line if row[0] == post]
        return climbed

    def answers_for_the_unheld(self, person: int) -> set[int]:
        """A child on a plan whom nobody holds: the managers of the team that held them last, and those above."""
        holdings = [row for row in self.every_allocation if row[1] == person and row[3] != "co-worker"]
        open_now = [row for row in holdings if row[4] is None or row[4] > self.today]
        if open_now or not holdings or person not in self.planned:
            return set()
        return self.heads_of(max(holdings, key=lambda row: (row[4], row[5]))[2])

    def inside(self, account: int, person: int) -> bool:
        """In the child's line, holding something of theirs, or spending on children: no reviewer can be."""
        for worker, child, team, *_ in self.open:
            over = self.above(worker, team) | self.heads_of(team)
            if child == person and (
                worker == account or any(p[0] in over and p[1] == account for p in self.line)
            ):
                return True
        spends = any(post[1] == account and post[2] in SPENDS for post in self.line)
        other = any(n[0] == account and n[1] == person and n[2] not in REVIEWERS for n in self.named)
        return spends or other

    def stands(self, account: int, person: int) -> Iterator[str]:
        """Every relationship of this account to this person now, whatever post it comes by."""
        for holder, child, team, how, ended, _, started in self.every_allocation:
            if child != person or account is None:
                continue
            if ended is not None and holder == account and ended <= self.today < ended + timedelta(days=90):
                yield "past"
            if not runs(started, ended, self.today):
                continue
            if holder == account:
                yield HELD_AS[how]
            mine = [post for post in self.posts if post[1] == account]
            if any(post[3] == team for post in mine):
                yield "team"
            if {post[0] for post in mine} & self.above(holder, team):
                yield "line"
        if {post[0] for post in self.posts if post[1] == account} & self.answers_for_the_unheld(person):
            yield "unheld"
        for who, child, kind, started, ended in self.named:
            if who == account and child == person and runs(started, ended, self.today):
                if kind == "cover":
                    yield "cover"
                elif kind not in REVIEWERS:
                    yield "named"
                elif not self.inside(account, person):
                    yield "reviewer"

    def parts(self, account: int, person: int, *, without: str = "") -> set[str]:
        """`without` leaves one relationship, the desk or the conflicts out: what is it that opens this?"""
        if without != "conflict" and (account, person) in self.conflicts:
            return set()
        opened: set[str] = set()
        for role, tie in self.role_ties(account, person):
            if tie != without:
                opened |= set(OPENED.get(role, {}).get(tie, ""))
        if without != "duty" and self.restriction[person] == 0 and self.desk_opens(account, person):
            opened |= set(ALL)
        return opened | self.stood(account, person, without=without)

    def stood(self, account: int, person: int, *, without: str = "") -> set[str]:
        """What anybody in this post finds of anybody."""
        level = self.restriction[person]
        if level == 2 or (without != "conflict" and (account, person) in self.conflicts):
            return set()
        stood = set("".join(STANDS.get(post[2], "") for post in self.posts if post[1] == account))
        return stood - {"H"} if level == 1 else stood

    def role_ties(self, account: int, person: int) -> set[tuple[str, str]]:
        """(role, relationship) for each post of this account, as far as this record's restriction lets it count."""
        counts = {0: None, 1: RESTRICTED_TOO, 2: SEALED_TOO}[self.restriction[person]]
        mine = [post for post in self.posts if post[1] == account]
        found = {
            (post[2], tie)
            for tie in self.stands(account, person)
            for post in mine
            if (counts is None or tie in counts) and self.by_this_post(tie, post, person)
        }
        for who, child, kind, ticked, *_ in self.grants:
            ticked_for = ticked and self.restriction[person] == 1
            if who == account and child == person and (counts is None or kind in counts or ticked_for):
                found |= {(post[2], kind) for post in mine}
        return found

    def counted_ties(self, account: int, person: int) -> set[str]:
        return {tie for _, tie in self.role_ties(account, person)}

    def by_this_post(self, tie: str, post: tuple, person: int) -> bool:
        """A team's tie comes through the post in that team, a line's through the post above."""
        mine = [row for row in self.every_allocation if row[1] == person and runs(row[6], row[4], self.today)]
        if tie == "team":
            return any(row[2] == post[3] for row in mine)
        if tie == "line":
            return any(post[0] in self.above(row[0], row[2]) for row in mine)
        if tie == "unheld":
            return post[0] in self.answers_for_the_unheld(person)
        return True

    def desk_opens(self, account: int, person: int) -> bool:
        roles = {post[2] for post in self.posts if post[1] == account}
        for holder, desk, *_ in self.shifts:
            if holder != account or desk not in roles:
                continue
            held = any(row[1] == person and runs(row[6], row[4], self.today) for row in self.every_allocation)
            if person in self.contacted if desk == "front-door" else held or person in self.planned:
                return True
        return False


def runs(started: date, ended: date | None, on: date) -> bool:
    return started <= on and (ended is None or on < ended)


POSTS = "select id, holder_id, role, team_id, reports_to_id, started, ended from access_post"
ALLOCATIONS = "select worker_id, person_id, team_id, role, ended, id, started from record_allocation"
PLANS = "select person_id, started, ended from record_protectionplan"
NAMED = "select account_id, person_id, kind, started, ended from record_namedrole"
GRANTS = "select account_id, person_id, kind, restricted, started, until, ended_at from access_grant"
SHIFTS = "select holder_id, desk, starts_at, ends_at, published_at from access_shift"
CONTACTS = "select subject_id, day, until from record_fact where what = 'front_door_contact' and subject_kind = 'child'"
