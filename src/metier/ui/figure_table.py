"""The numbers of a figure as an HTML table, put together as its drawing is, for the same reason."""

from html import escape

from django.utils.safestring import SafeString, mark_safe

from metier.core.charts import FigureTable


def render(table: FigureTable, summary: str) -> SafeString:
    """Folded away under its figure; the first cell of a row is its heading."""
    ends = [' class="num"' if column.is_number else "" for column in table.columns]
    labels = "".join(
        f'<th scope="col"{end}>{escape(column.label)}</th>' for column, end in zip(table.columns, ends, strict=True)
    )
    rows = "".join(_row(row, ends) for row in table.rows)
    return mark_safe(  # noqa: S308 - every text in it is escaped, here or by _row
        f'<details class="figure-data"><summary>{escape(summary)}</summary>\n'
        f'<div class="table-wrap" tabindex="0" role="region" aria-label="{escape(table.caption)}"><table class="data">\n'
        f"<thead><tr>{labels}</tr></thead>\n<tbody>{rows}</tbody>\n</table></div></details>"
    )


def _row(row: tuple[str, ...], ends: list[str]) -> str:
    cells = "".join(f"<td{end}>{escape(cell)}</td>" for cell, end in zip(row[1:], ends[1:], strict=True))
    return f'<tr><th scope="row">{escape(row[0])}</th>{cells}</tr>'
