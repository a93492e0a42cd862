"""What is typed before and after a meeting, as forms."""

from django import forms

from throughline.config.clock import today
from throughline.design import fields as design
from throughline.record.meetings.models import Invitation, ReportShared
from throughline.record.meetings.roles import OPTIONS


class Inviting(design.PlainForm):
    use_required_attribute = False

    who = forms.CharField(label="Name", max_length=120)
    role = forms.ChoiceField(label="Comes as", choices=[("", "Choose"), *OPTIONS])
    how = forms.ChoiceField(label="Invited by", choices=Invitation.HOW, widget=design.Segments)


class Sharing(design.PlainForm):
    """A report given to a parent or the child, in a form they can use."""

    use_required_attribute = False

    who = forms.CharField(label="Given to", max_length=120)
    on = design.DayField(label="On", help_text="Today, or a day before.")
    how = forms.CharField(label="How", max_length=120, help_text="By hand, by post, read out, Easy Read.")
    language = forms.CharField(label="Language", max_length=80, initial="English")
    explained_by = forms.CharField(label="Explained by", max_length=120, required=False)
    offered = forms.ChoiceField(label="Offered", choices=ReportShared.OFFERED, widget=design.Segments)

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["on"].on = today()


class OnADay(design.PlainForm):
    use_required_attribute = False

    on = design.DayField(label="On")

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.fields["on"].on = today()


class Sending(OnADay):
    """To whom the record went: those who came are there to be ticked, others are typed."""

    how = forms.CharField(label="How", max_length=40, initial="Secure e-mail")
    others = forms.CharField(
        label="Anybody else", max_length=300, required=False, help_text="Several with commas."
    )
