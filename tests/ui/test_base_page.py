import re
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory

import metier.ui
from metier.ui.notices import notice
from metier.ui.views import states

ROOT = Path(metier.ui.__file__).parent
INLINE = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:", re.IGNORECASE)

pytestmark = pytest.mark.urls("ui.pages")


def request(path: str = "/states/", *, is_demo: bool = False):
    made = RequestFactory().get(path)
    made.session = {}
    preferences = {"theme": "dark"}
    made.viewer = SimpleNamespace(
        career=SimpleNamespace(
            name="Nadia Rahman", is_demo=is_demo, opened_at=datetime(2025, 1, 5, tzinfo=UTC), preferences=preferences
        )
    )
    made.pulse = SimpleNamespace(waiting=0, parked=None)
    made.resolver_match = SimpleNamespace(view_name="plan:timeline")
    return made


def page(**kwargs) -> str:
    return states(request(**kwargs)).content.decode()


def test_nothing_is_inline_so_that_a_strict_policy_holds():
    assert not INLINE.search(page())
    for planted in ('<p style="x">', "<script>x</script>", '<a onclick="x">'):
        assert INLINE.search(planted)


def test_every_style_and_script_is_there():
    found = re.findall(r'(?:href|src)="/static/([^"]+)"', page())
    assert len(found) > 20
    for name in found:
        assert finders.find(name), name


def test_every_stylesheet_is_on_the_page():
    linked = set(re.findall(r'href="/static/(ui/css/[^"]+)"', page()))
    kept = {str(file.relative_to(ROOT / "static")) for file in (ROOT / "static/ui/css").rglob("*.css")}
    assert linked == kept


def test_every_behaviour_is_imported():
    script = (ROOT / "static/ui/metier.js").read_text()
    kept = {file.name for file in (ROOT / "static/ui/behaviours").glob("*.js")} - {"on-content.js"}
    assert set(re.findall(r"behaviours/([\w-]+\.js)", script)) == kept


def test_no_id_is_used_twice():
    ids = re.findall(r'\sid="([^"]+)"', page())
    assert len(ids) == len(set(ids))


def test_the_page_shown_and_the_theme_are_marked():
    html = page()
    assert 'data-theme="dark"' in html
    assert re.search(r'href="/plan/timeline/" aria-current="page"', html)


def test_a_demo_career_is_clearly_marked():
    assert "This is the demo career" in page(is_demo=True)
    assert 'action="/home/demo_leave/"' in page(is_demo=True)
    assert "demo career" not in page()


def test_a_notice_is_on_the_next_page_with_its_undo():
    asked = request()
    notice(asked, "<Done>.", undo="/undo/")
    html = states(asked).content.decode()
    assert "&lt;Done&gt;." in html
    assert 'action="/undo/" method="post"' in html


@pytest.mark.parametrize("name", ["400.html", "403.html", "404.html", "500.html"])
def test_error_pages_need_nothing_but_themselves(name):
    html = render_to_string(name, {"reference": "A1B2"})
    assert "<h1>" in html
    assert ("A1B2" in html) == (name == "500.html")


@pytest.mark.parametrize("file", sorted((ROOT / "static/ui").rglob("*.*s")), ids=lambda file: file.name)
def test_files_stay_small(file):
    assert len(file.read_text().splitlines()) < 400
