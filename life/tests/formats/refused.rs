//! Files that are not patterns, and numbers in files that are not trusted.

use life::formats::MAX_BYTES;
use pretty_assertions::assert_eq;

use crate::{error, read_ok, size};

/// The message for each wrong file, with the place of the mistake.
#[test]
fn what_is_no_pattern_is_refused_with_its_place() {
    let run = "a run count, 'b', 'o', '$' or '!'";
    let counted = "a digit, 'b', 'o' or '$'";
    let cell = "'.', 'O' or '*'";
    let (width_1, torus) = ("a width from 1 to 2147483646", "'T' for a torus, such as :T60,40");
    let start = "a pattern: RLE, such as 'x = 3, y = 1' above '3o!', or rows of '.' and 'O'";
    let (width, height) = ("a width from 0 to 2147483646", "a height from 0 to 2147483646");
    let most = "a run count of at most 2147483647";
    let size = "living cells in the header's 3 rows and 4 columns";
    for (file, line, column, expected, found) in [
        ("", 1, 1, start, "the end of the file"),
        ("\u{feff}", 1, 1, start, "the end of the file"),
        ("\n \r\n\t", 3, 2, start, "the end of the file"),
        ("\n\n  (golly 3.3)", 3, 3, start, "'('"),
        ("\u{feff}é", 1, 1, start, "'é'"),
        ("Glider", 1, 1, start, "'G'"),
        ("#N Glider", 1, 10, start, "the end of the file"),
        ("#N Glider\r\n", 1, 10, start, "the end of the file"),
        ("#N Gl\u{ef}der", 1, 10, start, "the end of the file"),
        ("#N Glider\nzo$2bo$3o!", 2, 1, start, "'z'"),
        ("#N Glider\nbo$2bz$3o!", 2, 6, run, "'z'"),
        ("x", 1, 2, "'='", "the end of the line"),
        ("x = 3", 1, 6, "','", "the end of the line"),
        ("x = 3, z = 3", 1, 8, "'y'", "'z'"),
        ("x = 3; y = 3", 1, 6, "','", "';'"),
        ("x = -3, y = 3", 1, 5, width, "'-'"),
        ("x = 3, y = -3", 1, 12, height, "'-'"),
        ("x = , y = 3", 1, 5, width, "','"),
        ("x = 2147483647, y = 3", 1, 5, width, "a larger one"),
        ("x = 3, y = 99999999999999999999", 1, 12, height, "a larger one"),
        ("x = 3, y = 3 rule = B3/S23", 1, 14, "','", "'r'"),
        ("x = 3, y = 3, ruler", 1, 19, "'='", "'r'"),
        ("x = 3, y = 3, colour = red", 1, 15, "'rule'", "'c'"),
        ("x = 3, y = 3, rule = B3/S23:", 1, 29, torus, "the end of the line"),
        ("x = 3, y = 3, rule = B3/S23:X9,5", 1, 29, torus, "'X'"),
        ("x = 3, y = 3, rule = B3/S23:T", 1, 30, width_1, "the end of the line"),
        ("x = 3, y = 3, rule = B3/S23:T9x5", 1, 31, "the end of the line", "'x'"),
        ("x = 3, y = 3, rule = B3/S23:T9,5,3", 1, 33, "the end of the line", "','"),
        ("x = 3, y = 3, rule = B39/S23", 1, 24, "a digit from 0 to 8 or '/'", "'9'"),
        ("x = 3, y = 3, rule = B3/S23 2", 1, 28, "a digit from 0 to 8 or the end", "' '"),
        ("x = 4, y = 3\n3z", 2, 2, counted, "'z'"),
        ("x = 4, y = 3\nbo$2bz$3o!", 2, 6, run, "'z'"),
        ("x = 4, y = 3\nbo$\r\n\r\n z", 4, 2, run, "'z'"),
        ("x = 4, y = 3\n0o!", 2, 1, run, "'0'"),
        ("x = 4, y = 3\n-1o!", 2, 1, run, "'-'"),
        ("x = 4, y = 3\n3 o!", 2, 2, counted, "' '"),
        ("x = 4, y = 3\n3!", 2, 2, counted, "'!'"),
        ("x = 4, y = 3\n3o$\n3", 3, 2, counted, "the end of the file"),
        ("x = 4, y = 3\n3o$3\n#C\n\n", 4, 1, counted, "the end of the file"),
        ("x = 4, y = 3\n3o#C", 2, 3, run, "'#'"),
        ("x = 4, y = 3\n3o\u{e9}", 2, 3, run, "'é'"),
        ("x = 4, y = 3\n3o\u{0}", 2, 3, run, "'\\0'"),
        ("x = 4, y = 3\nbO!", 2, 2, run, "'O'; did you mean 'o'?"),
        ("x = 4, y = 3\n2O!", 2, 2, counted, "'O'; did you mean 'o'?"),
        ("bO$2bO!", 1, 2, run, "'O'; did you mean 'o'?"),
        ("x = 4, y = 3\n2147483648b!", 2, 10, most, "a larger one"),
        ("x = 4, y = 3\n5o!", 2, 2, size, "some in row 1, columns 1 to 5"),
        ("x = 4, y = 3\n$3b\n2o!", 3, 2, size, "some in row 2, columns 4 to 5"),
        ("x = 4, y = 3\n3$bo!", 2, 4, size, "some in row 4, columns 2 to 2"),
        (".O.\n..Q\n", 2, 3, cell, "'Q'"),
        ("!é\n.O\n.é", 3, 2, cell, "'é'"),
        (".O.\n .O", 2, 1, cell, "' '"),
        (".O\n#C", 2, 1, cell, "'#'"),
        ("!\n.O\u{0}\n", 2, 3, cell, "'\\0'"),
        ("!dblife\n23.O", 2, 1, cell, "'2'"),
    ] {
        let message = format!("{line}:{column}: expected {expected}, found {found}");
        assert_eq!(error(file), message, "{file:?}");
    }
    let cut = error(b"x = 4, y = 3\n3o\xc3");
    assert_eq!(cut, format!("2:3: expected {run}, found the byte 0xc3"));
    let cut = error(b"..\n.\xf0\x9f\x90O");
    assert_eq!(cut, format!("2:2: expected {cell}, found the byte 0xf0"));
    assert_eq!(error(b"\xff\xfex\0"), format!("1:1: expected {start}, found the byte 0xff"));
}

