//! The day of a report from a line of its own.

use super::check;

#[test]
fn a_line_above_the_report_gives_its_day() {
    check(
        "content/ferry.txt",
        "Night Ferry\n\nBy Anna de Vries\nPublished: 3 May 2024, 09:15 CET | Updated 4 May 2024\n\nOSLO — It sails.",
        None,
        r"
Report Night Ferry
place OSLO
author Anna de Vries
date 2024-05-03 Published
updated 2024-05-04
It sails.
",
    );
    check(
        "content/2021-01-01-ferry.md",
        "# Night Ferry\n\n*May 3, 2024*\n\n**Key takeaways**\n\n- It sails.\n\nOSLO (NTB) — It sails on Friday.",
        None,
        r"
Report Night Ferry
agency NTB
place OSLO
takeaway It sails.
date 2024-05-03 Published
It sails on Friday.
",
    );
}

#[test]
fn it_gives_a_dateline_its_year() {
    check(
        "content/ferry.txt",
        "Night Ferry\nPosted 1 January 2021\nOSLO, Dec. 31 (NTB) — It sails.",
        None,
        r#"
Report Night Ferry
agency NTB
place OSLO
date 2020-12-31 Dateline(Published) by "1 January 2021"
It sails.
"#,
    );
    check(
        "content/ferry.txt",
        "Night Ferry\nPosted 4 January 2021\nOSLO, Dec. 31 (NTB) — It sails.",
        None,
        r#"
Report Night Ferry
agency NTB
place OSLO
date 2020-12-31 Dateline(Published) by "4 January 2021"
It sails.
note[dateline-disagrees] at "Dec. 31": the dateline says Dec. 31, which is taken, but a line says that the report was published on 2021-01-04 (to settle it, write `date = YYYY-MM-DD` in content/ferry.brief.toml)
"#,
    );
}

#[test]
fn it_may_stand_behind_the_report() {
    check(
        "content/ferry.txt",
        "Night Ferry\n\nOSLO — It sails.\n\nPublished: 3 May 2024, 09:15 CET\n",
        None,
        r"
Report Night Ferry
place OSLO
date 2024-05-03 Published
It sails.
",
    );
    check(
        "content/ferry.md",
        "# Night Ferry\n\nOSLO — It sails.\n\n*Published 3 May 2024. Updated 4 May 2024*",
        None,
        r"
Report Night Ferry
place OSLO
date 2024-05-03 Published
updated 2024-05-04
It sails.
",
    );
    check(
        "content/ferry.md",
        "# Night Ferry\n\nOSLO — It sails.\n\n*First published 3 May 2024*",
        None,
        r"
Report Night Ferry
place OSLO
date 2024-05-03 Published
It sails.
",
    );
}

#[test]
fn front_matter_is_before_it_and_pages_keep_it() {
    check(
        "content/ferry.md",
        "---\ntitle: Night Ferry\ndate: 2024-05-02\n---\nPublished 3 May 2024\n\nIt sails.",
        None,
        r"
Report Night Ferry
date 2024-05-02 FrontMatter
It sails.
",
    );
    check(
        "content/pages/about.md",
        "# About\n\nUpdated: 3 May 2024\n\nIt sails.",
        None,
        r"
Page About
Updated: 3 May 2024
It sails.
",
    );
}

#[test]
fn what_belongs_to_the_text_stays_there() {
    check(
        "content/bay.txt",
        "Map of the Harbour\n\nThe mayor spoke.\n\nThe chart of the bay was drawn by the office and\nupdated on 4 May 2022.",
        Some("date = 2024-01-01"),
        r"
Report Map of the Harbour
date 2024-01-01 Sidecar
The mayor spoke.
The chart of the bay was drawn by the office and updated on 4 May 2022.
",
    );
    check(
        "content/bay.md",
        "# Map of the Harbour\n\nMay 3, 2022\nwas the day on which it sailed.",
        Some("date = 2024-01-01"),
        r"
Report Map of the Harbour
date 2024-01-01 Sidecar
May 3, 2022 was the day on which it sailed.
",
    );
    check(
        "content/titanic.txt",
        "The Voyage\n10 April 1912\nThe ship leaves.\n14 April 1912\nIt strikes ice.",
        Some("date = 2024-01-01"),
        r"
Report The Voyage
date 2024-01-01 Sidecar
10 April 1912
The ship leaves.
14 April 1912
It strikes ice.
",
    );
    check(
        "content/bees.md",
        "# Bees\n\n3 May 2022",
        Some("date = 2024-01-01"),
        r"
Report Bees
date 2024-01-01 Sidecar
3 May 2022
",
    );
}

#[test]
fn sections_stand_beside_it() {
    check(
        "content/ferry.txt",
        "Night Ferry\nSynopsis\nPublished 3 May 2024\nOSLO — It sails.\n\nKey Takeaways\n- One.\n- Two.\n\nUpdated: 4 May 2024",
        None,
        r"
Report Night Ferry
place OSLO
synopsis is empty
takeaway One.
takeaway Two.
date 2024-05-03 Published
updated 2024-05-04
It sails.
",
    );
}
