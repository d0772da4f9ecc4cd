//! Every engine of this package keeps the trace contract.

#[test]
fn every_engine_keeps_the_contract() {
    testing::contract::check(peers::PEERS);
}
