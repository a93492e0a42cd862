"""People, where they live, how they are related, and who works with each child."""

from throughline.record.people.models.birth import BirthClaim, Death, ExpectedDay
from throughline.record.people.models.contact import AddressKnown, ContactRestriction
from throughline.record.people.models.culture import Culture, Disability, Ethnicity, Faith, Gender
from throughline.record.people.models.family import ParentalResponsibility, Relationship
from throughline.record.people.models.holding import Allocation, NamedRole
from throughline.record.people.models.homes import Home, Residence
from throughline.record.people.models.identifier import Identifier
from throughline.record.people.models.immigration import Immigration
from throughline.record.people.models.language import Communication, InterpreterBooking, Language
from throughline.record.people.models.names import PersonName
from throughline.record.people.models.person import Person
from throughline.record.people.models.restriction import AdoptionLink, Restriction
from throughline.record.people.models.safety import Flag

__all__ = [
    "AddressKnown",
    "AdoptionLink",
    "Allocation",
    "BirthClaim",
    "Communication",
    "ContactRestriction",
    "Culture",
    "Death",
    "Disability",
    "Ethnicity",
    "ExpectedDay",
    "Faith",
    "Flag",
    "Gender",
    "Home",
    "Identifier",
    "Immigration",
    "InterpreterBooking",
    "Language",
    "NamedRole",
    "ParentalResponsibility",
    "Person",
    "PersonName",
    "Relationship",
    "Residence",
    "Restriction",
]
