"""The front door of Friday noon beside the stories: who sits there, and families whom nobody works with yet."""

from datetime import date, datetime, timedelta
from uuid import uuid4

from throughline.access.models import Account, Post, Shift
from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.front_door import acting_now, checking
from throughline.record.front_door.discussing import open_discussion
from throughline.record.front_door.models import Contact, ContactChild
from throughline.synthetic import builders
from throughline.synthetic.contacts import a_check, a_contact, a_front_door_decision
from throughline.synthetic.stories.staffing import BEGAN, FIRST_WORKED_HERE
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE, writing

TODAY, BEFORE = date(2026, 11, 20), date(2026, 11, 19)
DESK = ("lind", "whitlow", "shah")


def at(hour: int, minute: int = 0, day: date = TODAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    staff = told.staff
    if not set(DESK) <= set(staff):
        return
    for name in DESK:
        _sits(staff[name], staff["lind"] if name != "lind" else staff["calder"], told)
    _act_now(staff)
    _new(staff)
    _checks(staff)
    _ready(staff)
    _decided(staff)


def _sits(who: Account, above: Account, told: Told) -> None:
    """Whoever works at the front door sits at its desk by a published shift; its manager takes a turn too."""
    with as_keeper(PURPOSE):
        posted = Post.objects.filter(holder=who, role="front-door", ended=None).exists()
        team = Post.objects.filter(holder=who, team__isnull=False).first().team
    if not posted:
        builders.a_post(
            who, role="front-door", title="Front door social worker", team=team, reports_to=above, since=BEGAN,
            told=FIRST_WORKED_HERE,
        )  # fmt: skip
    with as_keeper(PURPOSE):
        sits = {"holder": who, "desk": "front-door", "starts_at": at(8), "ends_at": at(17, 30)}
        Shift.objects.get_or_create(
            **sits, defaults={"published_at": at(12, day=BEFORE), "published_by": above}
        )


def _act_now(staff: dict[str, Account]) -> None:
    sofia = builders.somebody("Sofia Marsh-Lane", born=date(2024, 3, 9))
    burn = a_contact(
        "Burn to hand; account has changed twice.", by=staff["whitlow"], children=[sofia], agency="hospital",
        words="Brought in at 06:50 by her mother. First the iron, then the oven door. Dr Menon: neither fits the shape.",
        from_name="Dr Menon", from_role="Hospital, children’s ward", from_service="Northmere General", act_now="injury",
        where_now="Ward 4", with_whom="Mum", until_when="the discussion is over", threshold_theirs="harm",
        each={sofia: {"seen": "seen", "seen_by": "Dr Menon"}}, told=at(7, 20),
    )  # fmt: skip
    with writing(by=staff["lind"], told=at(9, 25)):
        acting_now.name_acting(contact=burn, account=staff["achebe"])
        row = burn.children.values_list("pk", flat=True)[0]
        open_discussion(contact=Contact.objects.get(pk=burn.pk), rows=[row], key=uuid4())
    ayla, deniz = (
        builders.somebody(f"{name} Demir", born=born)
        for name, born in (("Ayla", date(2017, 4, 22)), ("Deniz", date(2021, 8, 2)))
    )
    a_contact(
        "Says her uncle touches her at night. He fetches them at 15:15.", by=staff["shah"],
        children=[ayla, deniz], agency="school", from_name="Mrs Oduya", from_role="School, safeguarding lead",
        from_service="Harbour Primary", act_now="sexual", where_now="School, the head’s room", with_whom="Mrs Oduya",
        until_when="15:15", threshold_theirs="harm",
        words="Said at 10:20, word for word: “He comes in when the telly is off.” Nobody asked her more.",
        each={
            ayla: {"seen": "seen", "seen_by": "school, own words written down"},
            deniz: {"seen": "not seen", "where": "same school, not spoken with"},
        },
        adults=[("Cem Demir", "Uncle, lives with them")], told=at(10, 40),
    )  # fmt: skip


def _new(staff: dict[str, Account]) -> None:
    for name, born in (("Leon Fitch", date(2014, 5, 1)), ("Rhea Fitch", date(2018, 2, 8))):
        builders.somebody(name, born=born)
    fitch = a_contact(
        "Police called to shouting. Children upstairs.", by=staff["whitlow"], sort="police", agency="police", how="email",
        words="Neighbour rang at 23:10. Both parents calm on arrival. Children heard upstairs, not spoken with.",
        from_role="Police", from_service="Northmere police", address="12 Tanner Row",
        children=["Child Fitch, about 12", "Child Fitch, about 8", "Child, age unknown"],
        each={
            "Child Fitch, about 12": {"seen": "heard"}, "Child Fitch, about 8": {"seen": "heard"},
        },
        told=at(7, 40),
    )  # fmt: skip
    with as_keeper(PURPOSE, told=at(7, 40)):
        ContactChild.objects.filter(contact=fitch, position__lt=2).update(near=1)
    a_contact(
        "Missing overnight, found 06:10 today. Older friend with car.", by=staff["shah"], sort="missing", agency="police",
        from_role="Police", children=["Imani Cole", "Sami Cole", "Lina Cole"],
        words="Reported 23:40, found at the retail park with a man of about 20. Would not say who he is.",
        each={
            "Imani Cole": {"age": "13", "seen": "seen", "seen_by": "police", "where": "home with Mum"},
            "Sami Cole": {"age": "9", "seen": "heard", "seen_by": "police", "where": "asleep at home"},
            "Lina Cole": {"age": "6", "seen": "heard", "seen_by": "police", "where": "asleep at home"},
        },
        told=at(8, 30),
    )  # fmt: skip


def _checks(staff: dict[str, Account]) -> None:
    luca = builders.somebody("Luca Bane", born=date(2019, 6, 14))
    absent = a_contact(
        "Absent on Mondays; school asks what we know.", by=staff["shah"], children=[luca], sort="information",
        told=at(11, day=date(2026, 3, 4)),
    )  # fmt: skip
    a_front_door_decision(
        absent, by=staff["lind"], each={"Luca Bane": ("information", "School meets Mum, and rings us if it goes on.")},
        told=at(15, day=date(2026, 3, 4)),
    )  # fmt: skip
    floor = a_contact(
        "Tells teacher he sleeps on the floor and is hungry.", by=staff["whitlow"], children=[luca, "Baby Bane"],
        from_role="School", from_service="Larkfield Primary", threshold_theirs="need",
        words="“My bed is where the coats go.” Thin, tired, and wears the same jumper since Monday.",
        each={
            luca: {"seen": "seen", "seen_by": "school"},
            "Baby Bane": {"age": "1", "seen": "not seen", "where": "named by school"},
        },
        told=at(14, 20, BEFORE),
    )  # fmt: skip
    agreed = {
        "agreed_by": "Mum",
        "agreed_how": "by telephone, 15:10",
        "agreed_on": BEFORE,
        "by": staff["whitlow"],
    }
    _take(floor, staff["whitlow"], at(14, 40, BEFORE))
    a_check(
        floor, "school", **agreed, told=at(15, 12, BEFORE), said="Hungry on most mornings since October. Mum comes when asked.",
        grades={"Luca Bane": 3, "Baby Bane": 2},
    )  # fmt: skip
    a_check(
        floor, "health visitor", **agreed, told=at(15, 15, BEFORE), said="Baby weighed on 2 Nov: well, and on her line.",
        grades={"Baby Bane": 0},
    )  # fmt: skip
    a_check(floor, "housing", **agreed, told=at(15, 20, BEFORE))
    debt = a_contact(
        "Mum asks for help with alcohol and debt.", by=staff["shah"], sort="help", agency="family", from_role="Mum rang",
        children=["Ana Reeve", "Mia Reeve"], words="“I can stop in the week. I cannot stop on a Friday.”",
        each={"Ana Reeve": {"age": "8"}, "Mia Reeve": {"age": "5"}}, told=at(16, day=BEFORE),
    )  # fmt: skip
    _take(debt, staff["shah"], at(16, 2, BEFORE))
    a_check(
        debt, "substance", by=staff["shah"], agreed_by="Mum", agreed_how="drug and alcohol service only", agreed_on=BEFORE,
        told=at(16, 5, BEFORE),
    )  # fmt: skip


def _ready(staff: dict[str, Account]) -> None:
    cara = a_contact(
        "Caring for dad, missing school. Wants help.", by=staff["shah"], sort="help", children=["Cara Flint"],
        from_role="School", words="“I do his tablets before first lesson.” Missed nine days since half-term.",
        each={"Cara Flint": {"age": "15", "seen": "seen", "seen_by": "N Shah, Thu"}}, told=at(13, 10, BEFORE),
    )  # fmt: skip
    birth = a_contact(
        "Low mood after birth, little support.", by=staff["lind"], agency="gp", sort="help", from_role="GP",
        children=["Theo Vance", "Lily Vance"], words="Lily is seven weeks old. Mum cries most days and sleeps little.",
        each={
            "Theo Vance": {"age": "5", "seen": "seen", "seen_by": "GP"},
            "Lily Vance": {"age": "7 weeks", "seen": "seen", "seen_by": "GP"},
        },
        told=at(15, 45, BEFORE),
    )  # fmt: skip
    for contact, by, who, service, how in (
        (cara, "shah", "Cara and her dad", "school", "by telephone, 15:30"),
        (birth, "lind", "Mum", "health visitor", "in surgery"),
    ):
        moment = at(16, 10, BEFORE)
        _take(contact, staff[by], moment - timedelta(minutes=5))
        a_check(
            contact, service, by=staff[by], agreed_by=who, agreed_how=how, agreed_on=BEFORE, told=moment,
            said="Knows the family well and would go on helping.",
        )  # fmt: skip
        with writing(by=staff[by], told=at(9, 5)):
            checking.ready(contact=Contact.objects.get(pk=contact.pk), suggested="help")


def _decided(staff: dict[str, Account]) -> None:
    brown = a_contact(
        "Both children tired and late; Mum works nights.", by=staff["whitlow"], sort="help", agency="gp", from_role="GP",
        children=["Eli Brown", "Zoe Brown"], each={"Eli Brown": {"age": "9"}, "Zoe Brown": {"age": "6"}},
        threshold_theirs="family-help", told=at(11, day=BEFORE),
    )  # fmt: skip
    worker = ("help", "Mum agreed to a family help worker, who rings her today.")
    a_front_door_decision(
        brown, by=staff["lind"], each={"Eli Brown": worker, "Zoe Brown": worker}, ours="family-help",
        rejected="An assessment: nothing said or seen is of harm, and Mum asked for help herself.", told=at(9, 20),
    )  # fmt: skip
    jay = a_contact(
        "Neighbour worried by noise. School and Jay say all is well.", by=staff["shah"], agency="public", children=["Jay Holt"],
        each={"Jay Holt": {"age": "16", "seen": "seen", "seen_by": "school"}}, told=at(12, 30, BEFORE),
    )  # fmt: skip
    a_front_door_decision(
        jay, by=staff["lind"], each={"Jay Holt": ("nothing", "Band practice. Seen by school, and content.")}, ours="universal",
        rejected="Early help: Jay was asked, and wants none.", told=at(9, 32),
    )  # fmt: skip


def _take(contact: Contact, by: Account, moment: datetime) -> None:
    with writing(by=by, told=moment):
        acting_now.take(contact=Contact.objects.get(pk=contact.pk))
