"""Sets one letter as PDF/UA-1. Run by path, in a process of its own: it imports nothing of the program.

In: one JSON object on standard input. Out: the number of pages on a line, then the file. The text of a letter is data to
its template and is never read as source; the root holds the templates and nothing else; no font of the machine is used.
"""

import json
import resource
import sys

MEMORY = 512 * 2**20
SECONDS = 20


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    asked = json.load(sys.stdin)
    sys.stdout.buffer.write(_pdf(asked))


def _pdf(asked: dict) -> bytes:
    import typst
    from pypdfium2 import PdfDocument

    root = asked["root"]
    made = typst.compile(
        f"{root}/{asked['template']}/letter.typ",
        root=root,
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=True, font_paths=[asked["fonts"]]
        ),
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(asked["sheet"])},
        package_path=f"{root}/no-packages",
        package_cache_path=f"{root}/no-packages",
        pdf_standards=["ua-1"],
        timestamp=asked["at"],
    )
    return b"%d\n" % len(PdfDocument(made)) + made


if __name__ == "__main__":
    main()
