// What the core tells the window. Generated from the Rust types of src-tauri/crates/account/src/view and settings.rs
// by `cargo xtask types`; a test fails when it is stale. Amounts are decimal strings, times RFC 3339 in UTC, days
// calendar days of this computer.

export type View = { 
/**
 * Rises with every change, so that a view that was overtaken on its way is dropped.
 */
seq: number, 
/**
 * What belongs to the app and to no account.
 */
app: AppStatus, 
/**
 * Every account known here, in the order chosen by the person.
 */
accounts: Array<AccountLabel>, 
/**
 * The account that is shown; `None` asks for a sign-in.
 */
account: AccountView | null, 
/**
 * The person's choices.
 */
settings: Settings, };

export type AppStatus = { 
/**
 * True until it is known whether an account is signed in; the window shows neither Welcome nor an account yet.
 */
starting: boolean, 
/**
 * The app's version, such as `0.1.0`.
 */
version: string, 
/**
 * The kind of system, for shortcuts and words ("menu bar" or "tray").
 */
system: System, 
/**
 * Whether the tray icon can be seen.
 */
tray: TrayStatus, 
/**
 * Whether the system's keychain answers.
 */
keychain: KeychainStatus, 
/**
 * Where history, settings and logs lie.
 */
dataDir: string, 
/**
 * Things to be told once, newest last.
 */
notices: Array<Notice>, };

export type System = "linux" | "macos" | "windows";

export type TrayStatus = "starting" | "shown" | "noHost";

export type KeychainStatus = "unknown" | "fine" | "locked" | "absent" | "notAnswering";

export type Notice = { 
/**
 * Tells one notice from another, for dismissing it.
 */
id: number, 
/**
 * What happened.
 */
code: NoticeCode, 
/**
 * A file name, a credential's name or an amount, as the code asks for; never a secret.
 */
detail: string | null, };

export type NoticeCode = "settings_set_aside" | "accounts_set_aside" | "history_set_aside" | "history_newer" | "history_not_writable" | "top_up_arrived" | "key_not_kept";

export type AccountLabel = { 
/**
 * The app's own id of the account, not the service's.
 */
id: string, 
/**
 * What the person calls it.
 */
name: string, 
/**
 * True for the simulated account.
 */
demo: boolean, 
/**
 * True for the one that is shown.
 */
current: boolean, };

export type Keeping = "keychain" | "untilQuit" | "demo";

export type AccountView = { 
/**
 * The app's own id of the account.
 */
id: string, 
/**
 * What the person calls it.
 */
name: string, 
/**
 * True for the simulated account.
 */
demo: boolean, 
/**
 * How its key is kept.
 */
keeping: Keeping, 
/**
 * The last balance seen; `None` until the first one.
 */
balance: BalanceView | null, 
/**
 * How the balance stands.
 */
level: Level, 
/**
 * How long it lasts.
 */
runway: Runway, 
/**
 * What keeps fresh figures away, if anything does.
 */
problem: Problem | null, 
/**
 * True while a request is under way.
 */
refreshing: boolean, 
/**
 * When the app asks next by itself.
 */
nextRefresh: string | null, 
/**
 * True after Buy credits, while the app looks out for the top-up.
 */
watchingForTopUp: boolean, 
/**
 * The keys as last listed; `None` until the first list.
 */
keys: KeysView | null, 
/**
 * A created key that was not yet acknowledged.
 */
newKey: NewKeyView | null, 
/**
 * A key that was created although its answer was lost: nobody has its raw value.
 */
lostKey: LostKey | null, 
/**
 * What is known of the activity.
 */
activity: ActivityStatus, 
/**
 * What wants the person's attention, most urgent first.
 */
attention: Array<Attention>, 
/**
 * Top-ups found, newest first.
 */
topUps: Array<TopUp>, };

export type BalanceView = { 
/**
 * Credits; may be negative.
 */
amount: string, 
/**
 * When the service said so.
 */
asOf: string, 
/**
 * True when it is older than it should be, given how often the app asks.
 */
stale: boolean, 
/**
 * The balance right after the last top-up, which the tray's ring is drawn against.
 */
full: string | null, };

export type Level = "unknown" | "fine" | "low" | "empty";

export type Runway = { "kind": "learning", 
/**
 * Days of data so far.
 */
daysSeen: number, 
/**
 * Days needed.
 */
daysNeeded: number, } | { "kind": "idle" } | { "kind": "empty" } | { "kind": "estimate", 
/**
 * Days from now, the estimate.
 */
days: number, 
/**
 * The short end.
 */
low: number, 
/**
 * The long end; `None` when it may last for more than a year.
 */
high: number | null, 
/**
 * The day of the estimate.
 */
until: string, 
/**
 * The day of the short end.
 */
untilLow: string, 
/**
 * The day of the long end.
 */
untilHigh: string | null, };

