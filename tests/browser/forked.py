"""Processes forked from one that has loaded Metier: to load it takes longer than most of what they do."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from multiprocessing import get_context
from multiprocessing.connection import Connection
from tempfile import TemporaryFile
from typing import Any, TextIO
from unittest.mock import patch

FORKING = get_context("forkserver")
FORKING.set_forkserver_preload(["browser.loaded"])
Main = Callable[[], None]


@contextmanager
def forked(
    main: Main, arguments: Sequence[str], environment: dict[str, str], said: str = ""
) -> Iterator[tuple[TextIO, Any]]:
    """What the process prints, to be read while it runs, and the process, which has ended when the block has."""
    reading, writing = FORKING.Pipe(duplex=False)
    process = FORKING.Process(target=_become, args=(main, arguments, environment, said, writing))
    with patch.dict(os.environ, {"PYTHONPATH": environment["PYTHONPATH"]}):  # for the one that all are forked from
        process.start()
    writing.close()
    try:
        with os.fdopen(os.dup(reading.fileno()), encoding="utf-8") as printed:
            yield printed, process
    finally:
        reading.close()
        process.terminate()
        process.join(20)


def _become(main: Main, arguments: Sequence[str], environment: dict[str, str], said: str, writing: Connection) -> None:
    """Stand as a process does that was begun like this, with Metier loaded and nothing of a home read; then be it."""
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    _forget_settings()
    with TemporaryFile("w+") as typed:
        typed.write(said)
        typed.seek(0)
        os.dup2(typed.fileno(), 0)
    os.dup2(writing.fileno(), 1)
    if arguments != ("serve",):
        os.dup2(1, 2)
    sys.stdin, sys.stdout = open(0, encoding="utf-8"), TextIOWrapper(open(1, "wb", 0), "utf-8", write_through=True)  # noqa: SIM115
    sys.argv = ["metier", *arguments]
    main()


def _forget_settings() -> None:
    from django.conf import empty, settings
    from django.db import connections

    sys.modules.pop("metier.config.settings", None)
    settings._wrapped = empty
    vars(connections).clear()
    connections.__init__()
