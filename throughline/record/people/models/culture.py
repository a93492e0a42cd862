"""Who somebody is, as they say it: faith, heritage, ethnic group, gender. And a disability, as it was found."""

from django.db import models

from throughline.access.principal import guarded
from throughline.record.people.models import telling
from throughline.record.people.models.said import Said

ETHNIC_GROUPS = [
    ("WBRI", "White British"),
    ("WIRI", "White Irish"),
    ("WIRT", "Traveller of Irish heritage"),
    ("WROM", "Gypsy or Roma"),
    ("WOTH", "Any other White background"),
    ("MWBC", "White and Black Caribbean"),
    ("MWBA", "White and Black African"),
    ("MWAS", "White and Asian"),
    ("MOTH", "Any other mixed background"),
    ("AIND", "Indian"),
    ("APKN", "Pakistani"),
    ("ABAN", "Bangladeshi"),
    ("AOTH", "Any other Asian background"),
    ("BCRB", "Caribbean"),
    ("BAFR", "African"),
    ("BOTH", "Any other Black background"),
    ("CHNE", "Chinese"),
    ("OOTH", "Any other ethnic group"),
    ("REFU", "Asked, not said"),
    ("NOBT", "Not asked yet"),
]
"""The Department's codes; it calls the last two refused, and information not yet obtained."""

DISABILITIES = [
    ("MOB", "Mobility"),
    ("HAND", "Hand function"),
    ("PC", "Personal care"),
    ("INC", "Incontinence"),
    ("COMM", "Communication"),
    ("LD", "Learning"),
    ("HEAR", "Hearing"),
    ("VIS", "Vision"),
    ("BEH", "Behaviour"),
    ("CON", "Consciousness"),
    ("AUT", "Autism"),
    ("DDA", "Another disability"),
    ("NONE", "No disability"),
]


class Ethnicity(Said):
    code = models.CharField(max_length=4, choices=ETHNIC_GROUPS)
    own_words = models.CharField(max_length=300, blank=True)
    """Heritage as the family says it."""

    objects = guarded()
    labels = telling.content(
        "Know a child's heritage in the family's own words, and count as the Department counts"
    )
    law = telling.CONTENT

    class Meta:
        indexes = [models.Index(fields=["person"], name="ethnicity_of")]


class Faith(Said):
    """Empty `faith` with `not_said`: they were asked, and did not say."""

    faith = models.CharField(max_length=80, blank=True)
    not_said = models.BooleanField(default=False)
    practice = models.CharField(max_length=300, blank=True)
    """What it asks of whoever looks after the child: food, days, dress, prayer."""

    objects = guarded()
    labels = telling.content("Respect what a family believes, and look after a child accordingly")
    law = telling.CONTENT

    class Meta:
        indexes = [models.Index(fields=["person"], name="faith_of")]


class Culture(Said):
    words = models.CharField(max_length=600)

    objects = guarded()
    labels = telling.content("Know what makes somebody who they are, in their own words")
    law = telling.CONTENT

    class Meta:
        indexes = [models.Index(fields=["person"], name="culture_of")]


class Gender(Said):
    SEXES = [("M", "Male"), ("F", "Female"), ("U", "Not known")]
    sex = models.CharField(max_length=1, choices=SEXES)
    known_as = models.CharField(max_length=80, blank=True)
    """Gender and pronouns as the person wants to be known."""

    objects = guarded()
    labels = telling.content("Speak of somebody as they want, and count as the Department counts")
    law = telling.CONTENT

    class Meta:
        indexes = [models.Index(fields=["person"], name="gender_of")]


class Disability(Said):
    """One row a code. `NONE` is told too: that somebody looked, and found none."""

    code = models.CharField(max_length=4, choices=DISABILITIES)
    diagnosis = models.CharField(max_length=160, blank=True)
    diagnosed_by = models.CharField(max_length=160, blank=True)
    means = models.CharField(max_length=300, blank=True)
    """What it means from day to day."""

    objects = guarded()
    labels = telling.content("Know what a disability means for a child from day to day, and who found it")
    law = telling.CONTENT

    class Meta:
        indexes = [models.Index(fields=["person"], name="disability_of")]