/// For another kind of file, rule, pattern or grid the message says what it is, and what `life`
/// reads.
#[test]
fn what_is_of_another_kind_is_named() {
    let file = |kind| format!("this is {kind}; life reads RLE and plaintext (.cells)");
    let states = |letters| {
        let read = "life reads patterns of two states, empty (b) and alive (o)";
        format!("'{letters}' is for a pattern of three states or more; {read}")
    };
    let grid =
        |kind| format!("this bounded grid is {kind}; life reads a plain torus, such as :T60,40");
    let rule = |kind| {
        let read = "life reads rules of two states that count living neighbours";
        format!("this is {kind}; {read}, such as B36/S23 or R5,C2,S33-57,B34-45")
    };
    for (text, line, column, problem) in [
        ("#Life 1.05\n#N\n#P -1 -1\n.*.\n", 1, 1, file("a Life 1.05 file")),
        ("#Life 1.06\n0 -1\n1 0\n", 1, 1, file("a Life 1.06 file")),
        ("#life 1.06\r\n", 1, 1, file("a Life 1.06 file")),
        ("#MCell 4.00\n#GAME Life\n", 1, 1, file("an MCell file")),
        ("[M2] (golly 3.3)\n#R B3/S23\n$$..*$\n", 1, 1, file("a Macrocell file")),
        ("\u{feff}\n  [M2] (golly 3.3)\n", 2, 3, file("a Macrocell file")),
        ("@RULE LifeHistory\n", 1, 1, file("a file of rules")),
        ("<!DOCTYPE html>\n", 1, 1, file("a web page")),
        ("x = 3, y = 3\nbC!", 2, 2, states("C")),
        ("x = 3, y = 3\n.AO!", 2, 3, states("O")),
        ("x = 3, y = 3\n2pA!", 2, 2, states("pA")),
        ("x = 3, y = 3\nx.yO!", 2, 3, states("yO")),
        ("3.2A$2B!", 1, 7, states("B")),
        ("x = 3, y = 3, rule = 23/3/3\no!", 1, 27, rule("a rule of three states or more")),
        ("x = 3, y = 3, rule = B2/S/C3:T9,9\no!", 1, 27, rule("a rule of three states or more")),
        ("x = 3, y = 3, rule = B2/S34H\no!", 1, 28, rule("a rule for hexagonal cells")),
        ("x = 3, y = 3, rule = B3/S23:P9,5\no!", 1, 29, grid("a plane with borders")),
        ("x = 3, y = 3, rule = B3/S23:K9*,5\no!", 1, 29, grid("a Klein bottle")),
        ("x = 3, y = 3, rule = B3/S23:c9,5\no!", 1, 29, grid("a cross-surface")),
        ("x = 3, y = 3, rule = B3/S23:S9\no!", 1, 29, grid("a sphere")),
        ("x = 3, y = 3, rule = B3/S23:T5+1,5\no!", 1, 29, grid("a torus with a shift")),
        ("x = 3, y = 3, rule = B3/S23:T5,5-2\no!", 1, 29, grid("a torus with a shift")),
        ("x = 3, y = 3, rule = B3/S23:T0,68\no!", 1, 29, grid("a tube without end")),
        ("x = 3, y = 3, rule = B3/S23:T68,0\no!", 1, 29, grid("a tube without end")),
    ] {
        assert_eq!(error(text), format!("{line}:{column}: {problem}"), "{text:?}");
    }
    let gzip = error(b"\x1f\x8b\x08\0");
    assert_eq!(gzip, format!("1:1: {}", file("a compressed file")));
}

