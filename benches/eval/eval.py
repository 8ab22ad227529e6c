#!/usr/bin/env python3
"""How well Dateline reads, on gold data that is not part of this repository: one table of figures, bars and baselines.

    cargo build --release && python3 benches/eval/eval.py [--only temporal|timeline|summary|seed] [--program FILE]

The data and their scorers lie in ../shared/eval, or where DATELINE_EVAL says; README.md beside this file tells what is measured.
Exit code: 0 every bar is reached, 1 one is not, 2 the data or the program is not there. Python 3, standard library only.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
EVAL = Path(os.environ.get("DATELINE_EVAL", REPOSITORY.parent / "shared" / "eval"))


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, items):
    path.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return path


def annotate(program, items, *options):
    """What `dateline annotate` answers to these objects, in their order."""
    lines = "".join(json.dumps(item) + "\n" for item in items)
    answer = subprocess.run(
        [program, "annotate", *options], input=lines.encode(), stdout=subprocess.PIPE, check=True
    )
    return [json.loads(line) for line in answer.stdout.decode().splitlines()]


def score(scorer, gold, answers, *options):
    command = [sys.executable, EVAL / scorer, gold, answers, *options, "--json"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


class Table:
    """Figures, each with the least it must reach (or None) and what the usual tools reach."""

    def __init__(self):
        self.lines = []
        self.missed = 0

    def add(self, task, figure, value, bar=None, baseline=""):
        reached = bar is None or value >= bar
        self.missed += not reached
        mark = "" if bar is None else "yes" if reached else "NO"
        show = lambda number: "" if number is None else f"{number:g}"
        self.lines.append((task, figure, f"{value:g}", show(bar), mark, baseline))

    def print(self):
        head = ("task", "figure", "value", "bar", "reached", "baseline")
        wide = [max(map(len, column)) for column in zip(head, *self.lines)]
        for line in (head, tuple("-" * width for width in wide), *self.lines):
            print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, wide)) + " |")


def temporal(program, folder, table):
    """Time expressions: TIMEX3, scored as in TempEval-3."""

    def figures(name, files):
        gold = [row for file in files for row in rows(EVAL / "temporal" / f"{file}.dev.jsonl")]
        answers = write(folder / f"{name}.answers", annotate(program, gold))
        return score("temporal/score.py", write(folder / f"{name}.gold", gold), answers, "--no-dct")

    got = figures("timebank", ["timebank", "aquaint"])
    task = "TimeBank + AQUAINT"
    table.add(task, "value F1", percent(got["value_f1"]), 80, "HeidelTime 77.4")
    table.add(task, "relaxed F1", percent(got["relaxed_f1"]), 93, "HeidelTime 92.1")
    table.add(task, "date F1", percent(got["date_f1"]), 86, "HeidelTime 81.6")
    got = figures("meantime", ["meantime"])
    table.add("MEANTIME", "value F1", percent(got["value_f1"]), 82, "HeidelTime 78.7")
    table.add("MEANTIME", "relaxed F1", percent(got["relaxed_f1"]), 90, "HeidelTime 89.5")
    got = figures("wikiwars", ["wikiwars"])
    table.add("WikiWars", "value F1", percent(got["value_f1"]))
    table.add("WikiWars", "relaxed F1", percent(got["relaxed_f1"]))


def percent(share):
    return round(share * 100, 1)


def timeline(program, folder, table):
    """The date of an event's sentence: SemEval-2015 task 4, sentences joined by newlines."""
    documents = rows(EVAL / "timeline" / "semeval2015t4.dev.docs.jsonl")
    gold_file = EVAL / "timeline" / "semeval2015t4.dev.gold.jsonl"
    triggers = {}
    for timeline_of in rows(gold_file):
        for entry in timeline_of["entries"]:
            for event in entry["events"]:
                place = (timeline_of["corpus"], str(event["doc"]), event["sentence"])
                triggers.setdefault(place, set()).add(event["trigger"])
    texts = [
        {"id": it["id"], "dct": it["dct"], "text": "\n".join(it["sentences"])} for it in documents
    ]
    first, of_clause = [], []
    for document, answer in zip(documents, annotate(program, texts, "--events")):
        start = 0
        for number, sentence in enumerate(document["sentences"]):
            end = start + max(len(sentence), 1)
            events = [it for it in answer["events"] if start <= it["start"] < end and it["when"]]
            place = {"corpus": document["corpus"], "doc": document["id"], "sentence": number}
            if events:
                first.append({**place, "date": begins(events[0])})
                key = (document["corpus"], str(document["id"]), number)
                for trigger in triggers.get(key, ()):
                    at = start + max(sentence.find(trigger), 0)
                    near = [it for it in events if it["start"] <= at < it["end"]] or events
                    of_clause.append({**place, "trigger": trigger, "date": begins(near[0])})
            start += len(sentence) + 1
    for figure, answers in (("first date", first), ("date of the clause", of_clause)):
        got = score(
            "timeline/score_timeline.py", gold_file, write(folder / "timeline.answers", answers)
        )
        right = got["event_date_accuracy"]
        among = right * got["dated_gold_events"] / got["given"]
        table.add("SemEval-2015 timelines", f"{figure}: accuracy", percent(right), 72, "HeidelTime 69.3")
        table.add("SemEval-2015 timelines", f"{figure}: precision", percent(among), 80)


