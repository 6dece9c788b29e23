"""What `metier resume build` set before, worked out anew after something was written, so that the next one finds it ready."""

from __future__ import annotations

from django.db import connection

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.resume import kept, outputs, queries
from metier.resume.making import file_name
from metier.resume.models import Variant
from metier.resume.previews import look_of


def renew(viewer: Viewer) -> None:
    """Say anew what is kept, if something was written since; what cannot be set any more is not kept, for the command to say why."""
    of, built = kept.all_kept()
    if not built or of == kept.stamp():
        return
    _close()
    before = kept.stamp()
    found: dict[str, kept.Setting] = {}
    for words, one in built.items():
        try:
            found[words] = setting(viewer, queries.variant_named(viewer, one.variant), one)
        except (Refused, LookupError):
            continue
    _close()
    kept.forget()
    kept.keep_all(before, found)


def setting(viewer: Viewer, variant: Variant, said: kept.Setting) -> kept.Setting:
    """A variant as it is to be set now, where it was set before. Raises Refused."""
    content = queries.content(viewer, variant)
    return kept.Setting(
        variant=said.variant,
        design=variant.design,
        said=outputs.to_set(content, look_of(variant)),
        folder=said.folder,
        name=file_name(content.name, variant.name) + said.name[said.name.rindex(".") :],
        force=said.force,
    )


def _close() -> None:
    """The last to close a file of SQLite may write to it: what is noted of it is noted after."""
    if connection.vendor == "sqlite":
        connection.close()
