"""Where people come in and go out: files, duplicates, address books, export, erasure."""

from django.urls import path

from metier.network.views import books, bringing, duplicates, going_out, thanking

urlpatterns = [
    path("bring/", bringing.choose, name="bring"),
    path("bring/waiting/", bringing.bring_waiting, name="bring_waiting"),
    path("bring/imports/", bringing.imports, name="imports"),
    path("bring/imports/<uuid:pk>/undo/", bringing.undo, name="undo_import"),
    path("bring/recommendations/", thanking.recommended, name="recommended"),
    path("bring/recommendations/<uuid:pk>/favour/", thanking.note, name="note_recommendation"),
    path("bring/<uuid:pk>/", bringing.preview, name="brought"),
    path("bring/<uuid:pk>/columns/", bringing.columns, name="columns"),
    path("bring/<uuid:pk>/run/", bringing.carry_out, name="carry_out"),
    path("bring/<uuid:pk>/drop/", bringing.drop, name="drop"),
    path("duplicates/", duplicates.duplicates, name="duplicates"),
    path("duplicates/<uuid:one>/<uuid:other>/", duplicates.both, name="merge"),
    path("duplicates/<uuid:one>/<uuid:other>/two/", duplicates.two, name="two"),
    path("duplicates/<uuid:one>/<uuid:other>/two/withdrawal/", duplicates.not_two, name="not_two"),
    path("merges/<uuid:pk>/undo/", duplicates.undo_merge, name="undo_merge"),
    path("books/", books.books, name="books"),
    path("books/new/", books.new, name="new_book"),
    path("books/<uuid:pk>/", books.book, name="book"),
    path("books/<uuid:pk>/step/", books.step, name="step"),
    path("books/<uuid:pk>/change/", books.change, name="change_book"),
    path("books/<uuid:pk>/trash/", books.leave, name="leave_book"),
    path("books/<uuid:pk>/restoration/", books.return_to, name="return_to_book"),
    path("books/cards/<uuid:pk>/decision/", books.settle, name="settle"),
    path("export/", going_out.export, name="export"),
    path("export/people.vcf", going_out.file, {"kind": "vcf"}, name="export_vcf"),
    path("export/people.csv", going_out.file, {"kind": "csv"}, name="export_csv"),
    path("erasures/", going_out.erasures, name="erasures"),
    path("<uuid:pk>/card.vcf", going_out.card, name="card"),
    path("<uuid:pk>/copy.zip", going_out.copy, name="copy"),
    path("<uuid:pk>/erasure/", going_out.erasure, name="erase"),
]
