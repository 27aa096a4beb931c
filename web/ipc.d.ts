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
 * Every account known here, in the order chosen by the person, the demo last.
 */
accounts: Array<AccountLine>, 
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
notices: Array<Notice>, 
/**
 * The export that runs or ran last, until it was read how it ended.
 */
export: ExportView | null, 
/**
 * The name of a created key that quitting would lose, while the person is asked whether to quit all the same.
 */
quittingLoses: string | null, };

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
 * The account that it is about; `None` for the app. Only those of the account that is shown come to the window.
 */
account: string | null, 
/**
 * A file name, a credential's name or an amount, as the code asks for; never a secret.
 */
detail: string | null, };

export type NoticeCode = "settings_set_aside" | "accounts_set_aside" | "history_set_aside" | "history_newer" | "history_not_writable" | "top_up_arrived" | "no_tray" | "account_known";

export type AccountLine = { 
/**
 * The app's own id of the account, not the service's.
 */
id: string, 
/**
 * What the person calls it.
 */
name: string, 
/**
 * What it is marked with.
 */
colour: Colour, 
/**
 * True for the simulated account.
 */
demo: boolean, 
/**
 * True for the one that is shown.
 */
current: boolean, 
/**
 * How it does, in a word.
 */
state: AccountState, 
/**
 * What keeps fresh figures away, if anything does.
 */
problem: ProblemCode | null, 
/**
 * The last balance seen.
 */
balance: BalanceView | null, 
/**
 * How long it lasts.
 */
runway: Runway, 
/**
 * Credits of the requests of the last 30 days, today included, as far as they are known; `None` before the first list
 * of keys.
 */
spent30Days: string | null, 
/**
 * Keys that want attention.
 */
keysInNeed: number, };

export type AccountState = "signedOut" | "starting" | "noKey" | "empty" | "offline" | "low" | "fine";

export type AccountFacts = { 
/**
 * How much its files take, in bytes.
 */
bytes: number, 
/**
 * Requests known; `None` of an account that is not open.
 */
requests: number | null, 
/**
 * Time of the oldest one.
 */
oldest: string | null, 
/**
 * A created key waits there that nobody has saved: it would be gone.
 */
newKeyWaits: boolean, };

export type Colour = "blue" | "green" | "purple" | "orange" | "teal" | "pink" | "yellow" | "grey";

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
 * What it is marked with.
 */
colour: Colour, 
/**
 * True for the simulated account.
 */
demo: boolean, 
/**
 * The person's choices for it.
 */
settings: AccountSettings, 
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
 * A key that is being replaced by a new one.
 */
rotation: RotationView | null, 
/**
 * How it stands with a key for this app alone.
 */
ownKey: OwnKeyView, 
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
topUps: Array<TopUp>, 
/**
 * What the balance is good for, what to buy, and how the month's budget stands.
 */
outlook: Outlook, };

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
 * Requests that were forgotten by the owner's choice.
 */
forgotten: Forgotten | null, 
/**
 * More are being forgotten right now.
 */
forgetting: boolean, 
/**
 * Credits spent in the last 30 days, by whichever key; `None` until the service was asked.
 */
spent30Days: string | null, 
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
at: string, } | { "kind": "key_failing", 
/**
 * The credential.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Of its last requests so many were refused …
 */
failed: number, 
/**
 * … of so many.
 */
requests: number, 
/**
 * What most of them were refused for.
 */
mostly: OutcomeKind, } | { "kind": "key_unusual", 
/**
 * The credential.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Credits spent today.
 */
today: string, 
/**
 * Credits that it spends on a usual day of use.
 */
usual: string, } | { "kind": "key_expired", 
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
at: string, } | { "kind": "key_lost", 
/**
 * Its name.
 */
name: string, } | { "kind": "key_waiting", 
/**
 * Its name.
 */
name: string, } | { "kind": "rotation_open", 
/**
 * The name of both keys.
 */
name: string, 
/**
 * Where it stands.
 */
step: RotationStep, } | { "kind": "errors_rising", 
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
amount: string, 
/**
 * How well that is known.
 */
certainty: Certainty, };

export type Outlook = { 
/**
 * What to buy; `None` while too little is known, and where nothing is being spent.
 */
advice: TopUpAdvice | null, 
/**
 * What the balance buys in calls; `None` where no call that cost something is known of the last 30 days.
 */
buys: Buys | null, 
/**
 * How it stands this month; `None` where none is set, or nothing was seen yet.
 */
standing: BudgetView | null, };

