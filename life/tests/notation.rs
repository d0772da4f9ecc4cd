//! Rules as text: what is read, what is printed, and what is said of a text that is no rule.

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
        ("bosco", "R5,C0,M1,S34..58,B34..45,NM"),
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
        ("r5,c2,m1,s34..58,b34..45,nm", "R5,C0,M1,S34..58,B34..45,NM"),
        ("R1,C0,M0,S2..3,B3..3,NM", "R1,C0,M0,S2..3,B3..3,NM"),
        ("R10,C0,M0,S0..441,B441..441,NN", "R10,C0,M0,S0..441,B441..441,NN"),
    ] {
        assert_eq!(read(text), rule, "{text}");
    }
    assert_eq!(NAMED_RULES[0], ("life", Rule::LIFE));
    for (name, rule) in NAMED_RULES {
        assert_eq!(read_rule(name), Ok(*rule));
    }
}

/// The notation's survivals stand for what the literal code does: all its cases.
#[test]
fn life_is_the_literal_game_logic() {
    for (state, neighbors) in (0..=8).flat_map(|n| [(EMPTY, n), (ALIVE, n)]) {
        let becomes = LifeLike::LIFE.game_logic(state, neighbors);
        assert_eq!(becomes, game_logic(state, neighbors), "{state} {neighbors}");
    }
}

#[test]
fn what_is_said_of_a_text_that_is_no_rule() {
    let example = "; a rule looks like B36/S23, 23/36, highlife or R5,C0,M1,S34..58,B34..45,NM";
    let names = "a digit, B, S, R, or a name (life, highlife, seeds, day-and-night, bosco)";
    let digit = "a digit from 0 to 8 or '/'";
    let last = "a digit from 0 to 8 or the end";
    let states = "0 or 2 (a cell has two states, empty and alive)";
    for (text, column, expected, found) in [
        ("", 1, names, "the end"),
        ("conway", 1, names, "\"c\""),
        (" B3/S23", 1, names, "\" \""),
        ("\u{661}/3", 1, names, "\"\u{661}\""), // a digit, but no ASCII one
        ("9/3", 1, digit, "\"9\""),
        ("B39/S23", 3, digit, "\"9\""),
        ("B3", 3, digit, "the end"),
        ("B3B23", 3, digit, "\"B\""),
        ("B3\u{b3}/S23", 3, digit, "\"\u{b3}\""),
        ("seed", 2, digit, "\"e\""),
        ("B33/S23", 3, "each digit once", "\"3\""),
        ("B3/S2323", 7, "each digit once", "\"2\""),
        ("B3/B23", 4, "'S'", "\"B\""),
        ("B3/23", 4, "'S'", "\"2\""),
        ("S23/3", 5, "'B'", "\"3\""),
        ("B3/S23/3", 7, last, "\"/\""),
        ("23/3 ", 5, last, "\" \""),
        ("B3/S2\n3", 6, last, "\"\\n\""),
        ("R", 2, "a radius from 1 to 10", "the end"),
        ("R0,C0,M1,S34..58,B34..45,NM", 2, "a radius from 1 to 10", "\"0\""),
        ("R11,C0,M1,S34..58,B34..45,NM", 2, "a radius from 1 to 10", "\"11\""),
        ("R99999999999,C0", 2, "a radius from 1 to 10", "\"99999999999\""),
        ("R-5,C0", 2, "a radius from 1 to 10", "\"-\""),
        ("R5", 3, "','", "the end"),
        ("R5,B3", 4, "'C'", "\"B\""),
        ("R5,C3,M1,S34..58,B34..45,NM", 5, states, "\"3\""),
        ("R5,C0,M2,S34..58,B34..45,NM", 8, "0 or 1 (whether a cell counts itself)", "\"2\""),
        ("R5,C0,M1,S34-58,B34-45,NM", 13, "'.'", "\"-\""),
        ("R5,C0,M1,S34..122,B34..45,NM", 15, "a number from 34 to 121", "\"122\""),
        ("R5,C0,M1,S34..58,B34..33,NM", 23, "a number from 34 to 121", "\"33\""),
        ("R5,C0,M1,S122..122,B34..45,NM", 11, "a number from 0 to 121", "\"122\""),
        ("R5,C0,M1,S34..58,B34..45", 25, "','", "the end"),
        ("R5,C0,M1,S34..58,B34..45,NC", 27, "M (Moore) or N (von Neumann)", "\"C\""),
        ("R5,C0,M1,S34..58,B34..45,NM:T9,9", 28, "the end", "\":\""),
    ] {
        let line =
            format!("rule {text:?}, column {column}: expected {expected}, found {found}{example}");
        // The text is shown in full up to 40 characters.
        assert_eq!(error(text), line);
    }
}

#[test]
fn a_long_text_is_shown_in_part() {
    let shown = |error: String| error.split(": ").next().unwrap().to_string();
    let long = format!("{}x", "\u{e9}".repeat(1_000_000));
    assert_eq!(shown(error(&long)), format!("rule \"{}\"..., column 1", "\u{e9}".repeat(40)));
    let late = format!("B{}/S23", "0".repeat(1_000_000));
    assert_eq!(shown(error(&late)), format!("rule \"B{}\"..., column 3", "0".repeat(39)));
    let number = format!("R{}", "9".repeat(1_000_000));
    assert!(error(&number).contains(&format!("found \"{}\"...;", "9".repeat(40))));
    assert_eq!(
        shown(error(&format!("B{}", "3".repeat(39)))).len(),
        "rule \"\", column 3".len() + 40
    );
}

/// Texts near the notation, and any text at all.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(proptest::char::any(), 0..60)
            .prop_map(|characters| characters.into_iter().collect()),
        proptest::collection::vec(prop::sample::select(b"BSRCMN/,.0123456789".as_slice()), 0..40)
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

    #[test]
    fn life_like_rules_go_around(births in 0_u32..512, survivals in 0_u32..512) {
        let digits = |bits: u32| {
            (0..9).filter(|n| bits >> n & 1 == 1).map(|n| n.to_string()).collect::<String>()
        };
        let (births, survivals) = (digits(births), digits(survivals));
        let printed = format!("B{births}/S{survivals}");
        assert_eq!(read(&printed), printed);
        assert_eq!(read(&format!("{survivals}/{births}")), printed);
    }

    #[test]
    fn larger_than_life_rules_go_around(
        radius in 1..=10,
        middle in 0..=1,
        ends in proptest::array::uniform4(0.0..1.0_f64),
        letter in prop::sample::select(vec!['M', 'N']),
    ) {
        let [a, b, c, d] = ends.map(|end| (end * f64::from((2 * radius + 1) * (2 * radius + 1))).round());
        let survivals = format!("S{}..{}", a.min(b), a.max(b));
        let births = format!("B{}..{}", c.min(d), c.max(d));
        let printed = format!("R{radius},C0,M{middle},{survivals},{births},N{letter}");
        assert_eq!(read(&printed), printed);
    }
}
