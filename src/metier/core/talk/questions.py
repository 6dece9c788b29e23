"""Questions that begin with “tell me about a time”, by theme, written for Metier; each theme with the words that a win about it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    theme: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """`words` are beginnings of words: `disagree` finds `disagreement`. `about` says what whoever asks wants to hear."""

    key: str
    name: str
    about: str
    words: tuple[str, ...]
    questions: tuple[Question, ...]


def _theme(key: str, name: str, about: str, words: str, *questions: str) -> Theme:
    made = tuple(Question(f"{key}-{number}", key, text) for number, text in enumerate(questions, 1))
    return Theme(key, name, about, tuple(words.split()), made)


_ALL = (
    _theme(
        "result",
        "A result",
        "what you began with, what you did, and a number",
        "cut reduc increas sav grew grow rais doubl halv faster fewer improv revenue cost profit sales target deliver won",
        "Tell me about the piece of work you are proudest of.",
        "Tell me about a time when you made something measurably better.",
        "Tell me about a time when you saved money or time for those you worked for.",
        "Tell me about a target you missed or beat, and why.",
    ),
    _theme(
        "conflict",
        "Conflict",
        "that you can disagree, and still work with somebody afterwards",
        "conflict disagree dispute argu object complain mediat difficult tension resolv pushback settl",
        "Tell me about a time when you and a colleague wanted different things.",
        "Tell me about a time when you disagreed with whoever you reported to.",
        "Tell me about a difficult customer, and what became of it.",
        "Tell me about a time when two people on your team did not get on.",
    ),
    _theme(
        "failure",
        "Something that went wrong",
        "that you say it plainly, and what you do otherwise since",
        "mistake fail error wrong late miss incident outage recover correct bug rework lost lesson setback",
        "Tell me about a mistake of yours, and when you told somebody.",
        "Tell me about a time when a plan of yours did not work.",
        "Tell me about a time when you found out too late that something was wrong.",
        "Tell me about feedback that was hard to hear.",
    ),
    _theme(
        "leading",
        "Leading others",
        "how others did better because of you",
        "led lead manag mentor coach hir recruit promot deleg train supervis onboard team apprentice",
        "Tell me about a time when somebody grew because of you.",
        "Tell me about a time when you led people who did not report to you.",
        "Tell me about a time when you had to say something hard to somebody you managed.",
        "Tell me about a time when your team did not believe in the goal.",
    ),
    _theme(
        "together",
        "Working together",
        "your own part, and what you did for theirs",
        "together joint collab partner across department share adopt support align helped team volunteer",
        "Tell me about a time when you needed people from another department.",
        "Tell me about a time when you helped somebody at the cost of your own work.",
        "Tell me about a team that worked well, and your part in it.",
    ),
    _theme(
        "persuading",
        "Persuading",
        "whom you had to win over, and with what",
        "persuad convinc present pitch propos negotiat committee board agree accept approv stakeholder advice advis",
        "Tell me about a time when nobody agreed with you at first.",
        "Tell me about a time when you explained something difficult to people outside your field.",
        "Tell me about a negotiation, and what both sides got.",
    ),
    _theme(
        "deciding",
        "Deciding",
        "what you knew, what you did not, and how you weighed it",
        "decid decision chose choos priorit risk judg trade stopp select evaluat option assess",
        "Tell me about a decision you took without knowing enough.",
        "Tell me about a time when you had to choose between two things that both mattered.",
        "Tell me about a time when you stopped something.",
    ),
    _theme(
        "pressure",
        "Under pressure",
        "what you left out, and how you kept the rest right",
        "deadline urgent pressure crisis emergency overnight short-staffed peak surge week early time",
        "Tell me about a time when everything was due at once.",
        "Tell me about a deadline that you could not move.",
        "Tell me about a time when things changed on the day itself.",
    ),
    _theme(
        "change",
        "Change",
        "what you did while others waited",
        "chang migrat moved merg reorgan restructur redesign replac transition transform takeover introduc adopt",
        "Tell me about a change you did not want.",
        "Tell me about a time when you introduced something new and people were against it.",
        "Tell me about a time when your work changed under you.",
    ),
    _theme(
        "learning",
        "Learning",
        "how you learn when nobody teaches you",
        "learn taught certif course train qualif study self-taught new skill exam",
        "Tell me about a time when you had to learn something quickly.",
        "Tell me about something you can do today that you could not do two years ago.",
        "Tell me about a time when you asked for help.",
    ),
    _theme(
        "finding",
        "Finding a problem",
        "what you saw that others had passed",
        "found discover notic spot investigat analys root diagnos audit detect uncover trace double",
        "Tell me about a problem that you found before anybody asked.",
        "Tell me about a time when the numbers did not add up.",
        "Tell me about a time when the obvious answer was wrong.",
    ),
    _theme(
        "building",
        "Making something new",
        "how it began, and who uses it today",
        "built build creat design launch found set-up start invent prototyp pilot first wrote develop dashboard",
        "Tell me about something that exists because you made it.",
        "Tell me about an idea of yours that others took up.",
        "Tell me about a time when you began with nothing.",
    ),
    _theme(
        "customers",
        "Those it is for",
        "that you asked them, and what they got",
        "customer client patient pupil student user guest member public vulnerable service complaint satisf",
        "Tell me about a time when you did more for a customer than you had to.",
        "Tell me about a time when what they asked for was not what they needed.",
        "Tell me about a time when you had to say no to somebody you served.",
    ),
    _theme(
        "right",
        "Doing right",
        "what it cost you, and that you would do it again",
        "ethic honest complian regulat safety safeguard privacy confident audit policy whistle fair integrity",
        "Tell me about a time when the right thing was not the easy one.",
        "Tell me about a time when you were asked to do something you thought wrong.",
        "Tell me about a rule that you kept although nobody was looking.",
    ),
)
THEMES: Mapping[str, Theme] = {theme.key: theme for theme in _ALL}
QUESTIONS: Mapping[str, Question] = {one.key: one for theme in _ALL for one in theme.questions}