export type ActivityStatus = { 
/**
 * When the service was last asked.
 */
asOf: string | null, 
/**
 * Requests known.
 */
known: number, 
/**
 * Time of the oldest one known.
 */
oldest: string | null, 
/**
 * Changes whenever the history does, so that the window knows when to read a page again.
 */
revision: number, };

export type Attention = { "kind": "balance_empty" } | { "kind": "balance_low", 
/**
 * The threshold of the settings.
 */
threshold: string, } | { "kind": "key_expiring", 
/**
 * The credential.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * When.
 */
at: string, } | { "kind": "key_expired", 
/**
 * The credential.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * When.
 */
at: string, } | { "kind": "errors_rising", 
/**
 * Share of failed requests today, 0 to 100.
 */
percent: number, 
/**
 * Failed requests today.
 */
failed: number, };

export type TopUp = { 
/**
 * Not before.
 */
after: string, 
/**
 * Not after: the time at which the app saw the new balance.
 */
seen: string, 
/**
 * How many credits.
 */
amount: string, };

export type Problem = { 
/**
 * What it is; the window has a sentence and a button for each.
 */
code: ProblemCode, 
/**
 * When trying again makes sense, as after a rate limit.
 */
until: string | null, 
/**
 * Since when it holds.
 */
since: string, 
/**
 * One English sentence for "details": no secrets, not needed to understand what to do.
 */
detail: string, };

export type ProblemCode = "offline" | "dns" | "refused" | "tls" | "proxy" | "timeout" | "connection_lost" | "sign_in_network" | "unauthorized" | "payment_required" | "forbidden" | "not_found" | "conflict" | "validation" | "rate_limited" | "unavailable" | "rejected" | "undecodable" | "too_large" | "keychain_locked" | "keychain_absent" | "keychain_not_answering" | "key_missing";

export type KeysView = { 
/**
 * When the service was asked.
 */
asOf: string, 
/**
 * Usable keys first, then by last use, newest first.
 */
rows: Array<KeyRow>, 
/**
 * How many can be used.
 */
usable: number, };

export type KeyRow = { 
/**
 * The credential's id.
 */
id: string, 
/**
 * Its name, as typed by somebody: text, never markup.
 */
name: string, 
/**
 * The service's display prefix, such as `or_abc123...`.
 */
prefix: string, 
/**
 * One status.
 */
status: KeyStatus, 
/**
 * When it was made.
 */
createdAt: string, 
/**
 * Its last use, from the service or from the activity, whichever is later.
 */
lastUsedAt: string | null, 
/**
 * When it stops working by itself.
 */
expiresAt: string | null, 
/**
 * Credits spent with it in 30 days, as far as the activity is known.
 */
credits30Days: string, 
/**
 * Requests made with it in 30 days, as far as the activity is known.
 */
requests30Days: number, 
/**
 * True for the key that this app signs in with, where that is certain.
 */
own: boolean, };

export type KeyStatus = "expiring" | "active" | "never_used" | "expired" | "revoked";

export type LostKey = { 
/**
 * The credential's id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * When it was made.
 */
createdAt: string, };

export type NewKeyView = { 
/**
 * The credential's id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its beginning, for recognising it.
 */
prefix: string, 
/**
 * When it stops working by itself.
 */
expiresAt: string | null, };

export type RevokeImpact = { 
/**
 * The credential's id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Requests in the last 24 hours.
 */
requests24Hours: number, 
/**
 * Requests in the last 7 days.
 */
requests7Days: number, 
/**
 * Credits in the last 7 days.
 */
credits7Days: string, 
/**
 * Its last use.
 */
lastUsedAt: string | null, 
/**
 * The tools it called in the last 7 days, most requests first.
 */
tools: Array<ToolUse>, 
/**
 * True when this app signs in with it.
 */
own: boolean, 
/**
 * True when the figures may be too low because requests were missed.
 */
incomplete: boolean, };

export type ToolUse = { 
/**
 * The tool: the last part of `/v1/tools/<name>`, or the whole endpoint for others.
 */
tool: string, 
/**
 * Requests.
 */
requests: number, };

export type ActivityQuery = { 
/**
 * Not before.
 */
from?: string, 
/**
 * Before (exclusive).
 */
to?: string, 
/**
 * One tool.
 */
tool?: string, 
/**
 * One credential's id; `""` means requests without one (MCP, dashboard).
 */
credential?: string, 
/**
 * One kind of outcome.
 */
outcome?: Outcome, 
/**
 * Text to be found in tool, key name, error or request id, case ignored.
 */
search?: string, 
/**
 * Where the page before ended.
 */
after?: ActivityCursor, 
/**
 * Rows wanted; 100 if not said, 1000 at most.
 */
limit?: number, };

