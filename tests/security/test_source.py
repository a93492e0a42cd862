"""What no line of the program may say, each exception named with its reason; and each rule shown to see its fault."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = sorted(p for p in (ROOT / "throughline").rglob("*.py") if "migrations" not in p.parts)
TEMPLATES = sorted((ROOT / "throughline").rglob("*.html"))
SCRIPTS = [p for p in sorted((ROOT / "throughline").rglob("*.js")) if ".min." not in p.name]


def called(node: ast.AST) -> str:
    """The last word of what is called: `raw` of `Person.objects.raw(…)`."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def whole(node: ast.AST) -> str:
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""


def says(node: ast.AST, name: str, value: object) -> bool:
    given = node.keywords if isinstance(node, ast.Call) else []
    return any(k.arg == name and isinstance(k.value, ast.Constant) and k.value.value is value for k in given)


def imports(node: ast.AST, *names: str) -> bool:
    found = [a.name for a in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
    module = getattr(node, "module", "") or ""
    return any(one.split(".")[0] in names for one in [*found, module])


def pours(node: ast.AST) -> bool:
    """`**request.POST` and its like: whatever was posted becomes arguments."""
    return isinstance(node, ast.keyword) and node.arg is None and bool(re.search(r"request\.(POST|GET|FILES)", ast.unparse(node.value)))  # fmt: skip


def takes_every_field(node: ast.AST) -> bool:
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Constant):
        return False
    names = {target.id for target in node.targets if isinstance(target, ast.Name)}
    return "fields" in names and node.value.value in ("__all__", None)


def marks_words(node: ast.AST) -> bool:
    """Anything but words that stand in the program itself."""
    if called(node) not in ("mark_safe", "SafeString", "SafeText", "html_safe"):
        return False
    given = [b for a in node.args for b in ((a.body, a.orelse) if isinstance(a, ast.IfExp) else (a,))]
    return not all(isinstance(one, ast.Constant) for one in given)


def pasted_statement(node: ast.AST) -> bool:
    """SQL with a value put into its text: by `f"…"`, `+`, `%` or `.format`."""
    if called(node) not in ("execute", "executemany") or not node.args:
        return False
    text = node.args[0]
    composed = "sql.SQL" in ast.unparse(text)
    return isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call) and not composed and not fixed(text)


