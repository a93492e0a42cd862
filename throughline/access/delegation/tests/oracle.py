"""Who may decide, worked out a second time from plain rows and the words of the rule. It imports nothing of the rules."""

from datetime import date
from decimal import Decimal

LINE_OF_MANAGEMENT = ("manager", "director")
DIRECTOR_HERSELF = ("placement-at-a-distance", "cease-to-look-after-at-16")


def is_on(row: dict, day: date) -> bool:
    return not (day < row["from"] or (row["to"] is not None and day >= row["to"]))


def holds_post(post: dict, day: date) -> bool:
    if post["acting"] and post["to"] is None:
        return False
    return is_on(post, day)


def in_force(rows: list[dict], defaults: list[dict], decision: str, day: date) -> list[dict]:
    ever = [row for row in rows if row["decision"] == decision and row["from"] <= day]
    return [row for row in ever if is_on(row, day)] if len(ever) > 0 else defaults


def covers(line: dict, post: dict, amount: Decimal | None) -> bool:
    if line["limit"] is not None and (amount is None or amount > line["limit"]):
        return False
    if line["post"] is not None:
        return line["post"] == post["id"]
    if line["role"] != "":
        return post["role"] == line["role"] and post["level"] >= line["level"]
    return post["role"] in LINE_OF_MANAGEMENT and post["level"] >= line["level"]


def inside(
    *, decision: str, account: int, amount: Decimal | None, day: date, posts: list[dict], lines: list[dict],
    defaults: list[dict], deputies: list[dict], away: list[dict], conflict: bool,
) -> bool:  # fmt: skip
    if conflict:
        return False
    held = [post for post in posts if post["who"] == account and holds_post(post, day)]
    for line in in_force(lines, defaults, decision, day):
        if any(covers(line, post, amount) for post in held):
            return True
        if decision in DIRECTOR_HERSELF:
            continue
        for deputy in deputies:
            principal = next((post for post in posts if post["id"] == deputy["for"]), None)
            if principal is None or not is_on(deputy, day) or not holds_post(principal, day):
                continue
            if not any(post["id"] == deputy["by"] for post in held):
                continue
            gone = any(one["who"] == principal["who"] and is_on(one, day) for one in away)
            if (gone or line["always"]) and covers(line, principal, amount):
                return True
    return False