export type TopUpAdvice = { 
/**
 * US dollars, a multiple of 10.
 */
dollars: number, 
/**
 * Credits that it brings.
 */
credits: string, 
/**
 * How long they last at the pace of the last weeks.
 */
unit: SpanUnit, 
/**
 * So many of the unit.
 */
count: number, };

export type SpanUnit = "hours" | "days" | "weeks" | "months" | "moreThanAYear";

export type Buys = { 
/**
 * The tools on which most credits go, most first, at most two.
 */
tools: Array<ToolCalls>, 
/**
 * True where other tools are used beside them.
 */
others: boolean, };

export type ToolCalls = { 
/**
 * The tool, such as `inspect_keyword`.
 */
tool: string, 
/**
 * About so many, to two figures.
 */
calls: number, };

export type Budget = { 
/**
 * What it is counted in.
 */
unit: BudgetUnit, 
/**
 * So much, 1 to 10,000,000.
 */
amount: number, };

export type BudgetUnit = "credits" | "dollars";

export type BudgetView = { 
/**
 * What was set.
 */
budget: Budget, 
/**
 * The same in credits.
 */
limit: string, 
/**
 * The first day of the month that it is about.
 */
month: string, 
/**
 * Credits spent in it.
 */
spent: string, 
/**
 * Share of the limit, in whole percent, rounded down; more than 100 where more was spent.
 */
percent: number, 
/**
 * Credits by the end of the month, going on as in what is over of it; `None` in its first days.
 */
byTheEnd: string | null, 
/**
 * How that compares with the limit.
 */
pace: Pace, 
/**
 * False where not all of the month was seen, so that it was at least this much.
 */
complete: boolean, };

export type Pace = "early" | "under" | "over" | "spent";

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

export type ProblemCode = "offline" | "dns" | "refused" | "tls" | "proxy" | "timeout" | "connection_lost" | "sign_in_network" | "unauthorized" | "payment_required" | "forbidden" | "not_found" | "conflict" | "validation" | "rate_limited" | "unavailable" | "rejected" | "undecodable" | "too_large" | "keychain_locked" | "keychain_absent" | "keychain_not_answering" | "key_missing" | "key_of_another";

export type KeysView = { 
/**
 * When the service was asked.
 */
asOf: string, 
/**
 * Most urgent first, then by last use, newest first.
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
 * How urgent the status is: 0 is the most. For sorting.
 */
urgency: number, 
/**
 * Why it has this status, and what else is to be said of it, most urgent first; never empty.
 */
findings: Array<KeyFinding>, 
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
 * Credits of each of these days, oldest first, today last; empty where nothing was spent.
 */
days: Array<string>, 
/**
 * True for the key that this app signs in with, where that is certain.
 */
own: boolean, 
/**
 * What it is for, in the person's words; kept on this computer only.
 */
note: string | null, 
/**
 * Of a key that was made here: its first use is awaited, or was seen within the last day.
 */
firstUse: FirstUse | null, };

export type KeyStatus = "failing" | "unusual" | "expiring" | "idle" | "never_used" | "active" | "expired" | "revoked";

export type KeyFinding = { "kind": "failing", 
/**
 * Of its last requests so many were refused …
 */
failed: number, 
/**
 * … of so many.
 */
requests: number, 
/**
 * What most of them were refused for.
 */
mostly: OutcomeKind, } | { "kind": "unusual", 
/**
 * Credits spent today.
 */
today: string, 
/**
 * Credits that it spends on a usual day of use.
 */
usual: string, } | { "kind": "expiring", 
/**
 * When.
 */
at: string, 
/**
 * Within 1, 7 or 30 days.
 */
withinDays: number, } | { "kind": "idle", 
/**
 * Its last use.
 */
since: string, } | { "kind": "never_used", 
/**
 * When it was made.
 */
since: string, } | { "kind": "active" } | { "kind": "expired", 
/**
 * Since when.
 */
at: string, 
/**
 * Requests that something still made with it in the last 7 days, and that were refused.
 */
refused: number, } | { "kind": "revoked", 
/**
 * Requests that something still made with it in the last 7 days, and that were refused.
 */
refused: number, };

