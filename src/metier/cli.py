"""The `metier` command: an explicit list of what every area offers. Django is loaded only once a command runs."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from metier import __version__
from metier.core.errors import Refused

# name: (module, attribute, one line of help)
COMMANDS: dict[str, tuple[str, str, str]] = {
    "today": ("metier.home.cli.today", "today", "What is worth doing now, each with its reason"),
    "log": ("metier.home.cli.log", "log", "Note an hour, money, a win or a thought in one line"),
    "win": ("metier.record.cli.win", "win", "Log a win in one line, with as much more as you have"),
    "deposits": ("metier.plan.cli", "deposits", "List and correct the time and money you put in"),
    "plan": ("metier.plan.cli", "plan", "The plan on a timeline; as PDF with --pdf"),
    "forecast": ("metier.reviews.cli.forecast", "forecast", "When goals will be done at the pace you really keep"),
    "corrections": ("metier.reviews.cli.corrections", "corrections", "What you changed, from what to what, and why"),
    "compare": ("metier.reviews.cli.compare", "compare", "Your plan and direction of a past day beside now"),
    "drift": ("metier.reviews.cli.drift", "drift", "Where your hours went, against your ranking"),
    "goal": ("metier.plan.cli", "goal", "Add, list, change and finish goals"),
    "task": ("metier.plan.cli", "task", "Add, list, finish and slip tasks"),
    "check": ("metier.reviews.cli.check", "check", "Say how far a goal is, how likely, and a line"),
    "if-then": ("metier.plan.cli", "if_then", "Plan for obstacles, and answer when their cue comes"),
    "review": ("metier.reviews.cli.reviews", "review", "Look back, decide on each goal, say what is next"),
    "rhythm": ("metier.reviews.cli.rhythm", "rhythm", "Which reviews are held, and on which day"),
    "met": ("metier.network.cli.met", "met", "Log a talk with somebody of your network"),
    "people": ("metier.network.cli.everyone", "people", "Your people: who is due, found by any word"),
    "person": ("metier.network.cli.person", "person", "Somebody: shown, added, changed; the brief before you talk"),
    "coverage": ("metier.network.cli.people", "coverage", "Where you know somebody, and through whom where not"),
    "ask": ("metier.asks.cli", "ask", "What you want from your manager, asked until it is decided"),
    "update": ("metier.asks.cli", "update", "Keep your manager informed, on your own rhythm"),
    "brief": ("metier.asks.cli", "brief", "Your priorities in order, on one page for your manager"),
    "ambition": ("metier.direction.cli", "ambition", "Add, list and change ambitions"),
    "priorities": ("metier.direction.cli", "priorities", "Show or rank what matters most"),
    "life": ("metier.direction.cli", "life", "Add and list what the career pays for"),
    "profile": ("metier.roles.cli", "profile", "At which level you are, and where that comes from"),
    "role": ("metier.roles.cli", "role", "Roles you aim at, their gaps, and what you decide of each"),
    "resume": ("metier.resume.cli", "resume", "Variants of your résumé: their files, checks, and what was sent"),
    "talk": ("metier.talk.cli", "talk", "What you do, in 30 seconds and two minutes, on what your record proves"),
    "record": ("metier.record.cli", "record", "What your record holds: wins, skills, evidence, files"),
    "posting": ("metier.postings.cli", "posting", "What postings ask against your record, and what you sent"),
    "owe": ("metier.network.cli.owe", "owe", "What you promised and were asked for, and help you could return"),
    "favour": ("metier.network.cli.favours", "favour", "Help that goes both ways with people"),
    "recruiters": (
        "metier.network.cli.recruiters",
        "recruiters",
        "Recruiters, what they know, and who put you forward",
    ),
    "pay": ("metier.value.cli", "pay", "What you are paid, from a day on: history, equity, prices, rates"),
    "worth": ("metier.value.cli", "worth", "What your work is paid elsewhere, and what you could ask"),
    "reminders": ("metier.home.cli.reminders", "reminders", "Set up the digest mail"),
    "park": ("metier.reviews.cli.parking", "park", "Put the career to rest until a day"),
    "wake": ("metier.reviews.cli.parking", "wake", "Wake a career that is parked"),
    "library": ("metier.home.cli.library", "library", "Names of skills that others have published"),
    "occupation": ("metier.home.cli.occupation", "occupation", "Occupations: what they ask, pay and lead to"),
    "import": (
        "metier.home.cli.bringing",
        "import_files",
        "Read a résumé, a LinkedIn export, or people from cards and tables",
    ),
    "undo": ("metier.home.cli.bringing", "undo", "Take the last import back"),
    "sync": ("metier.network.cli.sync", "sync", "Keep address books in step with their servers"),
    "autonomy": ("metier.asks.cli.autonomy", "autonomy", "What you did that earns autonomy"),
    "rehearse": ("metier.asks.cli.scenarios", "rehearse", "Practise difficult conversations, five minutes at a time"),
    "support": ("metier.support.cli.maps", "support", "Who takes care of which part of your career"),
    "helpers": (
        "metier.support.cli.helpers",
        "helpers",
        "Who could help, the talks, and what tells that help would help",
    ),
    "export": ("metier.home.cli.archive", "export", "The whole career as one archive"),
    "restore": ("metier.home.cli.archive", "restore", "Bring a career back from an archive"),
    "backup": ("metier.home.cli.upkeep", "backup", "Copy the database beside itself"),
    "doctor": ("metier.home.cli.upkeep", "doctor", "Check the house and its last backup"),
    "tick": ("metier.home.cli.upkeep", "tick", "Do what is due: digests, backups, emptying the trash"),
    "demo": ("metier.home.cli.start", "demo", "Make or remove the demo career"),
    "link": ("metier.home.cli.serve", "link", "A new one-time sign-in link"),
    "serve": (
        "metier.home.cli.serve",
        "serve",
        "Serve the pages; without a command, `metier` does this and opens them",
    ),
}
EPILOG = """\b
Examples:
  metier                                    start, and open it in the browser
  metier import LinkedInDataExport.zip      see what it brings, then decide
  metier goal add "Lead a team" --due 2027-06-30
  metier log "1h30 dbt course"
  metier plan --pdf plan.pdf
