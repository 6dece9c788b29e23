"""Every page there is, and how to get to it: by its address, or by the first link of a page that leads to one like it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from playwright.sync_api import Page, Response

from browser.served import Served


@dataclass(frozen=True)
class Place:
    """A page by name. `link` is followed from `address`, on to what is `below` it, and from there `onward`; `status` is what it answers."""

    name: str
    address: str
    link: str = ""
    below: str = ""
    status: int = 200
    onward: str = ""


OF_A_CAREER = (
    Place("today", "/"),
    Place("today, all of it", "/?all"),
    Place("a line captured", "/capture/"),
    Place("notes", "/notes/"),
    Place("a note", "/notes/", "main a[href^='/notes/0']"),
    Place("direction", "/direction/"),
    Place("direction, asking for a day", "/direction/as-of/"),
    Place("direction on a past day", "/direction/as-of/?on=2026-02-01"),
    Place("direction on no day", "/direction/as-of/?on=someday", status=422),
    Place("an ambition", "/direction/", ".ambitions a[href*='/ambitions/']"),
    Place("an ambition, new", "/direction/ambitions/new/"),
    Place("an ambition, changing", "/direction/", ".ambitions a[href$='/change/']"),
    Place("rankings", "/direction/priorities/"),
    Place("ranking", "/direction/priorities/rank/"),
    Place("a life goal", "/direction/", "#life table a"),
    Place("a life goal, new", "/direction/life/new/"),
    Place("plan", "/plan/"),
    Place("what would help", "/plan/findings/"),
    Place("goals", "/plan/goals/"),
    Place("a goal", "/plan/goals/", "main a[href^='/plan/goals/0']"),
    Place("an if-then plan, new", "/plan/goals/", "main a[href^='/plan/goals/0']", "if-then/"),
    Place(
        "an if-then plan", "/plan/goals/", "a:has-text('Manage people')", onward="#if-then a[href^='/plan/if-then/']"
    ),
    Place("check-ins of a goal", "/?all", "#agenda a[href^='/reviews/goals/']"),
    Place("a goal, new", "/plan/goals/new/"),
    Place("a goal of years, new", "/plan/goals/new/?horizon=years"),
    Place("a task", "/plan/", "#tasks a[href^='/plan/tasks/']"),
    Place("a goal, changing", "/plan/goals/", "main a[href^='/plan/goals/0']", "change/"),
    Place("a task, changing", "/plan/", "#tasks a[href^='/plan/tasks/']", "change/"),
    Place("a task, new", "/plan/tasks/new/"),
    Place("deposits", "/plan/deposits/"),
    Place("deposits, of a month", "/plan/deposits/?when=September+2026"),
    Place("deposits, none found", "/plan/deposits/?when=2001"),
    Place("deposits, of no time", "/plan/deposits/?when=someday", status=422),
    Place("a deposit, changing", "/plan/deposits/", "main a[href$='/change/']"),
    Place("hours", "/plan/hours/"),
    Place("hours, changing", "/plan/hours/", "main a[href$='/change/']"),
    Place("plan, asking for a day", "/plan/as-of/"),
    Place("plan of a past day", "/plan/as-of/?on=2026-05-01"),
    Place("reviews", "/reviews/"),
    Place("rhythm of reviews", "/reviews/rhythm/"),
    Place("another review", "/reviews/another/"),
    Place("a review, signed off", "/reviews/", "#past a[href*='/reviews/0']"),
    Place("record", "/record/"),
    Place("positions", "/record/positions/"),
    Place("a position, new", "/record/positions/new/"),
    Place("wins", "/record/wins/"),
    Place("wins that lack evidence", "/record/wins/?lacks=evidence"),
    Place("wins, none found", "/record/wins/?q=nowhere"),
    Place("a win", "/record/wins/", "main table a[href^='/record/wins/0']"),
    Place("a win that lacks something", "/record/wins/?lacks=evidence", "main table a.late"),
    Place("a skill", "/record/skills/", "main table a[href^='/record/skills/0']"),
    Place("skills without evidence", "/record/skills/?lacks=evidence"),
    Place("going stale", "/record/fresh/"),
    Place("references", "/record/references/"),
    Place("a reference, new", "/record/references/new/"),
    Place("a skill, new", "/record/skills/new/"),
    Place("levels", "/record/skills/levels/"),
    Place("about the library", "/record/library/"),
    Place("a recommendation", "/record/recommendations/", "main li a[href^='/record/recommendations/0']"),
    Place("a recommendation, new", "/record/recommendations/new/"),
    Place("profile", "/record/", "#profile-block a"),
    Place("résumé", "/resumes/"),
    Place("a variant, new", "/resumes/new/"),
    Place("a variant, page by page", "/resumes/", "#variants table a", "preview/"),
    Place("a variant, its settings", "/resumes/", "#bench a[href$='/settings/']"),
    Place("a variant, its sections", "/resumes/", "#bench a[href$='/sections/']"),
    Place("a variant, all wins", "/resumes/", "#bench a[href$='/wins/']"),
    Place("a variant, a line of it", "/resumes/", "#picks a[href^='/resumes/lines/']"),
    Place("a variant, sending it", "/resumes/", "#bench a[href$='/sending/']"),
    Place("what was sent", "/resumes/sent/"),
    Place("a photo", "/resumes/photo/"),
    Place("checks of a résumé", "/resumes/checks/"),
    Place("talk", "/talk/"),
    Place("an account", "/talk/", "main table a[href*='/accounts/0']"),
    Place("an account, new", "/talk/accounts/new/"),
    Place("an account, changing", "/talk/", "main table a[href*='/accounts/0']", "change/"),
    Place("an account, rehearsing", "/talk/", "main table a[href*='/accounts/0']", "rehearsal/"),
    Place("what a sentence stands on", "/talk/", "main table a[href*='/accounts/0']", onward="a[href$='/evidence/']"),
    Place("questions about a time", "/talk/answers/"),
    Place("answers about a time", "/talk/answers/all/"),
    Place("an answer about a time", "/talk/answers/all/", "main table a"),
    Place("an answer about a time, new", "/talk/answers/new/?question=failure-1"),
    Place("the win of an answer", "/talk/answers/all/", "main table a", "win/"),
    Place("an answer about a time, rehearsing", "/talk/answers/all/", "main table a", "rehearsal/"),
    Place("rules of wording", "/talk/rules/"),
    Place("postings", "/postings/"),
    Place("postings, none found", "/postings/?q=nowhere"),
    Place("a posting, new", "/postings/new/"),
    Place("a posting", "/postings/", "main table a"),
    Place("a posting, changing", "/postings/", "main table a", "change/"),
    Place("a line of a posting", "/postings/", "main table a", onward="#asked table a"),
    Place("a line of a posting, new", "/postings/", "main table a", "lines/new/"),
    Place("something sent", "/postings/sent/new/"),
    Place("something sent for a posting", "/postings/", "main table a", "sent/new/"),
    Place("what became of it", "/postings/", "a:has-text('Senior analytics')", onward="main a[href$='/outcome/']"),
    Place("roles", "/roles/"),
    Place("a role, new", "/roles/new/?q=head+of+analytics"),
    Place("a role", "/roles/", "main table a:has-text('Head of analytics')"),
    Place("a role, changing", "/roles/", "main table a:has-text('Head of analytics')", "change/"),
    Place(
        "a role, its tasks",
        "/roles/",
        "main table a:has-text('Head of analytics')",
        onward="#closing a[href^='/reviews/roles/']",
    ),
    Place("what says what a role needs", "/roles/", "main table a:has-text('Senior analytics')", "sources/"),
    Place("a ladder for a role", "/roles/", "main table a:has-text('Senior analytics')", "sources/ladder/"),
    Place("something a role needs, new", "/roles/", "main table a:has-text('Senior analytics')", "needs/new/"),
    Place("what a role needs", "/roles/", "main table a:has-text('Senior analytics')", onward="main table th a"),
    Place("profile at level", "/roles/profile/"),
    Place("profile at level, all of a kind", "/roles/profile/?all=skill"),
    Place("a level opened", "/roles/profile/", "#skill table a"),
    Place("the occupation of a position", "/roles/profile/", "main table a[href*='/positions/']"),
    Place("occupations, ranked", "/roles/profile/occupations/"),
    Place("value", "/value/"),
    Place("pay history", "/value/history/"),
    Place("pay, new", "/value/pay/new/"),
    Place("pay, changing", "/value/history/", "main table a[href*='/pay/0']"),
    Place("equity, new", "/value/equity/new/"),
    Place("markets", "/value/markets/"),
    Place("a market, changing", "/value/markets/", "main a[href*='/market/0']"),
    Place("a point, new", "/value/point/new/"),
    Place("offers and staying", "/value/offers/"),
    Place("an offer, new", "/value/offer/new/"),
    Place("what skills are worth", "/value/skills/"),
    Place("what pay has to reach", "/value/life/"),
    Place("prices and rates", "/value/prices/"),
    Place("a table of prices, bringing", "/value/prices/bring/"),
    Place("a rate, new", "/value/rate/new/"),
    Place("what to ask", "/value/asking/"),
    Place("wins that hold it up", "/value/asking/wins/"),
    Place("negotiation sheet", "/value/asking/sheet/"),
    Place("import", "/record/import/"),
    Place("imports", "/record/imports/"),
    Place("corrections", "/reviews/corrections/"),
    Place("corrections of a kind", "/reviews/corrections/?kind=goal"),
    Place("corrections, none found", "/reviews/corrections/?year=2026&kind=drift"),
    Place("a past day, asking", "/reviews/compare/"),
    Place("a past day beside now", "/reviews/compare/?then=2026-05-01"),
    Place("a day to come beside now", "/reviews/compare/?then=2090-01-01", status=422),
    Place("forecasts", "/reviews/forecast/"),
    Place("a forecast", "/reviews/forecast/", "main a[href^='/reviews/forecast/0']"),
    Place("parking", "/reviews/parking/"),
    Place("asks", "/asks/"),
    Place("an ask", "/asks/", "main table a[href*='/asks/0']"),
    Place("an ask, new", "/asks/new/"),
    Place("an ask, changing", "/asks/", "#opened a[href$='/change/']:not([href*='/objections/'])"),
    Place("a case", "/asks/", "#opened a[href$='/case/']"),
    Place("a case on paper", "/asks/", "#opened a[href$='/paper/']"),
    Place("evidence", "/asks/", "#opened a[href$='/evidence/']"),
    Place("an objection", "/asks/", "#opened a[href*='/objections/']"),
    Place("a conversation", "/asks/", "#opened a[href$='/conversation/']"),
    Place("a rehearsal", "/asks/", "#opened a[href$='/rehearsal/']"),
    Place("an answer", "/asks/", "#opened a[href$='/answer/']"),
    Place("let me think", "/asks/", "#opened a[href$='/answer/']", "think/"),
    Place("a promise", "/asks/", "#opened a[href$='/answer/']", "promise/"),
    Place("a no", "/asks/", "#opened a[href$='/answer/']", "no/"),
    Place("an ask, withdrawing", "/asks/", "#opened a[href$='/answer/']", "withdrawn/"),
    Place("a yes", "/asks/", "#opened a[href$='/answer/']", "yes/"),
    Place("not now", "/asks/", "#opened a[href$='/answer/']", "not-now/"),
    Place("all asks", "/asks/all/"),
    Place("all asks of a kind", "/asks/all/?kind=project"),
    Place("all asks, none found", "/asks/all/?q=nowhere"),
    Place("asks across the years", "/asks/across/"),
    Place("somebody leaves", "/asks/leaving/"),
    Place("Tom leaves", "/asks/leaving/?whom=Tom%20Whitaker"),
    Place("brief of priorities", "/asks/brief/"),
    Place("a case as it was", "/asks/", "#opened a[href*='/documents/']"),
    Place("updates", "/asks/updates/"),
    Place("an update, sent", "/asks/updates/", "main table a"),
    Place("rhythm of updates", "/asks/updates/rhythm/"),
    Place("practice", "/asks/practice/"),
    Place("practising", "/asks/practice/now/?of=5"),
    Place("practice of an area", "/asks/practice/now/?of=4&area=pay"),
    Place("practised", "/asks/practice/done/?of=2&at=3"),
    Place("answers", "/asks/practice/answers/"),
    Place("a scenario", "/asks/practice/deck/credit-in-the-meeting/"),
    Place("a scenario, new", "/asks/practice/own/new/"),
    Place("a conversation, preparing", "/asks/practice/prepare/?about=a pay rise"),
    Place("a conversation, new", "/asks/practice/own/new/?real&like=pay-asking-for-more"),
    Place("reminders", "/reminders/"),
    Place("autonomy record", "/asks/autonomy/"),
    Place("autonomy record, line by line", "/asks/autonomy/lines/"),
    Place("a line of the autonomy record, new", "/asks/autonomy/lines/new/?behaviour=last-resort"),
    Place("support map", "/support/"),
    Place("support map, anew", "/support/new/"),
    Place("support map of a past day", "/support/as-of/?on=2026-05-01"),
    Place("getting help", "/support/help/"),
    Place("a helper", "/support/help/", "main table a[href^='/support/helpers/0']"),
    Place("a helper, new", "/support/helpers/new/?kind=coach"),
    Place("a talk, new", "/support/help/", "main table a[href^='/support/helpers/0']", "sessions/new/"),
    Place("archive", "/archive/"),
    Place("restore", "/restore/"),
    Place("trash", "/trash/"),
    Place("calendar", "/calendar/"),
    Place("settings", "/account/settings/"),
    Place("demo", "/demo/"),
    Place("nothing", "/nothing/", status=404),
)
BEFORE_A_CAREER = (
    Place("start", "/start/"),
    Place("restore at the start", "/restore/"),
    Place("demo at the start", "/demo/"),
)
BEFORE_SIGNING_IN = (
    Place("sign in", "/account/sign-in/", status=401),
    Place("a spent link", "/account/sign-in/spent/", status=401),
    Place("nothing, for a stranger", "/nothing/", status=404),
    Place("a link of a mail that is not whole", "/reminders/mailed/x/", status=404),
)
WITHOUT_DATA = (
    Place("today, empty", "/"),
    Place("notes, empty", "/notes/"),
    Place("direction, empty", "/direction/"),
    Place("ranking, the first", "/direction/priorities/rank/"),
    Place("plan, empty", "/plan/"),
    Place("goals, empty", "/plan/goals/"),
    Place("a task without a goal", "/plan/tasks/new/"),
    Place("deposits, empty", "/plan/deposits/"),
    Place("hours, empty", "/plan/hours/"),
    Place("reviews, empty", "/reviews/"),
    Place("forecasts, empty", "/reviews/forecast/"),
    Place("corrections, empty", "/reviews/corrections/"),
    Place("a past day beside now, empty", "/reviews/compare/?then=2026-05-01"),
    Place("asks, empty", "/asks/"),
    Place("all asks, empty", "/asks/all/"),
    Place("asks across the years, empty", "/asks/across/"),
    Place("somebody leaves, empty", "/asks/leaving/"),
    Place("brief of priorities, empty", "/asks/brief/"),
    Place("updates, empty", "/asks/updates/"),
    Place("record, empty", "/record/"),
    Place("skills, empty", "/record/skills/"),
    Place("going stale, nothing", "/record/fresh/"),
    Place("levels, empty", "/record/skills/levels/"),
    Place("imports, empty", "/record/imports/"),
    Place("postings, empty", "/postings/"),
    Place("roles, empty", "/roles/"),
    Place("profile at level, empty", "/roles/profile/"),
    Place("occupations, nothing to hold against", "/roles/profile/occupations/"),
    Place("value, empty", "/value/"),
    Place("pay history, empty", "/value/history/"),
    Place("markets, empty", "/value/markets/"),
    Place("offers, empty", "/value/offers/"),
    Place("skills in pay, empty", "/value/skills/"),
    Place("what pay has to reach, empty", "/value/life/"),
    Place("prices, empty", "/value/prices/"),
    Place("reminders, not set", "/reminders/"),
    Place("practice, empty", "/asks/practice/"),
    Place("answers, empty", "/asks/practice/answers/"),
    Place("autonomy record, empty", "/asks/autonomy/"),
    Place("autonomy record, no lines", "/asks/autonomy/lines/"),
    Place("support map, empty", "/support/"),
    Place("support map, the first", "/support/new/"),
    Place("getting help, empty", "/support/help/"),
    Place("trash, empty", "/trash/"),
)


def led_to(page: Page, served: Served, places: Iterable[Place]) -> dict[Place, str]:
    """The address of each place, once the links that lead there are followed; a page that many of them stand on is opened once."""
    addresses = {place: place.address for place in places}
    for link, below in (("link", "below"), ("onward", "")):
        stands_on = defaultdict(list)
        for place, address in addresses.items():
            if getattr(place, link):
                stands_on[address].append(place)
        for address, those in stands_on.items():
            page.goto(served.url + address)
            for place in those:
                href = page.locator(getattr(place, link)).first.get_attribute("href")
                addresses[place] = f"{href}{below and getattr(place, below)}"
    return addresses


def go(page: Page, served: Served, place: Place, address: str = "") -> None:
    """To the page, with all of it there."""
    answer = page.goto(served.url + (address or led_to(page, served, [place])[place]))
    assert isinstance(answer, Response)
    assert answer.status == place.status, f"{place.name}: {answer.status} at {answer.url}"
    settle(page)


def settle(page: Page) -> None:
    """What the page fetches has come, is in its place and answers. Only with script: without it nothing is fetched."""
    page.wait_for_load_state()
    coming = "[hx-trigger=load], .htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"
    page.locator(coming).first.wait_for(state="detached")