export type ActivityCursor = string;

export type ActivityPage = { 
/**
 * Newest first.
 */
rows: Array<ActivityRow>, 
/**
 * Where to go on; `None` at the end.
 */
next: ActivityCursor | null, 
/**
 * Over everything the query finds, not only this page. `None` on later pages.
 */
summary: ActivitySummary | null, 
/**
 * Gaps that fall between the rows of this page, or right after it, newest first.
 */
gaps: Array<Gap>, 
/**
 * Tools that can be filtered for.
 */
tools: Array<string>, };

export type ActivityRow = { 
/**
 * The request's id.
 */
id: string, 
/**
 * When.
 */
at: string, 
/**
 * The tool: the last part of `/v1/tools/<name>`, or the whole endpoint for others.
 */
tool: string, 
/**
 * The credential's id, if the request carried one.
 */
credential: string | null, 
/**
 * The credential's name, if it is known.
 */
credentialName: string | null, 
/**
 * `api_key`, `mcp` or whatever else the service says.
 */
source: string, 
/**
 * How it went.
 */
outcome: OutcomeKind, 
/**
 * HTTP status.
 */
status: number, 
/**
 * Credits charged.
 */
credits: string, 
/**
 * Milliseconds, rounded.
 */
durationMs: number | null, 
/**
 * Bytes of the answer.
 */
responseBytes: number | null, };

export type Outcome = "succeeded" | "failed";

export type OutcomeKind = "succeeded" | "key_refused" | "no_credits" | "not_found" | "bad_request" | "rate_limited" | "service_error";

export type ActivitySummary = { 
/**
 * Requests.
 */
requests: number, 
/**
 * Credits charged.
 */
credits: string, 
/**
 * Failed requests.
 */
failed: number, };

export type Gap = { 
/**
 * The last request known before.
 */
from: string, 
/**
 * The first request known after.
 */
to: string, 
/**
 * Credits that went in this time by the balance, where that is known.
 */
credits: string | null, };

export type RequestDetail = { 
/**
 * What the table shows.
 */
row: ActivityRow, 
/**
 * The whole endpoint.
 */
endpoint: string, 
/**
 * HTTP method.
 */
method: string, 
/**
 * Bytes sent.
 */
requestBytes: number | null, 
/**
 * What the provider charged OpenRush, in US dollars.
 */
providerCostUsd: string | null, 
/**
 * The service's name for the error.
 */
errorType: string | null, 
/**
 * The service's words for the error: text, never markup.
 */
errorMessage: string | null, };

export type OverviewQuery = { 
/**
 * How many days, today included.
 */
range: OverviewRange, 
/**
 * What the bars are divided by.
 */
by: GroupBy, };

export type OverviewRange = "7" | "30" | "90" | "365";

export type GroupBy = "tool" | "key" | "outcome";

export type Overview = { 
/**
 * One bar a day, oldest first, days without data included.
 */
days: Array<DayBar>, 
/**
 * The groups, most credits first; at most 6, the rest summed under the id `other`.
 */
groups: Array<GroupShare>, 
/**
 * Credits in the range.
 */
total: string, 
/**
 * Requests in the range.
 */
requests: number, 
/**
 * Failed requests in the range.
 */
failed: number, 
/**
 * Credits in the same number of days before; `None` when not all of them are known.
 */
previousTotal: string | null, };

export type DayBar = { 
/**
 * The day.
 */
day: string, 
/**
 * Credits of each group, in the order of [`Overview::groups`].
 */
credits: Array<string>, 
/**
 * Credits of the day.
 */
total: string, 
/**
 * Requests of the day.
 */
requests: number, 
/**
 * False when the day, or a part of it, was not seen: no data is not no spend.
 */
complete: boolean, };

export type GroupShare = { 
/**
 * Tool, credential id (`""` for requests without one), outcome, or `other`.
 */
id: string, 
/**
 * The credential's name where groups are keys and it is known.
 */
name: string | null, 
/**
 * Credits in the range.
 */
credits: string, 
/**
 * Requests in the range.
 */
requests: number, 
/**
 * Share of the total, 0 to 100.
 */
percent: number, };

export type Settings = { 
/**
 * Minutes between two looks at the balance in the background, 1 to 60.
 */
refreshMinutes: number, 
/**
 * At or under this many credits the balance counts as low; 0 switches the warning off.
 */
lowBalance: number, 
/**
 * Light, dark, or the system's.
 */
theme: Theme, 
/**
 * A BCP 47 tag such as `en`, or `None` for the system's.
 */
language: string | null, 
/**
 * Start with the computer, hidden.
 */
autostart: boolean, };

export type Theme = "system" | "light" | "dark";
