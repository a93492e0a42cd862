"""The story into the tables, in bulk: first what there is, then each day's looks, then what was written and given."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from operator import itemgetter
from uuid import UUID

from throughline.access.models import Account, Post, Team
from throughline.access.principal import cursor
from throughline.access.roles import ROLES
from throughline.config.clock import LONDON
from throughline.synthetic.borough.staging import Row, put, reserve
from throughline.synthetic.families import reference
from throughline.synthetic.looking.world import Look, World

NOBODY = r"\N"
LOG = "at, account_id, role, session, request, verb, part, page, person_id, rule, via, allowed, reason"
LOOKED = "at float8, account_id bigint, session text, verb text, page text, person_id bigint, rule text, allowed boolean, reason text, via text"


def tell_staff(world: World) -> None:
    since = world.first.replace(year=world.first.year - 2)
    Team.objects.bulk_create(Team(id=team, name=f"{name} (looking)") for team, name in world.teams.items())
    Account.objects.bulk_create(
        Account(
            id=one.account, name=f"{one.given} {one.family}", email=f"looking.{one.account}@northmere.example"
        )
        for one in world.members
    )
    Post.objects.bulk_create(
        Post(
            holder_id=one.account, role=one.role, title=ROLES[one.role].name, team_id=one.team, started=since,
            ended=one.leaves,
        )
        for one in world.members
    )  # fmt: skip


def tell_families(world: World) -> None:
    people = (
        (person, reference(person), given, family, 0) for person, (given, family) in world.names.items()
    )
    put("record_person", "id, reference, given_name, family_name, restriction", people)
    homes = ((family.home, *world.addresses[family.home], False) for family in world.families)
    put("record_home", "id, lines, postcode, confidential", homes)
    since = world.first.replace(year=world.first.year - 3)
    residents = ((person, family.home, False, since) for family in world.families for person in family.people)
    put("record_residence", "person_id, home_id, confidential, started", residents)
    ties = (
        (adult, child, "mother" if place == 0 else "father")
        for family in world.families for place, adult in enumerate(family.adults[:2]) for child in family.children
    )  # fmt: skip
    put("record_relationship", "person_id, other_id, kind", ties)


def open_months(world: World) -> None:
    """The log is divided by month, and the past has none of its own until somebody asks."""
    with cursor() as cur:
        cur.execute("select log.open_months('access_accessevent', %s, %s)", [world.first, world.last])


def tell_looks(days: Iterable[list[Look]]) -> int:
    """Each day's rows in the order of their moments; says how many."""
    told = 0
    with cursor() as cur:
        cur.execute(f"create temporary table looked ({LOOKED}) on commit drop")
        for looks in days:
            with cur.copy("copy looked from stdin") as copy:
                copy.write("".join(map(_line, sorted(looks, key=itemgetter(0)))))
            cur.execute(
                f"insert into access_accessevent ({LOG}) select to_timestamp(at), account_id, '', session, 'one', verb, 'C', page,"
                " person_id, rule, via, allowed, reason from looked order by at"
            )
            cur.execute("truncate looked")
            told += len(looks)
    return told


def _line(look: Look) -> str:
    at, account, session, verb, page, person, rule, allowed, reason, via = look
    return (
        f"{at:.3f}\t{account}\t{session}\t{verb}\t{page}\t{NOBODY if person is None else person}\t{rule}\t"
        f"{'t' if allowed else 'f'}\t{reason}\t{via}\n"
    )


def tell_spells(world: World) -> None:
    """With the triggers that work out reach: they are part of what an authority's database does."""
    rows = (
        (child, spell.worker, spell.team, "worker", spell.started, spell.ended)
        for family in world.families for spell in family.spells for child in family.children
        if spell.ended is None or spell.ended > spell.started
    )  # fmt: skip
    put("record_allocation", "person_id, worker_id, team_id, role, started, ended", rows)


def tell_entries(world: World) -> None:
    """The spine alone: the detectors ask who wrote about whom and when."""
    first = reserve("record_draft", len(world.entries))
    spine = "id, kind, happened_at, recorded_at, author_id, author_post, decided_post, status, headline, significant, version, named, guard"
    put("record_entry", spine, _spines(world, first))
    named = (
        (first + place, person, _moment(entry.at), entry.author, 8)
        for place, entry in enumerate(world.entries) for person in dict.fromkeys(entry.about)
    )  # fmt: skip
    put("record_entrychild", "entry_id, person_id, happened_at, author_id, part", named)


def _spines(world: World, first: int) -> Iterator[Row]:
    for place, entry in enumerate(world.entries):
        at = _moment(entry.at)
        yield first + place, "decision", at, at, entry.author, "", "", "signed", "Call", False, 1, 0, 0


def tell_rest(world: World) -> None:
    """Grants, shifts, look-ups, days away, conflicts and staff addresses."""
    put(
        "access_grant",
        "account_id, person_id, kind, together, code, reason, restricted, started, until, given_by_id",
        _grants(world),
    )
    shifts = (
        (one.holder, one.desk, *map(_moment, (one.starts, one.ends, one.published))) for one in world.shifts
    )
    put("access_shift", "holder_id, desk, starts_at, ends_at, published_at", shifts)
    asked = (
        (one.account, _moment(one.at), f"L{place:08d}", one.code, one.present, True, one.matched)
        for place, one in enumerate(world.asked)
    )
    put("access_lookup", "account_id, at, reference, code, present, by_number, matched", asked)
    away = ((one.account, day, day + timedelta(1)) for one in world.members for day in one.away)
    put("access_absence", "account_id, started, ended", away)
    since = _midnight(world)
    put(
        "access_conflict",
        "account_id, person_id, kind, source, since, lifted_because",
        ((account, person, "family", "declared", since, "") for account, person in world.conflicts),
    )
    put("access_staffperson", "account_id, person_id", iter(world.staff_people))
    homes = ((account, *address, since) for account, address in world.lives_at.items())
    put("access_staffaddress", "account_id, lines, postcode, declared_at", homes)


def _grants(world: World) -> Iterator[Row]:
    for grant in world.grants:
        together = UUID(int=world.dice.getrandbits(128), version=4)
        until = grant.started + grant.hours * 3600
        for person in grant.people:
            yield (
                grant.account, person, grant.kind, together, "", "a reason that was given", False,
                _moment(grant.started), _moment(until), grant.given_by,
            )  # fmt: skip


def day_of(at: float) -> date:
    return _moment(at).date()


def _moment(at: float) -> datetime:
    return datetime.fromtimestamp(at, LONDON)


def _midnight(world: World) -> datetime:
    return datetime(world.first.year, world.first.month, world.first.day, tzinfo=LONDON)
