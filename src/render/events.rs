//! Events on the page: the sentence, its time expressions marked, its date and how it was counted.

mod order;

use std::borrow::Cow;
use std::io::{self, Write};

pub(super) use order::{first_in_time, in_order_of_time, last_in_time};

use super::event_view::{EventBrief, EventName, EventView};
use super::views::{Ready, WhenView};
use super::words::{Counted, direction};
use super::{Look, calm, fragment_link, fragments, routes, when as dates};
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Event, Facts, Modifier, Part, Precision, Span, When, push_hexadecimal};
use crate::transform::Shown;

/// An event and the report that tells it.
pub(super) type Told<'a> = (&'a Facts, &'a Event);

/// The events of some briefs, in the order of these and of their texts.
pub(super) fn told_by<'a>(briefs: impl IntoIterator<Item = &'a Shown>) -> Vec<Told<'a>> {
    let told = |facts: &'a Shown| {
        facts
            .events
            .iter()
            .map(move |event| (facts.as_ref(), event))
    };
    briefs.into_iter().flat_map(told).collect()
}

/// The placed events of some briefs that have a date.
pub(super) fn placed_by<'a>(briefs: impl IntoIterator<Item = &'a Shown>) -> Vec<Told<'a>> {
    let dated = briefs.into_iter().filter(|facts| facts.date.is_some());
    let mut told = told_by(dated);
    told.retain(|(_, event)| event.when.is_some());
    told
}

/// So many events show how long those of a list are.
const SAMPLE: usize = 16;

/// All that the words of an event tell of its date.
pub(super) type DateTold = (When, Option<Part>, Option<Modifier>);

/// That of an event; none without a date.
pub(super) fn date_told(event: &Event) -> Option<DateTold> {
    event.when.map(|when| (when, event.part, event.modifier))
}

/// Where a list of events stands.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub look: &'a Look<'a>,
    /// The way to the root of the site.
    pub root: &'a str,
    /// On the brief's own page: links lead to the report below.
    pub in_brief: bool,
    /// The outlet's own page, on the brief.
    pub original: Option<&'a str>,
    /// The year that goes without saying at the beginning of the list.
    pub year: Option<i16>,
    /// The month goes without saying too.
    pub in_month: bool,
}

/// Renders events one after the other and knows which date stood last.
pub(super) struct Events<'a> {
    setting: Setting<'a>,
    last: Option<DateTold>,
    /// The date that stood last, in words.
    when: Option<WhenView<'a>>,
    counted: Counted<'a>,
    /// The address of the last brief, used again for each.
    page: String,
}

impl<'a> Events<'a> {
    pub(super) fn new(setting: Setting<'a>) -> Self {
        Self {
            last: None,
            when: None,
            counted: Counted::new(setting.look.words()),
            page: String::new(),
            setting,
        }
    }

    /// Begins a new list: the next event shows its date.
    pub(super) fn begin(&mut self, year: Option<i16>) {
        self.last = None;
        self.setting.year = year;
        self.setting.in_month = false;
    }

    /// Begins a list of a single month of a year, which goes without saying.
    pub(super) fn begin_month(&mut self, year: i16) {
        self.begin(Some(year));
        self.setting.in_month = true;
    }

    /// The next event of the list.
    pub(super) fn next(&mut self, facts: &Facts, event: &Event) -> Result<Ready, Box<Diagnostic>> {
        let Setting { look, root, .. } = self.setting;
        let entry = self.with_next(facts, event, |view| {
            fragments::event(view, root, look.theme)
        });
        entry.map(Ready)
    }

