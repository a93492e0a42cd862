"""A browser's side of sending a file, as upload.js does it."""

import hashlib
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from throughline.access.accounts.sessions import principal_of
from throughline.access.models import Account
from throughline.access.principal import as_person
from throughline.record.entries import drafts
from throughline.record.entries.kinds import kind
from throughline.record.entries.models import Draft
from throughline.record.people.models import Person
from throughline.synthetic.cast import House


def a_draft(
    house: House, *, of: str = "visit", by: Account | None = None, child: Person | None = None
) -> Draft:
    with as_person(principal_of(by or house.cast.alice)):
        return drafts.begin(kind=kind(of), children=[(child or house.tia).id], key=uuid4())


def begun(client: Client, draft: Draft, name: str, size: int) -> dict:
    return client.post(f"/drafts/{draft.id}/uploads", {"name": name, "size": size}).json()


def sends(client: Client, draft: Draft, name: str, data: bytes) -> HttpResponse:
    """The answer that ends it: kept, or the refusal."""
    answer = client.post(f"/drafts/{draft.id}/uploads", {"name": name, "size": len(data)})
    if answer.status_code != 200:
        return answer
    said = answer.json()
    place = said["received"]
    while place < len(data):
        answer = piece(client, said["piece"], place, data[place : place + said["most"]])
        if answer.status_code != 200:
            return answer
        place = answer.json()["received"]
    return client.post(said["finish"])


def piece(client: Client, url: str, place: int, data: bytes, *, sha256: str = "") -> HttpResponse:
    return client.post(
        f"{url}?at={place}", data, content_type="application/octet-stream",
        headers={"X-Piece": sha256 or hashlib.sha256(data).hexdigest()},
    )  # fmt: skip
