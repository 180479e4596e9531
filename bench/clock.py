"""CPU time, measured in turns, so that whatever else the machine does falls on everybody alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import process_time_ns, thread_time_ns
from typing import Any, NamedTuple


class Timed(NamedTuple):
    """Microseconds of CPU time for one call: the least and the median of several repeats."""

    least: float
    median: float


def once(work: Callable[[], object]) -> float:
    """Microseconds of CPU time that some work takes."""
    start = process_time_ns()
    work()
    return (process_time_ns() - start) / 1000


def per_call(call: Callable[[Any], object], inputs: Sequence[Any], rounds: int = 1) -> float:
    """Microseconds for one call, over all inputs, so many times round."""
    gc.collect()
    start = process_time_ns()
    for _ in range(rounds):
        for each in inputs:
            call(each)
    return (process_time_ns() - start) / 1000 / len(inputs) / rounds


def in_turns(work: Mapping[str, Callable[[], float]], repeats: int) -> dict[str, Timed]:
    """Measure everything once, then everything again, and so on."""
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(repeats):
        for name, measure in work.items():
            taken[name].append(measure())
    return {name: Timed(min(each), median(each)) for name, each in taken.items()}


def each_call(call: Callable[[Any], object], inputs: Sequence[Any]) -> list[float]:
    """Microseconds for every call by itself, sorted, less what reading the clock takes."""
    clock = sorted(-thread_time_ns() + thread_time_ns() for _ in range(2000))[1000]
    taken = []
    gc.collect()
    for each in inputs:
        start = thread_time_ns()
        call(each)
        taken.append(max(0, thread_time_ns() - start - clock) / 1000)
    return sorted(taken)


def percentile(ordered: Sequence[float], part: float) -> float:
    """The value below which that part of the others lies."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]
