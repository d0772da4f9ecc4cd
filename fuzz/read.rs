//! Checks that any bytes are read as a pattern or give an error of one line, and that any text is
//! read as a rule or gives such an error.

#![no_main]

use coroutine_life::Size;
use libfuzzer_sys::fuzz_target;
use life::{formats, notation::read_rule};

fuzz_target!(|bytes: &[u8]| {
    match formats::read(bytes) {
        Ok(file) => {
            let Size { height, width } = file.shape.size();
            let mut before = (-1, i32::MAX);
            for (y, x) in file.shape.alive().take(10_000) {
                assert!((0..height).contains(&y) && (0..width).contains(&x));
                assert!((y, x) > before);
                before = (y, x);
            }
        }
        Err(error) => {
            assert!((1..=bytes.len() + 1).contains(&error.line), "{error}");
            assert!((1..=bytes.len() + 1).contains(&error.column), "{error}");
            assert!(!error.to_string().contains(char::is_control), "{error}");
        }
    }
    if let Ok(text) = str::from_utf8(bytes) {
        match read_rule(text) {
            Ok(rule) => assert_eq!(read_rule(&rule.to_string()), Ok(rule)),
            Err(error) => assert!(!error.to_string().contains(char::is_control), "{error}"),
        }
    }
});
