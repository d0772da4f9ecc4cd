//! Reads patterns from files and from standard input.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, Read};

use crate::failure::{Failure, shown};
use crate::formats::{MAX_BYTES, PatternFile, read};

/// The name of the file, as a message shows it.
pub fn name(path: &OsStr) -> String {
    if path == "-" { "standard input".into() } else { path.to_string_lossy().into_owned() }
}

/// Reads the pattern from a file, or from standard input if `path` is `-`. Returns `None` if there
/// is no such file.
pub fn open(path: &OsStr) -> Result<Option<PatternFile>, Failure> {
    let bytes =
        if path == "-" { bytes(io::stdin().lock()) } else { File::open(path).and_then(bytes) };
    let line = match bytes {
        Ok(bytes) => match read(&bytes) {
            Ok(file) => return Ok(Some(file)),
            Err(error) => format!("{}:{error}", name(path)),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => format!("cannot read {}: {error}", shown(&name(path))),
    };
    Err(Failure::Input(line))
}

/// Reads the source. If it is too long, reads one byte more than is allowed, which is enough to
/// notice it.
fn bytes(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
