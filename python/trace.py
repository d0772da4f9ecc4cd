"""Prints what the chapter's program in Python is sent and yields, for tests/python.rs to compare.

`python3 python/trace.py GENERATIONS < GRIDS` reads grids in their printed form, with an empty line
after each. It runs them one after another, each for GENERATIONS generations. It prints a line for
every resume, with what was sent and the item that was yielded, and the grid after every generation.
"""

import sys

from life import ALIVE, TICK, Grid, live_a_generation, simulate


class Recorder:
    """Wraps a simulation, and prints what it is sent and what it yields."""

    def __init__(self, sim):
        self.sim = sim

    def send(self, sent):
        """Sends `sent` to the simulation, and prints it beside the item that is yielded."""
        item = self.sim.send(sent)
        print(sent, "->", "TICK" if item is TICK else item)
        return item


def read(text):
    """Returns the grid whose printed form is this text."""
    rows = text.splitlines()
    grid = Grid(len(rows), len(rows[0]))
    for y, row in enumerate(rows):
        for x, state in enumerate(row):
            if state == ALIVE:
                grid.assign(y, x, state)
    return grid


def main():
    """Runs every grid from standard input."""
    generations = int(sys.argv[1])
    for text in sys.stdin.read().strip().split("\n\n"):
        grid = read(text)
        sim = Recorder(simulate(grid.height, grid.width))
        for _ in range(generations):
            grid = live_a_generation(grid, sim)
            print(grid, end="")


if __name__ == "__main__":
    main()
