"""What is asked before a return is checked."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from throughline.design.fields import PlainForm, Segments
from throughline.exchange.returns.collection import Year

YEARS = [Year.starting(start).name for start in range(2026, 2021, -1)]
NAMES = {"ssda903": "SSDA903", "cin": "CIN census"}
TYPES = ".csv,.xlsx,.xlsm,.xls,.xml"


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile]:
        return files.getlist(name)


class FilesField(forms.FileField):
    """Any number of files. An empty one is let through: the check itself says which it is."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=SeveralFiles({"accept": TYPES}), allow_empty_file=True, **options)

    def clean(self, data: list[UploadedFile], initial: Any = None) -> list[UploadedFile]:
        if not data:
            super().clean(None, initial)
        return [super(FilesField, self).clean(one, initial) for one in data]


class ReturnForm(PlainForm):
    kind = forms.ChoiceField(
        label="Which return",
        choices=NAMES.items(),
        initial="ssda903",
        widget=Segments,
        error_messages={"required": "Say which return it is."},
    )
    files = FilesField(
        label="Its files",
        help_text="SSDA903: its CSV files, one workbook or one XML file. CIN census: its one XML file.",
        error_messages={"required": "Choose the files of the return."},
    )
    year = forms.ChoiceField(
        label="Collection year",
        required=False,
        choices=[("", "The newest"), *((name, name) for name in YEARS)],
        help_text="Left so, a census goes by its own date.",
    )
    last = FilesField(
        label="Last year's files", required=False, help_text="For what must agree with last year."
    )
    providers = FilesField(
        label="List of providers", required=False, help_text="For what must agree with Ofsted's numbers."
    )
    postcodes = FilesField(
        label="Postcode directory", required=False, help_text="For the place and distance of placements."
    )
    authority = forms.CharField(
        label="Code of the authority", required=False, max_length=9, help_text="As in the postcode directory."
    )
