//! Every engine of this package keeps the trace contract.

use peers::PEERS;
use testing::contract;

#[test]
fn every_engine_plays_the_same_game() {
    contract::every_engine_plays_the_same_game(PEERS);
}

#[test]
fn every_engine_yields_the_same_items_to_any_replies() {
    contract::every_engine_yields_the_same_items_to_any_replies(PEERS);
}

#[test]
fn every_engine_only_ticks_when_there_are_no_cells() {
    contract::every_engine_only_ticks_when_there_are_no_cells(PEERS);
}
