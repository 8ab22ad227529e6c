// Synthetic articles: any number, of many shapes, the same in every run. They are nonsense; only their form matters.
import fs from "node:fs";
import path from "node:path";
import { seeded } from "./random.mjs";

const DAY = 24 * 3600 * 1000;
const FIRST = Date.UTC(2024, 0, 8);
const DAYS = 420;
const MONTHS = "Jan Feb March April May June July Aug Sept Oct Nov Dec".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const PLACES = ["Port Ellery", "Łowicz", "São Brás", "Kvarnby", "Dún Mór", "Tarrow", "Nizhny Ostrov", "Al Wadi", "Œuvray", "Quillón"];
const AGENCIES = ["Harbour Wire", "North Dispatch", "Inland News", "Coast & Field"];
const PEOPLE = ["Ana Whitlock", "Émile Garçon-Lévy", "Tomáš Hruška", "Siobhán O'Dell", "Rui d'Almeida", "Ingrid Ås"];
const BODIES = ["The harbour board", "The ministry of water", "Parliament", "The court of appeal", "The rail union", "The observatory"];
const THINGS = ["the ferry contract", "a second bridge", "the flood wall", "fishing quotas", "the night train", "the survey of wells", "school meals"];
// What a headline or a sentence may hold, and a page must survive.
const ODD = [
  "<b>unsafe</b> & \"quoted\" words",
  "a part named Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "the file at https://example.org/reports/2024/a-very-long-address/that-has-no-place-to-break/index?with=parameters&and=more",
  "an agreement called مذكرة التفاهم",
  "the plan «Южный берег» and 東京の計画",
  "a fine of €1,250,000 (US$1.3m)",
];

/** Writes this many articles below a folder. */
export function writeCorpus(folder, count) {
  fs.mkdirSync(folder, { recursive: true });
  const next = seeded(20240108);
  const one = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;

  for (let number = 0; number < count; number++) {
    const day = new Date(FIRST + Math.floor((number * DAYS) / count) * DAY);
    const text = article({ number, day, one, chance });
    fs.writeFileSync(path.join(folder, `${String(number).padStart(6, "0")}.md`), text);
  }
}

function article({ number, day, one, chance }) {
  const iso = day.toISOString().slice(0, 10);
  const topics = [...new Set([topic(one), topic(one), topic(one)])];
  const thing = one(THINGS);
  const lines = [`title = ${quoted(`${one(BODIES)} Weighs ${thing} in ${one(PLACES)}, Part ${number}`)}`, `date = ${iso}`, `topics = [${topics.map(quoted).join(", ")}]`];
  if (chance(0.4)) lines.push(`synopsis = ${quoted(`${one(BODIES)} has turned to ${thing}. Nothing is decided.`)}`);
  if (chance(0.5)) {
    const takeaways = [`${one(BODIES)} met ${one(PEOPLE)} on ${thing}.`, `The cost of ${thing} is not known.`, `Both sides speak of ${one(ODD)}.`];
    lines.push(`takeaways = [${takeaways.map(quoted).join(", ")}]`);
  }
  if (chance(0.2)) lines.push(`authors = [${quoted(one(PEOPLE))}]`);
  if (chance(0.3)) lines.push('url = "https://example.org/news/' + number + '"');

  const opening = `${one(PLACES).toUpperCase()}, ${MONTHS[day.getUTCMonth()]} ${day.getUTCDate()} (${one(AGENCIES)})`;
  const paragraphs = [`${opening} ${sentence({ day, one, chance })}`];
  for (let left = 2 + Math.floor(one([0, 1, 2, 3, 4])); left > 0; left--) {
    paragraphs.push([1, 2, 3].slice(0, one([1, 2, 3])).map(() => sentence({ day, one, chance })).join(" "));
  }
  if (chance(0.15)) paragraphs.push(`## What ${one(BODIES)} wants`, `- ${one(THINGS)}\n- ${one(ODD)}\n`, sentence({ day, one, chance }));
  // Without chance, which would change all that comes after.
  if (number % 10 === 7) paragraphs.push("[The board met twice. **Nothing** was signed.](https://example.org/minutes)");
  if (chance(0.1)) paragraphs.push("| year | boats |\n|---|---|\n| 2022 | 14 |\n| 2023 | 19 |");
  return `+++\n${lines.join("\n")}\n+++\n\n${paragraphs.join("\n\n")}\n`;
}

function sentence({ day, one, chance }) {
  if (chance(0.12)) return `The papers speak of ${one(ODD)}.`;
  const who = one(BODIES);
  const thing = one(THINGS);
  return one([
    () => `${who} approved ${thing} on ${weekday(day, -one([0, 1, 2, 3]))}.`,
    () => `${who} opened talks on ${thing} on ${date(day, -one([9, 20, 33, 50]))}.`,
    () => `${one(PEOPLE)} said on ${weekday(day, -1)} that ${thing} would cost more than planned.`,
    () => `${who} will vote on ${thing} on ${date(day, one([1, 2, 5, 12, 30, 64]))}.`,
    () => `Work on ${thing} began in ${1990 + one([1, 7, 15, 28])}.`,
    () => `Work on ${thing} is to end in ${MONTHS[(day.getUTCMonth() + 2) % 12]}.`,
    () => `If ${who.toLowerCase()} agrees, ${thing} could open next summer.`,
    () => `As of ${weekday(day, 0)} morning ${thing} had not been signed.`,
    () => `"We have waited long enough," said ${one(PEOPLE)}, who speaks for ${thing}.`,
    () => `Nobody has counted what ${thing} is worth to the town.`,
  ])();
}

const topic = (one) => `${one(["Harbours", "Rails", "Water", "Courts", "Schools", "Skies"])} ${one(["and money", "by law", "in the north", "of tomorrow", "& people", "at night", "abroad", "in numbers"])}`;
const quoted = (text) => JSON.stringify(text);
const moved = (day, days) => new Date(day.getTime() + days * DAY);
const weekday = (day, days) => WEEKDAYS[moved(day, days).getUTCDay()];
const date = (day, days) => {
  const other = moved(day, days);
  return `${other.getUTCDate()} ${other.toLocaleString("en-GB", { month: "long", timeZone: "UTC" })} ${other.getUTCFullYear()}`;
};
