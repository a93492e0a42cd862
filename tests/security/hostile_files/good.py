"""Honest files of the same kinds, odd ones among them: each must be kept."""

import io

import pikepdf

from tests.security.hostile_files import making as m
from tests.security.hostile_files.bad import Case


def _link(url: str) -> pikepdf.Array:
    goes = m.action("URI", URI=url)
    return pikepdf.Array(
        [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 1, 1], A=goes)]
    )


def _opens_on_its_first_page() -> bytes:
    out, made = io.BytesIO(), pikepdf.new()
    made.add_blank_page()
    made.Root.OpenAction = pikepdf.Array([made.pages[0].obj, pikepdf.Name.Fit])
    made.save(out)
    return out.getvalue()


def _form() -> bytes:
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="name", V="Tia")
    return m.pdf(root={"/AcroForm": pikepdf.Dictionary(Fields=pikepdf.Array([field]))})


SHEET_IN_IT = "word/embeddings/Microsoft_Excel_Sheet1.xlsx"
GOOD = [
    Case("one page", "report.pdf", m.pdf),
    Case("with words", "report.pdf", lambda: m.pdf(text="Tia")),
    Case("forty pages", "bundle.pdf", lambda: m.pdf(pages=40)),
    Case("a link to a page of ours", "report.pdf", lambda: m.pdf(page={"/Annots": _link("https://www.gov.uk")})),
    Case("opens on its first page", "report.pdf", _opens_on_its_first_page),
    Case("a form filled in", "form.pdf", _form),
    Case("packed", "report.pdf", lambda: m.pdf(object_stream_mode=pikepdf.ObjectStreamMode.generate)),
    Case("only the owner may change it", "report.pdf", lambda: m.pdf(encryption=pikepdf.Encryption(owner="a", user=""))),
    Case("capitals in its ending", "REPORT.PDF", m.pdf),
    Case("ended with new lines", "report.pdf", lambda: m.pdf() + b"\r\n\r\n"),
    Case("the word script among its words", "report.pdf", lambda: m.pdf(text="a script for the play")),
    Case("Word", "report.docx", m.word),
    Case("Word, long", "report.docx", lambda: m.word("Tia is well. " * 4_000)),
    Case("Word with a link", "report.docx", lambda: m.with_parts(m.word(), {"word/_rels/a.xml.rels": m.relations("hyperlink", "https://www.gov.uk")})),
    Case("Word with a chart's own sheet", "report.docx", lambda: m.with_parts(m.word(), {SHEET_IN_IT: m.sheet()})),
    Case("Word with a page number", "report.docx", lambda: m.field("PAGE")),
    Case("Word with a name that only looks like it", "report.docx", lambda: m.field("REF Addendum")),
    Case("Excel", "table.xlsx", m.sheet),
    Case("Excel with a sum", "table.xlsx", lambda: m.sheet(formula="=SUM(A1:A2)")),
    Case("Excel with words that look like a formula", "table.xlsx", lambda: m.sheet("=1+1", "@Tia", "-3")),
    Case("Excel with a link", "table.xlsx", lambda: m.sheet(formula='=HYPERLINK("https://www.gov.uk")')),
    Case("slides", "talk.pptx", m.slides),
    Case("OpenDocument", "report.odt", m.odf),
    Case("OpenDocument with a picture of its own", "report.odt", lambda: m.odf(content='<draw:image xlink:href="Pictures/1.png"/>')),
    Case("a table of OpenDocument", "table.ods", lambda: m.odf("application/vnd.oasis.opendocument.spreadsheet")),
    Case("slides of OpenDocument", "talk.odp", lambda: m.odf("application/vnd.oasis.opendocument.presentation")),
    Case("old Word", "letter.doc", lambda: m.ole({"WordDocument": b"w", "1Table": b"t"})),
    Case("old Excel", "table.xls", lambda: m.ole({"Workbook": b"w"})),
    Case("older Excel", "table.xls", lambda: m.ole({"Book": b"w"})),
    Case("old slides", "talk.ppt", lambda: m.ole({"PowerPoint Document": b"p"})),
    Case("RTF", "note.rtf", lambda: b"{\\rtf1\\ansi Tia is well.\\par}"),
    Case("RTF with a page number", "note.rtf", lambda: b"{\\rtf1{\\field{\\*\\fldinst PAGE}}}"),
    Case("text", "notes.txt", lambda: b"Tia is well."),
    Case("text of one sign", "notes.txt", lambda: b"a"),
    Case("text with accents", "notes.txt", lambda: "Zoë and Siân, £5".encode()),
    Case("text of Windows", "notes.txt", lambda: "Zoë’s £5".encode("cp1252")),
    Case("text in UTF-16", "notes.txt", lambda: "Zoë".encode("utf-16")),
    Case("text that tells of a page", "notes.txt", lambda: b"She sent <b>me</b> a link to https://www.gov.uk"),
    Case("text about a script", "notes.txt", lambda: b"The play's script was lovely."),
    Case("a table", "list.csv", lambda: b"name,born\nTia,2017-06-03\n"),
    Case("a table with a formula, which is disarmed only when we export", "list.csv", lambda: b'=HYPERLINK("x"),+1,-1,@a\n'),
    Case("XML", "list.xml", lambda: b'<?xml version="1.0"?><children><child>Tia</child></children>'),
    Case("a zip of documents", "papers.zip", lambda: m.zipped({"report.pdf": m.pdf(), "notes/a.txt": b"Tia"})),
    Case("a zip in a zip", "papers.zip", lambda: m.zipped({"b.zip": m.zipped({"a.txt": b"Tia"})})),
    Case("a zip with an empty folder", "papers.zip", lambda: m.zipped({"notes/": b"", "notes/a.txt": b"Tia"})),
    Case("a zip of 2,000 files", "papers.zip", lambda: m.zipped({f"{n}.txt": b"a" for n in range(2000)})),
    Case("a zip that is not packed", "papers.zip", lambda: m.zipped({"a.txt": b"Tia"}, stored=True)),
    Case("a zip with a remark", "papers.zip", lambda: m.zipped({"a.txt": b"Tia"}, comment=b"from school")),
    Case("a zip that packs ninety to one", "papers.zip", lambda: m.zipped({"a.txt": b"".join(b"%07d" % (n * 7919) + b"a" * 300 for n in range(4000))})),
    Case("JPEG", "photo.jpg", lambda: m.picture("JPEG")),
    Case("JPEG with a place and a device", "photo.jpg", lambda: m.picture("JPEG", exif=m.place())),
    Case("JPEG, the longer ending", "photo.jpeg", lambda: m.picture("JPEG")),
    Case("JPEG in colours for print", "photo.jpg", lambda: _cmyk()),
    Case("PNG", "photo.png", m.picture),
    Case("GIF", "photo.gif", lambda: m.picture("GIF")),
    Case("WEBP", "photo.webp", lambda: m.picture("WEBP")),
    Case("TIFF", "scan.tif", lambda: m.picture("TIFF")),
    Case("TIFF, the longer ending", "scan.tiff", lambda: m.picture("TIFF")),
    Case("BMP", "photo.bmp", lambda: m.picture("BMP")),
    Case("a picture of a telephone", "photo.heic", lambda: m.boxes(b"heic")),
    Case("a film", "film.mp4", lambda: m.boxes(b"isom")),
    Case("a film of a telephone", "film.mov", lambda: m.boxes(b"qt  ")),
    Case("an older telephone's film", "film.3gp", lambda: m.boxes(b"3gp4")),
    Case("a sound of a telephone", "song.m4a", lambda: m.boxes(b"M4A ")),
    Case("WAV", "song.wav", m.wav),
    Case("MP3 with a label", "song.mp3", m.mp3),
    Case("MP3 without a label", "song.mp3", lambda: m.mp3()[20:]),
    Case("Ogg", "song.ogg", lambda: b"OggS\0" + b"\0" * 60),
    Case("WebM", "film.webm", lambda: b"\x1aE\xdf\xa3" + b"\0" * 60),
    Case("AMR", "song.amr", lambda: b"#!AMR\n" + b"\0" * 60),
    Case("FLAC", "song.flac", lambda: b"fLaC" + b"\0" * 60),
    Case("a mail", "mail.eml", m.mail),
    Case("a mail with a report", "mail.eml", lambda: m.mail(("report.pdf", m.pdf()))),
    Case("a mail as a page", "mail.eml", lambda: m.mail(html="<p>Please find the report.</p>")),
    Case("a mail with a mail", "mail.eml", lambda: m.mail(("inner.eml", m.mail(("report.docx", m.word()))))),
    Case("Outlook", "mail.msg", m.message),
    Case("Outlook with a report", "mail.msg", lambda: m.message(report__pdf=m.pdf(), photo__jpg=m.picture("JPEG"))),
    Case("a long name", "a" * 196 + ".txt", lambda: b"Tia"),
    Case("a name with spaces, brackets and accents", "Tia’s report (final) – Zoë.pdf", m.pdf),
    Case("a name in Arabic", "تقرير.pdf", m.pdf),
    Case("a name in Polish", "Świadectwo Łukasza.pdf", m.pdf),
    Case("a name with two dots", "report.v2.pdf", m.pdf),
    Case("a name that only begins like a device", "console.txt", lambda: b"Tia"),
]  # fmt: skip


def _cmyk() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("CMYK", (20, 20)).save(out, "JPEG")
    return out.getvalue()
