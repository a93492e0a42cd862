"""Small honest files of each kind, and the ways to bend one."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from email.message import EmailMessage

import docx
import pikepdf
import xlsxwriter
from PIL import Image

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(files: Mapping[str, bytes], *, stored: bool = False, comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with (
        warnings.catch_warnings(),
        zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive,
    ):
        warnings.simplefilter("ignore")
        for name, data in files.items():
            archive.writestr(name, data)
        archive.comment = comment
    return out.getvalue()


def word(text: str = "Tia is happier at school.") -> bytes:
    out, made = io.BytesIO(), docx.Document()
    made.add_paragraph(text)
    made.save(out)
    return out.getvalue()


def sheet(*cells: str, formula: str = "", name: str = "Contacts") -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet(name)
        for row, cell in enumerate(cells or ("Tia", "Kai")):
            page.write_string(row, 0, cell)
        if formula:
            page.write_formula(0, 1, formula)
    return out.getvalue()


def slides(*, extra: Mapping[str, bytes] | None = None) -> bytes:
    parts = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "ppt/presentation.xml": f'{XML}<p:presentation xmlns:p="p"/>',
        "ppt/slides/slide1.xml": f'{XML}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:t>Our plan</a:t></a:p></p:sld>',
    }
    return zipped({name: text.encode() for name, text in parts.items()} | dict(extra or {}))


def with_parts(data: bytes, parts: Mapping[str, bytes], *, without: str = "") -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        held = {one: archive.read(one) for one in archive.namelist() if one != without}
    return zipped(held | dict(parts))


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def relations(kind: str, target: str, *, outside: bool = True) -> bytes:
    mode = ' TargetMode="External"' if outside else ""
    return f'{XML}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'.encode()


def field(*runs: str) -> bytes:
    """A Word document whose field's instruction is cut into these runs."""
    cut = "".join(f"<w:r><w:instrText>{run}</w:instrText></w:r>" for run in runs)
    data = word()
    body = part(data, "word/document.xml").replace(b"<w:sectPr", f"<w:p>{cut}</w:p><w:sectPr".encode(), 1)
    return with_parts(data, {"word/document.xml": body})


ODT = "application/vnd.oasis.opendocument.text"


def odf(
    media: str = ODT, *, content: str = "<text:p>Tia</text:p>", extra: Mapping[str, bytes] | None = None
) -> bytes:
    spaces = 'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="x"'
    whole = f"{XML}<office:document-content {spaces}>{content}</office:document-content>"
    held = {
        "mimetype": media.encode(),
        "content.xml": whole.encode(),
        "META-INF/manifest.xml": f"{XML}<m/>".encode(),
    }
    return zipped(held | dict(extra or {}))


def pdf(
    *,
    text: str = "",
    pages: int = 1,
    root: Mapping[str, object] | None = None,
    page: Mapping[str, object] | None = None,
    **saved,
) -> bytes:
    out, made = io.BytesIO(), pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(200, 200))
    if text:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        made.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        made.pages[0].Contents = made.make_stream(f"BT /F1 12 Tf 10 100 Td ({text}) Tj ET".encode())
    for name, value in (root or {}).items():
        made.Root[name] = value
    for name, value in (page or {}).items():
        made.pages[0][name] = value
    made.save(out, **saved)
    return out.getvalue()


def action(kind: str, **more: object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}"), **more)


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), **saved) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (30, 120, 140)).save(out, kind, **saved)
    return out.getvalue()


def place() -> bytes:
    """EXIF with a place and a device."""
    said = Image.Exif()
    said[0x010F] = "Phone of a worker"
    said.get_ifd(0x8825).update({1: "N", 2: (52.0, 57.0, 3.0), 3: "W", 4: (1.0, 9.0, 2.0)})
    return said.tobytes()


