"""Why we may hold something, where it comes from and whom it is shown to: the words that labels choose from."""

from dataclasses import dataclass
from enum import Enum, StrEnum


@dataclass(frozen=True, kw_only=True)
class Grounds:
    """One purpose of the record of processing, with the law that lets us."""

    purpose: str
    people: str
    article_6: str
    article_9: str


CRIMES = "convictions and alleged offences under Art 10 by DPA 2018 s 10(5) and the same paragraphs"


class Basis(Enum):
    CARE = Grounds(
        purpose="Helping and protecting children",
        people="children, unborn children, their parents, family and household; people and professionals named about them",
        article_6="Art 6(1)(e) public task and 6(1)(c) legal obligation: Children Act 1989 ss 17, 22, 31 and 47;"
        " Children Act 2004 s 11",
        article_9="Art 9(2)(g) with DPA 2018 Sch 1 paras 6 and 18; Art 9(2)(h) with Sch 1 para 2; " + CRIMES,
    )
    OVERSIGHT = Grounds(
        purpose="Showing who looked at, changed or let out a record, and why",
        people="those who work here; the children and families whose records they looked at or decided on",
        article_6="Art 6(1)(c) legal obligation: UK GDPR Arts 5(1)(f), 5(2) and 32; Art 6(1)(e) public task",
        article_9="Art 9(2)(g) with DPA 2018 Sch 1 paras 6 and 18: that somebody is known to us tells about them",
    )
    WORKFORCE = Grounds(
        purpose="Knowing who works here and what each may do",
        people="those who work here or with us",
        article_6="Art 6(1)(e) public task: running the service; Art 6(1)(c) legal obligation: UK GDPR Art 32",
        article_9="None: nothing of the kind is asked of staff",
    )
    SECURITY = Grounds(
        purpose="Letting the right people in and keeping others out",
        people="those who work here or with us",
        article_6="Art 6(1)(c) legal obligation: UK GDPR Arts 5(1)(f) and 32",
        article_9="None: nothing of the kind is held",
    )


class Origin(StrEnum):
    WRITTEN = "a worker, from what the child, the family and other services say and what the worker sees"
    GIVEN = "the family, or another service such as health, school or police"
    ARRANGED = "the authority, when it arranges the work"
    ONESELF = "the person themselves, when they join or sign in"
    PROGRAM = "the program, which notes it or works it out"


class Shown(StrEnum):
    REACHED = "whoever's work reaches the child"
    FOUND = (
        "whoever may find people by name, unless the record is sealed; and whoever's work reaches the child"
    )
    AUTHOR = "its writer alone"
    OVERSEERS = "the privacy officer, and whoever's work reaches the child"
    COLLEAGUES = "everybody who is signed in"
    ONESELF = "the person it is about, and the program when it lets them in"
    NAMED = "the colleagues it names, and whoever's work reaches the child it is about"
    FRONT_DOOR = "the front door's desk on shift, its manager and whoever is acting; never the words about a restricted child"
    FIGURES = "whoever reads figures: managers, the director, analysts and the returns officer"
    SERVICE_FIGURES = (
        "whoever reads figures: managers, the director, analysts and the returns officer; of the whole service also the"
        " commissioning council"
    )
    CONTRACT = "managers, the director, analysts and the commissioning council"
    RECORDS = "the records officer, and whoever's work reaches the child"
    ADMINISTRATORS = "administrators"
    PRIVACY = "the privacy officer, unless it is about them; the line manager sees how many there are"
    OWN_LINE = "the person it is about, the managers above them, and administrators"
    COMPARED = "the person it is about; for anybody else the program compares it and shows nothing"
    NOBODY = "nobody: the program alone compares it"
