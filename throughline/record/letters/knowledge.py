"""What a letter must be held against: everybody around the child, where they live, what flags tell colleagues.

Read as the keeper, because a guard that sees only what its reader sees is blind to a sealed sister or a hidden address.
What it finds marks and holds passages and is never shown: `guard.py` says of a hidden person what it says of any secret.
"""

from collections.abc import Collection
from dataclasses import dataclass

from throughline.access.principal import as_keeper, cursor, somebody
from throughline.record.letters import naming
from throughline.record.letters.guard import Address, Knowledge, Somebody
from throughline.record.letters.recipients import Recipient, To
from throughline.record.people.models import Home, Person

PURPOSE = "guard a letter"
PARENTS = ("mother", "father")

AROUND = """
with near as (
  select unnest(%(seeds)s::bigint[]) id
  union select other_id from record_relationship where person_id = any(%(seeds)s)
  union select person_id from record_relationship where other_id = any(%(seeds)s)),
around as (
  select id from near
  union select other_id from record_relationship where person_id in (select id from near)
  union select person_id from record_relationship where other_id in (select id from near)
  union select lives.person_id from record_residence lived join record_residence lives using (home_id)
        where lived.person_id in (select id from near)
  union select person_id from record_contactrestriction where bound_id in (select id from near)
  union select bound_id from record_contactrestriction where person_id in (select id from near) and bound_id is not null)
select person.id, person.given_name, person.family_name, person.restriction,
  coalesce((select array_agg(also.given_name) || array_agg(also.family_name) from record_personname also
            where also.person_id = person.id), '{}')
from record_person person where person.id in (select id from around) order by person.id
"""
KIN = """
select person_id, other_id, kind from record_relationship where person_id = any(%(people)s) and other_id = any(%(people)s)
"""
PLACES = """
select home.id, home.lines, home.postcode, home.confidential or bool_or(lived.confidential),
  array_agg(lived.person_id) filter (where lived.ended is null)
from record_residence lived join record_home home on home.id = lived.home_id
where home.id in (select home_id from record_residence where person_id = any(%(people)s))
group by home.id order by home.id
"""
SAYINGS = """
select words from record_flag where person_id = any(%(people)s)
union select instruction from record_flag where person_id = any(%(people)s) and instruction <> ''
"""
COLLEAGUES = """
select distinct account.name from access_account account where account.id in (
  select worker_id from record_allocation where person_id = any(%(seeds)s)
  union select account_id from record_namedrole where person_id = any(%(seeds)s)
  union select author_id from record_entry where id = any(%(entries)s)
  union select decided_by_id from record_entry where id = any(%(entries)s))
"""
SEALED = """
select id, given_name, family_name from record_person
where restriction = 2 and given_key = any(%(words)s) and family_key = any(%(words)s)
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    people: list[tuple]
    kin: list[tuple]
    places: list[tuple]
    sayings: list[str]
    colleagues: list[str]
    sealed: list[tuple]


def knowledge(
    *, child: Person, recipient: Recipient, children: Collection[int], entries: Collection[int],
    words: str, written_in: Collection[str], may_stand: Collection[str],
) -> Knowledge:  # fmt: skip
    """`written_in`: whom the entries' own rows name; `may_stand`: names that the letter itself carries, as its signer's."""
    found = _read({child.id, *children, *filter(None, [recipient.person])}, entries, words)
    family = _family(child.id, recipient, found)
    hidden = {row[0] for row in found.people if row[3] == Person.SEALED} - {child.id}
    people = [row for row in found.people if row[0] not in hidden]
    # A court is told who wrote what: the source of a line is its evidence.
    sources = found.colleagues if recipient.kind is To.COURT else ()
    names = _names([row for row in people if row[0] in family], [recipient.name, *may_stand, *sources])
    others = [Somebody(id=i, given=g, family=f) for i, g, f, *_ in people if i not in family]
    return Knowledge(
        child=child.id, recipient=recipient, family=frozenset(family), names=names,
        people=(*others, *_also(people, family), *_by_name([*found.colleagues, *written_in], names)),
        hidden=tuple(_hidden(found, hidden)), addresses=_addresses(found, child.id), instructions=tuple(found.sayings),
        children=tuple((i, g) for i, g, *_ in people),
    )  # fmt: skip


def _read(seeds: Collection[int], entries: Collection[int], words: str) -> Found:
    tokens = sorted({part.lower() for part in naming.parts(words)})
    asked = {"seeds": sorted(seeds), "entries": sorted(entries), "words": tokens}
    with as_keeper(PURPOSE, by=somebody().id), cursor() as cur:
        people = _rows(cur, AROUND, asked)
        asked["people"] = [row[0] for row in people]
        return Found(
            people=people, kin=_rows(cur, KIN, asked), places=_rows(cur, PLACES, asked),
            sayings=[row[0] for row in _rows(cur, SAYINGS, asked)],
            colleagues=[row[0] for row in _rows(cur, COLLEAGUES, asked)], sealed=_rows(cur, SEALED, asked),
        )  # fmt: skip


def _rows(cur, statement: str, asked: dict) -> list[tuple]:
    cur.execute(statement, asked)
    return cur.fetchall()


def _family(child: int, recipient: Recipient, found: Found) -> set[int]:
    """Who may be named to this reader: a parent's own children, a child's own parents; to anybody else the child alone."""
    family = {child, *filter(None, [recipient.person])}
    if recipient.kind is To.FAMILY:
        mine = {other for who, other, kind in found.kin if who == recipient.person and kind in PARENTS}
        family |= mine if child in mine else set()
    if recipient.kind is To.CHILD:
        family |= {who for who, other, kind in found.kin if other == child and kind in PARENTS}
    return family


def _names(family: list[tuple], more: Collection[str]) -> frozenset[str]:
    said = [f"{given} {last} {' '.join(also)}" for _, given, last, _, also in family]
    return frozenset(part.lower() for text in [*said, *more] for part in naming.parts(text))


def _also(people: list[tuple], family: set[int]) -> list[Somebody]:
    return [Somebody(id=row[0], given=name) for row in people if row[0] not in family for name in row[4]]


def _by_name(names: Collection[str], allowed: frozenset[str]) -> list[Somebody]:
    """Colleagues, and whoever an entry's rows name: first and last names that are not the family's own."""
    parts = {part for name in names for part in naming.parts(name) if part[0].isupper()}
    return [Somebody(given=part) for part in sorted(parts) if part.lower() not in allowed]


def _hidden(found: Found, hidden: set[int]) -> list[Somebody]:
    near = [Somebody(id=i, given=g, family=f) for i, g, f, *_ in found.people if i in hidden]
    far = [Somebody(id=i, given=f"{g} {f}") for i, g, f in found.sealed if i not in hidden]
    return [*near, *far]


def _addresses(found: Found, child: int) -> tuple[Address, ...]:
    """Every confidential one; and of the others those in which the child does not live."""
    seen = set(Home.objects.filter(pk__in=[row[0] for row in found.places]).values_list("pk", flat=True))
    return tuple(
        Address(
            lines=lines, postcode=postcode, confidential=secret, residents=frozenset(living or ()), seen=key in seen
        )
        for key, lines, postcode, secret, living in found.places
        if secret or child not in (living or ())
    )  # fmt: skip