def png_that_says(width: int, height: int) -> bytes:
    """A few bytes that claim to be very large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 64))
        + chunk(b"IEND", b"")
    )


def wav(seconds: float = 0.01) -> bytes:
    sound = b"\0\0" * int(8000 * seconds)
    form = struct.pack("<IHHIIHH", 16, 1, 1, 8000, 16000, 2, 16)
    return (
        b"RIFF"
        + struct.pack("<I", 36 + len(sound))
        + b"WAVEfmt "
        + form
        + b"data"
        + struct.pack("<I", len(sound))
        + sound
    )


def boxes(brand: bytes, *, body: bytes = b"\0" * 32) -> bytes:
    first = struct.pack(">I", 20) + b"ftyp" + brand + b"\0\0\0\0" + brand
    return first + struct.pack(">I", 8 + len(body)) + b"mdat" + body


def mp3() -> bytes:
    return b"ID3\x04\0\0\0\0\0\x0a" + b"\0" * 10 + b"\xff\xfb\x90\x00" + b"\0" * 413


def mail(*attached: tuple[str, bytes], html: str = "", subject: str = "Tia’s report") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "school@larch.example", "duty@northmere.example", subject
    made["Date"] = "Wed, 18 Nov 2026 09:12:00 +0000"
    made.set_content("Please find the report.")
    if html:
        made.add_alternative(html, subtype="html")
    for name, data in attached:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


SECTOR = 512


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file with these streams, none of them kept among the small ones; a path with a slash stands in a storage."""
    tree: dict = {}
    for path, data in streams.items():
        *above, name = path.split("/")
        held = tree
        for storage in above:
            held = held.setdefault(storage, {})
        held[name] = data
    rows: list[dict] = [{"name": "Root Entry", "kind": 5, "child": 0xFFFFFFFF}]
    _lay(tree, rows, 0)
    sectors, links, directory = [], [], -(-len(rows) // 4)
    links += [number + 1 for number in range(directory - 1)] + [0xFFFFFFFE]
    for row in rows:
        if row["kind"] == 2:
            row["start"], count = directory + len(sectors), max(1, -(-row["size"] // SECTOR))
            sectors += [
                row["data"][at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, count * SECTOR, SECTOR)
            ]
            links += [row["start"] + number + 1 for number in range(count - 1)] + [0xFFFFFFFE]
    tables = -(-(len(links) + 8) // 128)
    first = len(links)
    links += [0xFFFFFFFD] * tables
    links += [0xFFFFFFFF] * (tables * 128 - len(links))
    head = _head(tables, first)
    body = b"".join(map(_row, rows)).ljust(directory * SECTOR, b"\0")
    return head + body + b"".join(sectors) + struct.pack(f"<{len(links)}I", *links)


def _head(tables: int, first: int) -> bytes:
    head = bytearray(SECTOR)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, tables, 0, 0, 0, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, first)
    for number in range(1, 109):
        struct.pack_into("<I", head, 76 + 4 * number, first + number if number < tables else 0xFFFFFFFF)
    return bytes(head)


def _lay(tree: Mapping, rows: list[dict], above: int) -> None:
    """Brothers and sisters hang on each other's right."""
    last = None
    for name, held in tree.items():
        number = len(rows)
        kind = 1 if isinstance(held, dict) else 2
        rows.append(
            {
                "name": name,
                "kind": kind,
                "child": 0xFFFFFFFF,
                "size": 0 if kind == 1 else len(held),
                "data": held,
            }
        )
        if last is None:
            rows[above]["child"] = number
        else:
            rows[last]["right"] = number
        last = number
        if kind == 1:
            _lay(held, rows, number)


def _row(row: Mapping) -> bytes:
    name = row["name"].encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII16sIQQIII", name, len(name), row["kind"], 1, 0xFFFFFFFF, row.get("right", 0xFFFFFFFF), row["child"], b"", 0,
        0, 0, row.get("start", 0xFFFFFFFE), row.get("size", 0), 0,
    )  # fmt: skip


def message(**attached: bytes) -> bytes:
    """An Outlook message; `report__pdf` is the attachment report.pdf."""
    held = {
        "__properties_version1.0": b"p",
        "__substg1.0_1000001F": "Please see the report.".encode("utf-16-le"),
    }
    for number, (name, data) in enumerate(attached.items()):
        at = f"__attach_version1.0_#0000000{number}"
        held[f"{at}/__substg1.0_37010102"] = data
        held[f"{at}/__substg1.0_3707001F"] = name.replace("__", ".").encode("utf-16-le")
    return ole(held)