export type KeyDetail = { 
/**
 * The credential's id.
 */
id: string, 
/**
 * One bar a day, oldest first, each of one group: the key.
 */
days: Array<DayBar>, 
/**
 * Credits spent.
 */
credits: string, 
/**
 * Requests made.
 */
requests: number, 
/**
 * Requests that did not go well.
 */
failed: number, 
/**
 * The tools that it called, most credits first.
 */
tools: Array<ToolShare>, 
/**
 * What became of the requests that did not go well, most first.
 */
errors: Array<ErrorShare>, };

export type ToolShare = { 
/**
 * The tool: the last part of `/v1/tools/<name>`, or the whole endpoint for others.
 */
tool: string, 
/**
 * Requests.
 */
requests: number, 
/**
 * Credits spent.
 */
credits: string, 
/**
 * Share of the key's credits, 0 to 100.
 */
percent: number, };

export type ErrorShare = { 
/**
 * What became of them.
 */
outcome: OutcomeKind, 
/**
 * Requests.
 */
requests: number, 
/**
 * The last day on which it happened.
 */
lastDay: string, };

export type FirstUse = { "kind": "awaited" } | { "kind": "seen", 
/**
 * When.
 */
at: string, };

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
createdAt: string, 
/**
 * When it stops working by itself.
 */
expiresAt: string | null, 
/**
 * What the person noted about it, for the next try.
 */
note: string, };

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
expiresAt: string | null, 
/**
 * Whether the app still has it after it was quit.
 */
kept: boolean, };

export type RotationView = { 
/**
 * The name of both keys.
 */
name: string, 
/**
 * When it was begun.
 */
begunAt: string, 
/**
 * Where it stands.
 */
step: RotationStep, 
/**
 * The key that is replaced.
 */
old: RotationKey, 
/**
 * The key that takes its place, once it is made; or the one that was made and lost.
 */
new: RotationKey | null, 
/**
 * The first use of the new key that was seen.
 */
firstUsedAt: string | null, 
/**
 * True where this app signs in with one of the two.
 */
own: boolean, };

export type RotationStep = "create" | "lost" | "copy" | "place" | "listen" | "overlap" | "retire" | "done" | "new_gone";

export type RotationKey = { 
/**
 * The credential's id.
 */
id: string, 
/**
 * Its display prefix.
 */
prefix: string, 
/**
 * Whether it can be used.
 */
usable: boolean, 
/**
 * Its last use.
 */
lastUsedAt: string | null, 
/**
 * When it stops working by itself.
 */
expiresAt: string | null, };

export type OwnKeyView = { 
/**
 * How it stands.
 */
state: OwnKeyState, 
/**
 * What such a key is called, such as `OpenRush Desktop on studio`.
 */
name: string, };

export type OwnKeyState = "unavailable" | "offered" | "declined" | "pending" | "inUse";

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
 * Where the request came from: `api_key`, `mcp`, …
 */
source?: string, 
/**
 * How it went.
 */
outcome?: Outcome, 
/**
 * More credits than this.
 */
creditsAbove?: string, 
/**
 * Longer than so many milliseconds.
 */
durationAboveMs?: number, 
/**
 * Text to be found in tool, key name, error or request id, case ignored.
 */
search?: string, 
/**
 * What the order goes by; time if not said.
 */
sort?: ActivitySort, 
/**
 * The oldest, cheapest or shortest first, and not the other way round.
 */
leastFirst?: boolean, 
/**
 * Only what is newer than this.
 */
since?: ActivityCursor, 
/**
 * Nothing that is newer than this: so that rows which arrive meanwhile move nothing.
 */
until?: ActivityCursor, 
/**
 * Where the page before ended.
 */
after?: ActivityCursor, 
/**
 * Leaves out so many of the first, to get to any place at once.
 */
skip?: number, 
/**
 * Rows wanted; 100 if not said, 1000 at most.
 */
limit?: number, };

export type ActivitySort = "time" | "credits" | "duration";

export type ActivityCursor = string;

export type ActivityPage = { 
/**
 * In the order that was asked for.
 */
rows: Array<ActivityRow>, 
/**
 * Where to go on; `None` at the end.
 */
next: ActivityCursor | null, 
/**
 * The newest request of all that is known, whatever the filter: for `until` and `since`. `None` where none is.
 */
newest: ActivityCursor | null, 
/**
 * Tools that can be filtered for.
 */
tools: Array<string>, 
/**
 * Sources that can be filtered for.
 */
sources: Array<string>, };

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

