// Invented requests, and the answers to questions about them. What the real core does in SQL is done plainly here.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const TOOLS = [
  ["inspect_serp", 2, 30], ["inspect_domain", 3, 22], ["audit_site", 10, 9], ["research_keywords", 3, 16],
  ["discover_competitors", 5, 6], ["inspect_page", 2, 12], ["compare_keyword_coverage", 5, 4], ["export_dataset", 0, 3],
  ["summarize_backlinks", 4, 2],
];
const FAILURES = [
  ["service_error", 503], ["bad_request", 422], ["rate_limited", 429], ["key_refused", 401], ["no_credits", 402],
  ["not_found", 404],
];

/** A small generator of pseudo-random numbers, so that every picture is the same. @param {number} seed */
export function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** @param {Array<[string, number, number]>} list @param {number} roll */
function pick(list, roll) {
  const total = list.reduce((sum, [, , weight]) => sum + weight, 0);
  let left = roll * total;
  return list.find(([, , weight]) => (left -= weight) <= 0) ?? list[0];
}

/**
 * @param {{ days: number, perDay: number, keys: Array<{ id: string, name: string }>, until: number }} how
 * @returns {object[]} newest first
 */
export function inventHistory({ days, perDay, keys, until }) {
  const random = randomOf(7);
  const rows = [];
  for (let day = 0; day < days; day += 1) {
    const date = new Date(until - day * DAY);
    const weekend = [0, 6].includes(date.getDay());
    const wave = 1 + 0.35 * Math.sin(day / 5) + (day % 17 === 4 ? 1.1 : 0);
    const count = Math.round(perDay * (weekend ? 0.35 : 1) * wave * (0.75 + random() * 0.5));
    // Nobody works at night: requests fall between seven and twenty o'clock.
    const midnight = new Date(date).setHours(0, 0, 0, 0);
    const opens = midnight + 7 * 60 * MINUTE;
    const closes = Math.min(until, midnight + 20 * 60 * MINUTE);
    if (closes <= opens) continue;
    const times = Array.from({ length: count }, () => opens + random() * (closes - opens)).sort((a, b) => b - a);
    for (const time of times) {
      const [tool, price] = pick(TOOLS, random());
      const failed = random() < (day === 0 ? 0.07 : 0.025);
      const [outcome, status] = failed ? FAILURES[Math.floor(random() * random() * FAILURES.length)] : ["succeeded", 200];
      const key = random() < 0.08 ? null : keys[Math.floor(random() * random() * keys.length)];
      rows.push({
        id: `log_${rows.length.toString(36).padStart(6, "0")}`,
        at: new Date(Math.round(time / 1000) * 1000).toISOString(),
        tool,
        credential: key?.id ?? null,
        credentialName: key?.name ?? null,
        source: key ? "api_key" : "mcp",
        outcome,
        status,
        credits: String(failed ? 0 : price),
        durationMs: Math.round(180 + random() * random() * 4200),
        responseBytes: Math.round(600 + random() * 90_000),
      });
    }
  }
  return rows;
}

const inQuery = (row, query) =>
  (!query.from || row.at >= query.from) &&
  (!query.to || row.at < query.to) &&
  (!query.tool || row.tool === query.tool) &&
  (query.credential === undefined || (row.credential ?? "") === query.credential) &&
  (!query.outcome ||
    (query.outcome === "failed" ? row.outcome !== "succeeded" : row.outcome === query.outcome)) &&
  (!query.source || row.source === query.source) &&
  (query.creditsAbove === undefined || Number(row.credits) > Number(query.creditsAbove)) &&
  (query.durationAboveMs === undefined || row.durationMs > query.durationAboveMs) &&
  (!query.until || row.at <= query.until) &&
  (!query.since || row.at > query.since) &&
  (!query.search ||
    `${row.tool} ${row.credentialName} ${row.id}`.toLowerCase().includes(query.search.toLowerCase()));

const sum = (values) => String(values.reduce((total, value) => total + Number(value), 0));

const orders = {
  time: (row) => Date.parse(row.at),
  credits: (row) => Number(row.credits),
  duration: (row) => row.durationMs,
};

function foundIn(history, query) {
  const found = history.filter((row) => inQuery(row, query));
  const value = orders[query.sort ?? "time"];
  found.sort((a, b) => value(b) - value(a));
  return query.leastFirst ? found.reverse() : found;
}

export function activityPage(history, query) {
  const found = foundIn(history, query);
  const start = (query.after ? found.findIndex((row) => row.id === query.after) + 1 : 0) + (query.skip ?? 0);
  const rows = found.slice(start, start + (query.limit ?? 100));
  return {
    rows,
    next: start + rows.length < found.length ? rows.at(-1).id : null,
    newest: history[0]?.at ?? null,
    tools: [...new Set(history.map((row) => row.tool))].sort(),
    sources: [...new Set(history.map((row) => row.source))].sort(),
  };
}

