#![doc = include_str!("guide/links.md")]
#![doc = include_str!("guide/chapters.md")]
#![doc = include_str!("../guide/README.md")]
// Each chapter is a file of Markdown, for readers of the repository and for rustdoc. Of two
// definitions of a link the first one counts: those of `links.md` and `chapters.md` lead to items and
// modules, those at the end of the chapter lead to files.
//
// A new chapter is a file `guide/NN-title.md` and a module here, whose name is `ch` and that of the
// file. The file begins with its title and a first sentence, and ends with the marks `way` and `links`.
// `cargo run -p generate -- guide` then makes the contents, the links and the compiler's words under
// each program that is marked `compile_fail`. A link is `[Title of a chapter]`, `[A heading]`, or a
// label of `links.md`.

// Without gates: a whole program shows its own.
#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/01-the-chapter-in-rust.md")]
pub mod ch01_the_chapter_in_rust {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/02-three-channels.md")]
#[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes))))]
pub mod ch02_three_channels {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/03-what-the-compiler-writes.md")]
pub mod ch03_what_the_compiler_writes {}

// Without gates, because this chapter shows where they are written.
#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/04-errors-in-writing.md")]
pub mod ch04_errors_in_writing {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/05-errors-in-resuming.md")]
#[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes))))]
pub mod ch05_errors_in_resuming {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/06-errors-in-delegating.md")]
#[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes))))]
pub mod ch06_errors_in_delegating {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/07-mistakes.md")]
pub mod ch07_mistakes {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/08-exercises.md")]
///
/// ## Solutions
///
/// <details><summary><code>1_total</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/1_total.rs")]
/// ```
///
/// </details>
/// <details><summary><code>2_population</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/2_population.rs")]
/// ```
///
/// </details>
/// <details><summary><code>3_seeds</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/3_seeds.rs")]
/// ```
///
/// </details>
/// <details><summary><code>4_cylinder</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/4_cylinder.rs")]
/// ```
///
/// </details>
/// <details><summary><code>5_negative</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/5_negative.rs")]
/// ```
///
/// </details>
/// <details><summary><code>6_engine</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/6_engine.rs")]
/// ```
///
/// </details>
/// <details><summary><code>7_queue</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/7_queue.rs")]
/// ```
///
/// </details>
/// <details><summary><code>8_booking</code></summary>
///
/// ```no_run
#[doc = include_str!("../exercises/solutions/8_booking.rs")]
/// ```
///
/// </details>
pub mod ch08_exercises {}

// Some of its programs are for stable.
#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/09-why-not-something-else.md")]
#[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes, gen_blocks))))]
pub mod ch09_why_not_something_else {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/10-upstream.md")]
#[doc(test(attr(feature(coroutines, coroutine_trait))))]
pub mod ch10_upstream {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/11-a-crate-of-your-own.md")]
pub mod ch11_a_crate_of_your_own {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/12-writing.md")]
pub mod ch12_writing {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/13-keeping.md")]
pub mod ch13_keeping {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/14-sharing.md")]
pub mod ch14_sharing {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/15-driving.md")]
pub mod ch15_driving {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/16-ending.md")]
pub mod ch16_ending {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/17-looking-inside.md")]
pub mod ch17_looking_inside {}

#[doc = include_str!("guide/links.md")]
#[doc = include_str!("guide/chapters.md")]
#[doc = include_str!("../guide/18-what-yield-from-does.md")]
pub mod ch18_what_yield_from_does {}
