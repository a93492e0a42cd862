"""The lists that the forms of a handover and a closure choose from."""

GOODBYES = [
    ("had", "Said goodbye"),
    ("planned", "Planned"),
    ("declined", "Offered, and declined"),
    ("not possible", "Not possible yet"),
]
CLOSED_FOR = [
    ("met", "Needs met: what worried us has changed"),
    ("family help", "Stepped down to family help or another agency"),
    ("moved", "Another authority took over"),
    ("declined", "The family does not want help, and no order or danger stands"),
    ("no action", "Looked into, and nothing more is needed"),
    ("adopted", "Adopted, or a special guardianship order"),
    ("grown", "Grown up, and no duty goes on"),
    ("died", "The child died"),
    ("other", "Something else, said below"),
]
TOLD = [("child", "The child"), ("family", "Family or carer"), ("agency", "An agency")]
HOW = [
    ("visit", "In person"),
    ("telephone", "By telephone"),
    ("letter", "By letter"),
    ("e-mail", "By secure e-mail"),
    ("meeting", "In a meeting"),
]
