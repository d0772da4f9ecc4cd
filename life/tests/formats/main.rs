//! Pattern files: what is read from them.

mod refused;

use std::fs;
use std::path::Path;

use coroutine_life::{Grid, Pattern, Rule, Size};
use life::formats::{PatternFile, read};
use life::notation::read_rule;
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use testing::{oracle, worlds};

fn read_ok(file: impl AsRef<[u8]>) -> PatternFile {
    read(file.as_ref()).unwrap_or_else(|error| panic!("{error}"))
}

fn error(file: impl AsRef<[u8]>) -> String {
    read(file.as_ref()).expect_err("no pattern").to_string()
}

/// The pattern, printed as a grid of its own size.
fn drawn(file: impl AsRef<[u8]>) -> String {
    let shape = read_ok(file).shape;
    let mut grid = Grid::new(shape.size().height, shape.size().width);
    shape.place(&mut grid, None).unwrap();
    grid.to_string()
}

fn size(height: i32, width: i32) -> Size {
    Size { height, width }
}

/// Every file of `tests/patterns`: its name and its contents.
fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/patterns");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_string();
    paths.map(|path| (name(&path), fs::read(path).unwrap())).collect()
}

#[test]
fn the_well_known_patterns_are_the_crates_own() {
    let files = files();
    assert!(files.len() >= 20, "found only {}", files.len());
    for (name, file) in files {
        let (stem, format) = name.split_once('.').unwrap();
        let PatternFile { shape, size_line, rule, torus } = read_ok(file);
        assert_eq!(shape, Pattern::by_name(stem).unwrap().shape(), "{name}");
        assert_eq!(rule, (format == "rle").then_some(Rule::LIFE), "{name}");
        assert_eq!(torus, None, "{name}");
        assert_eq!(size_line.is_some(), format == "rle", "{name}");
    }
}

const GLIDER: &str = "-*-\n--*\n***\n";

#[test]
fn ways_to_write_a_glider() {
    for file in [
        "x = 3, y = 3\nbo$2bo$3o!",
        "x = 3, y = 3, rule = B3/S23\nbo$2bo$3o!\n",
        "x=3,y=3,rule=b3/s23\nbo$2bo$3o!\n",
        "  x  =\t3  ,y= 3,rule  =B3/S23  \nbo$2bo$3o!\n",
        "x = 3, y = 3\r\nbo$\r\n2bo$\r\n3o!\r\n",
        "x = 3, y = 3\rbo$\r2bo$\r3o!\r",
        "\u{feff}x = 3, y = 3\nbo$2bo$3o!\n",
        "\n\n#N Glider\n#C \u{e9}\n\n#CXRLE Pos=-1,-1 Gen=3\nx = 3, y = 3\nbo$2bo$3o!\n",
        "x = 3, y = 3\nbo$\n#C in the middle\n\n2bo$3o!\n",
        "x = 3, y = 3\nbob$2bo$3o$!\n",
        "x = 3, y = 3\n1b1o9b1$\n2\nbo$\n3\r\no!\n",
        "x = 3, y = 3\nb o $ 2b o\t$ 3o !\n",
        "x = 3, y = 3\nbo$2bo$3o!4z is no part of it\nnor is this\n",
        "x = 3, y = 3\nbo$2bo$3o",
        "x = 3, y = 3\nbo$2bo$3o999b7$\n",
        "x = 3, y = 3\n.A$2.A$3A!\n",
        "!Name: Glider\n!\n.O.\n..O\nOOO\n",
        ".O.\n..O\nOOO",
        "\u{feff}!\r\n.O\r\n..O\r\nOOO\r\n",
        "!\r.O\r..O\rOOO\r",
        "!\n\n.*  \n..*\n! in the middle\n***\n\n \n\n",
        // Without a header.
        "bo$2bo$3o!",
        "bo$2bo$3o",
        "\n#N Glider\n\n  #C indented\nbo$\n#C in the middle\n2bo$3o!\n",
        ".o$..o$ooo!",
        ".A$2.A$3A!",
        "bo$2bo$3o!\nx = 9 is no part of it\n",
        // As other programs write them.
        "#N Glider\n  #C indented\n\nx = 3, y = 3\n \t#C too\nbo$2bo$3o!",
        "x = 3, y = 3\nbx$2by$ptw!",
        ".o.\n..o\nooo\n",
        "#N Glider\n!Name: Glider\n  ! indented\n#C\n.O.\n..O\nOOO\n",
        "#P -1 -1\n.*.\n..*\n***\n",
    ] {
        assert_eq!(drawn(file), GLIDER, "{file:?}");
    }
    // A single row has no `$`. A digit or the `!` at the end shows that it is RLE. In plaintext `O`
    // is a living cell.
    for file in ["3o", "ooo!", "3A!", "ooo", "OOO", "***", "OOO\n!end!"] {
        assert_eq!(drawn(file), "***\n", "{file:?}");
    }
    for file in ["!", "$$!", "4b!"] {
        assert_eq!(read_ok(file), PatternFile::default(), "{file:?}");
    }
    // Comments may be in any encoding, or none.
    assert_eq!(drawn(b"#C \xe9\xff\x00\nx = 3, y = 3\nbo$2bo$3o!\xff\xfe"), GLIDER);
    assert_eq!(drawn(b"! \xe9\xff\x00\n.O\n..O\nOOO\n"), GLIDER);
}

