"""Plans of Northmere beside the stories: the Marsdens' as their core groups worked it out, Ruby's and Leon's, Dania's offer."""

from datetime import date, datetime

from throughline.access.principal import as_keeper
from throughline.config.clock import LONDON
from throughline.record.entries.kinds import kind as kind_of
from throughline.record.entries.models import Entry
from throughline.record.planning import actions
from throughline.record.planning.models import Plan, PlanAction
from throughline.synthetic.plans import a_judgement, a_plan, a_step, an_action, an_outcome, rows
from throughline.synthetic.stories.told import Told
from throughline.synthetic.telling import PURPOSE, writing
from throughline.synthetic.writing import corrected, written


def at(month: int, day: int, hour: int = 16) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=LONDON)


def tell(told: Told, now: datetime) -> None:
    _marsden(told)
    if "RUBY" in told.people:
        _ruby(told)
    if "DANIA" in told.people:
        _dania(told)


def _marsden(told: Told) -> None:
    tia, kai, esme = told.children
    priya = told.staff["raman"]
    agreed = date(2026, 7, 23)
    judged = {
        "tia": ("Tia", "child", tia), "kai": ("Kai", "child", kai), "kelly": ("Kelly Marsden", "parent", None),
        "priya": ("Priya Raman", "worker", None), "chair": ("J Okafor", "chair", None), "jon": ("Jon Pell", "parent", None),
    }  # fmt: skip
    views = (
        ("tia", 1, 3, "Scaling cards at school", date(2026, 7, 24)),
        ("tia", 1, 5, "“Nan’s days are a 9.” Scaling cards", date(2026, 11, 4)),
        ("kelly", 1, 8, "Said at the core group", date(2026, 10, 22)),
        ("priya", 1, 2, "Late, no lunch, four days of ten", date(2026, 7, 24)),
        ("priya", 1, 6, "No coat and no lunch on 18 November", date(2026, 11, 19)),
        ("tia", 2, None, "Not asked. “I just listen if the telly’s on.”", date(2026, 11, 4)),
        ("kelly", 2, 4, "Her own count", date(2026, 7, 24)),
        ("kelly", 2, 7, "Her own count: 19 dry days", date(2026, 10, 9)),
        ("priya", 2, 2, "No test yet", date(2026, 7, 24)),
        ("priya", 2, 3, "Tests missed on 13 October and 3 November", date(2026, 11, 16)),
        ("chair", 2, 2, "Midway note: no test seen", date(2026, 10, 19)),
        ("kai", 3, 3, "“Same as ever.” With his mother in the room", date(2026, 11, 13)),
        ("priya", 3, 2, "The window of 20 June", date(2026, 7, 24)),
        ("priya", 3, 4, "Set before the police call of 11 November", date(2026, 10, 9)),
        ("jon", 4, 8, "By telephone", date(2026, 10, 22)),
    )  # fmt: skip
    plan = a_plan(
        by=priya, children=told.children, on=agreed, told=at(7, 23, 17), status="protection", next_review=date(2026, 12, 7),
        why=(
            "On some evenings Kelly drinks until she cannot look after anybody. The children then feed and mind each other. "
            "In June a window was broken while they were on the stairs. All of us want them to be safe and minded every night."
        ),
        outcomes=[
            an_outcome(
                "The children have breakfast, clean clothes and get to school on time", "School counts: on time, with lunch",
                by_when=date(2026, 12, 18), safe_enough="Breakfast every school day, and 95 days of 100 at school",
            ),
            an_outcome(
                "Kelly stays safe from alcohol, and the children know whom to ring when she is not",
                "Three clear tests, and a night plan that each child has tried", by_when=date(2026, 12, 18),
                safe_enough="Three clear tests, and a night plan that Tia has practised",
            ),
            an_outcome(
                "No shouting or fighting that the children can hear", "The police log, and what the children say",
                by_when=date(2027, 1, 29), safe_enough="No police call for six months, and Craig away from home",
            ),
            an_outcome(
                "Tia and Kai see their dad often, and it goes well", "Each day that was planned, kept or not",
                by_when=date(2027, 1, 29), safe_enough="Every planned day kept for three months, and they say they like it",
            ),
        ],
        actions=[
            an_action("Breakfast list on the fridge", "Kelly and Sheila", by_when=date(2026, 9, 4), holder="family"),
            an_action("Third alcohol test", "Kelly and Dee, CGL", by_when=date(2026, 10, 2), toward=2, holder="partner"),
            an_action("Night plan practised with each child", "Priya Raman", by_when=date(2026, 9, 30), toward=2),
            an_action("Say whether 11 November breaks the order", "PC Lunt", by_when=date(2026, 11, 27), toward=3, holder="partner"),
            an_action("Dates for half-term and December", "Jon Pell", by_when=date(2027, 1, 29), toward=4, holder="family"),
        ],
        words={tia: "I want a grown-up who picks up the phone.", kai: "Ask me, not about me."},
        each={
            tia: {"heard": "Priya Raman, at school, 24 July", "means": "Somebody picks up the phone, every night."},
            esme: {"means": "Somebody sober is at home when she is put to bed."},
        },
        comments={"Kelly Marsden": "I know what nights are like. I want my mum asked before any of you."},
        if_not="We ask a lawyer whether a court has to decide where the children are safe.", if_not_who="Mariam Achebe",
        if_wrong="Tia or Kai rings Nan, at any hour. Nan comes and rings 999 if Craig is there, then us.",
    )  # fmt: skip
    _views(told, plan, judged, views)
    _since(told, plan)


