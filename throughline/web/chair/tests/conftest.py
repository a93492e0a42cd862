"""The same house and people as in `record/protection/tests`."""

from throughline.record.protection.tests.conftest import (
    acting_as,
    as_,
    cast,
    conference,
    enquiry,
    house,
    jo,
    kept,
    plans,
)

__all__ = ["acting_as", "as_", "cast", "conference", "enquiry", "house", "jo", "kept", "plans"]
