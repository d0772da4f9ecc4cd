//! Dead borders instead of a torus: the world changes, the program does not.
//!
//! Beyond its edges this world is EMPTY. The chapter's `simulate` still asks there; only the
//! answers differ. On the torus its glider comes round again, here it ends as a block.
//!
//! `cargo run --example 12_dead_borders` prints:
//!
//! ```text
//! A torus:
//!     0     |     4     |     8     |     12    |     16   
//! ---*----- | --------- | --------- | -----***- | --------*
//! ----*---- | ----*---- | --------- | --------- | ------***
//! --***---- | -----*--- | -----*--- | --------- | ---------
//! --------- | ---***--- | ------*-- | ------*-- | ---------
//! --------- | --------- | ----***-- | -------*- | -------*-
//!
//! Dead borders:
//!     0     |     4     |     8     |     12    |     16   
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | ----*---- | --------- | --------- | ---------
//! --***---- | -----*--- | -----*--- | --------- | ---------
//! --------- | ---***--- | ------*-- | -----**-- | -----**--
//! --------- | --------- | ----***-- | -----**-- | -----**--
//! ```

mod common;

use std::io::{self, Write};

use coroutine_life::{
    ALIVE, ColumnPrinter, EMPTY, Grid, Item, Simulation, State, interpreter, simulate,
};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let mut torus = Grid::new(5, 9);
    for (y, x) in [(0, 3), (1, 4), (2, 2), (2, 3), (2, 4)] {
        torus.assign(y, x, ALIVE);
    }
    let mut bordered = DeadBorders(torus.clone());
    let (mut on_torus, mut between_borders) = (ColumnPrinter::new(), ColumnPrinter::new());
    let mut sim = simulate(5, 9); // one for both: at a tick it knows nothing of either
    for generation in 0..=16 {
        if generation % 4 == 0 {
            on_torus.append_under(&generation, &torus);
            between_borders.append_under(&generation, &bordered.0);
        }
        torus = interpreter::live_a_generation(&torus, &mut sim);
        bordered = live_a_generation(&bordered, &mut sim);
    }
    writeln!(out, "A torus:\n{on_torus}\n")?;
    writeln!(out, "Dead borders:\n{between_borders}")
}

/// A grid that ends at its edges.
struct DeadBorders(Grid);

impl DeadBorders {
    fn query(&self, y: i32, x: i32) -> State {
        let Self(grid) = self;
        let inside = (0..grid.height()).contains(&y) && (0..grid.width()).contains(&x);
        if inside { grid.query(y, x) } else { EMPTY }
    }
}

/// The chapter's loop. All that differs is who answers a query.
fn live_a_generation(world: &DeadBorders, sim: &mut impl Simulation) -> DeadBorders {
    let mut progeny = Grid::new(world.0.height(), world.0.width());
    let mut sent = None;
    loop {
        match sim.send(sent) {
            Item::Query(query) => sent = Some(world.query(query.y, query.x)),
            Item::Transition(transition) => {
                progeny.assign(transition.y, transition.x, transition.state);
                sent = None;
            }
            Item::Tick => return DeadBorders(progeny),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use coroutine_life::soup;

    #[test]
    fn agrees_with_a_count_of_the_cells_in_sight() {
        for seed in 0..100 {
            let (height, width) = (1 + seed % 7, 1 + seed % 11);
            let mut grid = Grid::new(height, width);
            soup(&mut grid, seed.unsigned_abs().into(), 0.4);
            let mut sim = simulate(height, width);
            let mut world = DeadBorders(grid);
            for _ in 0..4 {
                let expected = naive(&world.0.to_string());
                world = live_a_generation(&world, &mut sim);
                pretty_assertions::assert_eq!(world.0.to_string(), expected, "seed {seed}");
            }
        }
    }

    /// The next generation of a printed grid, by looking at the text.
    fn naive(text: &str) -> String {
        let rows: Vec<&[u8]> = text.lines().map(str::as_bytes).collect();
        let mut next = String::new();
        for (y, row) in rows.iter().enumerate() {
            for (x, cell) in row.iter().enumerate() {
                let block = rows.iter().take(y + 2).skip(y.saturating_sub(1)).flat_map(|row| {
                    row.iter().take(x + 2).skip(x.saturating_sub(1)) // with the cell itself
                });
                let alive = block.filter(|&&cell| cell == b'*').count();
                next.push(if alive == 3 || alive == 4 && *cell == b'*' { '*' } else { '-' });
            }
            next.push('\n');
        }
        next
    }
}
