//! Rules as text: what is read, what is printed, and the messages for texts that are not rules.

use coroutine_life::variations::LifeLike;
use coroutine_life::{ALIVE, EMPTY, Rule, game_logic};
use life::notation::{NAMED_RULES, read_rule};
use pretty_assertions::assert_eq;
use proptest::prelude::*;

/// What a text is read as, printed again.
fn read(text: &str) -> String {
    read_rule(text).unwrap_or_else(|error| panic!("{error}")).to_string()
}

fn error(text: &str) -> String {
    read_rule(text).expect_err("no rule").to_string()
}

#[test]
fn names_and_notations() {
    for (text, rule) in [
        ("life", "B3/S23"),
        ("highlife", "B36/S23"),
        ("HighLife", "B36/S23"),
        ("seeds", "B2/S"),
        ("day-and-night", "B3678/S34678"),
        ("bosco", "R5,C2,S33-57,B34-45"),
        ("B36/S23", "B36/S23"),
        ("b36/s23", "B36/S23"),
        ("S23/B36", "B36/S23"),
        ("23/36", "B36/S23"),
        ("B63/S32", "B36/S23"),
        ("B36S23", "B36/S23"),
        ("s23b36", "B36/S23"),
        ("BS", "B/S"),
        ("B012345678/S012345678", "B012345678/S012345678"),
        ("B0/S8", "B0/S8"),
        ("B/S", "B/S"),
        ("/2", "B2/S"),
        ("2/", "B/S2"),
        ("/", "B/S"),
        ("R5,C2,S33-57,B34-45", "R5,C2,S33-57,B34-45"),
        ("R5,C0,S33-57,B34-45,NM", "R5,C2,S33-57,B34-45"),
        ("R5,C1,M0,S33..57,B34..45,NM", "R5,C2,S33-57,B34-45"),
        ("r5,c2,m1,s34..58,b34..45,nm", "R5,C2,S33-57,B34-45"),
        ("5,34,45,34,58", "R5,C2,S33-57,B34-45"),
        ("1,3,3,3,4", "B3/S23"),
        ("R1,C0,M0,S2..3,B3..3,NM", "B3/S23"),
        ("R1,C2,S2-3,B3", "B3/S23"),
        ("R1,C0,M1,S0..9,B0..9,NM", "B012345678/S012345678"),
        ("R1,C2,S2-3,B3,NN", "R1,C2,S2-3,B3,NN"),
        ("R2,C2,S2,4-6,B3", "R2,C2,S2,4-6,B3"),
        ("R2,C2,M1,S4-6,2,B5,3,4,NN", "R2,C2,S1,3-5,B3-5,NN"),
        ("R2,C2,S,B2", "R2,C2,S,B2"),
        ("R2,C2,S2,B", "R2,C2,S2,B"),
        ("R2,C2,S,B,NN", "R2,C2,S,B,NN"),
        ("R2,C2,M1,S0,B2", "R2,C2,S,B2"), // a living cell that counts itself counts 1 or more
        ("R10,C0,M1,S0..441,B440..441,NN", "R10,C2,S0-440,B440,NN"),
    ] {
        assert_eq!(read(text), rule, "{text}");
    }
    assert_eq!(NAMED_RULES[0], ("life", Rule::LIFE));
    for (name, rule) in NAMED_RULES {
        assert_eq!(read_rule(name), Ok(*rule));
    }
}

/// `LifeLike::LIFE` and `game_logic`, which is written as in the Python chapter, agree in all
/// cases.
#[test]
fn life_is_the_literal_game_logic() {
    for (state, neighbors) in (0..=8).flat_map(|n| [(EMPTY, n), (ALIVE, n)]) {
        let becomes = LifeLike::LIFE.game_logic(state, neighbors);
        assert_eq!(becomes, game_logic(state, neighbors), "{state} {neighbors}");
    }
}

