"""Drawing escapes exactly what Django's own `format_html` escapes."""

import pytest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from throughline.design.drawing import draw, draw_each, together

VALUES = [
    "plain",
    "<script>alert(1)</script>",
    "a \"quoted\" & 'apostrophe'",
    SafeString("<b>bold</b>"),
    7,
    None,
    "",
    "{} {0}",
    "é\u00a0ü",
]


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_escaped_as_django_escapes_it(value):
    shape = '<a title="{}">{}</a>'
    assert draw(shape, value, value) == format_html(shape, value, value)
    assert draw_each(shape, [(value, value)] * 2) == format_html_join("", shape, [(value, value)] * 2)
    assert together([value, value]) == format_html("{}{}", value, value)


def test_what_is_drawn_is_markup_and_is_not_escaped_again():
    once = draw("<b>{}</b>", "<i>")
    assert draw("{}", once) == "<b>&lt;i&gt;</b>"