#[test]
fn empty_rows_and_columns_are_kept() {
    assert_eq!(drawn("x = 2, y = 5\n$o3$bo!"), "--\n*-\n--\n--\n-*\n");
    assert_eq!(drawn("x = 4, y = 3\no!"), "*---\n----\n----\n");
    assert_eq!(drawn("!\n..\n\nO\n...\n"), "---\n---\n*--\n---\n");
    // What Golly writes for a world without living cells.
    assert_eq!(read_ok("x = 0, y = 0, rule = B3/S23\n!\n").shape.size(), size(0, 0));
    assert_eq!(read_ok("!nothing but this\n").shape.size(), size(0, 0));
}

#[test]
fn rules_and_tori() {
    let highlife = read_rule("highlife").unwrap();
    let bosco = Some(read_rule("bosco").unwrap());
    for (header, rule, torus) in [
        ("x = 1, y = 1", None, None),
        ("x = 1, y = 1, rule = life", Some(Rule::LIFE), None),
        ("x = 1, y = 1, rule = Life", Some(Rule::LIFE), None),
        ("x = 1, y = 1, rule = 23/3", Some(Rule::LIFE), None),
        ("x = 1, y = 1, rule = S23/B3", Some(Rule::LIFE), None),
        ("x = 1, y = 1, rule = B3S23", Some(Rule::LIFE), None),
        ("x = 1, y = 1, rule = b3s23", Some(Rule::LIFE), None),
        ("x = 1, y = 1, rule = B36/S23", Some(highlife), None),
        ("x = 1, y = 1, rule = B3/S23:T9,5", Some(Rule::LIFE), Some(size(5, 9))),
        ("x = 1, y = 1, rule = B3/S23 : t 9 , 5 ", Some(Rule::LIFE), Some(size(5, 9))),
        ("x = 1, y = 1, rule = B3/S23:T20", Some(Rule::LIFE), Some(size(20, 20))),
        ("x = 1, y = 1, rule = R5,C0,M1,S34..58,B34..45,NM:T400,300", bosco, Some(size(300, 400))),
        ("x = 1, y = 1, rule = R5,C2,S33-57,B34-45", bosco, None),
        ("x = 1, y = 1, rule = R5,C0,S33-57,B34-45,NM:T400,300", bosco, Some(size(300, 400))),
        ("x = 1, y = 1, rule = 5,34,45,34,58", bosco, None),
        ("x = 1, y = 1, rule = Bosco:T10", bosco, Some(size(10, 10))),
        ("#r 23/36\nx = 1, y = 1", Some(highlife), None),
        ("#r 23/36", Some(highlife), None),
        ("#r 23/36:T9,5\nx = 1, y = 1", Some(highlife), Some(size(5, 9))),
        ("#r 23/36\nx = 1, y = 1, rule = B3/S23", Some(Rule::LIFE), None),
    ] {
        let file = read_ok(format!("{header}\no!\n"));
        assert_eq!((file.rule, file.torus), (rule, torus.map(|size| (1, size))), "{header}");
    }
}

/// Writes the rows as RLE in the plainest way. `ends` says where a new line begins, and whether a
/// count of 1 is written.
fn rle(rows: &[&str], ends: &[bool]) -> String {
    let mut ends = ends.iter().cycle();
    let mut text = format!("x = {}, y = {}\n", rows[0].len(), rows.len());
    for row in rows {
        for cells in row.as_bytes().chunk_by(|a, b| a == b) {
            let letter = if cells[0] == b'*' { 'o' } else { 'b' };
            if cells.len() > 1 || *ends.next().unwrap() {
                text += &cells.len().to_string();
            }
            text += if *ends.next().unwrap() { "\n" } else { "" };
            text.push(letter);
        }
        text += if *ends.next().unwrap() { "$\n" } else { "$" };
    }
    text + "!"
}

proptest! {
    #[test]
    fn what_is_written_is_read(
        world in worlds(1..=19),
        ends in proptest::collection::vec(any::<bool>(), 1..30),
    ) {
        let printed = oracle::print(&world);
        let rows: Vec<&str> = printed.lines().collect();
        assert_eq!(drawn(rle(&rows, &ends)), printed);
        let headless = rle(&rows, &ends).split_once('\n').unwrap().1.to_string();
        let living = read_ok(&headless).shape;
        assert!(living.alive().eq(read_ok(rle(&rows, &ends)).shape.alive()));
        let cells = printed.replace('-', ".").replace('*', "O");
        assert_eq!(drawn(format!("!{cells}\n{cells}").replacen(&cells, "\n", 1)), printed);
    }

    #[test]
    fn any_bytes_are_a_pattern_or_one_line_of_complaint(
        start in prop::sample::select(vec!["", "#r", "x = 9, y = 9\n", "x=1,y=1,rule=", "x=1,y=1,rule=R2,C2,S", "!\n", ".", "3b"]),
        bytes in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..100),
            proptest::collection::vec(prop::sample::select(b"0123456789bo$!\r\n #x=,y:TBS/.O*p-A".as_slice()), 0..100),
        ],
    ) {
        let file = [start.as_bytes(), &bytes].concat();
        match read(&file) {
            Ok(file) => {
                let Size { height, width } = file.shape.size();
                let inside = |(y, x)| (0..height).contains(&y) && (0..width).contains(&x);
                assert!(file.shape.alive().take(1000).all(inside));
            }
            Err(error) => {
                assert!(1 <= error.line && error.line <= file.len() + 1, "{error}");
                assert!(1 <= error.column && error.column <= file.len() + 1, "{error}");
                assert!(!error.to_string().contains(char::is_control), "{error}");
            }
        }
    }
}
