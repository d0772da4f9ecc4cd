//! What a run starts from.

use clap::Args;
use coroutine_life::patterns::PATTERNS;
use coroutine_life::{Grid, Pattern, soup};

use super::failure::Failure;
use super::number::number;

/// The grid that a soup has when no size is given: height and width.
pub const SOUP_ROOM: (i32, i32) = (32, 32);

/// A pattern, and the grid around it.
#[derive(Args)]
pub struct Start {
    /// What to start from: a name from `life list`, in the middle of the grid.
    #[arg(value_parser = kind)]
    pattern: Kind,

    /// The grid's rows, 1 to 2147483646 [default: room for the pattern]
    #[arg(long, value_name = "H", allow_negative_numbers = true)]
    #[arg(value_parser = number("a whole number", 1..=Grid::MAX_SIDE))]
    height: Option<i32>,

    /// The grid's columns, 1 to 2147483646 [default: room for the pattern]
    #[arg(long, value_name = "W", allow_negative_numbers = true)]
    #[arg(value_parser = number("a whole number", 1..=Grid::MAX_SIDE))]
    width: Option<i32>,

    /// Which soup: the same seed gives the same one everywhere [default: 0]
    #[arg(long, value_name = "S", allow_negative_numbers = true)]
    #[arg(value_parser = number("a whole number", 0..=u64::MAX))]
    seed: Option<u64>,

    /// The share of the soup's cells that live, 0 to 1 [default: 0.5]
    #[arg(long, value_name = "D", allow_negative_numbers = true)]
    #[arg(value_parser = number("a number", 0.0..=1.0))]
    density: Option<f64>,
}

#[derive(Clone, Copy)]
enum Kind {
    Named(&'static Pattern),
    Soup,
}

fn kind(name: &str) -> Result<Kind, String> {
    if name == "soup" {
        return Ok(Kind::Soup);
    }
    Pattern::by_name(name).map(Kind::Named).ok_or_else(|| {
        let names: Vec<_> = PATTERNS.iter().map(|pattern| pattern.name).collect();
        format!("expected one of {}, soup", names.join(", "))
    })
}

impl Start {
    /// The grid's height and width.
    pub fn size(&self) -> (i32, i32) {
        let (height, width) = match self.pattern {
            Kind::Named(pattern) => pattern.room,
            Kind::Soup => SOUP_ROOM,
        };
        (self.height.unwrap_or(height), self.width.unwrap_or(width))
    }

    /// Generation 0.
    pub fn grid(&self) -> Result<Grid, Failure> {
        let (height, width) = self.size();
        let grid = Grid::try_new(height, width);
        let mut grid = grid.map_err(|error| Failure::Input(error.to_string()))?;
        match self.pattern {
            Kind::Soup => soup(&mut grid, self.seed.unwrap_or(0), self.density.unwrap_or(0.5)),
            Kind::Named(Pattern { name, .. }) if self.seed.is_some() || self.density.is_some() => {
                let line = format!("--seed and --density go with soup, not with {name}");
                return Err(Failure::Input(line));
            }
            Kind::Named(pattern) => pattern.place(&mut grid).map_err(|too_small| {
                let (height, width) = too_small.pattern;
                let right = format!("give at least --height {height} --width {width}");
                Failure::Input(format!("{}: {too_small}: {right}", pattern.name))
            })?,
        }
        Ok(grid)
    }
}
