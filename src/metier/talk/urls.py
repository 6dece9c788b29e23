"""Every page of talking about it. State changes are sub-resources that take POST."""

from django.urls import path

from metier.talk.views import accounts, answers, evidence, rehearsals, rules, undoing

app_name = "talk"
urlpatterns = [
    path("", accounts.talk, name="talk"),
    path("accounts/new/", accounts.new, name="new_account"),
    path("accounts/<uuid:pk>/", accounts.account, name="account"),
    path("accounts/<uuid:pk>/change/", accounts.change, name="change_account"),
    path("accounts/<uuid:pk>/words/", accounts.words, name="account_words"),
    path("accounts/<uuid:pk>/sentences/", accounts.add, name="add_sentences"),
    path("accounts/<uuid:pk>/rehearsal/", rehearsals.rehearse_account, name="rehearse_account"),
    path("accounts/<uuid:pk>/paper/", rehearsals.account_paper, name="account_paper"),
    path("accounts/<uuid:pk>/trash/", accounts.trash, name="trash_account"),
    path("accounts/<uuid:pk>/restoration/", accounts.restore, name="restore_account"),
    # sentences and what they stand on
    path("sentences/<uuid:pk>/place/", accounts.move, name="move_sentence"),
    path("sentences/<uuid:pk>/evidence/", evidence.evidence, name="evidence"),
    path("sentences/<uuid:pk>/evidence/before/", undoing.stand_again, name="stand_again"),
    path("sentences/<uuid:pk>/trash/", accounts.trash_sentence, name="trash_sentence"),
    path("sentences/<uuid:pk>/restoration/", accounts.restore_sentence, name="restore_sentence"),
    path("evidence/<uuid:pk>/acceptance/", evidence.acceptance, name="accept_evidence"),
    # answers about a time
    path("answers/", answers.questions, name="questions"),
    path("answers/all/", answers.answers, name="answers"),
    path("answers/new/", answers.new, name="new_answer"),
    path("answers/<uuid:pk>/", answers.answer, name="answer"),
    path("answers/<uuid:pk>/words/", answers.words, name="answer_words"),
    path("answers/<uuid:pk>/win/", answers.win, name="answer_win"),
    path("answers/<uuid:pk>/acceptance/", answers.acceptance, name="accept_win"),
    path("answers/<uuid:pk>/win/before/", undoing.stand_again_answer, name="stand_again_answer"),
    path("answers/<uuid:pk>/rehearsal/", rehearsals.rehearse_answer, name="rehearse_answer"),
    path("answers/<uuid:pk>/paper/", rehearsals.answer_paper, name="answer_paper"),
    path("answers/<uuid:pk>/trash/", answers.trash, name="trash_answer"),
    path("answers/<uuid:pk>/restoration/", answers.restore, name="restore_answer"),
    path("themes/<slug:theme>/words/", answers.theme_words, name="theme_words"),
    path("rehearsals/<uuid:pk>/trash/", rehearsals.trash_rehearsal, name="trash_rehearsal"),
    path("rules/", rules.rules, name="rules"),
    path("rules/<slug:rule>/", rules.switch, name="switch_rule"),
]
