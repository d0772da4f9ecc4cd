//! The arguments that say what a run starts from: the pattern and the size of the grid.

use std::ffi::OsString;

use clap::Args;
use coroutine_life::patterns::{PATTERNS, Shape};
use coroutine_life::{Grid, Pattern, Rule, Size, soup};

use crate::failure::{Failure, shown};
use crate::file;
use crate::formats::PatternFile;
use crate::memory;
use crate::parse::{pair, side};
use crate::suggest::did_you_mean;

/// The size of a soup, which is a grid of random cells, if no size is given.
pub const SOUP_ROOM: Size = Size { height: 32, width: 32 };

/// How many empty cells are left on each side of a file's pattern if nothing says how large the
/// grid is.
const MARGIN: i32 = 4;

/// A pattern, and the grid around it.
#[derive(Args)]
pub struct PatternArgs {
    /// What to start from: a name from `life list`, or a file
    ///
    /// A file may have the format RLE or plaintext (.cells). If the file has the same name as a
    /// pattern, give its folder too, as in ./glider. If the file states a rule, that rule is
    /// played, unless --rule is given. If the file states a torus, the grid has the size of the
    /// torus, unless --height or --width is given. For `life run` and `life trace`, - means
    /// standard input.
    #[arg(value_name = "PATTERN|FILE")]
    pattern: OsString,

    /// The number of rows of the grid [default: enough for the pattern]
    ///
    /// If the pattern is a file that states a torus, the default is the rows of the torus. For any
    /// other file it is the rows of the pattern, and 4 more above and 4 below.
    #[arg(long, value_name = "H", allow_negative_numbers = true)]
    #[arg(value_parser = side())]
    height: Option<i32>,

    /// The number of columns of the grid [default: enough for the pattern]
    ///
    /// If the pattern is a file that states a torus, the default is the columns of the torus. For
    /// any other file it is the columns of the pattern, and 4 more on either side.
    #[arg(long, value_name = "W", allow_negative_numbers = true)]
    #[arg(value_parser = side())]
    width: Option<i32>,

    /// The row and the column of the pattern's upper left corner [default: in the middle]
    ///
    /// Both are counted from 0. They wrap around, and so does the pattern: a part that is beyond
    /// one edge appears at the opposite edge.
    #[arg(long, value_name = "Y,X", allow_hyphen_values = true, value_parser = pair)]
    at: Option<(i32, i32)>,

    /// The seed of the pattern `soup`; the same seed gives the same cells on every machine [default: 0]
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    seed: Option<u64>,

    /// The share of living cells in the pattern `soup`, from 0 to 1 [default: 0.5]
    #[arg(long, value_name = "D", allow_negative_numbers = true, value_parser = share)]
    density: Option<f64>,
}

fn share(text: &str) -> Result<f64, &'static str> {
    let number = text.parse().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or("expected a number from 0 to 1")
}

impl PatternArgs {
    pub fn is_stdin(&self) -> bool {
        self.pattern == "-"
    }

    /// Finds the pattern, and reads it if it is in a file.
    pub fn open(&self) -> Result<Scene, Failure> {
        let name = file::name(&self.pattern);
        let with_seed = self.seed.is_some() || self.density.is_some();
        let mut place = name.clone();
        let (cells, room, rule) = if self.pattern == "soup" {
            if self.at.is_some() {
                let line = "--at goes with a pattern, not with soup";
                return Err(Failure::Input(line.into()));
            }
            (Cells::Soup(self.seed.unwrap_or(0), self.density.unwrap_or(0.5)), SOUP_ROOM, None)
        } else if with_seed {
            let line = format!("--seed and --density go with soup, not with {name}");
            return Err(Failure::Input(line));
        } else if let Some(pattern) = Pattern::by_name(&name) {
            (Cells::Shape(pattern.shape(), self.at), pattern.room, None)
        } else if let Some(file) = file::open(&self.pattern)? {
            let room = self.room(&name, &file)?;
            place = at_line(&name, file.size_line);
            (Cells::Shape(file.shape, self.at), room, file.rule)
        } else {
            let names = PATTERNS.iter().map(|pattern| pattern.name).chain(["soup"]);
            let meant = did_you_mean(&name, names);
            let shown = shown(&name);
            let line =
                format!("'{shown}' is not a name from 'life list', and there is no such file");
            return Err(Failure::Input(line + &meant));
        };
        let height = self.height.unwrap_or(room.height);
        let size = Size { height, width: self.width.unwrap_or(room.width) };
        Ok(Scene { name, place, size, rule, cells })
    }

    /// The size of the grid for a file. Returns an error if the pattern or the torus does not fit
    /// into memory.
    fn room(&self, name: &str, file: &PatternFile) -> Result<Size, Failure> {
        let mut smaller = "choose a smaller pattern";
        if file.size_line.is_some() {
            smaller = "state a smaller x and y, or choose a smaller pattern";
        }
        let pattern = at_least_one(file.shape.size());
        check_room(&at_line(name, file.size_line), "pattern", pattern, smaller)?;
        let Some((line, torus)) = file.torus else { return Ok(around(&file.shape)) };
        if self.height.is_none() && self.width.is_none() {
            let smaller = "choose a smaller grid with --height and --width";
            check_room(&at_line(name, Some(line)), "torus", torus, smaller)?;
        }
        Ok(torus)
    }
}

/// A file and a line in it, as a message names them.
fn at_line(name: &str, line: Option<usize>) -> String {
    line.map_or(name.to_string(), |line| format!("{name}:{line}"))
}

/// Raises each side to at least 1, because a pattern may be empty but a grid may not.
fn at_least_one(Size { height, width }: Size) -> Size {
    Size { height: height.max(1), width: width.max(1) }
}

/// Refuses a size that a file states if two grids of that size, which every run needs, do not fit
/// into memory. `advice` is the end of the message.
fn check_room(place: &str, what: &str, size: Size, advice: &str) -> Result<(), Failure> {
    memory::check(2 * memory::cells(size), advice).map_err(|failure| match failure {
        Failure::Input(line) => {
            Failure::Input(format!("{place}: the {what} of {size} cells is too large: {line}"))
        }
        output @ Failure::Output(_) => output,
    })
}

fn around(shape: &Shape) -> Size {
    let side = |side: i32| side.saturating_add(2 * MARGIN).min(Grid::MAX_SIDE);
    Size { height: side(shape.size().height), width: side(shape.size().width) }
}

/// A pattern in its grid, before the first generation.
pub struct Scene {
    /// The name or the file that was given on the command line.
    pub name: String,
    /// Where its size comes from: a name, or a file and a line in it.
    place: String,
    pub size: Size,
    pub rule: Option<Rule>,
    cells: Cells,
}

enum Cells {
    /// Random cells, by their seed and density.
    Soup(u64, f64),
    /// A pattern, with its upper left corner at these coordinates, or in the middle of the grid.
    Shape(Shape, Option<(i32, i32)>),
}

impl Scene {
    /// Generation 0.
    pub fn grid(&self) -> Result<Grid, Failure> {
        let grid = Grid::try_new(self.size.height, self.size.width);
        let mut grid = grid.map_err(|error| Failure::Input(error.to_string()))?;
        match &self.cells {
            Cells::Soup(seed, density) => soup(&mut grid, *seed, *density),
            Cells::Shape(shape, at) => shape.place(&mut grid, *at).map_err(|too_small| {
                let Size { height, width } = at_least_one(too_small.pattern);
                let right = format!("give at least --height {height} --width {width}");
                Failure::Input(format!("{}: {too_small}: {right}", self.place))
            })?,
        }
        Ok(grid)
    }
}
