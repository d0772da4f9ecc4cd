//! Dead borders instead of a torus: the world changes, and the program stays the same.
//!
//! The grid of the Python chapter is a *torus*: its opposite edges are joined, so a pattern that
//! leaves it at one edge comes back at the opposite edge. A *world* is what answers the queries of
//! the program, `simulate`, and this torus is one. In this example's other world every cell beyond
//! the edges is `EMPTY`. The program asks the same queries in both worlds. Only the answers differ.
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
//!
//! On the torus the glider comes round again. Between dead borders it turns into a block.

use coroutine_life::{
    ALIVE, ColumnPrinter, EMPTY, Grid, Item, Simulation, State, interpreter, simulate,
};

fn main() {
    let mut torus = Grid::new(5, 9);
    for (y, x) in [(0, 3), (1, 4), (2, 2), (2, 3), (2, 4)] {
        torus.assign(y, x, ALIVE);
    }
    let mut bordered = DeadBorders(torus.clone());
    let (mut on_torus, mut between_borders) = (ColumnPrinter::new(), ColumnPrinter::new());
    let mut sim = simulate(5, 9); // one `sim` for both worlds: at a tick it remembers nothing
    for generation in 0..=16 {
        if generation % 4 == 0 {
            on_torus.append_under(&generation, &torus);
            between_borders.append_under(&generation, &bordered.0);
        }
        torus = interpreter::live_a_generation(&torus, &mut sim);
        bordered = live_a_generation(&bordered, &mut sim);
    }
    println!("A torus:\n{on_torus}\n");
    println!("Dead borders:\n{between_borders}");
}

/// The Python chapter's driver, the code that resumes the program, changed in one point: another
/// world answers the queries.
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

/// A grid that ends at its edges.
struct DeadBorders(Grid);

impl DeadBorders {
    fn query(&self, y: i32, x: i32) -> State {
        let Self(grid) = self;
        let inside = (0..grid.height()).contains(&y) && (0..grid.width()).contains(&x);
        if inside { grid.query(y, x) } else { EMPTY }
    }
}
