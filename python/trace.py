"""Prints what the chapter's program in Python says, for tests/python.rs to compare.

`python3 python/trace.py GENERATIONS < GRIDS` reads grids as they print, with an empty line after
each. It runs them one after the other, and prints every item after what was sent for it, and every
grid that follows.
"""

import sys

from life import ALIVE, TICK, Grid, live_a_generation, simulate


class Recorder:
    """A simulation that prints its conversation with whoever drives it."""

    def __init__(self, sim):
        self.sim = sim

    def send(self, sent):
        """Sends this on, and prints it beside what it led to."""
        item = self.sim.send(sent)
        print(sent, "->", "TICK" if item is TICK else item)
        return item


def read(text):
    """The grid that prints as this text."""
    rows = text.splitlines()
    grid = Grid(len(rows), len(rows[0]))
    for y, row in enumerate(rows):
        for x, state in enumerate(row):
            if state == ALIVE:
                grid.assign(y, x, state)
    return grid


def main():
    """Runs every grid of standard input."""
    generations = int(sys.argv[1])
    for text in sys.stdin.read().strip().split("\n\n"):
        grid = read(text)
        sim = Recorder(simulate(grid.height, grid.width))
        for _ in range(generations):
            grid = live_a_generation(grid, sim)
            print(grid, end="")


if __name__ == "__main__":
    main()
