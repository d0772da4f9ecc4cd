"""The program of the coroutine chapter of "Effective Python": the Game of Life in three generators.

`python3 python/life.py` prints the chapter's closing run. Everything is in the chapter's order.
`count_neighbors`, `step_cell` and `simulate` can be read line by line beside src/coroutines.rs,
and `live_a_generation` beside src/interpreter.rs.
"""

from typing import NamedTuple

ALIVE = "*"
EMPTY = "-"


class Query(NamedTuple):
    """Means "Tell me the state of this cell." The driver sends the state back."""

    y: int
    x: int


def count_neighbors(y, x):
    """Asks for the eight cells around (y, x), then returns how many of them are alive.

    "North" is the row y + 1, which is printed below row y. This slip of the book changes no count.
    """
    n_ = yield Query(y + 1, x + 0)
    ne = yield Query(y + 1, x + 1)
    e_ = yield Query(y + 0, x + 1)
    se = yield Query(y - 1, x + 1)
    s_ = yield Query(y - 1, x + 0)
    sw = yield Query(y - 1, x - 1)
    w_ = yield Query(y + 0, x - 1)
    nw = yield Query(y + 1, x - 1)
    neighbor_states = [n_, ne, e_, se, s_, sw, w_, nw]
    count = 0
    for state in neighbor_states:
        if state == ALIVE:
            count += 1
    return count


class Transition(NamedTuple):
    """Means "This cell gets this state." It needs no answer, so None is sent next."""

    y: int
    x: int
    state: str


def game_logic(state, neighbors):
    """Returns the next state of a cell with this many living neighbours (0 to 8)."""
    if state == ALIVE and neighbors < 2:
        return EMPTY  # dies: too few
    if state == ALIVE and neighbors > 3:
        return EMPTY  # dies: too many
    if state == EMPTY and neighbors == 3:
        return ALIVE  # is born
    return state


def step_cell(y, x):
    """Asks for the cell (y, x) and its neighbours, then says what the cell becomes."""
    state = yield Query(y, x)
    neighbors = yield from count_neighbors(y, x)
    next_state = game_logic(state, neighbors)
    yield Transition(y, x, next_state)


TICK = object()  # means: every cell has been stepped, so the generation is complete


def simulate(height, width):
    """Steps every cell of a grid, row by row, yields TICK, and starts again."""
    while True:
        for y in range(height):
            for x in range(width):
                yield from step_cell(y, x)
        yield TICK


class Grid:
    """A rectangle of cells whose opposite edges are joined. Every printed row ends in a newline."""

    def __init__(self, height, width):
        self.height = height
        self.width = width
        self.cells = [EMPTY] * (height * width)  # row by row

    def query(self, y, x):
        """Returns the state of the cell at (y, x). Coordinates outside the grid wrap around."""
        return self.cells[self.index(y, x)]

    def assign(self, y, x, state):
        """Sets the state of the cell at (y, x). Coordinates outside the grid wrap around."""
        self.cells[self.index(y, x)] = state

    def index(self, y, x):
        """Returns the cell's index in `cells`. Python's % is never negative for a positive side."""
        return y % self.height * self.width + x % self.width

    def __str__(self):
        starts = range(0, len(self.cells), self.width)
        return "".join("".join(self.cells[i : i + self.width]) + "\n" for i in starts)


def live_a_generation(grid, sim):
    """Runs sim to its next TICK: answers its queries from grid, and returns the next grid."""
    progeny = Grid(grid.height, grid.width)
    sent = None
    while True:
        item = sim.send(sent)
        if isinstance(item, Query):
            sent = grid.query(item.y, item.x)
        elif isinstance(item, Transition):
            progeny.assign(item.y, item.x, item.state)
            sent = None
        elif item is TICK:
            return progeny


class ColumnPrinter:
    """Prints grids side by side, each below its number. They must all have the same height."""

    def __init__(self):
        self.columns = []

    def append(self, text):
        """Adds a column. Its number is the number of columns before it."""
        self.columns.append(str(text).splitlines())

    def __str__(self):
        header = []
        for number, column in enumerate(self.columns):
            half = " " * (len(column[0]) // 2)
            header.append(f"{half}{number}{half}")
        height = max(map(len, self.columns), default=0)
        rows = [[column[y] for column in self.columns] for y in range(height)]
        return "\n".join(" | ".join(line) for line in [header, *rows])


def main():
    """Prints the chapter's closing run: a glider on a grid of 5 by 9."""
    grid = Grid(5, 9)
    grid.assign(0, 3, ALIVE)
    grid.assign(1, 4, ALIVE)
    grid.assign(2, 2, ALIVE)
    grid.assign(2, 3, ALIVE)
    grid.assign(2, 4, ALIVE)

    columns = ColumnPrinter()
    sim = simulate(grid.height, grid.width)  # one for all generations, because it never ends
    for _ in range(5):
        columns.append(grid)
        grid = live_a_generation(grid, sim)
    print(columns)


if __name__ == "__main__":
    main()
