"""Privacy notices for families: plain words, and what each sentence rests on."""

from dataclasses import dataclass

from throughline.access.law.labels import Keep
from throughline.access.law.lawful import Basis, Shown
from throughline.commands.papers import columns
from throughline.commands.papers.authority import Authority
from throughline.commands.papers.markdown import bullets, page, table
from throughline.commands.papers.notice_words import CHILDREN, PARENTS, Says, Section
from throughline.commands.papers.processing import data
from throughline.commands.papers.readable import reading_age
from throughline.commands.papers.safeguards import SAFEGUARDS
from throughline.record.keeping.schedule import PERIODS


@dataclass(frozen=True, kw_only=True)
class Notice:
    title: str
    sections: tuple[Section, ...]


NOTICES = {
    "privacy-notice-parents.md": Notice(title="How we use information about your family", sections=PARENTS),
    "privacy-notice-children.md": Notice(title="What we write down about you", sections=CHILDREN),
}


def notice(name: str, authority: Authority) -> str:
    one = NOTICES[name]
    return page(f"# {one.title}", *(section(each, authority) for each in one.sections))


def section(one: Section, authority: Authority) -> str:
    return f"## {one.title}\n\n" + "\n".join(row(says, authority) for says in one.says).rstrip()


def row(says: Says, authority: Authority) -> str:
    words = filled(says.words, authority)
    return f"{words}\n\n{bullets(held())}\n" if says.lists_data else f"{words}\n"


def filled(words: str, authority: Authority) -> str:
    years = {key.replace("-", "_"): one.years(authority.local) for key, one in PERIODS.items() if one.years}
    return words.format(authority=authority.name, officer=authority.data_officer, **years)


def held() -> list[str]:
    """What is held about families, in the tables' own words. What is not signed yet, or only worked out, adds nothing."""
    care = [
        line
        for line in columns.by_basis()[Basis.CARE]
        if line.label.keep is Keep.FILE and line.label.shown is not Shown.NOBODY
    ]
    return [purpose[0].lower() + purpose[1:] for purpose in data(care)]


def evidence(authority: Authority) -> str:
    """For the authority, not for families."""
    rows = [
        (
            name.removeprefix("privacy-notice-").removesuffix(".md"),
            filled(says.words, authority),
            rests_on(says),
        )
        for name, one in NOTICES.items()
        for each in one.sections
        for says in each.says
    ]
    ages = [(f"`{name}`", f"about {reading_age(notice(name, authority))}") for name in NOTICES]
    return page(
        "# What each sentence of the privacy notices rests on",
        "Made by `throughline data-protection`. Check what rests on the authority before a notice is given out.",
        table(("Notice", "Reading age, by a simple count: a prompt, not a gate"), ages),
        table(("Notice", "Sentence", "Rests on"), rows),
    )


def rests_on(says: Says) -> str:
    if says.proof:
        return f"test `{SAFEGUARDS[says.proof].test}`"
    return f"setting `{says.setting}`" if says.setting else says.law or f"the authority: {says.asks}"
