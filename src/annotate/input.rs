//! A line of input as a document, or what is wrong with it.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::model::{Date, parse_civil};

/// A document to annotate.
#[derive(Debug)]
pub(super) struct Document<'a> {
    /// Its name, as JSON; handed on as it is.
    pub id: Option<&'a RawValue>,
    /// The day it was published, as JSON.
    dct: Option<&'a RawValue>,
    /// Its headline, as JSON.
    title: Option<&'a RawValue>,
    /// What it says.
    pub text: Cow<'a, str>,
}

impl<'a> Document<'a> {
    /// The day it was published.
    pub(super) fn day(&self) -> Result<Option<Date>, Wrong<'a>> {
        match self.dct.map(RawValue::get) {
            None | Some("null" | "\"\"") => Ok(None),
            Some(dct) => match serde_json::from_str(dct).ok().and_then(day) {
                Some(day) => Ok(Some(day)),
                None => Err(self.wrong(
                    "`dct` must be a date or a date-time that exists, such as 2025-10-29, or null",
                )),
            },
        }
    }

    /// Its headline; empty if it has none.
    pub(super) fn title(&self) -> Result<Cow<'a, str>, Wrong<'a>> {
        match self.title.map(RawValue::get) {
            None | Some("null") => Ok(Cow::Borrowed("")),
            Some(title) => serde_json::from_str(title)
                .map(|Text(title)| title)
                .map_err(|_| self.wrong("`title` must be a string or null")),
        }
    }

    fn wrong(&self, message: &str) -> Wrong<'a> {
        Wrong {
            id: self.id,
            message: message.to_owned(),
        }
    }
}

/// Why a line is no document.
#[derive(Debug)]
pub(super) struct Wrong<'a> {
    /// Its name, if that much could be read.
    pub id: Option<&'a RawValue>,
    /// What is wrong.
    pub message: String,
}

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    dct: Option<&'a RawValue>,
    #[serde(borrow, default)]
    title: Option<&'a RawValue>,
    #[serde(borrow, default)]
    text: Option<&'a RawValue>,
}

/// A string that holds no escapes stays where it is.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

pub(super) fn parse(line: &[u8]) -> Result<Document<'_>, Wrong<'_>> {
    let nameless = |message| Wrong { id: None, message };
    let Ok(line) = std::str::from_utf8(line) else {
        return Err(nameless("the line is not UTF-8".to_owned()));
    };
    if line.trim().is_empty() {
        return Err(nameless("the line is empty".to_owned()));
    }
    if line.trim_start().starts_with('[') {
        return Err(nameless("the line is not a JSON object".to_owned()));
    }
    let read: Line<'_> = serde_json::from_str(line).map_err(|error| nameless(told(&error)))?;
    let id = read.id;
    let wrong = |message: &str| Wrong {
        id,
        message: message.to_owned(),
    };
    let text = read.text.ok_or_else(|| wrong("there is no `text`"))?;
    let Text(text) =
        serde_json::from_str(text.get()).map_err(|_| wrong("`text` must be a string"))?;
    Ok(Document {
        id,
        dct: read.dct,
        title: read.title,
        text,
    })
}

/// The day of `2025-10-29`, `20251029` or a date-time that begins with either.
fn day(Text(text): Text<'_>) -> Option<Date> {
    let text = text.trim();
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if digits(text) == 8 {
        let [year, month, day] = [text.get(..4)?, text.get(4..6)?, text.get(6..8)?];
        return after_day(text.get(8..)?)
            .then(|| parse_civil(&format!("{year}-{month}-{day}")))
            .flatten();
    }
    after_day(text.get(10..)?)
        .then(|| parse_civil(text.get(..10)?))
        .flatten()
}

fn after_day(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['T', 't', ' '])
}

/// What the parser says, without its line number, which is always 1.
fn told(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = message.find(" at line ").unwrap_or(message.len());
    let what = message.get(..place).unwrap_or(&message);
    if error.is_data() {
        format!("the line is not a JSON object ({what})")
    } else {
        format!("the line is not JSON ({what}, column {})", error.column())
    }
}
