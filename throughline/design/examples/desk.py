"""Made-up rows of a desk and of a team, as on Friday 20 November 2026 at noon."""

from datetime import date

from throughline.design import icons
from throughline.design.parts.alerts import Answering
from throughline.design.parts.asking import Found, Task
from throughline.design.parts.links import Link, NavItem, Pager, Who
from throughline.design.parts.rows import Count, DueRow, Item, Question
from throughline.design.parts.status import Status
from throughline.design.parts.tables import ChildRow, Column, GripRow, Table

TODAY = date(2026, 11, 20)
BANNER = "Practice copy. Every person here is made up. Today is set to Friday 20 November 2026."
ICONS = tuple(icons.PATHS)
WHO = Who(name="Priya Raman", initials="PR")
NAV = (
    NavItem("My desk", "#", "home", True),
    NavItem("Children", "#", "children"),
    NavItem("Team grip", "#", "team"),
    NavItem("Figures", "#", "chart"),
)
WRITE_UP = Link(words="Write up", url="#", icon="pen", about="a visit to Tia", primary=True)
ACTIONS = (Link(words="Contacts", url="#", icon="phone"), WRITE_UP)
TRAIL = (Link(words="Tia Marsden", url="#"), Link(words="Visit clock"))
FILTERS = (
    Link(words="All mine", url="#", current=True),
    Link(words="By child", url="#"),
    Link(words="Visits", url="#"),
)
PAGE = Pager(first=26, last=50, total=126, previous_url="#", next_url="#")
COUNTS = (
    Count(number=1, words="about safety now", detail="before 17:00", url="#", status="late"),
    Count(number=2, words="due today", detail="first by 16:00", url="#", status="soon"),
    Count(number=6, words="next 5 working days", detail="Mon 23 to Fri 27 Nov", url="#", status="under-way"),
)
ASK = Question(
    title="Strategy discussion needed after the police call on Wed 11 Nov: yes or no, and why?",
    words="With Mariam Achebe. Answer was due Thu 12 Nov: 6 working days late.",
    links=(Link(words="Add what I know", url="#"),),
)
ANSWERING = Answering(
    url="#",
    about="See Tia Marsden",
    carried=(("back", "desk"),),
    days=(("2026-11-23", "Mon 23 Nov"),),
    hows=(("useful", "It is done, and this alert helped"), ("wrong", "This was raised wrongly")),
    state="Your manager sees this since Fri 20 Nov",
)
DUE = (
    DueRow(
        title="See Tia Marsden",
        url="#",
        status=Status.LATE,
        when="2 working days late",
        icon="home",
        detail="Last seen Wed 4 Nov. Tried Tue 17 and Thu 19 Nov. Booked today 15:45.",
        action=Link(words="Open visit", url="#", about="Tia Marsden", primary=True),
        answering=ANSWERING,
    ),
    DueRow(
        title="Return call about Maya Brandt",
        url="#",
        status=Status.SOON,
        when="By 16:00",
        icon="phone",
        detail="They rang twice.",
        action=Link(words="Log call", url="#", about="Maya Brandt"),
    ),
    DueRow(
        title="Visit Leon and Ruby Fitch",
        url="#",
        status=Status.UNDER_WAY,
        when="Limit Tue 24 Nov",
        icon="home",
        detail="Last seen Tue 10 Nov.",
        action=Link(words="Open visit", url="#", about="Leon and Ruby Fitch"),
    ),
    DueRow(
        title="Police check: Craig Dunn",
        url="#",
        status=Status.WAITING,
        when="6 working days",
        icon="pause",
        detail="Asked Thu 12 Nov. Chased Wed 18 Nov.",
        action=Link(words="Chase", url="#", about="Craig Dunn"),
    ),
)
ITEMS = (
    Item(title="Visit: Kofi Asante-Bell", url="#", detail="312 words, saved Tue 17 Nov, 17:42"),
    Item(
        title="Tia, Kai, Esme: discussion?",
        detail="After 11 Nov",
        status=Status.LATE,
        state="6 working days late",
    ),
)
TABLE = Table(
    label="Children behind a number",
    columns=(Column(words="Child"), Column(words="Late visits", number=True), Column(words="Seen since?")),
    rows=(("Maisie Croft", "4", "Not since Thu 8 Oct"), ("Kai Marsden", "2", "Fri 13 Nov")),
)
CHILDREN = (
    ChildRow(name="Tia Marsden", url="#", small="9, plan", seen="4 Nov", see_by="18 Nov", status=Status.LATE),
    ChildRow(name="Kai Marsden", url="#", small="14, plan", seen="13 Nov", see_by="27 Nov"),
)
GRIP = (
    GripRow(
        next_meeting="Mon 23 Nov, 10:00",
        name="P Raman",
        post="Social worker",
        url="#",
        children=17,
        agreed=16,
        away="None",
        talk_about=("Tia not seen since 4 Nov; booked today", "Tonight’s safety plan"),
    ),
    GripRow(
        next_meeting="Tue 24 Nov, 09:30",
        name="T Novak",
        post="Advanced practitioner",
        url="#",
        children=14,
        agreed=14,
        away="None",
    ),
)
TASK = Task(
    initials="PR",
    title="You are Priya, in the car: write up one visit for three children",
    words="On a phone, in three minutes.",
    url="#",
    name="as",
    value="priya",
    about="as Priya",
    primary=True,
)
FOUND = (
    Found(name="Stephen Smith", detail="1 May 2011, C101582, Safeguarding North", url="#"),
    Found(name="Stephen Smith", detail="12 Feb 2024, C102737, Safeguarding North", url="#"),
)