    /// The events of a list that begins, each an entry of its own.
    pub(super) fn entries(
        &mut self,
        list: &[Told<'_>],
        year: Option<i16>,
    ) -> Result<Vec<Ready>, Box<Diagnostic>> {
        self.begin(year);
        let entries = list.iter().map(|(facts, event)| self.next(facts, event));
        entries.collect()
    }

    /// Appends the events of a list that begins.
    pub(super) fn push_list(&mut self, list: &[Told<'_>], year: Option<i16>, html: &mut String) {
        self.begin(year);
        self.push_lines(list.iter().copied(), html);
    }

    /// Appends the next events of the list as the built-in template writes them, each on a line of its own.
    pub(super) fn push_lines<'t>(
        &mut self,
        list: impl ExactSizeIterator<Item = Told<'t>>,
        html: &mut String,
    ) {
        let many = list.len();
        let start = html.len();
        let words = self.setting.look.words();
        for (index, (facts, event)) in list.enumerate() {
            html.push('\n');
            self.with_next(facts, event, |view| {
                fragments::event::event(view, words, html);
            });
            // How long the first few are tells how long all will be, with an eighth to spare: room for all is asked for once, while there is
            // little to move.
            if index + 1 == SAMPLE {
                let each = (html.len() - start) / SAMPLE;
                html.reserve((each + each / 8) * (many - SAMPLE));
            }
        }
    }

    /// Shows the next event of the list.
    fn with_next<R>(
        &mut self,
        facts: &Facts,
        event: &Event,
        show: impl FnOnce(&EventView<'_>) -> R,
    ) -> R {
        let told = date_told(event);
        let repeat = told.is_some() && told == self.last;
        self.last = told;
        if !repeat || event.when.is_none() {
            self.when = WhenView::of(event, self.setting.look.words());
        }
        self.page.clear();
        if !self.setting.in_brief {
            let Setting { look, root, .. } = self.setting;
            routes::push_link(root, look.site, facts, &mut self.page);
        }
        let around = Around {
            when: self.when.as_ref(),
            repeat,
            note: self.counted.note(event),
            page: &self.page,
        };
        let view = view(facts, event, &self.setting, around);
        // A year that was told goes without saying until another is; behind several years none does.
        if let Some(when) = event.when {
            let (first, last) = (when.first().year(), when.last().year());
            if view.show_year || dates::label_has_year(when, event.modifier) {
                self.setting.year = (first == last).then_some(first);
            }
        }
        show(&view)
    }
}

/// What is known of an event where it stands: its date in words, how that was counted, and the page of its brief.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub when: Option<&'a WhenView<'a>>,
    /// The event before it has the same date.
    pub repeat: bool,
    pub note: Option<&'a str>,
    /// The address of the page of its brief; empty on that page.
    pub page: &'a str,
}

pub(super) fn view<'a>(
    facts: &'a Facts,
    event: &'a Event,
    setting: &Setting<'a>,
    around: Around<'a>,
) -> EventView<'a> {
    let words = setting.look.words();
    let own = setting.in_brief;
    let lang = setting.look.lang_of(facts);
    let when = around.when;
    let show_year = event.when.is_some_and(|when| {
        Some(when.first().year()) != setting.year && !dates::label_has_year(when, event.modifier)
    });
    let label = match when {
        None => Cow::default(),
        Some(when) if show_year => Cow::Owned(when.label_with_year()),
        Some(when) if setting.in_month => dates::without_month(when.edtf, &when.label, words),
        Some(when) => Cow::Borrowed(&*when.label),
    };
    EventView {
        name: name(facts, event),
        page: around.page,
        sentence: event.sentence,
        when,
        year: when.filter(|_| show_year).map(|when| when.year),
        label,
        show_year,
        repeat: around.repeat,
        precision: event.when.map_or(Precision::Day, When::precision).name(),
        grain: words.grain(event.when),
        length: dates::length(event.when),
        status: event.status.name(),
        status_word: words.status.word(event),
        status_note: words.status.note(event, setting.look.config.as_of),
        by: event.by.as_deref(),
        negated: event.negated,
        note: around.note,
        text: &event.evidence.text,
        marks: &event.marks,
        lang,
        dir: lang.map(direction),
        in_brief: own,
        brief: (!own).then(|| EventBrief {
            headline: &facts.headline.text,
            href: around.page,
            agency: facts.agency.as_deref(),
            place: facts.place.as_deref(),
        }),
        original: setting
            .original
            .map(|url| fragment_link::to_sentence(url, &event.evidence.text)),
        also: if own { &event.also } else { &[] },
    }
}

/// Appends the identity of an event inside its article: a digest of its sentence, and its number among the events of that sentence.
pub(super) fn number(event: &Event, text: &mut String) {
    push_name(event.digest >> 32, 8, event.number, text);
}

/// The name of an event in a page: short, and the same wherever it is shown.
pub(super) fn anchor(facts: &Facts, event: &Event) -> String {
    let mut text = String::with_capacity(16);
    name(facts, event).push(&mut text);
    text
}

fn name(facts: &Facts, event: &Event) -> EventName {
    EventName {
        of_sentence: (facts.id_digest.rotate_left(29) ^ event.digest) >> 24,
        number: event.number,
    }
}

/// A name of so many hexadecimal digits, and the number of the event.
pub(super) fn push_name(name: u64, digits: usize, number: u32, text: &mut String) {
    push_hexadecimal(name, digits, text);
    text.push('-');
    push_number(number, text);
}

/// Appends a number in digits.
pub(super) fn push_number(number: u32, text: &mut String) {
    text.push_str(itoa::Buffer::new().format(number));
}

/// Whether an event belongs below the rule of a day: it begins after it, or is planned for it.
pub(super) fn lies_ahead(event: &Event, day: Date) -> bool {
    let first = event.when.map(When::first);
    first > Some(day)
        || (event.status == crate::model::Status::Planned
            && event.when.map(When::last) >= Some(day))
}

/// A sentence as HTML with its time expressions marked.
pub(super) fn marked(text: &str, marks: &[Span]) -> String {
    let mut html = String::with_capacity(text.len() + 16 * marks.len() + 8);
    push_marked(text, marks, &mut html);
    html
}

/// Appends it.
pub(super) fn push_marked(text: &str, marks: &[Span], html: &mut String) {
    let mut at = 0;
    for mark in marks {
        let (Some(before), Some(inside)) =
            (text.get(at..mark.start as usize), text.get(mark.range()))
        else {
            continue;
        };
        escape(before, html);
        html.push_str("<mark>");
        escape(inside, html);
        html.push_str("</mark>");
        at = mark.end as usize;
    }
    escape(text.get(at..).unwrap_or_default(), html);
}

/// Appends text as HTML, for content and for values in double quotes.
pub(super) fn escape(text: &str, html: &mut String) {
    calm::replace(text, html, is_special, entity);
}

/// The same for the template engine.
pub(super) fn write_escaped(text: &str, html: &mut dyn Write) -> io::Result<()> {
    calm::each_part(text, is_special, entity, |part| {
        html.write_all(part.as_bytes())
    })
}

fn is_special(b: u8) -> bool {
    (b == b'&') | (b == b'<') | (b == b'>') | (b == b'"') | (b == b'\'')
}

fn entity(byte: u8) -> &'static str {
    match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        _ => "&#39;",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn text_is_escaped(text in "[a-z &<>\"'é]{0,60}") {
            let mut html = String::new();
            escape(&text, &mut html);
            let mut written = Vec::new();
            write_escaped(&text, &mut written).unwrap();
            prop_assert_eq!(&written, html.as_bytes());
            let expect = text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;")
                .replace('\'', "&#39;");
            prop_assert_eq!(html, expect);
        }
    }
}
