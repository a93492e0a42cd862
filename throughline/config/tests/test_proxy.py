"""Whose address counts: the client's own, by the word of our own proxies alone."""

import pytest
from django.test import override_settings

from throughline.config.proxy import client

OURS = ["127.0.0.1", "10.0.0.7"]


@pytest.mark.parametrize(
    ("peer", "forwarded", "counts"),
    [
        ("198.51.100.9", "", "198.51.100.9"),
        ("198.51.100.9", "203.0.113.5", "198.51.100.9"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "203.0.113.5", "203.0.113.5"),
        ("127.0.0.1", "192.0.2.66, 203.0.113.5", "203.0.113.5"),
        ("127.0.0.1", "203.0.113.5, 10.0.0.7", "203.0.113.5"),
        ("127.0.0.1", "192.0.2.66, 203.0.113.5 , 10.0.0.7", "203.0.113.5"),
        ("127.0.0.1", "10.0.0.7, 127.0.0.1", "127.0.0.1"),
        ("127.0.0.1", " , ,", "127.0.0.1"),
    ],
)
def test_only_our_own_proxies_are_believed(peer, forwarded, counts):
    with override_settings(THROUGHLINE_PROXIES=OURS):
        assert client(peer, forwarded) == counts


def test_with_no_proxy_named_nobody_is_believed():
    with override_settings(THROUGHLINE_PROXIES=[]):
        assert client("127.0.0.1", "203.0.113.5") == "127.0.0.1"
