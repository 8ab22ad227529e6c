# What CI runs.
ci:
    bash .ci/run

# The built site in a browser, or only some files of its tests: `just web print axe`.
web *files:
    bash .ci/web {{files}}

# New reference pictures of the pages.
reference:
    bash .ci/web --reference

# The preview of the sample site.
serve:
    cargo run --release -- serve

# Times and memory of the pipeline on synthetic articles; `benches/README.md` tells how to set it beside other generators.
bench *sizes:
    cargo bench -- {{sizes}}

# Licences, known faults and sources of everything we depend on.
deny:
    cargo deny check licenses bans sources

# How well the articles of the gold data are read: one table. The data are not part of this repository.
eval:
    cargo build --release
    python3 benches/eval/eval.py
