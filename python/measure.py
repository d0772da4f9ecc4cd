"""Measures the chapter's program in Python for `cargo bench --bench python`, one turn at a time.

`python3 python/measure.py GENERATIONS` reads from standard input a grid in its printed form, an
empty line, and then requests, one per line. It answers each request with one line. The process
stays alive between the requests, so that no answer includes the start of Python.

Times are processor times and not wall-clock times, because a generation takes many milliseconds,
and on a busy machine other programs run in between.
"""

import ast
import inspect
import platform
import sys
import tracemalloc
from itertools import repeat
from time import process_time_ns

from life import EMPTY, count_neighbors, live_a_generation, simulate, step_cell
from trace import read

SUSPENDED = 10_000


class World:
    """Runs a grid for `generations` generations, and then again from the same start."""

    def __init__(self, start, generations):
        self.start = start
        self.generations = generations
        self.left = 0

    def run(self):
        """Runs one generation. Returns the nanoseconds that it took."""
        if self.left == 0:
            self.left = self.generations
            self.grid = self.start
            self.sim = simulate(self.grid.height, self.grid.width)
        self.left -= 1
        begun = process_time_ns()
        self.grid = live_a_generation(self.grid, self.sim)
        return process_time_ns() - begun

    def cells(self):
        """The cells of the current grid, row by row."""
        return "".join(self.grid.cells)


def create(count):
    """Creates `count` cells, one at a time, runs each to its first query, and drops it.

    Returns the nanoseconds that all of them took together.
    """
    begun = process_time_ns()
    for _ in repeat(None, count):
        step_cell(1, 7).send(None)
    return process_time_ns() - begun


def suspended():
    """Returns the bytes of a cell suspended at its own query, and of one in count_neighbors.

    The coordinates take no memory here, because CPython keeps one copy of each small integer.
    """
    cells = [None] * SUSPENDED
    tracemalloc.start()
    empty = tracemalloc.get_traced_memory()[0]
    for i in range(SUSPENDED):
        cells[i] = step_cell(1, 7)
        cells[i].send(None)
    asking = tracemalloc.get_traced_memory()[0]
    for cell in cells:
        cell.send(EMPTY)
    delegating = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return f"{(asking - empty) // SUSPENDED} {(delegating - empty) // SUSPENDED}"


def lines():
    """Counts the lines of the three generators, without blank lines, comments and docstrings."""
    return sum(map(count_lines, [count_neighbors, step_cell, simulate]))


def count_lines(function):
    """Counts the lines of one function that are code."""
    source = inspect.getsource(function)
    docstring = ast.parse(source).body[0].body[0]
    code = source.splitlines()
    del code[docstring.lineno - 1 : docstring.end_lineno]
    code = [line.strip() for line in code]
    return sum(line != "" and not line.startswith("#") for line in code)


def version():
    """Returns the name and the version of the interpreter."""
    return f"{platform.python_implementation()} {platform.python_version()}"


def main():
    """Answers the requests from standard input until the input ends."""
    rows = "".join(iter(sys.stdin.readline, "\n"))
    world = World(read(rows), int(sys.argv[1]))
    requests = {
        "run": world.run,
        "cells": world.cells,
        "create": create,
        "suspended": suspended,
        "lines": lines,
        "version": version,
    }
    for line in sys.stdin:
        request, *numbers = line.split()
        print(requests[request](*map(int, numbers)), flush=True)


if __name__ == "__main__":
    main()
