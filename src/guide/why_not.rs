//! Why not something else?
