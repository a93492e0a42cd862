"""What a kind of entry tells of each event's children, so that nobody tells the same fact by hand as well."""

from throughline.synthetic.stories.assessments import told_by_an_assessment
from throughline.synthetic.stories.enquiries import told_by_an_enquiry
from throughline.synthetic.stories.front_door import told_at_the_door
from throughline.synthetic.stories.meetings import told_in

KINDS = (told_in, told_by_an_enquiry, told_by_an_assessment, told_at_the_door)


def by_kind(event: dict) -> set[tuple[str, str]]:
    """Words of the vocabulary, each with its child."""
    return set().union(*(tells(event) for tells in KINDS))
