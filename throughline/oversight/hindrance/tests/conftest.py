"""The house of the cast, each of the cast signed in, and an inspector, who reads and writes nothing."""

import pytest

from throughline.record.entries.tests.conftest import begun, post_draft, words

__all__ = ["begun", "inspector", "post_draft", "words"]


@pytest.fixture
def inspector(house):

    from throughline.synthetic.builders import a_person

    return a_person(name="Ingrid Innes", role="inspector")
