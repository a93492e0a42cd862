"""A contact at the front door, as things that an address can name: open to whoever sits there, and to nobody else."""

from throughline.access.models import Account
from throughline.access.principal import as_keeper
from throughline.synthetic.contacts import a_contact, on_shift


def the_contacts(desk: Account) -> dict[str, int]:
    """About two children of a home, neither known yet, from somebody who sits at the desk."""
    on_shift(desk)
    contact = a_contact("Says that he hit her.", by=desk, children=["Luca Bane", "Baby Bane"])
    with as_keeper("finding what has an address"):
        return {"contact_id": contact.pk, "contact child_id": contact.children.last().pk}
