"""Every page of asks. State changes are sub-resources that take POST."""

from django.urls import path

from metier.asks import practice_urls
from metier.asks.views import answers, asks, brief, case, conversations, updates

app_name = "asks"
urlpatterns = [
    *practice_urls.urlpatterns,
    path("", asks.asks, name="asks"),
    path("all/", asks.everything, name="all"),
    path("across/", asks.across, name="across"),
    path("new/", asks.new, name="new"),
    path("leaving/", answers.leaving, name="leaving"),
    path("<uuid:pk>/", asks.ask, name="ask"),
    path("<uuid:pk>/change/", asks.change, name="change"),
    path("<uuid:pk>/changes/<uuid:change>/withdrawal/", asks.withdraw_change, name="withdraw_change"),
    path("<uuid:pk>/trash/", asks.trash, name="trash_ask"),
    path("<uuid:pk>/restoration/", asks.restore, name="restore_ask"),
    # the case
    path("<uuid:pk>/case/", asks.case, name="case"),
    path("<uuid:pk>/evidence/", case.evidence, name="evidence"),
    path("<uuid:pk>/evidence/new/", case.add_evidence, name="add_evidence"),
    path("evidence/<uuid:pk>/trash/", case.remove_evidence, name="remove_evidence"),
    path("evidence/<uuid:pk>/restoration/", case.restore_evidence, name="restore_evidence"),
    path("<uuid:pk>/objections/new/", case.add_objection, name="add_objection"),
    path("objections/<uuid:pk>/change/", case.change_objection, name="change_objection"),
    path("objections/<uuid:pk>/trash/", case.remove_objection, name="remove_objection"),
    path("objections/<uuid:pk>/restoration/", case.restore_objection, name="restore_objection"),
    path("<uuid:pk>/paper/", case.paper, name="paper"),
    path("<uuid:pk>/case.pdf", case.case_pdf, name="case_pdf"),
    path("<uuid:pk>/paper/handing-over/", case.hand_over, name="hand_over_case"),
    # the conversation
    path("<uuid:pk>/conversation/", conversations.conversation, name="conversation"),
    path("conversations/<uuid:pk>/rehearsal/", conversations.rehearse, name="rehearse"),
    path("conversations/<uuid:pk>/trash/", conversations.trash, name="trash_conversation"),
    path("conversations/<uuid:pk>/restoration/", conversations.restore, name="restore_conversation"),
    path("rehearsals/<uuid:pk>/trash/", conversations.trash_rehearsal, name="trash_rehearsal"),
    # what becomes of it
    path("<uuid:pk>/answer/", answers.choose, name="choose_answer"),
    path("<uuid:pk>/answer/<slug:kind>/", answers.answer, name="answer"),
    path("steps/<uuid:step>/withdrawal/", answers.withdraw_step, name="withdraw_step"),
    path("promises/<uuid:pk>/keeping/", answers.keep, name="keep_promise"),
    path("promises/<uuid:pk>/letting-go/", answers.let_go, name="let_go"),
    path("promises/<uuid:pk>/reopening/", answers.reopen, name="reopen_promise"),
    # the brief of priorities, and what was handed over
    path("brief/", brief.brief, name="brief"),
    path("brief/priorities.pdf", brief.brief_pdf, name="brief_pdf"),
    path("brief/handing-over/", brief.hand_over_brief, name="hand_over_brief"),
    path("documents/<uuid:pk>/", brief.document, name="document"),
    path("documents/<uuid:pk>/document.pdf", brief.document_pdf, name="document_pdf"),
    path("documents/<uuid:pk>/withdrawal/", brief.take_document_back, name="take_document_back"),
    # updates
    path("updates/", updates.updates, name="updates"),
    path("updates/rhythm/", updates.rhythm, name="rhythm"),
    path("updates/rhythm/stop/", updates.stop_rhythm, name="stop_rhythm"),
    path("updates/rhythm/resumption/", updates.resume_rhythm, name="resume_rhythm"),
    path("updates/new/", updates.begin, name="begin_update"),
    path("updates/<uuid:pk>/", updates.update, name="update"),
    path("updates/<uuid:pk>/words/", updates.word, name="word_update"),
    path("updates/<uuid:pk>/lines/new/", updates.add_line, name="add_line"),
    path("updates/<uuid:pk>/days/", updates.refill, name="refill_update"),
    path("updates/<uuid:pk>/sending/", updates.send, name="send_update"),
    path("updates/<uuid:pk>/skipping/", updates.skip, name="skip_update"),
    path("updates/<uuid:pk>/reopening/", updates.reopen, name="reopen_update"),
    path("updates/<uuid:pk>/trash/", updates.trash, name="trash_update"),
    path("updates/<uuid:pk>/restoration/", updates.restore, name="restore_update"),
    path("updates/<uuid:pk>/update.pdf", updates.update_pdf, name="update_pdf"),
    path("lines/<uuid:pk>/trash/", updates.remove_line, name="remove_line"),
    path("lines/<uuid:pk>/restoration/", updates.restore_line, name="restore_line"),
]
