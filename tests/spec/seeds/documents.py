"""The five documents that Throughline comes from, each told as rows. Figures alone carry over, no sentence and no name."""

from tests.spec.seeds import buckinghamshire_2018, doncaster_2011, of_2016

DOCUMENTS = (
    doncaster_2011.DOCUMENT,
    of_2016.DARLINGTON,
    of_2016.DONCASTER,
    of_2016.PEER_REVIEW,
    buckinghamshire_2018.DOCUMENT,
)
