// Numbers that look random and are the same in every run.

/** A generator of numbers from 0 up to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of a list, in its order. */
export function sample(list, count, seed) {
  const next = seeded(seed);
  const drawn = list.map((each) => [next(), each]).sort(([a], [b]) => a - b);
  const chosen = new Set(drawn.slice(0, count).map(([, each]) => each));
  return list.filter((each) => chosen.has(each));
}
