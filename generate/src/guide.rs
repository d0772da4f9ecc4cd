//! Makes what is generated in the guide: what its pages show of the sources, of runs and of the
//! compiler, then its table of contents and its links. The chapter on mistakes is a part by itself,
//! because it takes half a minute.

mod book;
pub mod chapter;
mod compiler;
mod debugger;
mod layout;
pub mod listings;
pub mod mistakes;
mod pictures;
mod refused;
mod runs;
mod svg;
mod timeline;

use crate::Error;
use crate::files::Files;

pub fn make(files: &mut Files) -> Result<(), Error> {
    listings::make(files)?;
    timeline::make(files)?;
    if compiler::is_the_tested_one()? {
        refused::make(files)?;
        debugger::make(files)?;
        layout::make(files)?;
    }
    book::make(files) // the last, because it reads what the others have made
}
