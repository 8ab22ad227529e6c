//! Thirty takeaways that a report bears, and thirty that it does not, planted in three reports of our own.

use super::{Line, bearers};

const FERRY: (&str, &str) = (
    "Ferry Aurora runs aground off Marstal",
    "The ferry Aurora ran aground on a sandbank off Marstal on Tuesday night with 120 passengers and 14 crew aboard. \
The harbour office said nobody was hurt and no oil had leaked into the sea. \
Two tugs pulled the ship free at high tide on Wednesday morning, seven hours after the accident. \
Captain Ada Holm told investigators that the radar had failed twice in the past month. \
The company, Southern Isles Lines, will keep the Aurora in the yard at Svendborg until its steering has been examined. \
A smaller boat, the Petrel, will replace it for a week and carry 40 people at a time. \
Farmers fear that milk will spoil because the Petrel takes no lorries. \
The island council demanded a second ferry for the winter and asked the government for 30 million crowns. \
Transport Minister Jon Bek promised to answer the request before the end of the year. \
Fares will not rise, the company added.",
);

const MUSEUM: (&str, &str) = (
    "City museum in Lindau closes for rebuilding",
    "The city museum in Lindau will close for three years from January so that its roof and heating can be renewed. \
The work will cost 18.5 million euros, of which the state pays half. \
Director Clara Weiss said the collection of 9,000 paintings would be stored in a former salt mine near Hall. \
About 200 of the best known works will travel to museums in Vienna, Turin and Ghent. \
Last year 410,000 people visited the building, a third more than before the pandemic. \
The architects Borg and Lund plan a glass hall over the courtyard, which neighbours oppose as too high. \
A court in Bregenz rejected their complaint in May, but they have appealed. \
All 64 employees keep their jobs, the mayor, Paul Egger, announced. \
School classes may use a temporary workshop in the old town hall. \
The reopening is planned for spring 2029 with a show on the painter Ida Sand.",
);

const DROUGHT: (&str, &str) = (
    "Drought halves maize harvest in Kondo valley",
    "Farmers in the Kondo valley expect to bring in only half of their usual maize harvest after five months without rain. \
The agriculture ministry put the loss at 70,000 tonnes and declared an emergency in four districts. \
Reservoirs behind the Tana dam stand at 22 percent, the lowest level since 1984. \
Power cuts of six hours a day began on Monday because the turbines lack water. \
The World Food Programme will send 12,000 tonnes of grain by train from the port of Mora. \
Maize prices in the capital have doubled since August, and two mills have stopped work. \
President Samuel Odera rejected calls to ban exports, saying neighbours depended on them. \
Opposition leader Grace Malit accused the government of ignoring warnings from its own weather service. \
Meteorologists expect the first showers in late November. \
The national park has opened its gates so that herders can water their cattle.",
);

const BORNE: [(&(&str, &str), [&str; 10]); 3] = [
    (
        &FERRY,
        [
            "The Aurora ran aground with 120 passengers and 14 crew.",
            "Nobody was injured, and no oil leaked.",
            "Tugs freed the ship after seven hours.",
            "The radar had failed twice in a month, the captain says.",
            "Aurora stays in the yard at Svendborg while its steering is examined.",
            "The smaller Petrel carries only 40 people at a time.",
            "Farmers worry that their milk will spoil.",
            "Island council asks for 30 million crowns and a second ferry.",
            "Minister Jon Bek to answer the request before year's end.",
            "Fares do not rise.",
        ],
    ),
    (
        &MUSEUM,
        [
            "Museum closes for three years from January for a new roof and heating.",
            "The state pays half of the 18.5 million euros.",
            "9,000 paintings will be stored in a salt mine near Hall.",
            "Some 200 works travel to Vienna, Turin and Ghent.",
            "The building had 410,000 visitors last year.",
            "Neighbours oppose the glass hall over the courtyard.",
            "A court in Bregenz dismissed the neighbours' complaint in May.",
            "None of the 64 employees loses a job.",
            "School classes get a temporary workshop in the old town hall.",
            "Museum plans to reopen in spring 2029 with a show on Ida Sand.",
        ],
    ),
    (
        &DROUGHT,
        [
            "Half of the usual maize harvest is lost after 5 months without rain.",
            "Ministry declares an emergency in four districts.",
            "Reservoirs are at 22 percent, the lowest since 1984.",
            "Power is cut for six hours a day.",
            "World Food Programme sends 12,000 tonnes of grain by rail.",
            "The price of maize has doubled since August.",
            "President Odera dismisses a ban on exports.",
            "Malit says the government ignored warnings of its weather service.",
            "First showers are expected in late November.",
            "Herders may water their cattle in the national park.",
        ],
    ),
];

