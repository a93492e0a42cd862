"""Somebody at a browser, by bare HTTP: cookies, forms, redirects; an answer that did not come is an answer too."""

import html
import re
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode
from uuid import uuid4

PASSWORD = "five quiet herons"
"""Of everybody in a made-up authority (synthetic/staff.py): the proofs themselves never wake Django."""
IDLE = 1.0
"""Seconds after which the server may be closing a connection that nobody uses (it waits for two)."""
LOST = 0
"""The status of a request that was never answered."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    text: str = ""
    there: str = ""
    """Where a redirect points."""

    @property
    def words(self) -> str:
        """What a reader sees, in one line."""
        return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", self.text)).split())

    def inputs(self) -> dict[str, str]:
        """What the page's hidden and text inputs would send."""
        tags = re.findall(r"<input\b[^>]*>", self.text)
        pairs = [(re.search(r'\bname="([^"]*)"', tag), re.search(r'\bvalue="([^"]*)"', tag)) for tag in tags]
        return {name[1]: html.unescape(value[1]) for name, value in pairs if name and value}

    def textarea(self, name: str) -> str:
        found = re.search(rf'<textarea\b[^>]*name="{name}"[^>]*>\s*(.*?)</textarea>', self.text, re.DOTALL)
        return html.unescape(found[1]) if found else ""


@dataclass
class Visitor:
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    connection: HTTPConnection | None = None
    used: float = 0.0
    seen: list[tuple[str, str, Answer]] = field(default_factory=list)
    remembers: bool = False
    """Keeps every address and answer, for proofs that search them."""

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def post(self, path: str, said: dict, **headers: str) -> Answer:
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-CSRFToken": self.cookies.get("csrftoken", ""),
            **headers,
        }
        return self._ask("POST", path, urlencode(said, doseq=True), headers)

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            answer = self._answered(method, path, body, {"Cookie": cookies, **headers})
        except (OSError, HTTPException):
            self.leave()
            answer = Answer(LOST)
        if self.remembers:
            self.seen.append((method, path, answer))
        return answer

    def _answered(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        if time.monotonic() - self.used > IDLE:
            self.leave()
        self.used = time.monotonic()
        if self.connection is None:
            self.connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        text = response.read().decode()
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                cookie, _, rest = value.partition("=")
                self.cookies[cookie] = rest.split(";")[0]
        if response.getheader("Connection", "").lower() == "close":
            self.leave()
        return Answer(response.status, text, response.getheader("Location", ""))

    def leave(self) -> None:
        if self.connection:
            self.connection.close()
        self.connection = None

    def another_tab(self) -> "Visitor":
        return Visitor(self.port, dict(self.cookies))

    def __del__(self) -> None:
        self.leave()

    # What people do

    def sign_in(self, email: str, password: str = PASSWORD) -> "Visitor":
        self.get("/sign-in")
        answer = self.post("/sign-in", {"email": email, "password": password})
        if answer.status != 303:
            raise RuntimeError(f"{email} could not sign in: {answer.status} {answer.words[:200]}")
        return self

    def begin(
        self, children: list[int], *, kind: str = "visit", key: str = "", left_out: list[int] = ()
    ) -> Answer:
        said = {
            "key": key or str(uuid4()),
            "child": children,
            "children": children,
            "left_out": list(left_out),
        }
        return self.post(f"/write/{kind}", said)


def number(path: str) -> int:
    """The last number of an address: the draft's, or the entry's."""
    return int(re.findall(r"\d+", path)[-1])


def signed_entry(answer: Answer) -> int:
    return int(re.search(r"signed=(\d+)", answer.there)[1])


def a_visit(
    children: list[int],
    *,
    story: str,
    words: dict[int, str] | None = None,
    draft: int,
    version: int = 0,
    **more: str,
) -> dict:
    """What the visit form posts."""
    said = {
        "kind": "visit", "entry": str(draft), "version": str(version), "day": "Fri 20 Nov 2026", "began": "09:00",
        "place": "home", "story": story,
    }  # fmt: skip
    for child in children:
        said |= {f"child-{child}-seen": "seen", f"child-{child}-alone": "alone"}
        said |= {f"child-{child}-words": (words or {}).get(child, "")}
    return said | more
