"""The kinds of service that work with children and with the adults around them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Service:
    key: str
    words: str
    adults: bool = False
    """Works with adults for their own needs: shown apart, so that a plan for a child looks at the whole family."""


def _for_adults(key: str, words: str) -> Service:
    return Service(key=key, words=words, adults=True)


SERVICES: tuple[Service, ...] = (
    Service(key="school", words="School or college"),
    Service(key="nursery", words="Nursery or childminder"),
    Service(key="gp", words="GP"),
    Service(key="health visitor", words="Health visitor"),
    Service(key="midwife", words="Midwife"),
    Service(key="school nurse", words="School nurse"),
    Service(key="hospital", words="Hospital or community health"),
    Service(key="child mental health", words="Mental health of children"),
    Service(key="therapy", words="Speech, movement or other therapy"),
    Service(key="send", words="Special educational needs"),
    Service(key="youth justice", words="Youth justice"),
    Service(key="police", words="Police"),
    Service(key="advocacy", words="Advocacy"),
    Service(key="early help", words="Family help or early help"),
    Service(key="short breaks", words="Short breaks"),
    _for_adults("adult mental health", "Mental health of adults"),
    _for_adults("substance", "Drugs and alcohol"),
    _for_adults("domestic abuse", "Domestic abuse service"),
    _for_adults("probation", "Probation"),
    _for_adults("prison", "Prison"),
    _for_adults("adult social care", "Adult social care"),
    _for_adults("housing", "Housing"),
    _for_adults("money", "Benefits, debt or advice"),
    _for_adults("immigration advice", "Immigration advice"),
    Service(key="solicitor", words="Solicitor"),
    Service(key="voluntary", words="Charity or community group"),
    Service(key="faith", words="Faith or culture"),
    Service(key="other", words="Another service"),
)
BY_KEY: Mapping[str, Service] = {one.key: one for one in SERVICES}
FOR_ADULTS = tuple(one.key for one in SERVICES if one.adults)


def groups() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """To choose from: those for children and families, then those for adults."""
    kinds = (("For children and families", False), ("For adults", True))
    return tuple(
        (title, tuple((s.key, s.words) for s in SERVICES if s.adults is adults)) for title, adults in kinds
    )