const NOT_BORNE: [(&(&str, &str), [&str; 10]); 3] = [
    (
        &FERRY,
        [
            "The Aurora ran aground with 250 passengers aboard.",
            "Three sailors drowned when the engine room flooded.",
            "Tugs freed the ship after 19 hours.",
            "Captain Erik Dahl told investigators that the radar had failed.",
            "Aurora stays in the yard at Hamburg while its steering is examined.",
            "The smaller Petrel carries only 75 people at a time.",
            "Tourists booked hotels elsewhere because of bad weather.",
            "Island council asks for 90 million crowns and a second ferry.",
            "Minister Karen Lind promised to answer the request.",
            "Shares of the company lost a tenth of their value.",
        ],
    ),
    (
        &MUSEUM,
        [
            "Museum closes for eight years from January for a new roof.",
            "The state pays half of the 27 million euros.",
            "9,000 paintings will be stored in a castle near Salzburg.",
            "Some 200 works travel to Madrid.",
            "Thieves broke a window and escaped with two drawings.",
            "Ticket machines will replace cashiers at the entrance.",
            "A court in Zurich dismissed the complaint in May.",
            "Unions threatened a strike over unpaid overtime.",
            "The restaurant on the terrace gets a new tenant.",
            "Museum plans to reopen in spring 2031 with a show on Ida Sand.",
        ],
    ),
    (
        &DROUGHT,
        [
            "Half of the usual coffee crop was destroyed by frost in Brazil.",
            "Ministry declares an emergency in eleven districts.",
            "Reservoirs are at 48 percent, the lowest since 1984.",
            "Locusts have eaten pastures along the border.",
            "Red Cross sends blankets and tents by plane.",
            "The price of maize has doubled since March.",
            "President Daniel Kimani rejected calls to ban exports.",
            "Hospitals report more patients with cholera.",
            "Parliament passed a budget with lower taxes on fuel.",
            "Engineers finished a tunnel under the river.",
        ],
    ),
];

/// The sentences of a report, and which of them bear each takeaway.
fn borne<'a>(
    (headline, report): &(&str, &'a str),
    takeaways: &[&str],
) -> (Vec<&'a str>, Vec<Vec<usize>>) {
    let sentences: Vec<&str> = crate::load::sentences(report)
        .map(|span| &report[span.range()])
        .collect();
    let lines = sentences.iter().map(|text| Line {
        text,
        opens_paragraph: false,
    });
    let borne = bearers(&[headline], lines, takeaways);
    (sentences, borne)
}

