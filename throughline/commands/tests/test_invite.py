"""The first administrator's door."""

import re

import pytest

from throughline.access.accounts.sessions import digest
from throughline.access.models import Account, Invitation, Post
from throughline.access.principal import as_keeper
from throughline.commands import line
from throughline.commands.verbs.invite import name_from
from throughline.config.clock import now


def invited(capsys, *arguments):
    code = line.main(["invite", *arguments])
    said = capsys.readouterr()
    return code, said.out + said.err


def link_in(said):
    return re.search(r"^http://\S+/invitations/(\S+)$", said, re.MULTILINE)[1]


def test_an_invitation_makes_an_account_a_post_and_a_link_that_runs_out(database, capsys):
    code, said = invited(capsys, "ada.ashby@northmere.example", "--role", "admin")
    assert code == 0
    with as_keeper("look"):
        account, invitation = Account.objects.get(), Invitation.objects.get()
        assert (account.name, account.joined_at) == ("Ada Ashby", None)
        assert Post.objects.get().role == "administrator"
        assert invitation.token_hash == digest(link_in(said))
        assert (invitation.expires_at - now()).days == 7


def test_asked_again_the_first_link_is_spent(database, capsys):
    links = [link_in(invited(capsys, "ada@northmere.example", "--role", "admin")[1]) for _ in range(2)]
    with as_keeper("look"):
        unused = Invitation.objects.get(used_at=None)
        assert unused.token_hash == digest(links[1])
        assert Account.objects.count() == Post.objects.count() == 1


def test_somebody_who_can_sign_in_already_is_not_invited_again(database, capsys):
    with as_keeper("prepare"):
        Account.objects.create(email="Ada@northmere.example", name="Ada", joined_at=now())
    code, said = invited(capsys, "ada@northmere.example", "--role", "admin")
    assert (code, said) == (
        7,
        "ada@northmere.example has an account already: give that account a post instead.\n",
    )


def test_a_slip_in_the_address_is_one_sentence(database, capsys):
    code, said = invited(capsys, "ada.northmere.example", "--role", "admin")
    assert (code, said) == (7, "“ada.northmere.example” is not an e-mail address: check it for a slip.\n")


def test_the_link_is_in_no_log(database, capsys, as_keeper_sql):
    token = link_in(invited(capsys, "ada@northmere.example", "--role", "admin")[1])
    logged = as_keeper_sql("select string_agg(access_accessevent::text, ' ') from access_accessevent")
    assert "invite from the command line" in logged and token not in logged


@pytest.mark.parametrize(
    ("address", "name"), [("ada.ashby@a.example", "Ada Ashby"), ("m_o@a.example", "M O")]
)
def test_a_name_is_taken_from_the_address(address, name):
    assert name_from(address) == name
