"""The base of an impact assessment (UK GDPR Art 35): what the program can say, and what is left to ask."""

from collections import Counter

from throughline.access.law.labels import Sensitivity
from throughline.access.law.lawful import Basis
from throughline.commands.papers.authority import Authority
from throughline.commands.papers.columns import by_basis, lines, tables
from throughline.commands.papers.markdown import bullets, page, table
from throughline.commands.papers.risks import RISKS, Risk
from throughline.commands.papers.safeguards import SAFEGUARDS

WHY = (
    "The law asks for it (Art 35(3)(b)): special category data on a large scale, most of it about children.",
    "Every column has a purpose: a column without one stops the tests.",
    "Figures use no names. Training and tests use invented people only.",
    "No decision is made about anybody by the program: it counts days and shows what was written.",
)
QUESTIONS = (
    "Who answers for this assessment, and when is it looked at again?",
    "Did children, parents, care leavers and staff have their say? What changed because of it?",
    "What does the data protection officer advise, and is it followed?",
    "On which machines, in which country, and by whose contract (Art 28) does the service run?",
    "Which partners sign in, by which sharing agreement, and who tells the service when one of their people leaves?",
    "Is a second factor required of everybody? Who works without it, why and until when?",
    "Who reads the log, how often, and what follows when something is found?",
    "Where is the copy of the backup and of the log's seals that nobody here can overwrite?",
    "Which periods hold for records without a statutory one? Does the authority's archivist agree?",
    "Does any legal hold run, from an inquiry, a court or a claim?",
    "Who is the records officer, and who agrees to a decision that a record may go?",
    "Who answers a request for access in a month, and who decides on the serious harm test (DPA 2018 Sch 3 Part 3)?",
    "Are the levels of risk below the authority's own? Which remaining risk is accepted, by whom?",
    "If a high risk remains, is the Information Commissioner asked first (Art 36)?",
)


def base(authority: Authority) -> str:
    return page(
        "# Data protection impact assessment: the base",
        "Made by `throughline data-protection` from the labels of the tables, the risks and the tests. It is not an"
        " assessment until the authority has answered the questions at its end.",
        table(("Controller", "Data protection officer"), [(authority.name, authority.data_officer)]),
        "## What is processed\n\n" + processed(),
        "## Why it is necessary and in proportion\n\n"
        + table(("Purpose", "Law"), grounds())
        + "\n\n"
        + bullets(WHY),
        "## Risks\n\nLikelihood and severity are the makers' judgement, for people and not for the authority. Severity is not"
        " lowered by a control. Where no test proves a control, the likelihood stays.\n\n"
        + table(
            ("", "Risk", "Likelihood", "Severity", "Proved by", "Likelihood left", "What is left"),
            map(row, RISKS),
        ),
        "## The controls and their tests\n\n" + table(("", "Control", "Test"), controls()),
        "## What the authority must still decide\n\n"
        + "\n".join(f"{n}. {one}" for n, one in enumerate(QUESTIONS, 1)),
    )


def processed() -> str:
    counted = Counter(line.label.sensitivity for line in lines())
    of_kind = ", ".join(f"{counted[kind]} {kind}" for kind in Sensitivity)
    return page(
        f"{len(tables())} tables with {sum(counted.values())} columns: {of_kind}.",
        table(
            ("Purpose", "People", "Columns"),
            (
                (basis.value.purpose, basis.value.people, str(len(found)))
                for basis, found in by_basis().items()
            ),
        ),
    ).strip()


def grounds() -> list[tuple[str, str]]:
    return [(basis.value.purpose, f"{basis.value.article_6}. {basis.value.article_9}.") for basis in Basis]


def row(risk: Risk) -> tuple[str, ...]:
    proved = ", ".join(risk.safeguards) or "nothing yet"
    return risk.key, risk.what, risk.likelihood, risk.severity, proved, risk.likelihood_left, risk.open or "–"


def controls() -> list[tuple[str, str, str]]:
    used = {key for risk in RISKS for key in risk.safeguards}
    return [(key, one.words, f"`{one.test}`") for key, one in SAFEGUARDS.items() if key in used]