/** What was forgotten of the time that is asked about. */
function forgottenIn(view, query) {
  const forgotten = view.account?.activity.forgotten ?? null;
  return forgotten && !query.since && (!query.from || query.from < forgotten.before) && (!query.to || query.to > forgotten.oldest) ? forgotten : null;
}

export function activitySummary(history, view, query) {
  const found = foundIn(history, { ...query, sort: "time", leastFirst: false });
  const durations = found.map((row) => row.durationMs).sort((a, b) => a - b);
  const nth = (percent) => durations[Math.ceil((durations.length * percent) / 100) - 1];
  const gap = view.mockGap;
  const shown = gap && !query.since && (query.sort ?? "time") === "time" && (!query.from || gap.to > query.from) && (!query.to || gap.from < query.to);
  const newer = gap ? found.filter((row) => row.at >= gap.to).length : 0;
  return {
    requests: found.length,
    credits: sum(found.map((row) => row.credits)),
    failed: found.filter((row) => row.outcome !== "succeeded").length,
    durations: durations.length === 0 ? null : { medianMs: nth(50), percentile95Ms: nth(95) },
    gaps: shown ? [{ ...gap, reason: "away", above: query.leastFirst ? found.length - newer : newer }] : [],
    forgotten: forgottenIn(view, query),
    gapsLeftOut: gap && !shown && !query.since && (query.sort ?? "time") !== "time" ? 1 : 0,
  };
}

const localDay = (date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

export function overviewOf(history, view, { range, by }) {
  const count = Number(range);
  const today = new Date();
  const days = Array.from({ length: count }, (_, index) => {
    const date = new Date(today);
    date.setDate(date.getDate() - (count - 1 - index));
    return localDay(date);
  });
  const groupOf = (row) => (by === "tool" ? row.tool : by === "key" ? (row.credential ?? "") : row.outcome);
  const within = new Set(days);
  const rows = history.filter((row) => within.has(localDay(new Date(row.at))));
  const totals = new Map();
  for (const row of rows) {
    const group = totals.get(groupOf(row)) ?? { credits: 0, requests: 0, name: row.credentialName };
    totals.set(groupOf(row), { ...group, credits: group.credits + Number(row.credits), requests: group.requests + 1 });
  }
  const sorted = [...totals].sort(([, a], [, b]) => b.credits - a.credits);
  const top = sorted.slice(0, 6).map(([id]) => id);
  const total = sorted.reduce((all, [, { credits }]) => all + credits, 0);
  const share = (id, name, credits, requests) => ({
    id, name, credits: String(credits), requests, percent: total > 0 ? (credits / total) * 100 : 0,
  });
  const groups = sorted
    .slice(0, 6)
    .map(([id, { credits, requests, name }]) => share(id, by === "key" ? name : null, credits, requests));
  const rest = sorted.slice(6);
  if (rest.length > 0) {
    groups.push(share("other", null, rest.reduce((all, [, g]) => all + g.credits, 0), rest.reduce((all, [, g]) => all + g.requests, 0)));
  }
  const oldest = history.at(-1);
  return {
    days: days.map((day) => {
      const ofDay = rows.filter((row) => localDay(new Date(row.at)) === day);
      const credits = groups.map(({ id }) =>
        sum(ofDay.filter((row) => (id === "other" ? !top.includes(groupOf(row)) : groupOf(row) === id)).map((row) => row.credits)),
      );
      const gap = view.mockGap;
      const unseen = gap && day === localDay(new Date(gap.from));
      return {
        day, credits, total: sum(credits), requests: ofDay.length,
        complete: !unseen && (!oldest || day > localDay(new Date(oldest.at)) || history.length === 0),
      };
    }),
    groups,
    total: String(total),
    requests: rows.length,
    failed: rows.filter((row) => row.outcome !== "succeeded").length,
    previousTotal: count <= 30 && oldest ? String(Math.round(total * 1.14)) : null,
  };
}

/** The balance backwards from now, day by day. */
export function statementOf(history, view, { range }) {
  const { balance, topUps } = view.account;
  const days = [...new Set(history.map((row) => localDay(new Date(row.at))))].slice(0, Number(range));
  let after = Number(balance?.amount ?? 0);
  const change = (parts) => Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)]));
  const found = days.map((day) => {
    const requests = -history.filter((row) => localDay(new Date(row.at)) === day).reduce((all, row) => all + Number(row.credits), 0);
    const events = topUps
      .filter(({ seen }) => localDay(new Date(seen)) === day)
      .map(({ after: from, seen: to, amount, certainty }) => ({ kind: "topUp", from, to, amount, certainty }));
    const gap = view.mockGap;
    const missed = gap && localDay(new Date(gap.to)) === day ? -Number(gap.credits) : 0;
    if (missed) events.push({ kind: "missed", from: gap.from, to: gap.to, amount: String(missed), certainty: "atLeast" });
    const bought = events.filter(({ kind }) => kind === "topUp").reduce((all, { amount }) => all + Number(amount), 0);
    const before = after - requests - bought - missed;
    const sum = change({ before, requests, topUps: bought, missed, unexplained: 0, after });
    after = before;
    return { day, from: `${day}T00:00:00Z`, sum, events, settled: true };
  });
  const all = (part) => found.reduce((sum, day) => sum + Number(day.sum[part]), 0);
  const sum = change({
    before: after, requests: all("requests"), topUps: all("topUps"), missed: all("missed"), unexplained: 0, after: balance?.amount ?? 0,
  });
  return { from: found.at(-1)?.from ?? null, sum, days: found };
}