#[test]
fn what_is_said_of_a_text_that_is_no_rule() {
    let names = "a rule such as B36/S23, 23/36 or R5,C2,S33-57,B34-45, or a name \
        (life, highlife, seeds, day-and-night, bosco)";
    let digit = "a digit from 0 to 8 or '/'";
    let last = "a digit from 0 to 8 or the end";
    let states = "0, 1 or 2 (each means two states, empty and alive)";
    let (moore, radius) = (
        "M (Moore) or N (von Neumann), the neighbourhoods that life reads",
        "a radius from 1 to 10",
    );
    for (text, column, expected, found) in [
        ("", 1, names, ""),
        ("conway", 1, names, "c"),
        (" B3/S23", 1, names, " "),
        ("\u{661}/3", 1, names, "\u{661}"), // a digit, but not an ASCII one
        ("9/3", 1, digit, "9"),
        ("B39/S23", 3, digit, "9"),
        ("B3", 3, digit, ""),
        ("B3B23", 3, digit, "B"),
        ("B3\u{b3}/S23", 3, digit, "\u{b3}"),
        ("seed", 2, digit, "e"),
        ("B33/S23", 3, "each digit once", "3"),
        ("B3/S2323", 7, "each digit once", "2"),
        ("B3/B23", 4, "'S'", "B"),
        ("B3/23", 4, "'S'", "2"),
        ("S23/3", 5, "'B'", "3"),
        ("B3/S23/2", 7, last, "/"),
        ("23/3 ", 5, last, " "),
        ("B3/S2\n3", 6, last, "\\n"),
        ("R", 2, radius, ""),
        ("R0,C0,M1,S34..58,B34..45,NM", 2, radius, "0"),
        ("R11,C2,S34-58,B34-45", 2, radius, "11"),
        ("R99999999999,C0", 2, radius, "99999999999"),
        ("R-5,C0", 2, radius, "-"),
        ("R5", 3, "','", ""),
        ("R5,B3", 4, "'C'", "B"),
        ("R5,C3,S33-57,B34-45", 5, states, "3"),
        ("R10,C255,S1-2,B3", 6, states, "255"),
        ("R5,C2", 6, "','", ""),
        ("R5,C2,B3", 7, "'S' or 'M'", "B"),
        ("R5,C0,M2,S34..58,B34..45,NM", 8, "0 or 1 (whether a cell counts itself)", "2"),
        ("R5,C0,M1,B3", 10, "'S'", "B"),
        ("R5,C0,M1,S34.58,B34..45,NM", 14, "'.'", "5"),
        ("R5,C0,M1,S34..122,B34..45,NM", 15, "a number from 34 to 121", "122"),
        ("R5,C0,M1,S34..58,B34..33,NM", 23, "a number from 34 to 121", "33"),
        ("R5,C0,M1,S122..122,B34..45,NM", 11, "a number from 0 to 121", "122"),
        ("R5,C2,S33-57,B45-34", 18, "a number from 45 to 121", "34"),
        ("R5,C2,S33-,B34", 11, "a number from 33 to 121", ","),
        ("R5,C2,Sx,B34", 8, "a number from 0 to 121", "x"),
        ("R5,C2,S2,4-6,5-7,B34", 14, "each number once", "5"),
        ("R5,C2,S2,,B34", 10, "'B'", ","),
        ("R5,C2,S33-57", 13, "','", ""),
        ("R5,C2,S33-57,B34-45,", 21, "'N'", ""),
        ("R5,C2,S33-57,B34-45,NC", 22, moore, "C"),
        ("R5,C2,S33-57,B34-45,N@03ddef", 22, moore, "@"),
        ("R5,C2,S33-57,B34-45,NM:T9,9", 23, "the end", ":"),
        ("5,34,45,34", 11, "','", ""),
        ("5,34,33,34,58", 6, "a number from 34 to 121", "33"),
        ("5,34,45,34,122", 12, "a number from 34 to 121", "122"),
        ("5,34,45,34,58,1", 14, "the end", ","),
        ("11,34,45,34,58", 1, radius, "11"),
    ] {
        let found =
            if found.is_empty() { "the end of the rule".into() } else { format!("'{found}'") };
        assert_eq!(
            error(text),
            format!("column {column}: expected {expected}, found {found}"),
            "{text}"
        );
    }
}

