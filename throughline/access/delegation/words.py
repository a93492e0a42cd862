"""The scheme in words, as its pages and its lists say it."""

from datetime import date

from throughline.access.delegation.catalogue import name_of
from throughline.access.delegation.levels import Level
from throughline.access.delegation.models import DelegationChange
from throughline.access.delegation.queries import change_line
from throughline.access.delegation.scheme import Held, Line, Scheme, posts_of
from throughline.design.dates import day as day_words
from throughline.design.dates import short_day

NAMES_SHOWN = 4


def from_until(started: date, ended: date | None) -> str:
    return f"from {day_words(started)}{f' until {day_words(ended)}' if ended else ''}"


def seat_words(line: Line) -> str:
    return f"{line.seat}, {line.limit_words}" if line.limit_words else line.seat


def holders(scheme: Scheme, line: Line, on: date) -> str:
    """Those nearest to the line first: whoever stands far above it may, and is seldom asked."""
    found = sorted(posts_of(scheme.posts, line, on), key=lambda post: (post.level, post.name))
    names = list(dict.fromkeys(_holder(post, scheme, on) for post in found))
    more = f" and {len(names) - NAMES_SHOWN} more" if len(names) > NAMES_SHOWN else ""
    return f"{'; '.join(names[:NAMES_SHOWN])}{more}" if names else "Nobody today"


def _holder(post: Held, scheme: Scheme, on: date) -> str:
    acting = f", acting up until {short_day(post.ended)}" if post.acting and post.ended else ""
    return f"{post.name}{acting}{', away' if scheme.is_away(post.holder, on) else ''}"


def deputies(scheme: Scheme, lines: list[Line], on: date) -> str:
    covered = {post.id: post for line in lines for post in posts_of(scheme.posts, line, on)}
    by_id = {post.id: post for post in scheme.posts}
    named = [
        f"{by_id[one.deputy].name} for {covered[one.post].name}{f' until {short_day(one.ended)}' if one.ended else ''}"
        for one in scheme.deputies
        if one.holds(on) and one.post in covered and one.deputy in by_id and by_id[one.deputy].holds(on)
    ]
    return "; ".join(dict.fromkeys(named))


def change_words(change: DelegationChange) -> str:
    """What would hold if it were approved."""
    if change.kind == DelegationChange.ADOPT:
        whose = name_of(change.decision) if change.decision else "every decision that has no line of its own"
        return f"Adopt the default, from {day_words(change.starts)}: {whose}"
    if change.kind == DelegationChange.DEPUTY:
        pair = f"{change.deputy_post.holder.name} deputises for {change.post.holder.name}, {change.post}"
        return f"{pair}, {from_until(change.starts, change.ends)}"
    if change.kind == DelegationChange.END:
        level = Level(change.level).title
        return f"{name_of(change.decision)}: end the line of {level.lower()} on {day_words(change.starts)}"
    line = change_line(change)
    return f"{name_of(change.decision)}: {seat_words(line)}, {from_until(change.starts, change.ends)}"
