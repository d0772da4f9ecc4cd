//! What the guide shows is what happens.
//!
//! `UPDATE_GUIDE=1 cargo test --test guide` renews the pictures that are made here.

#![allow(dead_code)]

mod chapter;
