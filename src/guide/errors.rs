//! The errors a learner meets: the question, the attempt, the compiler's own words, the way out.
//!
//! Where they are not the point, gates (`coroutines`, `coroutine_trait`, `stmt_expr_attributes`) and `use`
//! lines are out of sight.
//!
//! [Errors in writing a coroutine](writing):
//!
//! - [Does a `yield` not make a coroutine, as in Python?](writing#does-a-yield-not-make-a-coroutine-as-in-python) (`E0627`, or no code)
//! - [Why is all of this experimental?](writing#why-is-all-of-this-experimental) (`E0658`)
//! - [Why must the closure move?](writing#why-must-the-closure-move) (`E0373`)
//! - [Why must the parameter name its type?](writing#why-must-the-parameter-name-its-type) (`E0282`)
//! - [Why does it not yield what I wrote?](writing#why-does-it-not-yield-what-i-wrote) (`E0271`)
//!
//! [Errors in resuming a coroutine](resuming):
//!
//! - [I called it; why does nothing happen?](resuming#i-called-it-why-does-nothing-happen) (a lint, or nothing)
//! - [Why is there no method `resume`?](resuming#why-is-there-no-method-resume) (`E0599`)
//! - [Where is the first value I sent?](resuming#where-is-the-first-value-i-sent) (no error)
//! - [It always yields; why must I think of its end?](resuming#it-always-yields-why-must-i-think-of-its-end) (`E0005`)
//! - [What comes after the end?](resuming#what-comes-after-the-end) (a panic)
//! - [May I send a reference?](resuming#may-i-send-a-reference) (`E0597`)
//!
//! [Errors in delegating](delegating):
//!
//! - [May a closure or a function inside a coroutine yield for it?](delegating#may-a-closure-or-a-function-inside-a-coroutine-yield-for-it) (`E0277`, `E0627`)
//! - [May a coroutine pin the one it delegates to?](delegating#may-a-coroutine-pin-the-one-it-delegates-to) (`E0626`, `E0277`)
//! - [May a coroutine delegate to itself?](delegating#may-a-coroutine-delegate-to-itself) (`E0283`, `E0733`)

pub mod delegating;
pub mod resuming;
pub mod writing;