/// Comments that begin with `#r` and do not state a rule that `life` reads.
#[test]
fn a_comment_that_states_a_rule_says_so() {
    let states = "; a line that begins with #r states a rule; begin other comments with #C";
    for (file, place) in [
        ("#random comment\nx = 1, y = 1\no!", "1:3: expected a rule such as "),
        ("#C é\n#r B3/S24é\no!", "2:10: expected a digit from 0 to 8 or the end, found 'é'"),
        ("#r R77777777777777777777777777,C0\no!", "1:5: expected a radius from 1 to 10, found '7"),
        ("  #r 23/3/4\no!", "1:11: this is a rule of three states or more; "),
    ] {
        let line = error(file);
        assert!(line.starts_with(place) && line.ends_with(states), "{line}");
    }
}

/// Each of these files would take gigabytes or hours if its numbers were trusted.
#[test]
fn numbers_are_not_believed() {
    let huge = read_ok("1000000000$1000000000o");
    assert_eq!(huge.shape.size(), size(1_000_000_001, 1_000_000_000));
    let within = "living cells in at most 2147483646 rows and 2147483646 columns";
    assert_eq!(
        error("2147483647$o"),
        format!("1:12: expected {within}, found some in row 2147483647, columns 1 to 1")
    );
    let huge = read_ok("x = 1000000000, y = 1000000000\n1000000000o$!");
    assert_eq!(huge.shape.size(), size(1_000_000_000, 1_000_000_000));
    assert!(huge.shape.alive().take(3).eq([(0, 0), (0, 1), (0, 2)]));

    let side = 2_147_483_646;
    let header = format!("x = {side}, y = {side}\n");
    let full = format!("{header}{}", format!("{side}o$").repeat(1000));
    assert_eq!(read_ok(full).shape.size(), size(side, side));
    let last = read_ok(format!("{header}2147483645$2147483645bo!"));
    assert!(last.shape.alive().eq([(side - 1, side - 1)]));
    // Sums that do not fit into an `i32`.
    let far = "2147483647b".repeat(1000) + &"2147483647$".repeat(1000);
    assert_eq!(read_ok(format!("{header}{far}!")).shape.alive().count(), 0);
    let within = "living cells in the header's 2147483646 rows and 2147483646 columns";
    assert_eq!(
        error(format!("{header}{far}o")),
        format!("2:22001: expected {within}, found some in row 2147483647, columns 1 to 1")
    );
    assert_eq!(
        error(format!("{header}2147483647b2147483647b2147483647o")),
        format!("2:33: expected {within}, found some in row 1, columns 2147483647 to 2147483647")
    );
}

#[test]
fn a_file_has_a_greatest_size() {
    let mut file = b"x = 3, y = 3\n3o!".to_vec();
    file.resize(MAX_BYTES, b'z');
    assert_eq!(read_ok(&file).shape.alive().count(), 3);
    file.push(b'z');
    assert_eq!(error(&file), "1:1: expected at most 16777216 bytes, found more");
}