#[test]
fn a_rule_of_another_kind_is_named() {
    let states = "a rule of three states or more";
    let isotropic = "an isotropic rule, which also looks at where the neighbours are";
    for (text, column, kind) in [
        ("23/3/3", 6, states),
        ("345/2/4", 7, states),
        ("B2/S/C3", 6, states),
        ("b2/s/g3", 6, states),
        ("B2/S/25", 6, states),
        ("B2-a/S12/3", 10, states),
        ("LifeHistory", 1, states),
        ("WireWorld", 1, states),
        ("B2-a/S12", 3, isotropic),
        ("B2a/S12", 3, isotropic),
        ("b3/s2-i34q", 6, isotropic),
        ("23-a/3", 3, isotropic),
        ("B2-a/S12H", 3, isotropic),
        ("B2/S34H", 7, "a rule for hexagonal cells"),
        ("34/2h", 5, "a rule for hexagonal cells"),
        ("B1/S1V", 6, "a rule of the four neighbours of von Neumann's neighbourhood"),
        ("B2/S34L", 7, "a rule for triangular cells"),
        (
            "MAPARYXfhZofugWaH7oaIDogBZofuhogOiAaIDogIAAgAAWaH7oaIDogGiA6ICAAIAAaIDogIAAgACAAIAAAAAAAA",
            1,
            "a MAP rule, which lists a result for each arrangement of the neighbours",
        ),
    ] {
        let read = "life reads rules of two states that count living neighbours, such as B36/S23 \
            or R5,C2,S33-57,B34-45";
        assert_eq!(error(text), format!("column {column}: this is {kind}; {read}"), "{text}");
    }
}

#[test]
fn a_long_text_is_not_repeated() {
    let nines = "9".repeat(1_000_000);
    let error = error(&format!("R{nines}"));
    assert!(error.ends_with(&format!(", found '{}...'", &nines[..20])), "{error}");
    let late = read_rule(&format!("B{}/S23", "0".repeat(1_000_000))).unwrap_err();
    assert_eq!((late.column, late.problem.len() < 100), (3, true));
}

/// Texts near the notation, and any text at all.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(proptest::char::any(), 0..60)
            .prop_map(|characters| characters.into_iter().collect()),
        proptest::collection::vec(prop::sample::select(b"BSRCMN/,.-a0123456789".as_slice()), 0..40)
            .prop_map(|bytes| String::from_utf8(bytes).unwrap()),
    ]
}

proptest! {
    #[test]
    fn any_text_is_a_rule_or_one_line_of_complaint(text in text()) {
        match read_rule(&text) {
            Ok(rule) => assert_eq!(read_rule(&rule.to_string()), Ok(rule)),
            Err(error) => {
                assert!((1..=text.chars().count() + 1).contains(&error.column), "{error}");
                assert!(!error.to_string().contains(['\n', '\r']), "{error}");
            }
        }
    }

    /// The same ranges are read as the same rule in each of the three notations, and so is the rule
    /// as it is printed.
    #[test]
    fn the_notations_of_larger_than_life_agree(
        radius in 1..=10,
        ends in proptest::array::uniform4(0.0..1.0_f64),
    ) {
        let cells = f64::from((2 * radius + 1) * (2 * radius + 1) - 1);
        let [a, b, c, d] = ends.map(|end| (end * cells).round());
        let (s, b) = ([a.min(b), a.max(b)], [c.min(d), c.max(d)]);
        let range = |[first, last]: [f64; 2], between: &str| format!("{first}{between}{last}");
        let counted = [s[0] + 1.0, s[1] + 1.0]; // with the cell itself
        let rule = read(&format!("R{radius},C2,S{},B{}", range(s, "-"), range(b, "-")));
        for other in [
            format!("R{radius},C0,M1,S{},B{},NM", range(counted, ".."), range(b, "..")),
            format!("R{radius},C0,M0,S{},B{},NM", range(s, ".."), range(b, "..")),
            format!("{radius},{},{}", range(b, ","), range(counted, ",")),
            rule.clone(),
        ] {
            assert_eq!(read(&other), rule, "{other}");
        }
    }
}
