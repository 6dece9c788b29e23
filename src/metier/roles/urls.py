"""Every page of roles. State changes are sub-resources that take POST."""

from django.urls import path

from metier.roles.views import gaps, profile, roles, sources

app_name = "roles"
urlpatterns = [
    path("", roles.roles, name="roles"),
    path("new/", roles.add, name="add"),
    # the profile at level
    path("profile/", profile.profile, name="profile"),
    path("profile/occupations/", profile.occupations, name="occupations"),
    path("profile/positions/<uuid:pk>/", profile.matching, name="matching"),
    path("profile/positions/<uuid:pk>/title/", profile.unmatch, name="unmatch"),
    path("profile/levels/<uuid:pk>/changes/<uuid:change>/withdrawal/", profile.withdraw_level, name="withdraw_level"),
    path("profile/levels/<uuid:pk>/removal/", profile.forget_level, name="forget_level"),
    path("profile/levels/<uuid:pk>/restoration/", profile.restore_level, name="restore_level"),
    path("profile/skills/<uuid:pk>/name/", profile.mean_nothing, name="mean_nothing"),
    path("profile/<str:code>/", profile.element, name="element"),
    path("profile/<str:code>/skills/", profile.mean, name="mean"),
    # a role
    path("<uuid:pk>/", roles.role, name="role"),
    path("<uuid:pk>/change/", roles.change, name="change"),
    path("<uuid:pk>/trash/", roles.trash, name="trash"),
    path("<uuid:pk>/restoration/", roles.restoration, name="restore"),
    # what says what it needs
    path("<uuid:pk>/sources/", sources.sources, name="sources"),
    path("<uuid:pk>/sources/occupation/", sources.occupation, name="take_occupation"),
    path("<uuid:pk>/sources/given/", sources.given, name="take_given"),
    path("<uuid:pk>/sources/ladder/", sources.ladder, name="ladder"),
    path("sources/<uuid:pk>/trash/", sources.trash, name="trash_source"),
    path("sources/<uuid:pk>/restoration/", sources.restoration, name="restore_source"),
    path("on-today/", gaps.on_today, name="on_today"),
    # what it needs, and what is decided
    path("<uuid:pk>/needs/new/", gaps.new, name="new_requirement"),
    path("needs/<uuid:pk>/", gaps.requirement, name="requirement"),
    path("needs/<uuid:pk>/correction/", gaps.correct, name="correct"),
    path("needs/<uuid:pk>/decision/", gaps.decide, name="decide"),
    path("needs/<uuid:pk>/level/", gaps.level, name="level"),
    path("needs/<uuid:pk>/trash/", gaps.trash, name="trash_requirement"),
    path("needs/<uuid:pk>/restoration/", gaps.restoration, name="restore_requirement"),
    path("decisions/<uuid:pk>/withdrawal/", gaps.withdraw, name="withdraw_decision"),
]
