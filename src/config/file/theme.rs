//! `[theme]`: colours, fonts, masthead, and the parts of pages.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reader;
use crate::config::colour::Colour;
use crate::config::theme::{
    BRIEF_FIXED, BRIEF_PARTS, HOME_FIXED, HOME_PARTS, Logo, Palette, SYSTEM_SANS, SYSTEM_SERIF,
    TOKENS,
};
use crate::config::values;
use crate::diagnostic::messages;
use crate::diagnostic::nearest::nearest;
use crate::model::static_file;

const SETTINGS: [&str; 8] = [
    "light", "dark", "fonts", "serif", "sans", "tagline", "logo", "sections",
];
const SECTIONS: [&str; 2] = ["home", "brief"];

impl Reader<'_> {
    pub(super) fn theme(&mut self, value: &Spanned<DeValue>) {
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong_type("theme", "a table, written as [theme]", value);
        };
        for (key, value) in self.in_file_order(table) {
            match key.get_ref().as_ref() {
                "light" => {
                    self.config.theme.light = self.palette("light", value, Palette::LIGHT);
                }
                "dark" => self.config.theme.dark = self.palette("dark", value, Palette::DARK),
                "fonts" => self.system_fonts(value, table),
                "serif" => self.config.theme.serif = self.fonts("serif", value),
                "sans" => self.config.theme.sans = self.fonts("sans", value),
                "tagline" => {
                    if let Some(text) = self.text("tagline", value) {
                        self.config.theme.tagline = values::given(text);
                    }
                }
                "logo" => self.config.theme.logo = self.logo(value),
                "sections" => self.sections(value),
                _ => self.unknown(key, &SETTINGS),
            }
        }
    }

    fn logo(&mut self, value: &Spanned<DeValue>) -> Option<Logo> {
        let path = self.filled("logo", value)?;
        let at = self.at(value);
        let Some(file) = static_file(path) else {
            self.tell(messages::config::bad_logo(at));
            return None;
        };
        Some(Logo { file, at })
    }

    /// The colours of one page. What cannot be read well enough is refused.
    fn palette(&mut self, name: &str, value: &Spanned<DeValue>, base: Palette) -> Palette {
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(name, "a table of colours", value);
            return base;
        };
        let mut given = Vec::new();
        let mut places = Vec::new();
        for (key, value) in self.in_file_order(table) {
            let name = key.get_ref().as_ref();
            let Some(token) = TOKENS.iter().position(|known| *known == name) else {
                self.unknown(key, &TOKENS);
                continue;
            };
            let Some(text) = self.filled(name, value) else {
                continue;
            };
            match Colour::parse(text) {
                Some(colour) => {
                    given.push((token, colour));
                    places.push((token, value));
                }
                None => self.tell(messages::config::bad_colour(self.at(value), name)),
            }
        }
        let (palette, refused) = base.with(&given);
        let name = |token: usize| TOKENS.get(token).copied().unwrap_or_default();
        let also: Vec<&str> = refused.also.iter().map(|token| name(*token)).collect();
        let count = refused.pale.len();
        for (before, pale) in refused.pale.into_iter().enumerate() {
            let place = places.iter().find(|(token, _)| *token == pale.token);
            let at = place.and_then(|(_, value)| self.at(value));
            let least = if pale.least < 4.0 {
                "controls need 3"
            } else {
                "text needs 4.5"
            };
            let nearest = pale.nearest.map(|colour| colour.to_string());
            let message = messages::config::low_contrast(
                at,
                (name(pale.token), name(pale.other)),
                pale.ratio,
                least,
                nearest.as_deref(),
            );
            self.tell(if before + 1 == count && !also.is_empty() {
                messages::config::put_back_too(message, &also)
            } else {
                message
            });
        }
        palette
    }

    /// `fonts = "system"`; `serif` and `sans` win.
    fn system_fonts(&mut self, value: &Spanned<DeValue>, table: &DeTable) {
        match self.text("fonts", value) {
            Some("system") => {
                let own = |key: &str| table.iter().any(|(known, _)| known.get_ref() == key);
                if !own("serif") {
                    self.config.theme.serif = Some(SYSTEM_SERIF.to_owned());
                }
                if !own("sans") {
                    self.config.theme.sans = Some(SYSTEM_SANS.to_owned());
                }
            }
            Some("own") | None => {}
            Some(_) => self.tell(messages::config::bad_fonts(self.at(value))),
        }
    }

    fn fonts(&mut self, key: &str, value: &Spanned<DeValue>) -> Option<String> {
        let text = self.filled(key, value)?;
        let fonts = values::fonts(text);
        if fonts.is_none() {
            self.tell(messages::config::bad_font_list(self.at(value), key));
        }
        fonts
    }

    fn sections(&mut self, value: &Spanned<DeValue>) {
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong_type("sections", "a table of lists, for home and brief", value);
        };
        for (key, value) in self.in_file_order(table) {
            match key.get_ref().as_ref() {
                "home" => {
                    let parts = self.parts("home", value, &HOME_PARTS, &HOME_FIXED);
                    self.margin_needs_lead(value, parts.as_deref());
                    self.config.theme.home = parts;
                }
                "brief" => {
                    let parts = self.parts("brief", value, &BRIEF_PARTS, &BRIEF_FIXED);
                    self.config.theme.brief = self.with_report(value, parts);
                }
                _ => self.unknown(key, &SECTIONS),
            }
        }
    }

    /// Says that the margin of home is lost without the part that holds it.
    fn margin_needs_lead(&mut self, value: &Spanned<DeValue>, parts: Option<&[String]>) {
        let has = |name: &str| parts.unwrap_or_default().iter().any(|part| part == name);
        if !has("margin") || has("lead") {
            return;
        }
        let DeValue::Array(items) = value.get_ref() else {
            return;
        };
        let margin = |item: &&Spanned<DeValue>| item.get_ref().as_str() == Some("margin");
        let at = items.iter().find(margin).and_then(|item| self.at(item));
        self.tell(messages::config::margin_without_lead(at));
    }

    /// The parts of a brief, if they have the report: lines and events of all pages lead to its sentences.
    fn with_report(
        &mut self,
        value: &Spanned<DeValue>,
        parts: Option<Vec<String>>,
    ) -> Option<Vec<String>> {
        let parts = parts?;
        if parts.iter().any(|part| part == "report") {
            return Some(parts);
        }
        self.tell(messages::config::no_report(self.at(value)));
        None
    }

    /// Names of parts, each once.
    fn parts(
        &mut self,
        key: &str,
        value: &Spanned<DeValue>,
        parts: &[&str],
        fixed: &[&str],
    ) -> Option<Vec<String>> {
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, "a list of parts", value);
            return None;
        };
        let known: Vec<&str> = parts.iter().chain(fixed).copied().collect();
        let mut named: Vec<String> = Vec::new();
        for item in items {
            let Some(name) = self.filled(key, item) else {
                continue;
            };
            let is_new = !named.iter().any(|it| it == name);
            if known.contains(&name) && is_new {
                named.push(name.to_owned());
            } else {
                let meant = nearest(name, known.iter().copied()).filter(|_| is_new);
                let at = self.at(item);
                self.tell(messages::config::bad_part(at, name, is_new, meant, &known));
            }
        }
        Some(named)
    }
}
