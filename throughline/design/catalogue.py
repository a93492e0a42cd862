"""Every component there is, in the order of the gallery. A tag that is not listed here fails a test."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from throughline.design.examples import desk, figures, record, writing


@dataclass(frozen=True, kw_only=True)
class Component:
    """`call` is template text that draws the example from `given`."""

    name: str
    title: str
    purpose: str
    call: str
    given: Mapping[str, object] = field(default_factory=dict)


def _part(name: str, title: str, purpose: str, call: str, **given: object) -> Component:
    return Component(name=name, title=title, purpose=purpose, call=call, given=given)


COMPONENTS = (
    _part("icon", "Icon", "A small drawing beside words that say the same.",
          "{% for name in names %}{% icon name %} {% endfor %}", names=desk.ICONS),
    _part("chip", "State", "Late is filled with a triangle, soon is pale with a clock, waiting is dashed.",
          '{% chip "late" "2 working days late" %} {% chip "soon" "Limit today" %} '
          '{% chip "under-way" "Tue 14:00" %} {% chip "done" "Seen" %} {% chip "waiting" "With Mariam" %} '
          '{% chip "safety" "Ring before you go" %} {% chip "voice" "Talks best at school" %} '
          '{% chip "plan" "Plan" %} {% chip "plain" "1 over" %}'),
    _part("flags", "Flags", "What must be known first about a child, as what to do.",
          "{% flags flags %}", flags=record.FLAGS),
    _part("disc", "Disc", "The icon at the head of a row.",
          '{% disc "home" "late" %} {% disc "talk" "waiting" %}'),
    _part("initials", "Initials", "Who, where a name is beside it.", '{% initials "TM" %}'),
    _part("button", "Button", "A link that does the next thing. One filled button a page.",
          '{% button link %} {% button link "compact" %}', link=desk.WRITE_UP),
    _part("buttons", "Buttons", "Several, in a row.", "{% buttons links %}", links=desk.ACTIONS),
    _part("breadcrumbs", "Breadcrumbs", "Where this page is.",
          "{% breadcrumbs links %}", links=desk.TRAIL),
    _part("choices", "Choices", "Filters that have addresses.",
          '{% choices "Show" links %}', links=desk.FILTERS),
    _part("pager", "Pages", "Which rows of how many.", "{% pager page %}", page=desk.PAGE),
    _part("card", "Card", "A white box under a heading. The one to read first has a dark edge.",
          '{% card title="Safety first" aside="Weekend ahead" kind="first" anchor="safety" %}'
          '<div class="body">Anything.</div>{% endcard %}'),
    _part("counts", "Counts", "Numbers that lead to their rows.",
          '{% counts "Summary" rows %}', rows=desk.COUNTS),
    _part("question", "Question", "What a named person must answer first.",
          "{% question ask %}", ask=desk.ASK),
    _part("group_head", "Group heading", "A heading inside a card.", '{% group_head "Today" 2 "today" %}'),
    _part("due_row", "Due row", "One thing to do, inside a list.",
          "<ul>{% due_row row %}</ul>", row=desk.DUE[0]),
    _part("due_rows", "Due rows", "What is due, in order of danger.",
          "{% due_rows rows %}", rows=desk.DUE),
    _part("answers", "Answers to an alert", "Known, put off until a day for a reason, or finished and how.",
          "{% answers one %}", one=desk.ANSWERING),
    _part("items", "Items", "Small rows in a side card.", "{% items rows %}", rows=desk.ITEMS),
    _part("empty", "Nothing here", "A sentence, and a way on.", '{% empty "Nothing is late." %}'),
    _part("identity", "Identity bar", "Who this record is about. It stays in view on a large screen.",
          "{% identity person %}", person=record.TIA),
    _part("clock", "Clock", "One promise: limit, booked, tried, met. Pressing it says why.",
          '<div class="clocks">{% clock one %}</div>', one=record.CLOCKS[0]),
    _part("clocks", "Clocks", "All of a child's clocks, the latest first.",
          "{% clocks rows %}", rows=record.CLOCKS),
    _part("day_strip", "Days", "The sum, day by day.", "{% day_strip cells %}", cells=record.DAYS),
    _part("steps", "Steps", "An argument in order: why is this due?",
          "{% steps rows %}", rows=record.STEPS),
    _part("saying", "Child's words", "Their words, who, when and where, and whether alone.",
          "{% saying one %}", one=record.SAYING),
    _part("event", "Entry", "One entry of a chronology.",
          '<div class="timeline"><h3>November 2026</h3><ol>{% event one %}</ol></div>',
          one=record.EVENTS[0]),
    _part("timeline", "Chronology", "Entries under their months.",
          "{% timeline events %}", events=record.EVENTS),
    _part("table", "Table", "Becomes cards on a phone.", "{% table one %}", one=desk.TABLE),
    _part("children", "My children", "Last seen, and the limit.",
          "{% children rows %}", rows=desk.CHILDREN),
    _part("looked", "Who has looked", "By what right each person opened the record.",
          "{% looked rows %}", rows=record.LOOKED),
    _part("grip", "Team grip", "Workers by next one-to-one, never by lateness.",
          "{% grip rows %}", rows=desk.GRIP),
    _part("summary", "Facts", "Label and value.", "{% summary rows %}", rows=record.FACTS),
    _part("notice", "Notice", "What has happened, with ten seconds to undo it.",
          "{% notice done %}{% notice warned %}", done=writing.SIGNED, warned=writing.WARNED),
    _part("clash", "Two versions", "Theirs and yours; neither is lost.",
          "{% clash one %}", one=writing.CLASH),
    _part("error_summary", "Errors", "All that has to be put right, each a link.",
          "{% error_summary form %}", form=writing.wrong_form),
    _part("child_part", "Child's part", "One child's rows in a form written for several.",
          '{% child_part name="Tia, 9" note="Last seen Wed 4 Nov" %}'
          "{{ form.seen.as_field_group }}{{ form.words.as_field_group }}{% endchild_part %}",
          form=writing.tia_form),
    _part("fields", "Fields", "Text, day, time, choices, boxes to tick, words. Drawn by the form itself.",
          "{{ form }}", form=writing.wrong_form),
    _part("draft_state", "Draft state", "The sentence that is always true.",
          "{% draft_state state %}", state=writing.DRAFT),
    _part("draft_bar", "Draft bar", "Keep, or sign. It stays in view.",
          '{% draft_bar state sign="Sign for 3 children" %}', state=writing.DRAFT),
    _part("key_hint", "Keys", "What the keyboard can do here.",
          '<div class="keys">{% key_hint "next child" "Alt" "↓" %}'
          '{% key_hint "save draft" "Ctrl" "S" %}</div>'),
    _part("task", "Task", "A job to try in the demo.", "{% task one %}", one=desk.TASK),
    _part("found", "Found", "People a search found, under the find box.",
          '<div class="find">{% found people %}</div>', people=desk.FOUND),
    _part("control_chart", "Control chart", "Signal, not noise: an XmR chart with its sentence.",
          "{% control_chart chart %}", chart=figures.CHART),
    _part("sparkline", "Sparkline", "The same points in a row.",
          "{% sparkline chart %}", chart=figures.CHART),
    _part("chart_key", "Chart key", "What the shapes mean.", "{% chart_key %}"),
    _part("variation", "What the months say", "A signal, or normal ups and downs, and which way it points.",
          '{% variation "worse" -1 "Worse than chance since May 2026" %}'),
    _part("assurance", "What a target may expect", "Whether chance alone would meet it.", '{% assurance "F" %}'),
    _part("signs_key", "Key to the letters", "What the letters beside targets mean.", "{% signs_key %}"),
)  # fmt: skip
