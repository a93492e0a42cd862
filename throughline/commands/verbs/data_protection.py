"""throughline data-protection"""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from throughline.commands import surroundings
from throughline.commands.outcomes import DONE

WORDS = (
    "Writes the documents of data protection: record of processing, impact assessment, retention, notices."
)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("data-protection"),
        metavar="FOLDER",
        help="where to; data-protection, unless said",
    )


def run(options: Namespace) -> int:
    with surroundings.program():
        from throughline.commands.papers.authority import of_settings
        from throughline.commands.papers.whole import PAPERS

        authority = of_settings()
        options.out.mkdir(parents=True, exist_ok=True)
        for name, paper in PAPERS.items():
            (options.out / name).write_text(paper(authority), encoding="utf-8")
    print(f"Written to {options.out}: {', '.join(PAPERS)}.")
    return DONE
