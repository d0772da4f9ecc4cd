//! Measures the time to make one cell, start it, and drop it while it is suspended.

#![feature(coroutine_trait)]

mod cells;

use std::hint::black_box;

use cells::Visitor;
use coroutine_life::Query;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main};

struct Timed<'a>(BenchmarkGroup<'a, WallTime>);

impl Visitor for Timed<'_> {
    fn visit<T>(&mut self, name: &'static str, _: usize, make: impl Fn(i32) -> (T, Query)) {
        assert_eq!(make(7).1, Query { y: 1, x: 7 }, "{name}");
        self.0.bench_function(name, |bencher| {
            bencher.iter(|| {
                let (cell, query) = make(black_box(7));
                black_box(query);
                drop(black_box(cell));
            });
        });
    }
}

fn create(criterion: &mut Criterion) {
    cells::each(&mut Timed(criterion.benchmark_group("create")));
}

criterion_group!(benches, create);
criterion_main!(benches);
