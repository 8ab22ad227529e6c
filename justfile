# What CI runs.
ci:
    bash .ci/run

# The preview of the sample site.
serve:
    cargo run --release -- serve

# Times of the pipeline on synthetic articles, next to other generators where they are installed.
bench:
    cargo bench

# Licences, known faults and sources of everything we depend on.
deny:
    cargo deny check licenses bans sources
