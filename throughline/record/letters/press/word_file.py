"""Writes one letter as a Word file. Run by path, in a process of its own: it imports nothing of the program.

In: one JSON object on standard input. Out: a line that is 0, because its own program lays it out; then the file, the same
bytes for the same letter. It says nothing of who made it, when or with what: a title and a language alone.
"""

import io
import json
import resource
import sys
import zipfile
from datetime import datetime

MEMORY = 512 * 2**20
SECONDS = 20
NEUTRAL = datetime(2000, 1, 1)
PACKED = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = ("docProps/app.xml", "docProps/thumbnail.jpeg")
"""Which program, how long, a picture of another page."""


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    asked = json.load(sys.stdin)
    sys.stdout.buffer.write(b"0\n" + _packed(_document(asked["sheet"])))


def _document(sheet: dict) -> bytes:
    import docx
    from docx.shared import Pt

    paper = docx.Document()
    style = paper.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(11)
    _language(style, sheet["language"])
    _says_nothing(paper.core_properties, sheet)
    _footer(paper.sections[0].footer.paragraphs[0], sheet)
    _head(paper, sheet)
    for block in sheet["blocks"]:
        _block(paper, block)
    paper.add_paragraph(sheet["sign_off"])
    paper.add_paragraph("\n".join(["", "", *sheet["signer"]]))
    packed = io.BytesIO()
    paper.save(packed)
    return packed.getvalue()


def _language(style, language: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), "en-GB" if language == "en" else language)
    style.element.get_or_add_rPr().append(tongue)


def _says_nothing(told, sheet: dict) -> None:
    told.title, told.language = sheet["title"], sheet["language"]
    told.author = told.comments = told.last_modified_by = told.keywords = told.subject = told.category = ""
    told.created = told.modified = NEUTRAL
    told.revision = 1


def _head(paper, sheet: dict) -> None:
    paper.add_paragraph(sheet["authority"]).runs[0].bold = True
    paper.add_paragraph("\n".join(sheet["to"]))
    paper.add_paragraph(f"{sheet['day']}\n{sheet['reference']}")
    paper.add_paragraph(sheet["greeting"])
    paper.add_heading(sheet["subject"], level=1)


def _block(paper, block: dict) -> None:
    words = "\n".join(block["words"])
    if block["kind"] == "heading":
        paper.add_heading(words, level=2)
    elif block["kind"] == "para":
        paper.add_paragraph(words)
    else:
        line = paper.add_paragraph()
        if block["label"]:
            line.add_run(f"{block['label']}: ").bold = True
        line.add_run(words + (f" ({block['source']})" if block["source"] else ""))


def _footer(line, sheet: dict) -> None:
    before, _, rest = sheet["page"].partition("{n}")
    between, _, after = rest.partition("{m}")
    line.add_run(f"{sheet['reader']}. {before}")
    _field(line, "PAGE")
    line.add_run(between)
    _field(line, "NUMPAGES")
    line.add_run(f"{after}. {sheet['practice']}" if sheet["practice"] else after)


def _field(line, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    line._p.append(field)


def _packed(made: bytes) -> bytes:
    """Packed again with no moment of packing, and without the parts that tell of the program."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in (one for one in old.namelist() if one not in LEFT_OUT):
            data = old.read(name)
            if name in ("[Content_Types].xml", "_rels/.rels"):
                data = _without(data)
            new.writestr(zipfile.ZipInfo(name, PACKED), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _without(data: bytes) -> bytes:
    """The entries of a list of parts but for those that were left out."""
    from lxml import etree

    tree = etree.fromstring(data)
    for part in list(tree):
        if any((part.get("PartName") or part.get("Target") or "").endswith(name) for name in LEFT_OUT):
            tree.remove(part)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


if __name__ == "__main__":
    main()
