"""What can be wrong with a file, each with one plain sentence. Refused: nothing is kept. Shut: kept, and not opened."""

from dataclasses import dataclass, field

REFUSED, SHUT, ACCEPTED = "refused", "shut", "accepted"

SENTENCES: dict[str, tuple[str, str]] = {
    "empty": (REFUSED, "The file is empty. Check it on your device, and add it again."),
    "too-large": (REFUSED, "The file is larger than {about}. Send it in parts, or ask for a smaller copy."),
    "name-hides": (REFUSED, "The file's name has characters that hide what it is. Rename it, and add it again."),
    "name-path": (REFUSED, "The file's name points into folders. Rename it, and add it again."),
    "name-long": (REFUSED, "The file's name is longer than 200 characters. Rename it, and add it again."),
    "name-device": (REFUSED, "The file's name is one that Windows keeps for itself. Rename it, and add it again."),
    "kind": (REFUSED, "We do not keep {about} files, because they can run or hide a program. Send a PDF, a Word document, a picture or a recording."),
    "not-what-it-says": (REFUSED, "The file is not the {about} that its name says. Open it, save it as what it is, and add that."),
    "broken": (REFUSED, "The file cannot be opened: it is damaged or cut short. Ask for it again."),
    "two-in-one": (REFUSED, "The file is two kinds of file in one, which hides something. Ask for it again as a PDF."),
    "virus": (REFUSED, "The file holds a known virus ({about}). Do not open it; tell your security team."),
    "too-slow": (REFUSED, "The file took too long or too much memory to look into. Ask for it again as a PDF."),
    "zip-many": (REFUSED, "The file holds more than 2,000 others. Send it in parts."),
    "zip-bomb": (REFUSED, "The file unpacks to far more than it is. Ask for it again, unpacked."),
    "zip-overlap": (REFUSED, "The files inside it lie over each other, which is a trick. Ask for it again, unpacked."),
    "zip-path": (REFUSED, "A file inside it has a name that points outside. Ask for it again, unpacked."),
    "zip-link": (REFUSED, "A file inside it is only a pointer to another place. Ask for it again, unpacked."),
    "zip-twice": (REFUSED, "Two files inside it have one name, which hides one of them. Ask for it again, unpacked."),
    "zip-nested": (REFUSED, "There are files within files within files. Ask for it again, unpacked."),
    "zip-odd": (REFUSED, "It is packed in a way that we cannot look into. Ask for it again, unpacked."),
    "embedded": (REFUSED, "Another program's object is embedded in the document. Ask for it again as a PDF."),
    "active": (REFUSED, "The document has controls that run a program. Ask for it again as a PDF."),
    "outside": (REFUSED, "The document fetches something from another place when it is opened. Ask for it again as a PDF."),
    "dde": (REFUSED, "The document starts another program when it is opened. Ask for it again as a PDF."),
    "xml-entity": (REFUSED, "The file declares its own characters (a DOCTYPE), which can read or fill a computer. Ask for it as a PDF."),
    "pdf-script": (REFUSED, "The PDF holds a script. Print it to a new PDF, and add that."),
    "pdf-launch": (REFUSED, "The PDF starts a program or opens another file. Print it to a new PDF, and add that."),
    "pdf-files": (REFUSED, "The PDF has other files attached. Take them out, and add each on its own."),
    "pdf-form": (REFUSED, "The PDF is a form that sends itself or fetches. Print it to a new PDF, and add that."),
    "pdf-media": (REFUSED, "The PDF plays media inside it. Take it out, and add the recording on its own."),
    "image-huge": (REFUSED, "The picture is larger than 60 million points. Make it smaller, and add that."),
    "macro": (SHUT, "The document holds macros, which can run a program. It is kept, and shut away until it has been looked at."),
    "locked": (SHUT, "The file is locked with a password, so nobody could look into it. It is kept, and shut away until it has been looked at."),
}  # fmt: skip


class Found(Exception):
    def __init__(self, code: str, about: str = "", within: str = "") -> None:
        super().__init__(code)
        self.code, self.about, self.within = code, about, within

    def inside(self, name: str) -> "Found":
        return Found(self.code, self.about, self.within or name)

    @property
    def sentence(self) -> str:
        said = SENTENCES[self.code][1].format(about=self.about)
        return f"Inside it, “{self.within[:60]}”: {said}" if self.within else said


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    verdict: str
    code: str = ""
    sentence: str = ""
    media_type: str = ""


DEEPEST = 3


@dataclass(kw_only=True)
class Look:
    """One file that is being looked into, and what was found in it that does not forbid keeping it."""

    name: str
    data: bytes
    off: frozenset[str] = frozenset()
    """Detectors switched off: for the control of the table of hostile files, and for nothing else."""
    depth: int = 0
    shut: list[Found] = field(default_factory=list)

    def find(self, code: str, about: str = "") -> None:
        """Refuses at once; what only shuts a file away lets the looking go on."""
        if code in self.off:
            return
        if SENTENCES[code][0] == REFUSED:
            raise Found(code, about)
        self.shut.append(Found(code, about))

    def within(self, name: str, data: bytes) -> "Look":
        if self.depth + 1 > DEEPEST:
            self.find("zip-nested")
        return Look(name=name, data=data, off=self.off, depth=self.depth + 1, shut=self.shut)

    @property
    def extension(self) -> str:
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""