export type Outcome = "succeeded" | "failed" | "key_refused" | "no_credits" | "not_found" | "bad_request" | "rate_limited" | "service_error";

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
failed: number, 
/**
 * How long they took; `None` where that is known of none.
 */
durations: Durations | null, 
/**
 * Gaps in the time of the query, in its order; none in any other order than that of time.
 */
gaps: Array<PlacedGap>, 
/**
 * Gaps in that time which are not among them: all in another order, and the oldest where there are too many.
 */
gapsLeftOut: number, 
/**
 * Requests of that time that are not among those found, because their owner chose to keep none that are so old.
 */
forgotten: Forgotten | null, };

export type Forgotten = { 
/**
 * Requests from then on are kept.
 */
before: string, 
/**
 * When the first of them was made.
 */
oldest: string, 
/**
 * How many there were, whatever a filter asks for.
 */
requests: number, };

export type ToForget = { 
/**
 * How many requests.
 */
requests: number, 
/**
 * Those made before then; `None` where all are kept, or nothing is known of the account yet.
 */
before: string | null, };

export type Durations = { 
/**
 * Half of them took no longer.
 */
medianMs: number, 
/**
 * 95 of 100 took no longer.
 */
percentile95Ms: number, };

export type PlacedGap = { 
/**
 * How many requests of the query stand before it.
 */
above: number, 
/**
 * The last request known before, or the last look.
 */
from: string, 
/**
 * The first request known after.
 */
to: string, 
/**
 * Credits that went in this time by the balance, where that is known.
 */
credits: string | null, 
/**
 * Why they were missed.
 */
reason: GapReason, };

export type GapReason = "away" | "too_many";

export type ExportFormat = "csv" | "csv_for_excel" | "csv_for_excel_with_commas" | "json_lines";

export type ExportState = "running" | "done" | "cancelled" | "disk_full" | "no_folder" | "failed";

export type ExportView = { 
/**
 * How it stands.
 */
state: ExportState, 
/**
 * Requests written.
 */
rows: number, 
/**
 * Requests there are to write.
 */
total: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * The folder in which it lies.
 */
folder: string, 
/**
 * Requests of its time that are not in it, because their owner chose to keep none that are so old.
 */
forgotten: Forgotten | null, };

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
 * The id of the account that paid.
 */
account: string, 
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
 * Credits in the same number of days before, up to the same time of day; `None` where one of the two times is not
 * known from beginning to end, or the account was not in use yet.
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

export type StatementQuery = { 
/**
 * How many days, today included.
 */
range: OverviewRange, };

export type Statement = { 
/**
 * The first look at the balance in the time, or the last one before it; `None` before the second look of all.
 */
from: string | null, 
/**
 * The changes of the whole time together.
 */
sum: BalanceChange, 
/**
 * The days on which the balance changed, newest first.
 */
days: Array<StatementDay>, };

export type BalanceChange = { 
/**
 * The balance before.
 */
before: string, 
/**
 * By how much requests that are known changed it: negative, unless more was given back than spent.
 */
requests: string, 
/**
 * Credits that arrived.
 */
topUps: string, 
/**
 * By how much requests that were missed changed it.
 */
missed: string, 
/**
 * By how much it changed without a known reason.
 */
unexplained: string, 
/**
 * The balance after.
 */
after: string, };

export type StatementDay = { 
/**
 * The day.
 */
day: string, 
/**
 * The last look before the day's first: what the day's changes are counted from.
 */
from: string, 
/**
 * The changes of the day together.
 */
sum: BalanceChange, 
/**
 * What was more than requests, newest first.
 */
events: Array<BalanceEvent>, 
/**
 * False while the requests before its last look are not known yet: then all of a change may be requests.
 */
settled: boolean, };

export type BalanceEvent = { 
/**
 * What it was.
 */
kind: BalanceEventKind, 
/**
 * Not before.
 */
from: string, 
/**
 * Not after.
 */
to: string, 
/**
 * By how much it changed the balance.
 */
amount: string, 
/**
 * How well the amount is known.
 */
certainty: Certainty, };

export type BalanceEventKind = "topUp" | "missed" | "unexplained";

export type Certainty = "exact" | "atLeast" | "about";

