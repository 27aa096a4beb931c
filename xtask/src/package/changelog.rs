//! CHANGELOG.md read, and said again in the forms that packages want.

/// What changed in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// The version, or `Unreleased`.
    pub(crate) version: String,
    /// The day it was released, such as `2026-11-25`; none for what is not.
    pub(crate) day: Option<String>,
    /// Its text, as it stands.
    pub(crate) text: String,
}

/// The sections of a changelog, newest first.
pub(crate) fn sections(changelog: &str) -> Vec<Section> {
    let mut found: Vec<Section> = Vec::new();
    for line in changelog.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            let (version, day) = heading.split_once(" - ").map_or((heading, None), |(v, day)| (v, Some(day)));
            let version = version.trim().trim_matches(['[', ']']).to_owned();
            found.push(Section { version, day: day.map(|day| day.trim().to_owned()), text: String::new() });
        } else if let Some(section) = found.last_mut() {
            section.text.push_str(line);
            section.text.push('\n');
        }
    }
    for section in &mut found {
        section.text = section.text.trim().to_owned();
    }
    found
}

/// The section of a version; before its release, the one that is not released yet.
pub(crate) fn section_of<'a>(sections: &'a [Section], version: &str) -> Option<&'a Section> {
    let named = |name: &str| sections.iter().find(|section| section.version == name);
    named(version).or_else(|| named("Unreleased"))
}

/// The points of a section, each on one line.
pub(crate) fn points(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in text.lines() {
        if let Some(point) = line.strip_prefix("- ") {
            found.push(point.trim().to_owned());
        } else if line.starts_with("  ")
            && let Some(point) = found.last_mut()
        {
            point.push(' ');
            point.push_str(line.trim());
        }
    }
    found
}

/// The entry of one version in Debian's form. `when` is a date as in mail headers.
pub(crate) fn debian(version: &str, points: &[String], maintainer: &str, when: &str) -> String {
    let mut entry = format!("openrush-desktop ({version}) unstable; urgency=medium\n\n");
    for point in points {
        entry.push_str(&wrapped(point));
    }
    entry.push_str(&format!("\n -- {maintainer}  {when}\n"));
    entry
}

/// A point at most 80 columns wide, indented as Debian wants it.
fn wrapped(point: &str) -> String {
    let mut text = String::new();
    let mut line = String::from("  *");
    for word in point.split_whitespace() {
        if line.chars().count() + 1 + word.chars().count() > 80 {
            text.push_str(&line);
            text.push('\n');
            line = String::from("   ");
        }
        line.push(' ');
        line.push_str(word);
    }
    text + &line + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANGELOG: &str = "# Changelog\n\nWords.\n\n## [Unreleased]\n\n### Added\n- One thing\n  over two lines.\n\n\
                             ## [0.1.0] - 2026-01-02\n\n- First.\n";

    #[test]
    fn sections_carry_their_version_their_day_and_their_text() {
        let found = sections(CHANGELOG);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].version, "Unreleased");
        assert_eq!(found[0].day, None);
        let first =
            Section { version: "0.1.0".into(), day: Some("2026-01-02".into()), text: "- First.".into() };
        assert_eq!(found[1], first);
    }

    #[test]
    fn a_version_that_has_no_section_yet_is_told_by_what_is_unreleased() {
        let found = sections(CHANGELOG);
        assert_eq!(section_of(&found, "0.1.0").unwrap().text, "- First.");
        assert_eq!(section_of(&found, "0.2.0").unwrap().version, "Unreleased");
        assert_eq!(section_of(&[], "0.2.0"), None);
    }

    #[test]
    fn a_point_over_several_lines_is_one_point() {
        assert_eq!(points(&sections(CHANGELOG)[0].text), ["One thing over two lines."]);
    }

    #[test]
    fn debians_form_is_never_wider_than_a_terminal() {
        let long = "word ".repeat(40);
        let entry = debian("1.2.3", &[long], "Somebody <a@b.c>", "Wed, 25 Nov 2026 10:00:00 +0000");
        assert!(entry.starts_with("openrush-desktop (1.2.3) unstable; urgency=medium\n\n  * word word"));
        assert!(entry.lines().all(|line| line.chars().count() <= 80), "{entry}");
        assert!(entry.ends_with("\n\n -- Somebody <a@b.c>  Wed, 25 Nov 2026 10:00:00 +0000\n"));
    }
}