def begins(event):
    """The first date that an EDTF value names."""
    named = [part for part in event["when"].split("/") if part not in ("", "..")]
    return named[0].strip("~?%")


def summary(program, folder, table):
    """Synopses and takeaways beside those that people wrote: ROUGE with the Porter stemmer."""

    def figures(name, budget, *options):
        gold = EVAL / "summary" / f"{name}.dev.jsonl"
        texts = [{key: row[key] for key in ("id", "title", "text")} for row in rows(gold)]
        answers = annotate(program, texts, "--summary", "--words", str(budget))
        told = [
            {
                "id": it["id"],
                "summary": [line["text"] for line in it["summary"]],
                "takeaways": [line["text"] for line in it["takeaways"]],
            }
            for it in answers
        ]
        file = write(folder / f"{name}.answers", told)
        return score("summary/score.py", gold, file, "--stem", "--budget", str(budget), *options)

    got = figures("inshorts", 60)
    table.add("synopses (inshorts)", "ROUGE-1", round(got["r1_f"], 3), 0.480, "lead .471, TextRank .422")
    table.add("synopses (inshorts)", "ROUGE-2", round(got["r2_f"], 3), 0.245, "lead .237, TextRank .190")
    got = figures("cnndm", 55)
    table.add("synopses (CNN/DM)", "ROUGE-1", round(got["r1_f"], 3), 0.365, "lead .352, TextRank .329")
    got = figures("cnndm", 55, "--takeaways")
    table.add("takeaways (CNN/DM)", "bullet F", round(got["bullet_f"], 3), 0.20, "lead .180, LexRank .143")


def seed(program, folder, table):
    """The article that the project began with: everything in it must come out right."""
    (article,) = (EVAL.parent / "seeds").glob("*.txt")
    (folder / "content").mkdir()
    (folder / "content" / article.name).write_bytes(article.read_bytes())
    output = folder / "public"
    subprocess.run(
        [program, "build", "--quiet", "--root", folder, "--output", output, "--as-of", "2026-01-01"],
        check=True,
    )
    (data,) = (output / "briefs").glob("*.json")
    brief = json.loads(data.read_text(encoding="utf-8"))
    lines = article.read_text(encoding="utf-8").splitlines()
    bullets = [re.sub(r"^[-*•]\s*", "", line) for line in lines if re.match(r"[-*•]\s", line)]
    right = [
        brief["headline"]["text"] == lines[0],
        [line["text"] for line in brief["takeaways"]] == bullets and len(bullets) == 5,
        brief["date"]["value"] == "2025-10-29",
    ]
    table.add("seed", "headline, takeaways, day", sum(right), 3)
    words = lambda event: event["evidence"].get("plain", event["evidence"]["text"])
    fields = ("when", "part", "status", "negated")
    found = {(words(it), *(it[field] for field in fields)) for it in brief["events"]}
    wanted = rows(EVAL / "temporal" / "seed.timeline.jsonl")
    wanted = [(it["sentence"], *(it[field] for field in fields)) for it in wanted if it["required"]]
    table.add("seed", "events", sum(it in found for it in wanted), len(wanted))
    gold = EVAL / "temporal" / "seed.jsonl"
    answers = write(folder / "seed.answers", annotate(program, rows(gold)))
    got = score("temporal/score.py", gold, answers)
    table.add("seed", "time expressions, value F1", percent(got["value_f1"]), 100)


TASKS = {"temporal": temporal, "timeline": timeline, "summary": summary, "seed": seed}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=TASKS, help="one task")
    parser.add_argument("--program", default=REPOSITORY / "target" / "release" / "dateline")
    options = parser.parse_args()
    program = Path(options.program).resolve()
    for needed, hint in ((EVAL, "set DATELINE_EVAL"), (program, "cargo build --release")):
        if not needed.exists():
            print(f"{needed} is not there: {hint}", file=sys.stderr)
            return 2
    table = Table()
    for name, task in TASKS.items():
        if options.only in (None, name):
            with tempfile.TemporaryDirectory() as folder:
                task(program, Path(folder), table)
    table.print()
    return 1 if table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
