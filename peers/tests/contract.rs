//! Every engine of this package keeps the trace contract: it yields the same items as all other
//! engines.

#[test]
fn every_engine_keeps_the_contract() {
    testing::contract::check(peers::PEERS);
}
