"""A test client that is signed in as one of the cast."""

from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from throughline.access.accounts import sessions
from throughline.access.models import Account


def client_of(account: Account) -> Client:
    response, client = HttpResponse(), Client()
    with transaction.atomic():
        sessions.start(response, account=account)
    client.cookies[settings.SESSION_COOKIE] = response.cookies[settings.SESSION_COOKIE].value
    return client
