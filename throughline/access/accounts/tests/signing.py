"""A test client that is signed in as one of the cast."""

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from throughline.access.accounts import sessions
from throughline.access.models import Account


def client_of(account: Account, **more: object) -> Client:
    response, client = HttpResponse(), Client()
    with transaction.atomic():
        sessions.start(response, account=account, **more)
    client.cookies[settings.SESSION_COOKIE] = response.cookies[settings.SESSION_COOKIE].value
    return client


def signs_in(client: Client, account: Account, password: str = "", **more: str):
    from throughline.synthetic.staff import PASSWORD

    return client.post("/sign-in", {"email": account.email, "password": password or PASSWORD}, **more)


def is_in(client: Client) -> bool:
    return client.get("/my-security").status_code == 200
