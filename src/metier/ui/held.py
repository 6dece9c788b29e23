"""One thing open in two windows, field by field: what another window kept meanwhile is shown beside what is about to be kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from django import forms

ELSEWHERE = "This was changed in another window meanwhile: this is how it is now."


def version_of(form: forms.BaseForm) -> str:
    """What each field says, before anything was written into it, as digests: `name:1a2b3c4d line:5e6f7a8b`."""
    return " ".join(f"{name}:{_digest(_there(form, name))}" for name in form.fields if name != "version")


def say_what_changed(form: forms.BaseForm, sent: str) -> bool:
    """Beside each field that says something else than when the form was shown, what that is; whether there is one.

    A field in which nothing was written takes the newer words; where something was, that stays. The fields are `form.data`'s.
    """
    before = dict(one.split(":", 1) for one in sent.split() if ":" in one)
    changed = []
    for name, field in form.fields.items():
        there = "" if name == "version" else _there(form, name)
        if name not in before or before[name] == _digest(there):
            continue
        mine = _text(field, field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name)))
        if mine != there:
            changed.append((name, there, before[name] == _digest(mine)))
    if changed:
        form.data = form.data.copy()  # type: ignore[attr-defined]
    for name, there, is_untouched in changed:
        if is_untouched:
            form.data[form.add_prefix(name)] = there  # type: ignore[index]
        form.add_error(name, ELSEWHERE if is_untouched else _asked(form.fields[name], there))
    return bool(changed)


def _asked(field: forms.Field, there: str) -> str:
    said = dict(_options(getattr(field, "choices", ()))).get(there, there)
    what = f"changed to “{said}”" if said else "emptied"
    return f"In another window it was {what} meanwhile. Press the button again to put your words in its place."


def _options(choices: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Each option with its label, also those in groups. Any: as Django has them."""
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from _options(label)
        else:
            yield str(value), label


def _there(form: forms.BaseForm, name: str) -> str:
    field = form.fields[name]
    return _text(field, field.prepare_value(form.get_initial_for_field(field, name)))


def _text(field: forms.Field, value: Any) -> str:
    """A value as its widget writes it. Any: what Django's fields have."""
    if isinstance(field.widget, forms.CheckboxInput):
        return "on" if value else ""
    written = field.widget.format_value(value)
    said = " ".join(map(str, written)) if isinstance(written, list | tuple) else str(written or "")
    return said.replace("\r\n", "\n").strip()


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(errors="replace"), digest_size=4).hexdigest()
