"""Line icons on a 24 by 24 grid, drawn for this product. An icon never stands without words."""

from functools import cache

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

PATHS = {
    "alert": '<path d="M12 3 2.5 20h19L12 3Z"/><path d="M12 10v4.5M12 17.3v.2"/>',
    "calendar": '<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 3v4M16 3v4"/>',
    "chart": '<path d="M4 4v16h16"/><path d="m7.5 14 4-4.5 3 3L20 7"/>',
    "check": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "children": '<circle cx="8.5" cy="8" r="3.5"/><circle cx="17" cy="10" r="2.5"/>'
    '<path d="M2.5 20c0-4 2.7-6.5 6-6.5s6 2.5 6 6.5M17 15c2.6 0 4.5 1.8 4.5 5"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
    "cloud": '<path d="M7 18.5a4.5 4.5 0 0 1-.3-9 6 6 0 0 1 11.4 1.3A3.9 3.9 0 0 1 17.5 18.5H7Z"/>',
    "cover": '<path d="M3 3l18 18M10 5.3A9.8 9.8 0 0 1 12 5c5 0 8.5 4 9.5 7a11 11 0 0 1-2.6 3.9'
    'M6.3 6.8A11 11 0 0 0 2.5 12c1 3 4.5 7 9.5 7 1.7 0 3.2-.5 4.5-1.2"/>',
    "cross": '<path d="m6 6 12 12M18 6 6 18"/>',
    "decision": '<path d="M12 3v17M7 20h10M5 7h14M5 7l-2.5 6.5h5L5 7ZM19 7l-2.5 6.5h5L19 7Z"/>',
    "document": '<path d="M6 3h8l4.5 4.5V21H6V3Z"/><path d="M14 3v5h4.5M9 13h6M9 16.5h6"/>',
    "down": '<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14"/>',
    "home": '<path d="M4 11 12 4l8 7"/><path d="M6 9.5V20h12V9.5"/><path d="M10 20v-5.5h4V20"/>',
    "key": '<circle cx="8" cy="15" r="4"/><path d="m11 12 8.5-8.5M16 7l3 3M13.5 9.5l2 2"/>',
    "lock": '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
    "pause": '<path d="M9 6v12M15 6v12"/>',
    "pen": '<path d="m4 20 1-4L16.5 4.5l3 3L8 19l-4 1Z"/>',
    "people": '<circle cx="8" cy="8.5" r="3"/><circle cx="16" cy="8.5" r="3"/>'
    '<path d="M2.5 19c0-3.5 2.3-5.5 5.5-5.5s5.5 2 5.5 5.5M15 13.6c3.6-.5 6.5 1.5 6.5 5.4"/>',
    "phone": '<path d="M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2'
    'A16.5 16.5 0 0 1 4 5.7a2 2 0 0 1 2-2.2Z"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "question": '<circle cx="12" cy="12" r="8.5"/>'
    '<path d="M9.7 9.5a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.2.9-1.2 1.8M12 16.5v.2"/>',
    "search": '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
    "shield": '<path d="M12 3 5 5.5v6c0 4.5 3 7.5 7 9.5 4-2 7-5 7-9.5v-6L12 3Z"/>',
    "talk": '<path d="M4 5h16v11h-8.5L7 20v-4H4V5Z"/>',
    "team": '<rect x="4" y="4" width="7" height="7" rx="1"/><rect x="13" y="4" width="7" height="7" rx="1"/>'
    '<rect x="4" y="13" width="7" height="7" rx="1"/><rect x="13" y="13" width="7" height="7" rx="1"/>',
}


@cache
def icon(name: str) -> SafeString:
    """One icon, hidden from screen readers because the words beside it say the same."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', mark_safe(PATHS[name])
    )
