//! The faults waiting for their calls.

use super::{Effect, Fault, FaultId, On, Times};

/// The faults injected into a server, in the order in which they were.
#[derive(Debug, Default)]
pub(crate) struct Injected {
    rules: Vec<Rule>,
    next: u64,
}

#[derive(Debug)]
struct Rule {
    id: FaultId,
    fault: Fault,
}

/// A fault that strikes a call.
#[derive(Clone, Debug)]
pub(crate) struct Struck {
    pub(crate) id: FaultId,
    pub(crate) effect: Effect,
    /// Whether the call is carried out although the fault replaces its answer.
    pub(crate) commits: bool,
}

impl Injected {
    pub(crate) fn add(&mut self, fault: Fault) -> FaultId {
        let id = FaultId(self.next);
        self.next += 1;
        self.rules.push(Rule { id, fault });
        id
    }

    pub(crate) fn remove(&mut self, id: FaultId) {
        self.rules.retain(|rule| rule.id != id);
    }

    pub(crate) fn clear(&mut self) {
        self.rules.clear();
    }

    /// Whether a fault is still there. One that has struck as often as it should stays until removed.
    pub(crate) fn holds(&self, id: FaultId) -> bool {
        self.rules.iter().any(|rule| rule.id == id)
    }

    /// The fault that strikes this call: the first injected that matches and is not used up.
    pub(crate) fn strike(&mut self, method: &str, path: &str) -> Option<Struck> {
        for Rule { id, fault } in &mut self.rules {
            if !fault.on.matches(method, path) || fault.times == Times::Next(0) {
                continue;
            }
            if fault.skip > 0 {
                fault.skip -= 1;
                continue;
            }
            if let Times::Next(left) = &mut fault.times {
                *left -= 1;
            }
            return Some(Struck { id: *id, effect: fault.effect.clone(), commits: fault.commits });
        }
        None
    }
}

impl On {
    fn matches(&self, method: &str, path: &str) -> bool {
        (self.method == "*" || self.method.eq_ignore_ascii_case(method))
            && fits(self.path.as_bytes(), path.as_bytes())
    }
}

/// Whether the text fits the pattern, in which `*` stands for any text, also none.
fn fits(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut retry = None;
    while t < text.len() {
        match pattern.get(p) {
            Some(b'*') => {
                retry = Some((p, t));
                p += 1;
            }
            Some(letter) if *letter == text[t] => {
                p += 1;
                t += 1;
            }
            Some(_) | None => {
                let Some((star, taken)) = retry else { return false };
                retry = Some((star, taken + 1));
                p = star + 1;
                t = taken + 1;
            }
        }
    }
    pattern[p..].iter().all(|letter| *letter == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn struck(injected: &mut Injected, method: &str, path: &str) -> bool {
        injected.strike(method, path).is_some()
    }

    #[test]
    fn a_pattern_fits_with_stars_for_any_text() {
        assert!(fits(b"/v1/me/api-credentials/*/revoke", b"/v1/me/api-credentials/cred_1/revoke"));
        assert!(!fits(b"/v1/me/api-credentials/*/revoke", b"/v1/me/api-credentials"));
        assert!(fits(b"*", b"/anything"));
        assert!(fits(b"*a*a", b"/aba"));
        assert!(!fits(b"/v1", b"/v1/me"));
    }

    #[test]
    fn a_fault_strikes_its_calls_as_often_as_it_should_after_those_it_spares() {
        let mut injected = Injected::default();
        injected.add(Fault::new(Effect::EmptyBody).on("POST", "/v1/*").times(2).after(1));
        assert!(!struck(&mut injected, "GET", "/v1/me"));
        assert!(!struck(&mut injected, "POST", "/v1/me"));
        assert!(struck(&mut injected, "POST", "/v1/me"));
        assert!(struck(&mut injected, "POST", "/v1/me"));
        assert!(!struck(&mut injected, "POST", "/v1/me"));
    }

    #[test]
    fn the_first_injected_strikes_first_and_a_removed_one_never() {
        let mut injected = Injected::default();
        let first = injected.add(Fault::new(Effect::EmptyBody));
        let second = injected.add(Fault::new(Effect::Hang));
        assert_eq!(injected.strike("GET", "/").map(|struck| struck.id), Some(first));
        injected.remove(first);
        assert_eq!(injected.strike("GET", "/").map(|struck| struck.id), Some(second));
        injected.clear();
        assert!(!struck(&mut injected, "GET", "/") && !injected.holds(second));
    }
}
