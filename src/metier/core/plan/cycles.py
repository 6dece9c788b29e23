"""Tasks that need each other in a circle: found, and refused by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from metier.core.errors import Refused
from metier.core.plan.tasks import PlannedTask


class CycleFound(Refused):
    """Tasks that need each other in a circle; `cycle` holds their ids, each needing the next and the last the first."""

    def __init__(self, sentence: str, cycle: Sequence[str]) -> None:
        self.cycle = tuple(cycle)
        super().__init__(sentence)


def cycle(needs: Mapping[str, Iterable[str]]) -> list[str] | None:
    """The ids of one cycle, each needing the next and the last the first; None when there is none. Depth first, in order of id."""
    wanted = {key: sorted(set(others)) for key, others in needs.items()}
    finished: set[str] = set()
    for root in sorted(wanted):
        if root in finished:
            continue
        path, on_path = [root], {root: 0}
        branches: list[Iterator[str]] = [iter(wanted[root])]
        while path:
            following = next(branches[-1], None)
            if following is None:
                finished.add(path[-1])
                del on_path[path.pop()]
                branches.pop()
            elif following in on_path:
                return path[on_path[following] :]
            elif following in wanted and following not in finished:
                on_path[following] = len(path)
                path.append(following)
                branches.append(iter(wanted[following]))
    return None


def refuse_cycle(tasks: Iterable[PlannedTask]) -> None:
    """Raises CycleFound with the titles of the cycle, beginning with the task that comes first in the plan."""
    by_id = {task.id: task for task in tasks}
    names = cycle({task.id: task.needs for task in by_id.values()})
    if not names:
        return
    first = names.index(min(names, key=lambda name: (by_id[name].position, name)))
    names = names[first:] + names[:first]
    titles = [by_id[key].title for key in names]
    if len(titles) == 1:
        raise CycleFound(f"{titles[0]} needs itself. Remove that.", names)
    links = ", which needs ".join([*titles[1:], titles[0]])
    raise CycleFound(f"{titles[0]} needs {links}. Remove one of these.", names)