/** What a key did in 30 days. */
export function keyDetailOf(history, view, id) {
  const of = history.filter((row) => row.credential === id);
  const whole = overviewOf(of, view, { range: "30", by: "tool" });
  const failures = of.filter((row) => row.outcome !== "succeeded");
  const kinds = [...new Set(failures.map((row) => row.outcome))].map((outcome) => {
    const some = failures.filter((row) => row.outcome === outcome);
    return { outcome, requests: some.length, lastDay: localDay(new Date(some[0].at)) };
  });
  return {
    id,
    days: whole.days.map((day) => ({ ...day, credits: [day.total] })),
    credits: whole.total,
    requests: whole.requests,
    failed: whole.failed,
    tools: whole.groups.map(({ id: tool, requests, credits, percent }) => ({ tool, requests, credits, percent })),
    errors: kinds.sort((a, b) => b.requests - a.requests),
  };
}

/** A month as the core sums it up; of the mock it is the last thirty days. */
export function reportOf(history, view, query) {
  const today = new Date();
  const first = (back) => new Date(Date.UTC(today.getFullYear(), today.getMonth() - back, 1)).toISOString().slice(0, 10);
  const months = [first(0), first(1), first(2)];
  const month = query.month ?? months[0];
  const rows = history.filter((row) => row.at.slice(0, 7) === month.slice(0, 7));
  const sums = (rows) => ({
    credits: String(rows.reduce((sum, row) => sum + Number(row.credits), 0)),
    requests: rows.length,
    failed: rows.filter((row) => row.outcome !== "succeeded").length,
  });
  const by = (of) => [...Map.groupBy(rows, of)].map(([id, rows]) => ({ id, name: null, ...sums(rows) })).sort((a, b) => b.credits - a.credits);
  const last = month === months[0] ? today.getDate() : new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  const days = Array.from({ length: last }, (_, index) => {
    const day = `${month.slice(0, 8)}${String(index + 1).padStart(2, "0")}`;
    return { day, ...sums(rows.filter((row) => row.at.startsWith(day))), complete: index !== 3 };
  });
  const names = Object.fromEntries(rows.map((row) => [row.credential ?? "", row.credentialName]));
  const gap = { from: `${month.slice(0, 8)}04T08:12:00Z`, to: `${month.slice(0, 8)}04T11:40:00Z`, credits: "36" };
  return {
    month, months, finished: month !== months[0], complete: rows.length === 0, until: view.account.activity.asOf, ...sums(rows),
    before: month === months[2] || rows.length === 0 ? null : "3120", changePercent: month === months[2] || rows.length === 0 ? null : 18.4, days,
    tools: by((row) => row.tool), keys: by((row) => row.credential ?? "").map((share) => ({ ...share, name: names[share.id] ?? null })),
    failures: rows.length === 0 ? [] : [{ outcome: "bad_request", requests: 31 }, { outcome: "no_credits", requests: 4 }],
    balance: rows.length === 0 ? null : { before: "5100", requests: "-3694", topUps: "10000", missed: "-36", unexplained: "0", after: "11370" },
    events: rows.length === 0 ? [] : [
      { kind: "missed", from: gap.from, to: gap.to, amount: "-36", certainty: "exact" },
      { kind: "topUp", from: `${month.slice(0, 8)}05T09:00:00Z`, to: `${month.slice(0, 8)}05T09:05:00Z`, amount: "10000", certainty: "exact" },
    ],
    gaps: rows.length === 0 ? [] : [gap],
  };
}
