"""Pictures: opened whole, within a number of points, and nothing else hidden before or behind them."""

import io
import re
import warnings

from PIL import Image

from throughline.record.documents.judging.found import Found, Look

FORMATS = {
    "jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "tif": "TIFF", "tiff": "TIFF", "bmp": "BMP",
}  # fmt: skip
MOST_POINTS = 60_000_000
PAGE = re.compile(rb"<(html|script|svg|!doctype html|\?php)\b|javascript:", re.IGNORECASE)
EDGE = 65_536
PREVIEW, QUALITY = 640, 80


def look(at: Look) -> None:
    if PAGE.search(at.data[:EDGE]) or PAGE.search(at.data[-EDGE:]) or _behind(at):
        at.find("two-in-one")
    opened(at)


def opened(at: Look) -> Image.Image:
    """Decoded to its last point: a picture cut short is found here."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(at.data), formats=[FORMATS[at.extension]])
            if picture.width * picture.height > MOST_POINTS:
                at.find("image-huge")
            picture.load()
            return picture
    except Image.DecompressionBombError:
        at.find("image-huge")
        raise Found("broken") from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError):
        raise Found("broken") from None


def _behind(at: Look) -> bool:
    """Something stands behind the picture's own end."""
    ends = {"png": b"IEND\xaeB`\x82", "gif": b"\x3b"}.get(at.extension)
    if ends:
        return not at.data.rstrip(b"\0").endswith(ends)
    if at.extension in ("webp", "bmp"):
        told = (
            int.from_bytes(at.data[4:8], "little") + 8
            if at.extension == "webp"
            else int.from_bytes(at.data[2:6], "little")
        )
        return len(at.data) > told + 1
    return False


def preview(at: Look) -> bytes:
    """A small copy made anew from the points alone: no place, no device, nothing else that the file said."""
    from PIL import ImageOps

    small = ImageOps.exif_transpose(opened(at)).convert("RGB")
    small.thumbnail((PREVIEW, PREVIEW))
    clean, out = Image.new("RGB", small.size), io.BytesIO()
    clean.paste(small)
    clean.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
