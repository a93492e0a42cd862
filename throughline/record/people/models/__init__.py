"""People, where they live, how they are related, and who works with each child."""

from throughline.record.people.models.family import Relationship
from throughline.record.people.models.holding import Allocation, NamedRole
from throughline.record.people.models.homes import Home, Residence
from throughline.record.people.models.person import Identifier, Person
from throughline.record.people.models.restriction import AdoptionLink, Restriction
from throughline.record.people.models.safety import Flag

__all__ = [
    "AdoptionLink",
    "Allocation",
    "Flag",
    "Home",
    "Identifier",
    "NamedRole",
    "Person",
    "Relationship",
    "Residence",
    "Restriction",
]
