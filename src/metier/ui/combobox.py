"""Fields whose text is completed from names while one writes. Without script they are plain fields; any text may stay in them."""

from __future__ import annotations

from typing import Any

from django import forms


class NameInput(forms.TextInput):
    """One name. `names_at` answers what is written so far with a list of options, of which `offering` says what they are."""

    template_name = "ui/widgets/name.html"

    def __init__(self, names_at: str, offering: str, attrs: dict[str, Any] | None = None) -> None:
        self.names_at, self.offering = names_at, offering
        super().__init__({"autocomplete": "off", **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget["offering"] = self.offering
        widget["attrs"] |= completed(self.names_at, widget["attrs"].get("id", name))
        return context


class NamesInput(forms.Textarea):
    """Several names, one on each line, and beneath them one more that is completed and becomes a line."""

    template_name = "ui/widgets/names.html"

    def __init__(self, names_at: str, offering: str, adding: str, attrs: dict[str, Any] | None = None) -> None:
        """`adding` is the label of the one more."""
        self.names_at, self.offering, self.adding = names_at, offering, adding
        super().__init__({"rows": 3, **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        one_more = f"{widget['attrs'].get('id', name)}_more"
        widget["offering"] = self.offering
        widget["adding"] = {
            "type": "text",
            "name": f"{name}-more",
            "value": None,
            "attrs": {"id": one_more, "class": "input", "autocomplete": "off", "aria-label": self.adding,
                      "placeholder": self.adding, "maxlength": 500, **completed(self.names_at, one_more)},
        }  # fmt: skip
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What stands in the one more is a line too: it was written, though Enter was not pressed."""
        lines, more = super().value_from_datadict(data, files, name), str(data.get(f"{name}-more") or "").strip()
        return f"{lines or ''}\n{more}" if more else lines


def completed(names_at: str, key: str) -> dict[str, str]:
    """By which htmx asks at each letter, and only for the last."""
    return {
        "hx-get": names_at,
        "hx-trigger": "input changed",
        "hx-target": f"#{key}_names",
        "hx-select": "#names-offered > li",
        "hx-sync": "this:replace",
    }
