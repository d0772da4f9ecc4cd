//! How many cells per second does each engine step, from 16x16 to 1024x1024?
//!
//! The start is a random soup. Making the soup and checking that all engines compute the same grid
//! are not timed. An engine that would take over a second per generation is named and skipped.

use std::error::Error;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use coroutine_life::{ENGINES, Engine, Grid, soup};
use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};

type Last = Result<Grid, Box<dyn Error>>;

fn timed_run(engine: &Engine, start: &Grid, generations: u64) -> (Last, Duration) {
    let grid = start.clone();
    let begun = Instant::now();
    let last = (engine.run)(grid, generations, &mut |_, _| ControlFlow::Continue(()));
    (last, begun.elapsed())
}

fn generation(criterion: &mut Criterion) {
    for side in [16, 64, 256, 1024] {
        let mut start = Grid::new(side, side);
        soup(&mut start, 0, 0.5);
        let direct = Engine::by_name("direct").expect("it is in every build");
        let expected = timed_run(direct, &start, 1).0.expect("it starts everywhere");
        let mut group = criterion.benchmark_group(format!("generation/{side}x{side}"));
        group.throughput(Throughput::Elements(u64::from(side.unsigned_abs()).pow(2)));
        group.sampling_mode(SamplingMode::Flat);
        for engine in ENGINES.iter().chain(peers::PEERS) {
            let name = engine.name;
            let (grid, took) = match timed_run(engine, &start, 1) {
                (Ok(grid), took) => (grid, took),
                (Err(reason), _) => {
                    eprintln!("generation/{side}x{side}: {name} is skipped: {reason}");
                    continue;
                }
            };
            assert_eq!(grid.fingerprint(), expected.fingerprint(), "{name}");
            if took > Duration::from_secs(1) {
                eprintln!(
                    "generation/{side}x{side}: {name} is skipped: a generation takes {took:?}"
                );
                continue;
            }
            group.bench_function(name, |bencher| {
                bencher.iter_custom(|generations| timed_run(engine, &start, generations).1);
            });
        }
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).measurement_time(Duration::from_secs(2))
        .warm_up_time(Duration::from_millis(500));
    targets = generation
}
criterion_main!(benches);