def _views(told: Told, plan: Entry, judged: dict, views: tuple) -> None:
    """Added to the plan as they were said: the later ones by correcting it on the day they were written down."""
    said = [
        a_judgement(
            judged[who][0], judged[who][1], point, evidence, on=on, toward=toward, person=judged[who][2]
        )
        for who, toward, point, evidence, on in views
    ]
    corrected(entry=plan, by=told.staff["raman"], told=at(11, 19, 17), **rows("judgements", said))


def _since(told: Told, plan: Entry) -> None:
    """The list is on the fridge; the test moved twice; the night plan was practised; the plan was given to each parent."""
    priya = told.staff["raman"]
    with as_keeper(PURPOSE):
        by_what = {one.what: one for one in PlanAction.objects.filter(entry_id=plan.pk)}
    a_step(by=priya, action=by_what["Breakfast list on the fridge"], told=at(9, 4))
    test = by_what["Third alcohol test"]
    a_step(
        by=priya, action=test, did="moved", moved_to=date(2026, 10, 30), why="CGL had no slot", told=at(10, 2)
    )
    a_step(
        by=priya,
        action=test,
        did="moved",
        moved_to=date(2026, 11, 25),
        why="Kelly did not go on 3 November",
        told=at(10, 30),
    )
    a_step(by=priya, action=by_what["Night plan practised with each child"], told=at(9, 22))
    given = (
        ("Kelly Marsden", "screen", "English", "Priya Raman", at(7, 23, 15)),
        ("Jon Pell", "paper", "English", "Priya Raman, by telephone", at(7, 27)),
        ("Tia", "easy read", "English", "Mrs Oyelaran", at(7, 24)),
    )
    for who, form, language, explained, moment in given:
        with writing(by=priya, told=moment):
            held = Plan.objects.select_related("entry").get(pk=plan.pk)
            actions.given(
                plan=held, who=who, on=moment.date(), form=form, language=language, explained_by=explained
            )


def _ruby(told: Told) -> None:
    ruby, leon = told.people["RUBY"], told.people["LEON"]
    lowe = told.staff["lowe"] if "lowe" in told.staff else told.staff["raman"]
    a_plan(
        by=lowe, children=[ruby, leon], on=date(2026, 3, 26), told=at(3, 26), status="protection",
        why=(
            "Ruby needs somebody awake for her three times a night. On two nights of seven that has been Leon, who is twelve. "
            "Donna is asleep from her tablets then. We want Ruby turned safely and Leon asleep."
        ),
        outcomes=[
            an_outcome("A grown-up turns Ruby at eleven, two and five, every night", "The night chart, filled in by whoever did it",
                       by_when=date(2026, 12, 8), person=ruby, safe_enough="Four weeks of the chart with no night by Leon"),
            an_outcome("Leon sleeps, and somebody asks Leon about Leon", "Leon says so, alone", by_when=date(2026, 12, 8), person=leon),
        ],
        actions=[
            an_action("Night sitter, two nights a week", "K Edwards", by_when=date(2026, 11, 27), person=ruby),
            an_action("Young carer’s assessment", "Priya Raman", by_when=date(2026, 11, 24), toward=2, person=leon),
        ],
        words={ruby: "Friday Willows good.", leon: "Who does her at night if I'm at Dad's?"},
        each={ruby: {"heard": "Sam Lowe read her screen"}, leon: {"heard": "Alone, in his room"}},
        if_not="We ask the panel for nights away from home while the nights are put right.", if_not_who="J Okafor’s conference",
        if_wrong="Donna or Leon rings the night nurse, then us. Nobody lifts Ruby alone.",
    )  # fmt: skip


def _dania(told: Told) -> None:
    """Samira asks again for section 20: the family's own meeting was asked for the same morning."""
    raw = {
        "day": "Fri 20 Nov 2026", "asked_for_on": "Fri 20 Nov 2026",
        "why": "Who is with Dania in the evenings, and whom she can go to when it kicks off at home",
    }  # fmt: skip
    dania = told.people["DANIA"]
    raw[f"child-{dania.pk}-view"] = "Somewhere to go that is not home."
    written(
        kind=kind_of("family-offer"), by=told.staff["stone"], children=[dania], raw=raw, told=at(11, 20, 11)
    )