#[test]
fn what_a_report_says_is_borne_by_the_sentence_that_says_it() {
    let mut wrong = Vec::new();
    for (report, takeaways) in &BORNE {
        let (sentences, borne) = borne(report, takeaways);
        assert_eq!(sentences.len(), 10);
        for (number, (takeaway, borne)) in takeaways.iter().zip(borne).enumerate() {
            if !borne.contains(&number) {
                wrong.push((takeaway, borne));
            }
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn what_it_does_not_say_is_borne_by_none() {
    let mut wrong = Vec::new();
    for (report, takeaways) in &NOT_BORNE {
        let (sentences, borne) = borne(report, takeaways);
        for (takeaway, borne) in takeaways.iter().zip(borne) {
            let borne: Vec<&str> = borne.iter().map(|line| sentences[*line]).collect();
            if !borne.is_empty() {
                wrong.push((takeaway, borne));
            }
        }
    }
    assert_eq!(wrong, []);
}

const CHOLERA: (&str, &str) = (
    "WHO counts cholera deaths in Sudan",
    "Cholera has killed 1,204 people in Sudan since July, the World Health Organization said on Wednesday. \
The agency has sent 2.9 million doses of vaccine to Khartoum and four other states. \
Nearly half of the victims were children under five. \
The United States reduced its contribution to the campaign by $100 million in March. \
Director General Tedros Adhanom Ghebreyesus told reporters that aid had been blocked at the border. \
Officials in Port Sudan said the trucks lacked papers. \
Rain has flooded camps where 300,000 families live.",
);

#[test]
fn the_same_in_other_forms_is_borne() {
    let takeaways = [
        "More than 1,200 people have died.",
        "Almost three million doses of vaccine have been sent.",
        "Almost 50% of the victims were children.",
        "US cut funding by $100m.",
        "The U.S. reduced its contribution to the campaign.",
        "The UN health agency counts 1,204 deaths.",
        "The death toll has passed 1,000.",
        "WHO has sent 2,900,000 doses of vaccine.",
    ];
    let (_, borne) = borne(&CHOLERA, &takeaways);
    let wrong: Vec<_> = takeaways
        .iter()
        .zip(&borne)
        .filter(|(_, lines)| lines.is_empty())
        .collect();
    assert_eq!(wrong, []);
}

#[test]
fn numbers_are_found_however_they_are_written() {
    for (takeaway, report) in [
        ("3,000 people left.", "Three thousand people left."),
        ("The fine is N5,000.", "The fine is N5,000."),
        ("The fine is R1,500.", "A court set the fine at R1,500."),
    ] {
        let line = Line {
            text: report,
            opens_paragraph: true,
        };
        assert_eq!(bearers(&[], [line], &[takeaway]), [[0]], "{takeaway}");
    }
}

#[test]
fn the_same_words_for_something_else_are_borne_by_none() {
    let takeaways = [
        "2.9 million people died in Khartoum.",
        "Officials said 1,204 doses were stolen in Sudan.",
        "Ghebreyesus resigned on Wednesday.",
        "The United States has raised its contribution.",
        "Officials admitted that aid had been stolen.",
        "The agency bought weapons for officials.",
        "The UK reduced its contribution by $100m.",
        "Almost 2,000 people have died.",
    ];
    let (_, borne) = borne(&CHOLERA, &takeaways);
    let wrong: Vec<_> = takeaways
        .iter()
        .zip(&borne)
        .filter(|(_, lines)| !lines.is_empty())
        .collect();
    assert_eq!(wrong, []);
}

const PORTS: (&str, &str) = (
    "Strike closes harbour",
    "Dock workers in Halvik went on strike on Monday over night shifts. \
Those of Rondal, an hour to the north, have not voted yet. \
On Tuesday the Harbour Board estimated that ships worth 40 million crowns were waiting outside. \
The Transport Union, which calls the figure invented, has asked Minister Eva Brandt to step in. \
She will meet both sides at the end of the week.",
);

#[test]
fn what_a_report_says_of_one_name_is_not_borne_of_another() {
    let takeaways = [
        "Dock workers in Halvik went on strike on Monday.",
        "Dock workers in Rondal went on strike on Monday.",
        "Harbour Board estimated that ships worth 40 million crowns were waiting outside.",
        "Minister Eva Brandt estimated that ships worth 40 million crowns were waiting.",
        "Eva Brandt will meet both sides at the end of the week.",
    ];
    let (_, borne) = borne(&PORTS, &takeaways);
    let expected: [&[usize]; 5] = [&[0], &[], &[2], &[], &[3, 4]];
    assert_eq!(borne, expected);
}