export type Report = { 
/**
 * Its first day.
 */
month: string, 
/**
 * The first days of the months that can be chosen, newest first.
 */
months: Array<string>, 
/**
 * False while it is not over.
 */
finished: boolean, 
/**
 * Whether every day of it that is over was seen.
 */
complete: boolean, 
/**
 * Until when its requests are known; `None` where none was ever asked for.
 */
until: string | null, 
/**
 * Credits of its requests.
 */
credits: string, 
/**
 * Its requests.
 */
requests: number, 
/**
 * Those that failed.
 */
failed: number, 
/**
 * Credits of the month before, of a month under way up to the same day and time; `None` where not all of it was seen.
 */
before: string | null, 
/**
 * How much more that is than the month before, in percent; negative where it is less, `None` where nothing can be said.
 */
changePercent: number | null, 
/**
 * Every day of it that has begun.
 */
days: Array<ReportDay>, 
/**
 * By tool, most credits first.
 */
tools: Array<ReportShare>, 
/**
 * By key, most credits first.
 */
keys: Array<ReportShare>, 
/**
 * What requests failed for, most first.
 */
failures: Array<ReportFailure>, 
/**
 * How the balance changed in it; `None` where it was not looked at twice.
 */
balance: BalanceChange | null, 
/**
 * Top-ups and what is not explained, oldest first.
 */
events: Array<BalanceEvent>, 
/**
 * Times in it for which requests are missing, oldest first.
 */
gaps: Array<Gap>, };

export type ReportQuery = { 
/**
 * Any day of it; the month that it is now where nothing is said.
 */
month: string | null, };

export type ReportDay = { 
/**
 * The day.
 */
day: string, 
/**
 * Credits.
 */
credits: string, 
/**
 * Requests.
 */
requests: number, 
/**
 * Requests that failed.
 */
failed: number, 
/**
 * False where not all of it was seen.
 */
complete: boolean, };

export type ReportShare = { 
/**
 * The tool, or the credential's id; `""` for requests without one.
 */
id: string, 
/**
 * The credential's name, where it is known.
 */
name: string | null, 
/**
 * Credits.
 */
credits: string, 
/**
 * Requests.
 */
requests: number, 
/**
 * Requests that failed.
 */
failed: number, };

export type ReportFailure = { 
/**
 * How.
 */
outcome: OutcomeKind, 
/**
 * How many.
 */
requests: number, };

export type Diagnosis = { 
/**
 * When it was looked.
 */
at: string, 
/**
 * What it is.
 */
verdict: Verdict, 
/**
 * The one thing to do.
 */
remedy: Remedy, 
/**
 * What was checked, in the order in which it was.
 */
checks: Array<Check>, };

export type Check = { 
/**
 * What.
 */
step: Step, 
/**
 * What was found.
 */
finding: Finding, };

export type Step = "connection" | "sign_in_network" | "key" | "balance" | "rate_limit" | "service" | "last_errors";

export type Finding = "fine" | "wrong" | "not_reached";

export type Verdict = { "kind": "problem", 
/**
 * What it is; the window has a sentence for each.
 */
code: ProblemCode, 
/**
 * When trying again makes sense, as after a rate limit.
 */
until: string | null, 
/**
 * One English sentence for "details".
 */
detail: string, } | { "kind": "key_stopped", 
/**
 * The credential.
 */
id: string, 
/**
 * Its name: text, never markup.
 */
name: string, 
/**
 * True where its time was over, false where it was switched off.
 */
expired: boolean, 
/**
 * When it was last used.
 */
lastUsedAt: string | null, } | { "kind": "key_refused", 
/**
 * The key's name, where the requests carry one.
 */
name: string | null, 
/**
 * How many in a row.
 */
count: number, 
/**
 * The first of them.
 */
since: string, } | { "kind": "no_credits", 
/**
 * The first request that was refused for it, where one is known.
 */
since: string | null, } | { "kind": "too_few_credits", 
/**
 * What is left.
 */
balance: string, 
/**
 * What was asked for.
 */
tool: string, 
/**
 * The first request that was refused for it.
 */
since: string, } | { "kind": "credits_refused", 
/**
 * What is left.
 */
balance: string, 
/**
 * What was asked for.
 */
tool: string, 
/**
 * The last request that was refused for it.
 */
last: string, } | { "kind": "too_many_requests", 
/**
 * When it goes on, where that is known.
 */
until: string | null, } | { "kind": "failing", 
/**
 * How.
 */
outcome: OutcomeKind, 
/**
 * What was asked for.
 */
tool: string, 
/**
 * The key's name, where the requests carry one.
 */
name: string | null, 
/**
 * How many in a row.
 */
count: number, 
/**
 * The first of them.
 */
since: string, } | { "kind": "fine", 
/**
 * The newest request that succeeded.
 */
last: string | null, };