def fixed(node: ast.AST) -> bool:
    """Made of nothing but CONSTANTS of the program, one of a table of them, and words that stand there."""
    if isinstance(node, ast.Name):
        return node.id.isupper()
    if isinstance(node, ast.Subscript):
        return fixed(node.value)
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.Add) and fixed(node.left) and fixed(node.right)
    if isinstance(node, ast.JoinedStr):
        return all(fixed(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return fixed(node.value)
    if called(node) == "format":
        return fixed(node.func.value) and not node.args and all(fixed(given.value) for given in node.keywords)
    return isinstance(node, ast.Constant)


@dataclass(frozen=True, kw_only=True)
class Rule:
    name: str
    forbids: Callable[[ast.AST], bool]
    control: str
    except_in: dict[str, str]
    """File or folder -> the reason."""

    def excepts(self, name: str) -> bool:
        return any(name.startswith(there) for there in self.except_in)


RULES = (
    Rule(
        name="raw and extra statements of the ORM",
        forbids=lambda n: called(n) in ("raw", "extra", "RawSQL"),
        control="Person.objects.raw('select 1')",
        except_in={
            "throughline/record/entries/forms.py": "a question's own `raw`, which is no statement",
        },
    ),
    Rule(
        name="managers that ask nobody who is asking",
        forbids=lambda n: getattr(n, "attr", "") in ("_base_manager", "_raw_delete"),
        control="Person._base_manager.all()",
        except_in={
            "throughline/record/entries/actions.py": "a signed draft's own rows, found through the guarded manager",
            "throughline/access/posts/": "shifts to come, found through the guarded manager and deleted in one statement",
        },
    ),
    Rule(
        name="doors without the form's token",
        forbids=lambda n: "csrf_exempt" in (getattr(n, "id", ""), getattr(n, "attr", "")) or imports(n, "csrf_exempt"),
        control="from django.views.decorators.csrf import csrf_exempt",
        except_in={
            "throughline/record/front_door/public/views.py": "nobody is signed in there, and a token is a cookie that stays"
            " on a shared device: where the form comes from is asked instead, and tested",
        },
    ),
    Rule(
        name="words marked as safe",
        forbids=marks_words,
        control="mark_safe(words)",
        except_in={
            "throughline/design/icons.py": "the program's own drawings",
            "throughline/design/drawing.py": "every value is escaped first, as Django's own does: its test compares the two",
        },
    ),
    Rule(
        name="words that become program",
        forbids=lambda n: called(n) in ("eval", "exec", "compile", "__import__") and "re." not in whole(n),
        control="eval(words)",
        except_in={
            "throughline/record/letters/press/typeset.py": "typst's own, of templates of ours, in a process of its own",
        },
    ),
    Rule(
        name="objects unpacked from bytes",
        forbids=lambda n: imports(n, "pickle", "marshal", "shelve", "dill", "joblib")
        or whole(n) in ("yaml.load", "yaml.unsafe_load"),
        control="import pickle",
        except_in={},
    ),
    Rule(
        name="a shell",
        forbids=lambda n: says(n, "shell", True) or whole(n) in ("os.system", "os.popen", "subprocess.getoutput"),
        control="subprocess.run('ls', shell=True)",
        except_in={},
    ),
    Rule(
        name="connections that trust anybody",
        forbids=lambda n: says(n, "verify", False) or whole(n) == "ssl._create_unverified_context",
        control="get(url, verify=False)",
        except_in={},
    ),
    Rule(
        name="dice that can be foretold",
        forbids=lambda n: imports(n, "random"),
        control="import random",
        except_in={
            "throughline/synthetic/": "invented people are the same each time",
            "throughline/exchange/cin_census/made_up.py": "an invented return",
            "throughline/exchange/ssda903/made_up.py": "an invented return",
        },
    ),
    Rule(
        name="hashes that can be forged",
        forbids=lambda n: called(n) in ("md5", "sha1"),
        control="hashlib.md5(words)",
        except_in={},
    ),
    Rule(
        name="calls to other machines",
        forbids=lambda n: imports(n, "requests", "urllib3", "httpx", "aiohttp", "ftplib", "smtplib", "telnetlib")
        or (isinstance(n, ast.ImportFrom | ast.Import) and imports_any(n, "urllib.request", "http.client")),
        control="import urllib.request",
        except_in={
            "throughline/access/accounts/sso/provider.py": "the one provider in the settings, following no redirect",
        },
    ),
    Rule(
        name="XML read with entities or from the network",
        forbids=lambda n: imports_any(n, "xml.etree", "xml.dom", "xml.sax", "xml.etree.ElementTree"),
        control="from xml.etree import ElementTree",
        except_in={},
    ),
    Rule(
        name="whatever was posted, poured into arguments",
        forbids=pours,
        control="Entry(**request.POST)",
        except_in={},
    ),
    Rule(
        name="forms that take every field",
        forbids=takes_every_field,
        control="class Meta:\n    fields = '__all__'",
        except_in={},
    ),
    Rule(
        name="forms made from a table",
        forbids=lambda n: called(n) == "modelform_factory" or "ModelForm" in (getattr(n, "id", ""), getattr(n, "attr", "")),
        control="class F(forms.ModelForm): pass",
        except_in={},
    ),
    Rule(
        name="values pasted into a statement",
        forbids=pasted_statement,
        control="cur.execute(f'select {words}')",
        except_in={
            "throughline/access/law/partitions.py": "the log's months, by names of our own declarations",
            "throughline/access/misuse/nightly.py": "each detector's own statement, declared in the program",
            "throughline/measures/": "DuckDB over files of our own, by names of our own declarations",
            "throughline/synthetic/borough/staging.py": "tables of our own declarations, told in bulk",
            "throughline/record/merging/": "tables and columns of our own models, found by walking them",
        },
    ),
    Rule(
        name="a cursor of one's own, past the login that follows the person",
        forbids=lambda n: called(n) == "cursor" and isinstance(n.func, ast.Attribute),
        control="connection.cursor()",
        except_in={
            "throughline/access/principal.py": "the one everybody else uses",
            "throughline/access/law/": "installs and compares the law, as the owner",
            "throughline/access/misuse/nightly.py": "the detectors of each minute, as the keeper",
            "throughline/record/restricting/identities.py": "the number of a later identity, from its sequence alone",
            "throughline/access/log/": "seals and checks the log, as the keeper",
            "throughline/commands/": "asks about the database itself, and nobody in it",
            "throughline/exchange/publish/": "the keeper's snapshot, over its own connection",
            "throughline/measures/": "DuckDB, which holds no record",
            "throughline/synthetic/": "tells invented people in bulk",
        },
    ),
    Rule(
        name="cookies of one's own",
        forbids=lambda n: called(n) in ("set_cookie", "set_signed_cookie"),
        control="response.set_cookie('a', 'b')",
        except_in={
            "throughline/access/accounts/sessions.py": "the session",
            "throughline/access/accounts/halfway.py": "a sign-in that waits for its second step",
            "throughline/access/accounts/devices.py": "a browser that has signed in before, signed",
            "throughline/access/accounts/practice.py": "which task of a practice copy was taken",
        },
    ),
)  # fmt: skip


def imports_any(node: ast.AST, *modules: str) -> bool:
    if isinstance(node, ast.Import):
        named = {alias.name for alias in node.names}
    elif isinstance(node, ast.ImportFrom):
        named = {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    else:
        return False
    return any(one == module or one.startswith(f"{module}.") for one in named for module in modules)


TREES = {
    str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8"))
    for path in PROGRAM
    if "tests" not in path.parts
}


def found(rule: Rule, tree: ast.AST) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree) if rule.forbids(node))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_line_of_the_program_says(rule: Rule) -> None:
    said = {
        name: [n.lineno for n in there] for name, tree in TREES.items() if (there := list(found(rule, tree)))
    }
    assert {name: lines for name, lines in said.items() if not rule.excepts(name)} == {}
    unneeded = [there for there in rule.except_in if not any(name.startswith(there) for name in said)]
    assert unneeded == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_rule_sees_its_fault(rule: Rule) -> None:
    """The control."""
    assert list(found(rule, ast.parse(rule.control)))


IN_TEMPLATES = {
    "words marked as safe": (r"\|\s*safe\b|\|\s*safeseq\b", "{{ words|safe }}"),
    "escaping turned off": (r"autoescape\s+off", "{% autoescape off %}"),
    "script in the page": (r"<script(?![^>]*\bsrc=)", "<script>go()</script>"),
    "script in a tag": (r"\son[a-z]+\s*=", "<b onclick=go()>"),
    "style in a tag": (r"\sstyle\s*=|<style", "<b style=x>"),
    "a program in an address": (r"(href|src|action)\s*=\s*[\"']?\s*(javascript|data|vbscript):", "<a href='javascript:go()'>"),
    "another site": (r"(src|action)\s*=\s*[\"']?\s*(https?:)?//", "<img src='//elsewhere.example'>"),
    "an attribute without quotes": (r"\s[a-z-]+=\{\{", "<b title={{ words }}>"),
    "a post without its token": (r"<form[^>]*method=\"post\"[^>]*>(?!(?:(?!</form>).)*csrf_token)", '<form method="post"><button></form>'),
}  # fmt: skip


SAID_ON_PURPOSE = {"a post without its token": ["tell_us.html"]}
"""Nobody is signed in on that page, and a token is a cookie (docs/decisions/0038)."""


@pytest.mark.parametrize("name", IN_TEMPLATES)
def test_no_template_says(name: str) -> None:
    pattern, control = IN_TEMPLATES[name]
    assert re.search(pattern, control, re.DOTALL)
    said = [p.name for p in TEMPLATES if re.search(pattern, p.read_text("utf-8"), re.DOTALL)]
    assert said == SAID_ON_PURPOSE.get(name, [])


IN_SCRIPTS = {
    "html made of words": (r"\.(inner|outer)HTML|insertAdjacentHTML|document\.write", "a.innerHTML = words"),
    "words that become program": (r"\beval\(|new Function|setTimeout\(\s*[\"'`]", "eval(words)"),
    "anything kept in the browser": (
        r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.",
        "localStorage.name = words",
    ),
    "messages between windows": (
        # A BroadcastChannel stays inside our own origin.
        r"\b(window|parent|opener|top|self)\.(postMessage|onmessage)|(?<![\w.])addEventListener\(\s*[\"']message",
        'addEventListener("message", run)',
    ),
    "a way to poison every object": (r"__proto__|\.prototype\b|Object\.assign\(", "a.__proto__ = b"),
}


@pytest.mark.parametrize("name", IN_SCRIPTS)
def test_no_script_of_ours_says(name: str) -> None:
    pattern, control = IN_SCRIPTS[name]
    assert re.search(pattern, control)
    assert [p.name for p in SCRIPTS if re.search(pattern, p.read_text("utf-8"))] == []