\b
Exit codes: 0 done, 1 refused with a sentence, 2 the command was not understood, 3 a bug.
Shell completion: eval "$(_METIER_COMPLETE=bash_source metier)"   (or zsh_source, fish_source)
"""

FREE = "Free some space, then try again."
MAY = "Check that you may write to the folder of METIER_HOME."
DATABASE_SAYS = {  # the words of SQLite
    "database or disk is full": FREE,
    "disk I/O error": FREE,
    "attempt to write a readonly database": MAY,
    "unable to open database file": MAY,
    "database is locked": "Another Metier is writing to it: try again when that has finished.",
}


def load_command(name: str) -> click.Command:
    """The command of that name, from its area."""
    module, attribute, _ = COMMANDS[name]
    command: click.Command = getattr(import_module(module), attribute)
    return command


class Commands(click.Group):
    """Lists commands from the table, so that help loads none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return load_command(cmd_name) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in COMMANDS.items()])


@click.group(
    cls=Commands, invoke_without_command=True, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="metier")
@click.pass_context
def metier(ctx: click.Context) -> None:
    """A lifelong career, managed the way people manage money: an aim, a pathway, small deposits, a statement, a correction.

    Everything is kept in one folder on this machine (METIER_HOME). Nothing leaves it unless you send it.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(load_command("serve"), open_browser=True)


def main() -> None:
    """Run the command; a Refused is said in its sentence, with exit code 1."""
    try:
        metier(prog_name="metier")
    except Refused as refused:
        # The names of a form's fields mean nothing here: the sentence says what it is about.
        click.echo(f"metier: {refused if refused.where.file else refused.sentence}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
    except Exception as bug:  # noqa: BLE001 - the last door: a bug is told as one
        if said := str(bug) if _is_missing(bug) else _machine_says(bug):
            click.echo(f"metier: {said}", err=True)
            sys.exit(1)
        import traceback

        traceback.print_exc()
        click.echo("metier: this is a bug. Nothing was half-written. Please report the lines above.", err=True)
        sys.exit(3)


def _is_missing(bug: Exception) -> bool:
    return any(kind.__name__ == "Missing" for kind in type(bug).__mro__)


def _machine_says(bug: Exception) -> str:
    """What a full or locked disk keeps a command from, as a sentence; nothing for anything else."""
    said = str(bug)
    if any(kind.__name__ == "OperationalError" for kind in type(bug).__mro__) and said in DATABASE_SAYS:
        return f"The database cannot be written: {said}. Nothing was changed. {DATABASE_SAYS[said]}"
    return ""
