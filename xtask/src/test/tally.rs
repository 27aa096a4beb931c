//! Counting what test runners print.

/// How many tests passed, failed and were left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Tally {
    /// One thing that passed or failed as a whole.
    pub(crate) fn add_check(&mut self, passed: bool) {
        if passed {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
    }

    /// What another counted.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// True when nothing ran.
    pub(crate) fn is_empty(self) -> bool {
        self.passed + self.failed == 0
    }

    /// From cargo: `test result: ok. 12 passed; 0 failed; 1 ignored; …`, a line for each binary. Ignored tests are run
    /// by parts of their own, so they are not counted as left out here.
    pub(crate) fn of_cargo(printed: &str) -> Self {
        let mut tally = Self::default();
        for line in printed.lines().filter(|line| line.starts_with("test result:")) {
            tally.passed += before(line, " passed");
            tally.failed += before(line, " failed");
        }
        tally
    }

    /// From Node's test runner: `# pass 12` or `ℹ pass 12`.
    pub(crate) fn of_node(printed: &str) -> Self {
        let after = |name: &str| {
            let marks = ["# ", "ℹ "].map(|mark| format!("{mark}{name} "));
            let found = printed
                .lines()
                .find_map(|line| marks.iter().find_map(|mark| line.strip_prefix(mark.as_str())));
            found.and_then(|number| number.trim().parse().ok()).unwrap_or_default()
        };
        Self { passed: after("pass"), failed: after("fail"), skipped: after("skipped") }
    }

    /// The plain line that ends a run.
    pub(crate) fn line(self) -> String {
        let Self { passed, failed, skipped } = self;
        let left_out = if skipped == 0 { String::new() } else { format!(", {skipped} skipped") };
        format!("{passed} passed, {failed} failed{left_out}")
    }
}

/// The number right before `word`.
fn before(line: &str, word: &str) -> u32 {
    let number = line.find(word).map(|end| &line[..end]).and_then(|head| head.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn every_binary_of_a_cargo_run_is_counted() {
        let printed = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                       test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Tally::of_cargo(printed), Tally { passed: 13, failed: 2, skipped: 0 });
        assert!(Tally::of_cargo("error: could not compile").is_empty());
    }

    #[test]
    fn both_ways_in_which_node_prints_its_result_are_counted() {
        assert_eq!(
            Tally::of_node("# tests 5\n# pass 4\n# fail 1\n# skipped 0\n"),
            Tally { passed: 4, failed: 1, skipped: 0 }
        );
        assert_eq!(
            Tally::of_node("ℹ pass 7\nℹ fail 0\nℹ skipped 2\n"),
            Tally { passed: 7, failed: 0, skipped: 2 }
        );
    }

    #[test]
    fn the_last_line_names_what_was_left_out_only_when_something_was() {
        assert_eq!(Tally { passed: 2, failed: 0, skipped: 0 }.line(), "2 passed, 0 failed");
        assert_eq!(Tally { passed: 2, failed: 1, skipped: 3 }.line(), "2 passed, 1 failed, 3 skipped");
    }
}
