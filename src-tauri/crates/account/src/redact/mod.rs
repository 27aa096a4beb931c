//! Takes out of a text what is nobody else's business: keys, e-mail addresses, and whose computer it is.
//!
//! For logs and for the report that a person may send to support. What is secret is never handed to the log in the
//! first place; this is for what slips in with an error of the system or with a text of the service.

mod email;
mod home;
mod key;

use std::borrow::Cow;

/// The text without keys, e-mail addresses and names of home folders. `home` is this person's own, which becomes `~`.
#[must_use]
pub fn redacted<'a>(text: &'a str, home: Option<&str>) -> Cow<'a, str> {
    let mut text = Cow::Borrowed(text);
    let take = |changed: Option<String>, text: &mut Cow<'a, str>| {
        if let Some(changed) = changed {
            *text = Cow::Owned(changed);
        }
    };
    take(home::own(&text, home), &mut text);
    take(home::anybodys(&text), &mut text);
    take(key::keys(&text), &mut text);
    take(email::addresses(&text), &mut text);
    text
}

/// Whether there is a key in what a person wrote, also as it stands in an address (`q=or%5F…`).
#[must_use]
pub fn holds_key(text: &str) -> bool {
    key::keys(text).is_some() || key::keys(&unescaped(text)).is_some()
}

/// The text of an address, its `+` and `%5F` as what they stand for.
fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut plain, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let digits = text.get(at + 1..at + 3).filter(|_| *byte == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(escaped) => {
                plain.push(escaped);
                at += 3;
            }
            None => {
                plain.push(if *byte == b'+' { b' ' } else { *byte });
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// Replaces what `find` finds: its first place in the rest of a text, and what stands there instead. `None` where
/// nothing was found.
fn replaced(
    text: &str,
    mut find: impl FnMut(&str, usize) -> Option<(std::ops::Range<usize>, String)>,
) -> Option<String> {
    let (mut result, mut done) = (String::new(), 0);
    while let Some((range, instead)) = find(text, done) {
        result.push_str(&text[done..range.start]);
        result.push_str(&instead);
        done = range.end;
    }
    (done > 0).then(|| result + &text[done..])
}

#[cfg(test)]
mod tests {
    use super::{holds_key, redacted};

    #[test]
    fn a_key_is_found_in_what_a_person_wrote_and_in_an_address() {
        for text in [
            "or_s3cretK3y0123456789",
            "search=or_s3cretK3y0123456789&range=7",
            "search=x+or%5Fs3cretK3y0123456789",
            "search=%6f%72_s3cretK3y0123456789",
            "search=Bearer%20or_s3cretK3y0123456789",
        ] {
            assert!(holds_key(text), "{text}");
        }
        for text in
            ["", "Failed of the shop", "tool=audit_site&range=7", "search=or_else", "100%", "%zz%4", "a%é"]
        {
            assert!(!holds_key(text), "{text}");
        }
    }

    const HOME: Option<&str> = Some("/home/ada");

    #[test]
    fn keys_are_taken_out_wherever_they_stand() {
        for (text, expected) in [
            ("or_s3cretK3y0123456789", "or_…"),
            ("key=or_s3cretK3y0123456789&x=1", "key=or_…&x=1"),
            ("Authorization: Bearer or_s3cretK3y0123456789", "Authorization: Bearer …"),
            ("authorization: bearer eyJhbGciOi.J9", "authorization: bearer …"),
            ("x-api-key: 0123456789abcdef", "x-api-key: …"),
            ("\"or_s3cret-K3y_01\", or_another0123", "\"or_…\", or_…"),
            ("OPENRUSH_KEY=or_s3cretK3y0123456789\n", "OPENRUSH_KEY=or_…\n"),
        ] {
            assert_eq!(redacted(text, HOME), expected, "{text}");
        }
    }

    #[test]
    fn addresses_are_taken_out() {
        for (text, expected) in [
            ("to ada.lovelace+shop@example.co.uk.", "to …@….uk."),
            ("<a@b.de>", "<…@….de>"),
            ("ärzte@müller.example", "…@….example"),
            ("mailto:ada@example.com?subject=x", "mailto:…@….com?subject=x"),
            ("?user=ada.l%40example.com&x=1", "?user=…%40….com&x=1"),
            ("\"ada@example.com\",\"b_c@d.e.org\"", "\"…@….com\",\"…@….org\""),
            ("ada@example.com", "…@….com"),
        ] {
            assert_eq!(redacted(text, HOME), expected, "{text}");
        }
    }

    #[test]
    fn home_folders_name_nobody() {
        for (text, expected) in [
            ("/home/ada/.local/share/x.db", "~/.local/share/x.db"),
            ("at /home/ada", "at ~"),
            ("/home/adam/x", "/home/…/x"),
            ("/Users/grace/Library/x", "/Users/…/Library/x"),
            (r"C:\Users\Grace Hopper\AppData\x", r"C:\Users\…\AppData\x"),
            (r"C:\\Users\\grace\\AppData", r"C:\\Users\\…\\AppData"),
            (r"C:\\Users\\Grace Hopper\\AppData", r"C:\\Users\\…\\AppData"),
            (r"\\?\C:\Users\grace\x", r"\\?\C:\Users\…\x"),
            (r"d:\USERS\Grace\x", r"d:\USERS\…\x"),
            ("C:/Users/Grace Hopper/AppData", "C:/Users/…/AppData"),
            ("file:///C:/Users/Grace%20Hopper/x.db", "file:///C:/Users/…/x.db"),
            ("file:///home/grace/x.db", "file:///home/…/x.db"),
            ("/var/home/grace/x", "/var/home/…/x"),
            ("'/Users/grace': no such folder", "'/Users/…': no such folder"),
            ("/home/grace and /Users/alan", "/home/… and /Users/…"),
            ("from /home/grace/a to C:\\Users\\alan", "from /home/…/a to C:\\Users\\…"),
        ] {
            assert_eq!(redacted(text, HOME), expected, "{text}");
        }
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        for text in [
            "",
            "GET /v1/me/usage 200 in 34 ms",
            "for_example_this_is_no_key",
            "or_",
            "or_else",
            "floor_plan or_not",
            "5 credits @ 3 each",
            "user@localhost",
            "@media screen",
            "/homework/ada/x",
            "/home/",
            "/usr/home",
            r"C:\Windows\System32",
            r"C:\Users\",
            "C:/Windows/System32",
            "a list of users: 3",
            "GET /v1/users/list",
            "50%40",
            "@",
            "a@b",
            "or_12345",
            "sensor_reading_2026_11_26",
            "error_type=provider_error",
            "Bearer",
            "cred_0123456789abcdef",
            "log_0123456789abcdef0123456789abcdef",
            "acct_0123456789",
            "the bearer of this",
            "https://api.openrush.io/v1/me/api-credentials/cred_01/revoke",
            "日本語 ✓",
        ] {
            assert_eq!(redacted(text, HOME), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn no_key_survives_in_any_text(before in ".{0,40}", key in "[A-Za-z0-9]{11,59}[A-Z0-9]", after in "[^A-Za-z0-9_-].{0,40}") {
            // A letter before it makes it part of a word.
            let text = format!("{before} or_{key}{after}");
            proptest::prop_assert!(!redacted(&text, HOME).contains(&key));
        }
    }
}
