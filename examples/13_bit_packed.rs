//! One bit a cell instead of one byte: the same picture from an eighth of the memory.
//!
//! The chapter's `simulate` asks for cells and says what they become. How the world keeps them is
//! none of its business.
//!
//! `cargo run --example 13_bit_packed` prints:
//!
//! ```text
//! A byte a cell, 45 bytes:
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --*-*---- | ----*---- | ---*----- | ----*----
//! --***---- | ---**---- | --*-*---- | ----**--- | -----*---
//! --------- | ---*----- | ---**---- | ---**---- | ---***---
//! --------- | --------- | --------- | --------- | ---------
//!
//! A bit a cell, 6 bytes:
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --*-*---- | ----*---- | ---*----- | ----*----
//! --***---- | ---**---- | --*-*---- | ----**--- | -----*---
//! --------- | ---*----- | ---**---- | ---**---- | ---***---
//! --------- | --------- | --------- | --------- | ---------
//!
//! At 1024 by 1024: 1048576 bytes, or 131072.
//! ```

mod common;

use std::fmt;
use std::io::{self, Write};

use coroutine_life::{
    ALIVE, ColumnPrinter, EMPTY, Grid, Item, Simulation, State, interpreter, simulate,
};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let (mut grid, mut bits) = (Grid::new(5, 9), BitGrid::new(5, 9));
    for (y, x) in [(0, 3), (1, 4), (2, 2), (2, 3), (2, 4)] {
        grid.assign(y, x, ALIVE);
        bits.assign(y, x, ALIVE);
    }
    let (mut from_bytes, mut from_bits) = (ColumnPrinter::new(), ColumnPrinter::new());
    let mut sim = simulate(5, 9); // one for both: at a tick it knows nothing of either
    for _ in 0..5 {
        from_bytes.append(&grid);
        from_bits.append(&bits);
        grid = interpreter::live_a_generation(&grid, &mut sim);
        bits = live_a_generation(&bits, &mut sim);
    }
    let a_cell = size_of::<State>(); // what `Grid` keeps of each
    writeln!(out, "A byte a cell, {} bytes:\n{from_bytes}\n", a_cell * 5 * 9)?;
    writeln!(out, "A bit a cell, {} bytes:\n{from_bits}\n", bits.cells.len())?;
    let packed = BitGrid::new(1024, 1024).cells.len();
    writeln!(out, "At 1024 by 1024: {} bytes, or {packed}.", a_cell * 1024 * 1024)
}

/// A torus of cells, one bit each.
struct BitGrid {
    height: i32,
    width: i32,
    cells: Vec<u8>, // row by row, eight cells a byte, the first in the lowest bit
}

impl BitGrid {
    fn new(height: i32, width: i32) -> Self {
        let area = height.unsigned_abs() as usize * width.unsigned_abs() as usize;
        Self { height, width, cells: vec![0; area.div_ceil(8)] }
    }

    fn query(&self, y: i32, x: i32) -> State {
        let (byte, bit) = self.place(y, x);
        if self.cells[byte] & bit == 0 { EMPTY } else { ALIVE }
    }

    fn assign(&mut self, y: i32, x: i32, state: State) {
        let (byte, bit) = self.place(y, x);
        match state {
            State::Empty => self.cells[byte] &= !bit,
            State::Alive => self.cells[byte] |= bit,
        }
    }

    /// The byte that holds a cell, and the cell's bit in it.
    fn place(&self, y: i32, x: i32) -> (usize, u8) {
        let y = y.rem_euclid(self.height).unsigned_abs() as usize;
        let x = x.rem_euclid(self.width).unsigned_abs() as usize;
        let cell = y * self.width.unsigned_abs() as usize + x;
        (cell / 8, 1 << (cell % 8))
    }
}

impl fmt::Display for BitGrid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for y in 0..self.height {
            for x in 0..self.width {
                self.query(y, x).fmt(f)?;
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}

/// The chapter's loop. All that differs is the type of the world.
fn live_a_generation(grid: &BitGrid, sim: &mut impl Simulation) -> BitGrid {
    let mut progeny = BitGrid::new(grid.height, grid.width);
    let mut sent = None;
    loop {
        match sim.send(sent) {
            Item::Query(query) => sent = Some(grid.query(query.y, query.x)),
            Item::Transition(transition) => {
                progeny.assign(transition.y, transition.x, transition.state);
                sent = None;
            }
            Item::Tick => return progeny,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use coroutine_life::soup;

    #[test]
    fn is_a_grid() {
        for seed in 0..100 {
            let (height, width) = (1 + seed % 7, 1 + seed % 11);
            let (mut grid, mut bits) = (Grid::new(height, width), BitGrid::new(height, width));
            soup(&mut grid, seed.unsigned_abs().into(), 0.4);
            for y in 0..height {
                for x in 0..width {
                    bits.assign(y - height, x + width, ALIVE); // and back, where it is empty
                    bits.assign(y, x, grid.query(y, x));
                }
            }
            let mut sim = simulate(height, width);
            for _ in 0..4 {
                pretty_assertions::assert_eq!(bits.to_string(), grid.to_string(), "seed {seed}");
                grid = interpreter::live_a_generation(&grid, &mut sim);
                bits = live_a_generation(&bits, &mut sim);
            }
        }
    }
}
