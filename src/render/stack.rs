//! One column of a strip as a drawing: a dot for each event up to twelve, scaled bars above that.

use std::fmt::Write as _;

use crate::model::Status;

/// More events than these are drawn as bars.
const MOST_DOTS: usize = 12;
/// Height of the tallest bar, below the room for its number.
const TALLEST: usize = 108;
/// Height of a column of bars.
const HEIGHT: usize = 120;

/// The column of some events, in the order of their status, beside others of which the tallest has `max`. Nothing if there are none.
pub(super) fn stack(dots: &[Status], max: usize) -> String {
    if dots.is_empty() {
        String::new()
    } else if max > MOST_DOTS {
        bars(dots, max)
    } else {
        circles(dots)
    }
}

fn circles(dots: &[Status]) -> String {
    let mut svg = format!(
        "<svg class=\"stack\" viewBox=\"0 0 10 {}\" aria-hidden=\"true\">",
        dots.len() * 10
    );
    for (index, status) in dots.iter().enumerate() {
        let mut digits = itoa::Buffer::new();
        let y = digits.format((dots.len() - 1 - index) * 10 + 5);
        let (class, radius) = match status {
            Status::Reported => ("", "4"),
            _ => (" class=\"o\"", "3.4"),
        };
        for part in [
            "<circle",
            class,
            " cx=\"5\" cy=\"",
            y,
            "\" r=\"",
            radius,
            "\"/>",
        ] {
            svg.push_str(part);
        }
        if *status == Status::Claimed {
            let top = ((dots.len() - 1 - index) * 10 + 2).to_string();
            svg.push_str(&["<path d=\"M5 ", &top, "a3 3 0 0 0 0 6\"/>"].concat());
        }
    }
    svg.push_str("</svg>");
    svg
}

fn bars(dots: &[Status], max: usize) -> String {
    let height = |wanted: &[Status]| {
        dots.iter().filter(|status| wanted.contains(status)).count() * TALLEST / max
    };
    let (reported, claimed, planned) = (
        height(&[Status::Reported]),
        height(&[Status::Claimed]),
        height(&[Status::Planned, Status::Hypothetical]),
    );
    let mut svg = format!("<svg class=\"stack\" viewBox=\"0 0 10 {HEIGHT}\" aria-hidden=\"true\">");
    // Writing to a text never fails.
    let mut bar = |class: &str, x: &str, width: &str, base: usize, height: usize| {
        if height > 0 {
            let y = HEIGHT - base - height;
            _ = write!(
                svg,
                "<rect{class} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
            );
        }
    };
    bar("", "1", "8", 0, reported);
    bar(" class=\"o\"", "1.5", "7", reported, claimed);
    bar("", "1", "4", reported, claimed);
    bar(" class=\"o\"", "1.5", "7", reported + claimed, planned);
    if dots.len() == max {
        _ = write!(svg, "<text x=\"5\" y=\"9\">{max}</text>");
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_events_are_dots_from_the_bottom_up() {
        assert_eq!(stack(&[], 3), "");
        assert_eq!(
            stack(&[Status::Reported, Status::Claimed, Status::Planned], 3),
            "<svg class=\"stack\" viewBox=\"0 0 10 30\" aria-hidden=\"true\">\
             <circle cx=\"5\" cy=\"25\" r=\"4\"/>\
             <circle class=\"o\" cx=\"5\" cy=\"15\" r=\"3.4\"/><path d=\"M5 12a3 3 0 0 0 0 6\"/>\
             <circle class=\"o\" cx=\"5\" cy=\"5\" r=\"3.4\"/></svg>"
        );
    }

    #[test]
    fn many_events_are_bars_and_the_tallest_has_its_number() {
        let dots = [[Status::Reported; 9], [Status::Claimed; 9]].concat();
        assert_eq!(
            stack(&dots, 18),
            "<svg class=\"stack\" viewBox=\"0 0 10 120\" aria-hidden=\"true\">\
             <rect x=\"1\" y=\"66\" width=\"8\" height=\"54\"/>\
             <rect class=\"o\" x=\"1.5\" y=\"12\" width=\"7\" height=\"54\"/>\
             <rect x=\"1\" y=\"12\" width=\"4\" height=\"54\"/>\
             <text x=\"5\" y=\"9\">18</text></svg>"
        );
        assert_eq!(
            stack(&[Status::Hypothetical], 18),
            "<svg class=\"stack\" viewBox=\"0 0 10 120\" aria-hidden=\"true\">\
             <rect class=\"o\" x=\"1.5\" y=\"114\" width=\"7\" height=\"6\"/></svg>"
        );
    }
}
