"""Everything an owner has, in one list: what an archive holds, what the trash shows, what upkeep empties."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.models import Owned
from metier.asks import models as asks
from metier.direction import models as direction
from metier.home import models as home
from metier.network import models as network
from metier.plan import models as plan
from metier.postings import models as postings
from metier.record import models as record
from metier.resume import models as resume
from metier.reviews import models as reviews
from metier.roles import models as roles
from metier.support import models as support
from metier.talk import models as talk
from metier.value import models as value


@dataclass(frozen=True, slots=True)
class Kept:
    """A model, what its rows are called, and whether one of them is a thing of its own to its owner, who finds it in the trash."""

    model: type[Owned]
    one: str
    many: str
    own: bool = True

    @property
    def path(self) -> str:
        """Its file in an archive: `plan/goal_revisions.json`."""
        return f"{self.model._meta.app_label}/{self.many.replace(' ', '_').replace('-', '_')}.json"

    @property
    def label(self) -> str:
        """Its name in addresses: `plan.goal`."""
        return self.model._meta.label_lower


def _part(model: type[Owned], one: str, many: str) -> Kept:
    """A row that belongs to another and is not seen by itself."""
    return Kept(model, one, many, own=False)


CONTENTS: tuple[Kept, ...] = (
    Kept(direction.Ambition, "ambition", "ambitions"),
    _part(direction.AmbitionRevision, "earlier version of an ambition", "ambition revisions"),
    Kept(direction.Ranking, "ranking", "rankings"),
    _part(direction.RankedPriority, "place in a ranking", "ranked priorities"),
    Kept(direction.LifeGoal, "life goal", "life goals"),
    _part(direction.LifeGoalRevision, "earlier version of a life goal", "life goal revisions"),
    Kept(record.Profile, "profile", "profiles"),
    Kept(record.Position, "position", "positions"),
    Kept(record.Education, "course of study", "education"),
    Kept(record.Skill, "skill", "skills"),
    Kept(record.Certificate, "certificate", "certificates"),
    Kept(record.Win, "win", "wins"),
    Kept(record.Language, "language", "languages"),
    Kept(record.Project, "project", "projects"),
    Kept(record.Volunteering, "volunteering", "volunteering"),
    Kept(record.Publication, "publication", "publications"),
    Kept(record.Recommendation, "recommendation", "recommendations"),
    Kept(record.Award, "award", "awards"),
    Kept(record.Interest, "interest", "interests"),
    Kept(record.Reference, "reference", "references"),
    Kept(record.Endorsement, "endorsement", "endorsements"),
    _part(record.Showing, "link of a skill to its evidence", "showings"),
    Kept(record.Attachment, "attachment", "attachments"),
    _part(record.AttachmentPart, "piece of an attachment", "attachment parts"),
    _part(record.FindingSetAside, "finding that was set aside", "findings set aside"),
    _part(record.ImportRun, "import", "imports"),
    _part(record.ImportedChange, "change by an import", "imported changes"),
    _part(record.AsideRow, "row kept for later", "rows kept aside"),
    Kept(postings.Posting, "posting", "postings"),
    _part(postings.Requirement, "line of a posting", "requirements"),
    Kept(postings.Sending, "sending", "sendings"),
    _part(roles.PositionMatch, "occupation of a position", "position matches"),
    _part(roles.SkillElement, "meaning of a skill", "skill elements"),
    Kept(roles.OwnLevel, "level of your own", "own levels"),
    _part(roles.OwnLevelRevision, "earlier version of a level", "own level revisions"),
    Kept(roles.Role, "target role", "roles"),
    Kept(roles.RoleSource, "source of a role", "role sources"),
    Kept(roles.RoleRequirement, "requirement of a role", "role requirements"),
    _part(roles.Asking, "what a source asks", "askings"),
    _part(roles.GapDecision, "decision on a gap", "gap decisions"),
    Kept(resume.Variant, "variant of your résumé", "variants"),
    _part(resume.VariantLine, "line of a variant", "variant lines"),
    Kept(resume.ResumePhoto, "photo", "photos"),
    _part(resume.SentFile, "file that was sent", "sent files"),
    Kept(talk.Account, "account of what you do", "accounts"),
    _part(talk.AccountSentence, "sentence of an account", "account sentences"),
    _part(talk.SentenceEvidence, "evidence of a sentence", "sentence evidence"),
    Kept(talk.Story, "answer about a time", "answers"),
    _part(talk.SpokenRehearsal, "rehearsal", "rehearsals"),
    Kept(value.Pay, "pay change", "pay"),
    Kept(value.Equity, "equity", "equity"),
    Kept(value.Market, "market", "markets"),
    Kept(value.Point, "point of a market", "points"),
    Kept(value.Negotiation, "negotiation", "negotiations"),
    _part(value.NegotiationWin, "win of a negotiation", "negotiation wins"),
    Kept(value.Offer, "offer", "offers"),
    Kept(value.Prices, "table of prices", "prices"),
    Kept(value.Rate, "rate", "rates"),
    _part(value.Assumptions, "what is taken for granted of pay", "assumptions"),
    Kept(plan.Goal, "goal", "goals"),
    _part(plan.GoalRevision, "earlier version of a goal", "goal revisions"),
    Kept(plan.Milestone, "milestone", "milestones"),
    Kept(plan.Task, "task", "tasks"),
    _part(plan.TaskRevision, "earlier version of a task", "task revisions"),
    _part(plan.TaskNeed, "dependency", "task needs"),
    Kept(plan.HoursSpan, "hours a week", "hours"),
    _part(plan.HoursSpanRevision, "earlier version of hours a week", "hours revisions"),
    Kept(plan.Deposit, "deposit", "deposits"),
    Kept(plan.IfThenPlan, "if-then plan", "if-then plans"),
    _part(plan.IfThenPlanRevision, "earlier version of an if-then plan", "if-then plan revisions"),
    Kept(network.Contact, "person", "people"),
    _part(network.ContactPoint, "address or number of somebody", "contact points"),
    _part(network.ContactPosition, "earlier work of somebody", "contact positions"),
    Kept(network.Tag, "group of people", "tags"),
    _part(network.Tagging, "person of a group", "taggings"),
    _part(network.Mattering, "reason why somebody matters", "matterings"),
    _part(network.Acquaintance, "acquaintance of somebody", "acquaintances"),
    Kept(network.Interaction, "talk with somebody", "interactions"),
    Kept(network.Meeting, "meeting", "meetings"),
    Kept(network.Introduction, "introduction", "introductions"),
    Kept(network.Favour, "favour", "favours"),
    Kept(network.Recruiter, "recruiter", "recruiters"),
    _part(network.Specialism, "specialism of a recruiter", "specialisms"),
    _part(network.ClientSeen, "client of a recruiter", "clients seen"),
    _part(network.Told, "thing that a recruiter was told", "told"),
    _part(network.Submission, "submission", "submissions"),
    _part(network.PeopleImport, "import of people", "people imports"),
    _part(network.PeopleChange, "change of somebody by an import", "people changes"),
    _part(network.ColumnMapping, "meaning of columns", "column mappings"),
    _part(network.Merge, "merge of two people", "merges"),
    _part(network.NotTheSame, "word that two people are two", "not the same"),
    _part(network.Erasure, "erasure on request", "erasures"),
    Kept(network.AddressBook, "address book", "address books"),
    _part(network.Card, "card of an address book", "cards"),
    Kept(reviews.CheckIn, "check-in", "check-ins"),
    _part(reviews.Rhythm, "rhythm of reviews", "rhythms"),
    Kept(reviews.Review, "review", "reviews"),
    _part(reviews.Answer, "answer in a review", "answers"),
    _part(reviews.Decision, "decision on a goal", "decisions"),
    _part(reviews.Commitment, "commitment", "commitments"),
    _part(reviews.DeliberateDrift, "drift that is meant", "deliberate drifts"),
    Kept(reviews.Parking, "time of parking", "parkings"),
    Kept(asks.Ask, "ask", "asks"),
    _part(asks.AskRevision, "earlier version of an ask", "ask revisions"),
    _part(asks.AskEvidence, "evidence of an ask", "ask evidence"),
    _part(asks.Objection, "objection", "objections"),
    _part(asks.Conversation, "conversation", "conversations"),
    _part(asks.Rehearsal, "rehearsal", "rehearsals"),
    _part(asks.Promise, "promise", "promises"),
    _part(asks.AskEvent, "event of an ask", "ask events"),
    _part(asks.UpdateRhythm, "rhythm of updates", "update rhythms"),
    Kept(asks.ManagerUpdate, "update", "updates"),
    _part(asks.UpdateLine, "line of an update", "update lines"),
    _part(asks.PriorityBrief, "brief of priorities", "briefs"),
    _part(asks.SentDocument, "document that was handed over", "sent documents"),
    Kept(asks.OwnScenario, "scenario", "scenarios"),
    _part(asks.PracticeCard, "practice of a scenario", "practice cards"),
    _part(asks.PracticeAttempt, "attempt at a scenario", "practice attempts"),
    Kept(asks.AutonomyEntry, "entry of the autonomy record", "autonomy entries"),
    Kept(support.Helper, "helper", "helpers"),
    Kept(support.HelperSession, "session with a helper", "helper sessions"),
    Kept(support.SupportMap, "support map", "support maps"),
    _part(support.SupportLine, "line of a support map", "support lines"),
    _part(support.SignSetAside, "sign that was set aside", "signs set aside"),
    Kept(home.Note, "note", "notes"),
    _part(home.Snooze, "snooze", "snoozes"),
    _part(home.CalendarAddress, "calendar address", "calendar addresses"),
    _part(home.DigestSettings, "settings of the digest", "digest settings"),
    _part(home.Digest, "digest", "digests"),
)
ARCHIVED: tuple[type[Owned], ...] = tuple(kept.model for kept in CONTENTS)
BY_MODEL: dict[type[Owned], Kept] = {kept.model: kept for kept in CONTENTS}
BY_PATH: dict[str, Kept] = {kept.path: kept for kept in CONTENTS}
