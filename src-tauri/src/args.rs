//! The command line.

/// What the command line asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Args {
    /// Start in the tray, without a window.
    pub(crate) hidden: bool,
    /// Open the demo account.
    pub(crate) demo: bool,
}

impl Args {
    /// Reads the arguments after the program's name. Unknown ones are left alone: desktops add their own.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Self {
        let mut args = Self::default();
        for argument in arguments {
            match argument.as_str() {
                "--hidden" => args.hidden = true,
                "--demo" => args.demo = true,
                _ => {}
            }
        }
        args
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_arguments_are_left_alone() {
        let args = Args::parse(["--hidden", "-psn_0_1", "--demo"].map(String::from));
        assert_eq!(args, Args { hidden: true, demo: true });
        assert_eq!(Args::parse([]), Args::default());
    }
}
