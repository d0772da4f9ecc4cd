//! One bit per cell instead of one byte: the same grids in an eighth of the memory.
//!
//! The program, `simulate`, asks for the states of cells and says what the cells become. It does
//! not know how the grid stores the states.
//!
//! `cargo run --example 13_bit_packed` prints:
//!
//! ```text
//! One byte per cell, 45 bytes:
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --*-*---- | ----*---- | ---*----- | ----*----
//! --***---- | ---**---- | --*-*---- | ----**--- | -----*---
//! --------- | ---*----- | ---**---- | ---**---- | ---***---
//! --------- | --------- | --------- | --------- | ---------
//!
//! One bit per cell, 6 bytes:
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --*-*---- | ----*---- | ---*----- | ----*----
//! --***---- | ---**---- | --*-*---- | ----**--- | -----*---
//! --------- | ---*----- | ---**---- | ---**---- | ---***---
//! --------- | --------- | --------- | --------- | ---------
//!
//! At 1024 by 1024: 1048576 bytes or 131072 bytes
//! ```

use std::fmt;

use coroutine_life::{
    ALIVE, ColumnPrinter, EMPTY, Grid, Item, Simulation, State, interpreter, simulate,
};

fn main() {
    let (mut bytes, mut bits) = (Grid::new(5, 9), BitGrid::new(5, 9));
    for (y, x) in [(0, 3), (1, 4), (2, 2), (2, 3), (2, 4)] {
        bytes.assign(y, x, ALIVE);
        bits.assign(y, x, ALIVE);
    }
    let (mut from_bytes, mut from_bits) = (ColumnPrinter::new(), ColumnPrinter::new());
    let mut sim = simulate(5, 9); // one `sim` for both grids: at a tick it remembers nothing
    for _ in 0..5 {
        from_bytes.append(&bytes);
        from_bits.append(&bits);
        bytes = interpreter::live_a_generation(&bytes, &mut sim);
        bits = live_a_generation(&bits, &mut sim);
    }
    let per_cell = size_of::<State>(); // what `Grid` stores for each cell
    println!("One byte per cell, {} bytes:\n{from_bytes}\n", per_cell * 5 * 9);
    println!("One bit per cell, {} bytes:\n{from_bits}\n", bits.cells.len());
    let packed = BitGrid::new(1024, 1024).cells.len();
    println!("At 1024 by 1024: {} bytes or {packed} bytes", per_cell * 1024 * 1024);
}

/// The Python chapter's driver, the code that resumes the program, changed in one point: the type
/// of the grid.
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

/// A torus, a grid whose opposite edges are joined, with one bit per cell.
struct BitGrid {
    height: i32,
    width: i32,
    cells: Vec<u8>, // row by row, eight cells in a byte, the first of them in the lowest bit
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

    /// Returns the index of the byte that holds a cell, and the cell's bit in that byte.
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
