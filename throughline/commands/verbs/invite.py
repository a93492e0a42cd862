"""throughline invite"""

from argparse import ArgumentParser, Namespace

from throughline.access.roles import ROLES
from throughline.commands import surroundings
from throughline.commands.outcomes import DONE

WORDS = "Makes a one-time link for a new account: the first administrator's door."
ALSO_CALLED = {"admin": "administrator"}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("email", metavar="EMAIL")
    parser.add_argument("--role", required=True, choices=sorted([*ROLES, *ALSO_CALLED]))
    parser.add_argument("--name", default="", help="the person's name; taken from the address, unless said")


def run(options: Namespace) -> int:
    name = options.name or name_from(options.email)
    with surroundings.program() as values:
        from throughline.access.posts.inviting import invite
        from throughline.access.principal import as_keeper

        with as_keeper("invite from the command line") as keeper:
            path = invite(
                email=options.email, name=name, role=ALSO_CALLED.get(options.role, options.role), by=keeper
            )
    scheme = "https" if values.https else "http"
    port = "" if values.https else f":{values.port}"
    print(f"Give {name} this link. It works once, for seven days:\n{scheme}://{values.hosts[0]}{port}{path}")
    return DONE


def name_from(email: str) -> str:
    return email.partition("@")[0].replace(".", " ").replace("_", " ").title()
