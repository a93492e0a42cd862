"""Who reaches whom, worked out from plain rows with nothing of the product: a second opinion on the policy.

It reads the tables as the server's superuser and knows no bit, no policy, no role class: only the sentences
of the access model, written down a second time.
"""

from datetime import date

import psycopg

OPENED = {
    ("worker", "own"): "EHSCX", ("worker", "second"): "EHSCX", ("worker", "team"): "EHSC",
    ("manager", "own"): "EHSCX", ("manager", "second"): "EHSCX", ("manager", "held"): "EHSCX",
    ("manager", "team"): "EHSC", ("manager", "line"): "EHSCX", ("manager", "unheld"): "EHSCX",
}  # fmt: skip
FINDERS = {"worker", "manager"}


class Oracle:
    def __init__(self, connection: psycopg.Connection, today: date) -> None:
        self.today = today
        read = lambda words: connection.execute(words).fetchall()
        self.posts = [row for row in read(POSTS) if row[5] <= today and (row[6] is None or row[6] > today)]
        self.line = [row for row in read(POSTS) if row[6] is None or row[6] > today]
        self.every_allocation = read(ALLOCATIONS)
        self.planned = {
            row[0] for row in read(PLANS) if row[1] <= today and (row[2] is None or row[2] > today)
        }
        self.allocations = [row for row in self.every_allocation if row[4] is None or row[4] > today]
        self.restriction = dict(read("select id, restriction from record_person"))

    def above(self, worker: int, team: int) -> set[int]:
        """The posts over this worker's post in this team, one step at a time."""
        to_climb = [post[4] for post in self.line if post[1] == worker and post[3] == team]
        climbed: set[int] = set()
        while to_climb:
            post = to_climb.pop()
            if post is None or post in climbed:
                continue
            climbed.add(post)
            to_climb += [row[4] for row in self.all_posts() if row[0] == post]
        return climbed

    def all_posts(self) -> list[tuple]:
        return self.line

    def answers_for_the_unheld(self, person: int) -> set[int]:
        """A child on a plan whom nobody holds: the managers of the team that held them last, and those above."""
        holdings = [row for row in self.every_allocation if row[1] == person and row[3] != "co-worker"]
        open_now = [row for row in holdings if row[4] is None or row[4] > self.today]
        if open_now or not holdings or person not in self.planned:
            return set()
        team = max(holdings, key=lambda row: (row[4], row[5]))[2]
        to_climb = [post[0] for post in self.line if post[3] == team and post[2] == "manager"]
        answering: set[int] = set()
        while to_climb:
            post = to_climb.pop()
            if post is not None and post not in answering:
                answering.add(post)
                to_climb += [row[4] for row in self.line if row[0] == post]
        return answering

    def ties(self, account: int, person: int) -> set[tuple[str, str]]:
        """(role, relationship) of every post of this account to every open holding of this person."""
        found = set()
        for holder, child, team, how, *_ in self.allocations:
            if child != person:
                continue
            for post, who, role, of_team, _, _, _ in self.posts:
                if who != account:
                    continue
                if who == holder:
                    found.add((role, {"worker": "own", "co-worker": "second", "held": "held"}[how]))
                if of_team == team and self.restriction[person] == 0:
                    found.add((role, "team"))
                if post in self.above(holder, team) and self.restriction[person] < 2:
                    found.add((role, "line"))
        for post, who, role, *_ in self.posts:
            if (
                who == account
                and post in self.answers_for_the_unheld(person)
                and self.restriction[person] < 2
            ):
                found.add((role, "unheld"))
        return found

    def parts(self, account: int, person: int) -> set[str]:
        opened = set("".join(OPENED.get(tie, "") for tie in self.ties(account, person)))
        finds = any(post[1] == account and post[2] in FINDERS for post in self.posts)
        return opened | (set("EHS") if finds and self.restriction[person] < 2 else set())


POSTS = "select id, holder_id, role, team_id, reports_to_id, started, ended from access_post"
ALLOCATIONS = "select worker_id, person_id, team_id, role, ended, id from record_allocation"
PLANS = "select person_id, started, ended from record_protectionplan"
