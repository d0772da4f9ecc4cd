use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use super::total;

/// Sends each number and checks that `total` yields the sum next to it. Then sends `None` and
/// checks that `total` returns `returned`.
fn check(numbers_and_sums: &[(i32, i32)], returned: i32) {
    let mut it = total();
    for &(number, sum) in numbers_and_sums {
        match Pin::new(&mut it).resume(Some(number)) {
            CoroutineState::Yielded(yielded) => {
                assert_eq!(yielded, sum, "what it yields when sent Some({number})");
            }
            CoroutineState::Complete(total) => {
                panic!("when sent Some({number}), it should yield {sum}, but it returned {total}");
            }
        }
    }
    match Pin::new(&mut it).resume(None) {
        CoroutineState::Complete(total) => {
            assert_eq!(total, returned, "what it returns when sent None");
        }
        CoroutineState::Yielded(yielded) => {
            panic!("when sent None, it should return {returned}, but it yielded {yielded}");
        }
    }
}

#[test]
fn it_yields_each_sum_and_returns_the_total() {
    check(&[(10, 10), (4, 14), (22, 36), (-1, 35)], 35);
}

#[test]
fn zero_is_a_number_like_any_other() {
    check(&[(0, 0), (7, 7), (0, 7)], 7);
    check(&[], 0);
}
