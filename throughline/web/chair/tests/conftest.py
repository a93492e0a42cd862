"""The same house and people as in `record/protection/tests`."""

from throughline.record.protection.tests.conftest import (
    as_,
    conference,
    enquiry,
    house,
    jo,
    plans,
)

__all__ = ["as_", "conference", "enquiry", "house", "jo", "plans"]
