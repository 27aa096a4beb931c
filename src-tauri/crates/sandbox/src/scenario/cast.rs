//! Who calls in the agency's name, and what each of them asks for.

/// One of the agency's apps, agents and people.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Role {
    /// The website's backend: all day, every day.
    Production,
    /// Writes articles: bursts in working hours.
    ContentAgent,
    /// Tries things out at night.
    Staging,
    /// Fetches figures every morning, with a key that runs out.
    Reporting,
    /// A notebook, until it was replaced.
    Laptop,
    /// A chat assistant over MCP: no key.
    Assistant,
    /// A person in the dashboard: no key.
    Dashboard,
}

/// The name of the key the account can be entered with.
pub(crate) const PRODUCTION: &str = "Production server";
pub(crate) const CONTENT_AGENT: &str = "Content agent";
pub(crate) const STAGING: &str = "Staging bot";
pub(crate) const REPORTING: &str = "Reporting script";
pub(crate) const LAPTOP: &str = "Old laptop";
/// The key that nobody has used yet.
pub(crate) const PORTAL: &str = "Client portal — Müller & Söhne";

impl Role {
    /// The name of the key it uses.
    pub(crate) fn key_name(self) -> Option<&'static str> {
        match self {
            Role::Production => Some(PRODUCTION),
            Role::ContentAgent => Some(CONTENT_AGENT),
            Role::Staging => Some(STAGING),
            Role::Reporting => Some(REPORTING),
            Role::Laptop => Some(LAPTOP),
            Role::Assistant | Role::Dashboard => None,
        }
    }

    /// The log's `auth_source`.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Role::Production | Role::ContentAgent | Role::Staging | Role::Reporting | Role::Laptop => {
                "api_key"
            }
            Role::Assistant => "mcp",
            Role::Dashboard => "session",
        }
    }

    /// The tools it calls, each with its weight.
    pub(crate) fn tools(self) -> &'static [(&'static str, u32)] {
        match self {
            Role::Production => &[
                ("inspect_serp", 35),
                ("inspect_keyword", 25),
                ("inspect_page", 20),
                ("inspect_domain", 15),
                ("inspect_search_visibility", 5),
            ],
            Role::ContentAgent => &[
                ("inspect_page", 38),
                ("research_keywords", 25),
                ("inspect_serp", 22),
                ("inspect_keyword", 10),
                ("compare_keyword_coverage", 5),
            ],
            Role::Staging => &[("inspect_page", 70), ("inspect_keyword", 20), ("inspect_domain", 10)],
            Role::Reporting => &[("inspect_search_visibility", 50), ("export_dataset", 50)],
            Role::Laptop => &[("inspect_page", 50), ("inspect_domain", 40), ("audit_site", 10)],
            Role::Assistant => &[
                ("inspect_domain", 35),
                ("inspect_page", 30),
                ("research_keywords", 25),
                ("discover_competitors", 10),
            ],
            Role::Dashboard => &[
                ("inspect_domain", 45),
                ("export_dataset", 20),
                ("audit_site", 20),
                ("discover_competitors", 15),
            ],
        }
    }
}

/// What is called while someone is watching: often, and cheaply, so that the demo moves without
/// emptying its balance.
pub(crate) const WATCHED_ROLES: [(Role, u32); 4] =
    [(Role::Production, 45), (Role::ContentAgent, 25), (Role::Assistant, 20), (Role::Staging, 10)];

/// See [`WATCHED_ROLES`].
pub(crate) const WATCHED_TOOLS: [(&str, u32); 5] = [
    ("export_dataset", 40),
    ("inspect_page", 22),
    ("inspect_keyword", 18),
    ("inspect_serp", 12),
    ("inspect_domain", 8),
];

/// One of the choices, as likely as its weight.
pub(crate) fn choose<T: Copy>(rng: &mut fastrand::Rng, choices: &[(T, u32)]) -> Option<T> {
    let total: u32 = choices.iter().map(|(_, weight)| weight).sum();
    let mut left = if total == 0 { 0 } else { rng.u32(0..total) };
    for &(choice, weight) in choices {
        if left < weight {
            return Some(choice);
        }
        left -= weight;
    }
    None
}
