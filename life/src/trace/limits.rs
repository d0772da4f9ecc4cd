//! How much a trace may show. A page may hold as much as a browser opens within three seconds.

/// The most items that are shown as text.
pub const MOST_ITEMS: u64 = 1_000_000;

/// The most items that a page steps through.
const MOST_ITEMS_OF_A_PAGE: u128 = 10_000;

/// The most cells of a grid on a page, where a browser has to lay out every cell of two grids.
const MOST_CELLS: u128 = 5_000;

/// The most cells of all generations together. On a page each of them takes one byte.
const MOST_CELLS_IN_ALL: u128 = 1_000_000;

/// What a trace would show.
pub struct Amount {
    /// The cells of one grid.
    pub cells: u128,
    pub items: u128,
    /// How many generations contain at least one of the items.
    pub generations: u128,
}

impl Amount {
    /// Why this is too much for a text, and what to choose instead.
    pub fn too_much_for_text(&self) -> Option<String> {
        let items = self.items;
        (items > MOST_ITEMS.into()).then(|| {
            format!(
                "this trace has {items} items, but at most {MOST_ITEMS} are shown: choose fewer \
                 with --generation, --cell or --limit, or a smaller --height or --width"
            )
        })
    }

    /// Why this is too much for a page, and what to choose instead.
    pub fn too_much_for_a_page(&self) -> Option<String> {
        let Self { cells, items, generations } = *self;
        if cells > MOST_CELLS {
            Some(format!(
                "this grid has {cells} cells, but a page shows at most {MOST_CELLS}: choose a \
                 smaller --height or --width, or --format text"
            ))
        } else if items > MOST_ITEMS_OF_A_PAGE {
            Some(format!(
                "this trace has {items} items, but a page shows at most {MOST_ITEMS_OF_A_PAGE}: \
                 choose fewer with --generation, --cell or --limit"
            ))
        } else if cells * generations > MOST_CELLS_IN_ALL {
            let most = MOST_CELLS_IN_ALL / cells;
            Some(format!(
                "this trace has {generations} generations, but a page shows at most {most} of this \
                 size: choose fewer with --generation or --limit"
            ))
        } else {
            None
        }
    }
}