export type Remedy = "retry" | "sign-in-page" | "sign-in-again" | "buy" | "keychain" | "activity" | "failed" | "keys";

export type Settings = { 
/**
 * Minutes between two looks at the balance in the background, 1 to 60.
 */
refreshMinutes: number, 
/**
 * Light, dark, or the system's.
 */
theme: Theme, 
/**
 * How large everything in the window is, 50 to 200.
 */
zoomPercent: number, 
/**
 * A BCP 47 tag such as `en`, or `None` for the system's.
 */
language: string | null, 
/**
 * Start with the computer, hidden.
 */
autostart: boolean, 
/**
 * When nobody is to be disturbed. Earlier versions kept it among the alerts.
 */
quietHours: QuietHours, 
/**
 * Whose balance the tray shows, where there are several accounts.
 */
trayShows: TrayChoice, 
/**
 * The columns of Activity in their order; empty for the usual ones.
 */
activityColumns: Array<string>, 
/**
 * Filters of Activity that the person gave a name, in the order in which they were saved.
 */
savedFilters: Array<SavedFilter>, 
/**
 * First-run hints that the person has put away; they do not come back.
 */
hintsPutAway: Array<string>, };

export type QuietHours = { 
/**
 * Nothing is told from `from` to `until`.
 */
on: boolean, 
/**
 * Minutes since midnight, 0 to 1439.
 */
from: number, 
/**
 * Minutes since midnight, 0 to 1439.
 */
until: number, };

export type TrayChoice = { "kind": "window" } | { "kind": "lowest" } | { "kind": "account", 
/**
 * The app's own id of the account.
 */
id: string, };

export type SavedFilter = { 
/**
 * What the person calls it.
 */
name: string, 
/**
 * The parameters of its address, such as `tool=audit_site&range=7`. The window reads them as it reads any address.
 */
params: string, };

export type Theme = "system" | "light" | "dark";

export type AccountSettings = { 
/**
 * At or under this many credits the balance counts as low; 0 switches the warning off.
 */
lowBalance: number, 
/**
 * What is worth a system notification.
 */
alerts: AlertSettings, 
/**
 * What is to be spent a month at most.
 */
budget: Budget | null, 
/**
 * How long requests are kept. It is changed by a word of its own only (`Core::keep_history`), because it deletes.
 */
keepFor: KeepFor, };

export type AlertSettings = { 
/**
 * The balance is low.
 */
balanceLow: boolean, 
/**
 * The balance lasts for fewer than `runway_days`.
 */
runwayShort: boolean, 
/**
 * Days, 1 to 90.
 */
runwayDays: number, 
/**
 * No credits are left.
 */
empty: boolean, 
/**
 * Credits arrived.
 */
toppedUp: boolean, 
/**
 * A key expires within `key_days`.
 */
keyExpiring: boolean, 
/**
 * Days, 1, 7 or 30: told at each of these that is not more.
 */
keyDays: number, 
/**
 * A key spends far more than usual.
 */
keyUnusual: boolean, 
/**
 * Many of a key's requests fail.
 */
keyFailing: boolean, 
/**
 * 80 and 100 percent of the month's budget are spent.
 */
budget: boolean, 
/**
 * This app cannot sign in any more.
 */
signIn: boolean, };

export type KeepFor = "ninetyDays" | "oneYear" | "twoYears" | "forever";

export type SettingsImport = { 
/**
 * How many of the app's own settings.
 */
settings: number, 
/**
 * The settings of how many accounts.
 */
accounts: number, 
/**
 * How many accounts of the file are not known on this computer.
 */
leftOut: number, 
/**
 * How many filters of the file hold what looks like a key: they are left out.
 */
keysLeftOut: number, 
/**
 * Accounts of which the file keeps requests for less long than is chosen here: that is taken over only where the person
 * says so, because it deletes.
 */
forgets: Array<ImportForgets>, };

export type ImportForgets = { 
/**
 * The app's own id of the account.
 */
account: string, 
/**
 * What the person calls it.
 */
name: string, 
/**
 * How long the file keeps its requests.
 */
keepFor: KeepFor, };

export type CopyForm = "raw" | "env" | "curl";
