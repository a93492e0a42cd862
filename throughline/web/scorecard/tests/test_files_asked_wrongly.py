"""A file outlives its page: what was asked wrongly is one sentence, and nothing else is handed over in its place."""

import pytest

from throughline.web.tests.scene import words

ASKED = [
    ("/scorecard/file", {"team": "Nowhere"}, "no team called “Nowhere”"),
    ("/measures/visits_on_time/file", {"month": "soon"}, "is no month"),
    ("/measures/visits_on_time/children/file", {"period": "week", "why": "meeting"}, "A period is a month"),
    ("/lists/long_plans/file", {"taken": "soon", "why": "meeting"}, "day"),
    ("/data-quality/children/file", {"team": "Nowhere", "why": "mending"}, "no team called “Nowhere”"),
    ("/inspection-pack/workbook", {"notice": "soon"}, "The page shows the day of the figures."),
]


@pytest.mark.parametrize(("address", "asked", "said"), ASKED, ids=[address for address, *_ in ASKED])
def test_no_file_is_made_of_something_else_than_was_asked_for(published, address, asked, said):
    client = published.client("ruth")
    refused = client.get(address, {"as": "csv"} | asked)
    assert refused.status_code == 422 and "Content-Disposition" not in refused
    assert said in words(refused) and "No file was made: choose again." in words(refused)
    rightly = {name: value for name, value in asked.items() if name == "why"}
    assert "attachment" in client.get(address, {"as": "csv"} | rightly)["Content-Disposition"]
