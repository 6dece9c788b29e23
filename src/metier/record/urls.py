from django.urls import URLPattern, path, register_converter

from metier.record import views
from metier.record.kinds import BY_SLUG


class KindConverter:
    """The slug of a kind; nothing else matches."""

    regex = "|".join(BY_SLUG)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(KindConverter, "kind")

app_name = "record"
urlpatterns: list[URLPattern] = [
    path("", views.record, name="record"),
    path("import/", views.choose, name="import"),
    path("import/<uuid:pk>/", views.preview, name="preview"),
    path("import/<uuid:pk>/corrections/", views.corrections, name="corrections"),
    path("import/<uuid:pk>/run/", views.carry_out, name="carry_out"),
    path("import/<uuid:pk>/removal/", views.drop, name="drop"),
    path("imports/", views.imports, name="imports"),
    path("imports/<uuid:pk>/undo/", views.undo, name="undo"),
    path("skills/levels/", views.levels, name="levels"),
    path("skills/names/", views.names, name="names"),
    path("skills/<uuid:pk>/concept/", views.take_concept, name="take_concept"),
    path("skills/<uuid:pk>/concept/removal/", views.leave_concept, name="leave_concept"),
    path("library/", views.library, name="library"),
    path("recommendations/<uuid:pk>/reference/", views.make_reference, name="make_reference"),
    path("fresh/", views.fresh, name="fresh"),
    path("findings/aside/", views.set_aside, name="set_aside"),
    path("wins/<uuid:pk>/more/", views.flesh_out, name="flesh_out"),
    path("skills/<uuid:pk>/use/", views.use, name="use"),
    path("<kind:slug>/<uuid:pk>/confirmation/", views.confirm, name="confirm"),
    path("files/<uuid:pk>/", views.download, name="download"),
    path("files/<uuid:pk>/trash/", views.detach, name="detach"),
    path("files/<uuid:pk>/return/", views.reattach, name="reattach"),
    path("evidence/<uuid:pk>/removal/", views.stop_showing, name="stop_showing"),
    path("<kind:slug>/<uuid:pk>/files/", views.attach, name="attach"),
    path("<kind:slug>/", views.rows, name="rows"),
    path("<kind:slug>/new/", views.add, name="add"),
    path("<kind:slug>/<uuid:pk>/", views.change, name="change"),
    path("<kind:slug>/<uuid:pk>/trash/", views.delete, name="delete"),
    path("<kind:slug>/<uuid:pk>/return/", views.bring_back, name="bring_back"),
]
