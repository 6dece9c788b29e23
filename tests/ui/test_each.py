"""Rows of a table: `{% each %}` says what `{% for %}` says, whatever stands in it."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.safestring import mark_safe

from metier.core.charts import dots


@dataclass(frozen=True, slots=True)
class Inner:
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    why: str = ""
    number: int = 0
    on: date | None = None
    open: Inner = Inner("/a/")

    @property
    def is_late(self) -> bool:
        return self.number > 1

    def doing(self) -> str:
        return f"<{self.name}>"


ROWS = [Row("Anna & <Co>"), Row("Dele", "Knows “her” & 'him'", 1_200, date(2026, 10, 1)), Row(mark_safe("<b>bold</b>"))]
BODIES = (
    "{{ row.name }}, {{ row.open.url }}",
    "{{ row.number }} {{ row.on }} {{ row.is_late }} {{ row.doing }}",
    "{% if row.why %}[{{ row.why }}]{% elif row.number %}n{% else %}-{% endif %}",
    "{% if not row.why %}x{% endif %}{% if row.number > 3 and row.why %}y{% endif %}{% if row.nothing %}z{% endif %}",
    "{{ row.nothing }}{{ other }}{{ row.name|upper }}{{ row.name|default:'none' }}{{ row }}",
    "{% if row.doing %}{{ row.doing }}{% endif %}{% for letter in row.why %}{{ letter }}.{% endfor %}{% chart small %}",
    "{% with said=row.name %}{{ said }}{% endwith %}{# nothing #}{% autoescape off %}{{ row.name }}{% endautoescape %}",
)


def said(body: str, rows: object, loop: str, end: str) -> str:
    source = f"{{% load ui %}}{{% {loop} row in rows %}}{body}{{% {end} %}}{{{{ row }}}}"
    return Template(source).render(Context({"rows": rows, "other": "<o>", "small": dots(2), "row": "after"}))


@pytest.mark.parametrize("body", BODIES)
def test_it_says_what_a_loop_says(body: str):
    assert said(body, ROWS, "each", "endeach") == said(body, ROWS, "for", "endfor")


def test_rows_may_be_mappings_and_keys_go_before_methods():
    rows = [{"name": "Anna <3", "items": "two", "why": ""}]
    body = "{{ row.name }}{{ row.items }}{% if row.items %}!{% endif %}{% if row.why %}?{% endif %}"
    assert said(body, rows, "each", "endeach") == said(body, rows, "for", "endfor") == "Anna &lt;3two!after"


def test_without_rows_it_says_nothing():
    assert said("{{ row.name }}", [], "each", "endeach") == "after"
    assert said("{{ row.name }}", None, "each", "endeach") == "after"


def test_what_is_around_it_may_be_unescaped():
    source = "{% load ui %}{% autoescape off %}{% each row in rows %}{{ row.name }}{% endeach %}{% endautoescape %}"
    assert Template(source).render(Context({"rows": ROWS[:1]})) == "Anna & <Co>"


def test_another_way_to_say_it_is_refused():
    with pytest.raises(TemplateSyntaxError, match="each row in rows"):
        Template("{% load ui %}{% each rows %}{% endeach %}")
