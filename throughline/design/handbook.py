"""Writes docs/reference/components.md from the catalogue: `python -m throughline.design.handbook`."""

from pathlib import Path

from throughline.design.catalogue import COMPONENTS, Component

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "components.md"
HEAD = """# Components

Made from `throughline/design/catalogue.py`; `/design` shows each one drawn.
Start a template with `{% load design %}`.
"""


def _section(component: Component) -> str:
    calls = component.call.replace("%} {%", "%}\n{%")
    return f"\n## {component.title}: `{component.name}`\n\n{component.purpose}\n\n```django\n{calls}\n```\n"


def page() -> str:
    return HEAD + "".join(_section(component) for component in COMPONENTS)


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
