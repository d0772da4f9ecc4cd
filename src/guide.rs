#![doc = include_str!("guide/links.md")]
#![doc = include_str!("guide/chapters.md")]
#![doc = include_str!("../guide/README.md")]
// Each chapter is a Markdown file, which is read both in the repository and in rustdoc. If a link
// is defined twice, the first definition counts. So in rustdoc a link leads to an item or a module,
// as `links.md` and `chapters.md` define it. In the repository the same link leads to a file, as
// the end of the chapter defines it.
//
// A new chapter needs a file `guide/NN-title.md` and a module here. The module is named `ch` and
// then like the file, with underscores. The file begins with its title and a first sentence, and
// ends with the marks `way` and `links`. `cargo run -p generate -- guide` then generates the
// contents, the links and the compiler's messages under each program that is marked `compile_fail`.
// In the text a link is written as `[Title of a chapter]`, as `[A heading]`, or as a label of
// `links.md`.

macro_rules! chapters {
    ($($(#[$attribute:meta])* $module:ident $file:literal)*) => {$(
        #[doc = include_str!("guide/links.md")]
        #[doc = include_str!("guide/chapters.md")]
        #[doc = include_str!(concat!("../guide/", $file))]
        $(#[$attribute])*
        pub mod $module {}
    )*};
}

/// A solution, folded up until the reader opens it.
macro_rules! solution {
    ($name:literal) => {
        concat!(
            "<details><summary><code>",
            $name,
            "</code></summary>\n\n```no_run\n",
            include_str!(concat!("../exercises/solutions/", $name, ".rs")),
            "```\n\n</details>"
        )
    };
}

// The attributes give a chapter's programs the feature gates that the text leaves out. A chapter
// has no attributes if its programs write their own gates or are for stable.
chapters! {
    ch01_the_chapter_in_rust "01-the-chapter-in-rust.md"
    #[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes))))]
    ch02_three_channels "02-three-channels.md"
    ch03_what_the_compiler_writes "03-what-the-compiler-writes.md"
    ch04_errors_in_writing "04-errors-in-writing.md"
    #[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes))))]
    ch05_errors_in_resuming "05-errors-in-resuming.md"
    #[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes))))]
    ch06_errors_in_delegating "06-errors-in-delegating.md"
    ch07_mistakes "07-mistakes.md"
    ///
    /// ## Solutions
    ///
    #[doc = solution!("1_total")]
    #[doc = solution!("2_population")]
    #[doc = solution!("3_seeds")]
    #[doc = solution!("4_cylinder")]
    #[doc = solution!("5_negative")]
    #[doc = solution!("6_engine")]
    #[doc = solution!("7_queue")]
    #[doc = solution!("8_booking")]
    ch08_exercises "08-exercises.md"
    #[doc(test(attr(feature(coroutines, coroutine_trait, stmt_expr_attributes, gen_blocks))))]
    ch09_why_not_something_else "09-why-not-something-else.md"
    #[doc(test(attr(feature(coroutines, coroutine_trait))))]
    ch10_upstream "10-upstream.md"
    ch11_a_crate_of_your_own "11-a-crate-of-your-own.md"
    ch12_writing "12-writing.md"
    ch13_keeping "13-keeping.md"
    ch14_sharing "14-sharing.md"
    ch15_driving "15-driving.md"
    ch16_ending "16-ending.md"
    ch17_looking_inside "17-looking-inside.md"
    ch18_what_yield_from_does "18-what-yield-from-does.md"
}
