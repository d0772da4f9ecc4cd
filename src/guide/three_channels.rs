//! Three channels: yielded, sent, returned.
