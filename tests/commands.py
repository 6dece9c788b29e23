"""`metier` as its owner runs it in a terminal: what it says, what it tells programs, and what it refuses."""

import json
from typing import Any

from click.testing import CliRunner, Result

from metier.cli import metier
from metier.core.errors import Refused


def run(*words: object, piped: str | None = None) -> Result:
    return CliRunner().invoke(metier, [str(word) for word in words], input=piped)


def said(*words: object, piped: str | None = None) -> str:
    """What is printed, blanks as they are typed."""
    result = run(*words, piped=piped)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output.replace("\u00a0", " ")


def told(*words: object, piped: str | None = None) -> Any:
    """The same as JSON."""
    result = run(*words, "--json", piped=piped)
    assert result.exit_code == 0, (result.output, result.exception)
    return json.loads(result.stdout)


def refused(*words: object, piped: str | None = None) -> str:
    """The sentence of what is refused."""
    result = run(*words, piped=piped)
    assert isinstance(result.exception, Refused), (result.output, result.exception)
    return result.exception.sentence


def misunderstood(*words: object) -> str:
    """What is said of words that are no command."""
    result = run(*words)
    assert result.exit_code == 2, (result.output, result.exception)
    return result.output
