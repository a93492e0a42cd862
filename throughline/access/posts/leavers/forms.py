"""The one question about somebody who leaves."""

from throughline.access.posts.proposals.forms import DatedForm
from throughline.design.fields import DayField


class LeaveForm(DatedForm):
    on = DayField(
        label="First day without them",
        help_text="Today closes the account at once, and signs them out everywhere.",
    )
