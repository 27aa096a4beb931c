use chrono::TimeZone as _;

use super::answers::Failure;
use super::*;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
}

/// Everything was answered at the beginning.
fn settled() -> Schedule {
    Schedule {
        balance_at: Some(at(0)),
        usage_at: Some(at(0)),
        keys_at: Some(at(0)),
        tried_at: Some(at(0)),
        ..Schedule::default()
    }
}

fn next(schedule: &Schedule, minutes: u8) -> Plan {
    schedule.next(minutes, at(1), 0.0)
}

#[test]
fn an_account_that_was_never_asked_is_asked_for_everything_at_once() {
    assert_eq!(Schedule::default().next(5, at(0), 0.0), Plan { at: at(0), calls: Calls::ALL });
}

#[test]
fn an_idle_account_costs_one_call_for_the_balance() {
    assert_eq!(next(&settled(), 5), Plan { at: at(300), calls: Calls::BALANCE });
}

#[test]
fn jitter_only_ever_lengthens_the_wait() {
    assert_eq!(settled().next(5, at(1), 1.0).at, at(330));
}

#[test]
fn a_moved_balance_asks_for_the_usage() {
    let mut schedule = settled();
    schedule.balance_answered(true, at(0));
    let calls = next(&schedule, 5).calls;
    assert!(calls.usage && !calls.keys);
}

#[test]
fn an_answer_of_no_use_is_asked_for_again_along_with_the_balance_and_not_sooner() {
    let keys = Schedule { unanswered: Calls::KEYS, rotating: true, ..settled() };
    assert_eq!(next(&keys, 5), Plan { at: at(300), calls: Calls { usage: false, ..Calls::ALL } });
    let unanswered = Calls { usage: true, ..Calls::default() };
    let mut usage = Schedule { unanswered, failures: 1, ..settled() };
    assert_eq!(next(&usage, 5), Plan { at: at(30), calls: Calls { keys: false, ..Calls::ALL } });
    // Somebody looked at the keys, which were well.
    usage.tried(Ok(()), None, at(2));
    assert_eq!(usage.failures, 1, "that says nothing about the requests");
}

#[test]
fn usage_is_asked_for_before_rows_can_be_lost_without_asking_for_the_balance_sooner_than_chosen() {
    let plan = next(&Schedule { usage_by: Some(at(120)), ..settled() }, 60);
    assert_eq!(plan, Plan { at: at(120), calls: Calls { usage: true, ..Calls::default() } });
}

#[test]
fn requests_of_others_ask_for_the_usage_before_500_of_them_can_have_been_made() {
    let mut schedule = Schedule { usage_by: Some(at(14_000)), ..settled() };
    let used =
        |now: DateTime<Utc>| RateLimit { limit: 60, remaining: 20, reset: now + Duration::seconds(20) };
    schedule.rate_told(used(at(200)), at(200), at(200));
    assert!(!schedule.usage_wanted, "what was just asked for is not asked for again");
    schedule.balance_answered(false, at(200));
    schedule.tried(Ok(()), None, at(200));
    let plan = schedule.next(5, at(201), 0.0);
    assert_eq!((plan.at, plan.calls.usage), (at(420), true));
    // They go on while it is answered: once more in seven minutes, and then no more.
    schedule.rate_told(used(at(420)), at(420), at(420));
    schedule.usage_answered(true, at(420));
    schedule.balance_answered(false, at(420));
    assert!(schedule.due(5, at(840)).usage);
    schedule.usage_answered(false, at(840));
    schedule.balance_answered(false, at(840));
    assert!(!schedule.due(5, at(1_260)).usage);
}

#[test]
fn whoever_chose_longer_waits_still_has_something_looked_at_every_seven_minutes() {
    let usage = Calls { usage: true, ..Calls::default() };
    assert_eq!(next(&settled(), 60), Plan { at: at(420), calls: usage });
    assert_eq!(next(&settled(), 10), Plan { at: at(420), calls: Calls::BALANCE }, "one look does for both");
    assert_eq!(next(&settled(), 7), Plan { at: at(420), calls: Calls::BALANCE });
    // Where power is saved too, as long as the account does something now and then.
    let saving = Schedule { saving: true, stirred_at: Some(at(0)), ..settled() };
    assert_eq!(next(&saving, 5), Plan { at: at(420), calls: Calls::BALANCE });
    assert_eq!(next(&saving, 60), Plan { at: at(420), calls: usage });
    let asleep = Schedule { stirred_at: Some(at(-4 * 86_400)), ..saving };
    assert_eq!(next(&asleep, 5).at, at(600), "half as often is what was asked for");
    assert_eq!(next(&asleep, 60).at, at(840));
}

#[test]
fn usage_and_keys_go_along_with_a_balance_and_are_put_off_while_nothing_happens() {
    let mut schedule = settled();
    let mut asked = Vec::new();
    let mut now = at(0);
    while now < at(86_400) {
        let plan = schedule.next(5, now, 0.0);
        now = plan.at;
        assert!(plan.calls.balance, "never for these alone");
        schedule.balance_answered(false, now);
        if plan.calls.usage {
            asked.push((now - at(0)).num_minutes());
            schedule.usage_answered(false, now);
        }
        if plan.calls.keys {
            schedule.keys_answered(false, now);
        }
        schedule.tried(Ok(()), None, now);
    }
    assert_eq!(asked, [30, 90, 210, 450, 690, 930, 1170, 1410]);
    schedule.usage_answered(true, now);
    assert!(schedule.due(5, now + Duration::minutes(30)).usage, "news ends it");
    assert!(schedule.due(5, now + Duration::minutes(60)).keys, "for the keys too");
}

#[test]
fn traffic_that_costs_nothing_is_noticed_by_what_is_left_of_the_allowance() {
    let told = |remaining| {
        let mut schedule = settled();
        for minute in [30, 90, 210] {
            schedule.usage_answered(false, at(60 * minute));
        }
        let now = at(60 * 245);
        let rate = RateLimit { limit: 60, remaining, reset: now + Duration::seconds(20) };
        schedule.rate_told(rate, now, now);
        schedule.usage_wanted
    };
    assert!(!told(59), "that was this app alone");
    assert!(told(57));
}

#[test]
fn what_a_person_asks_for_in_this_app_is_no_foreign_traffic() {
    let others = |own: usize, remaining| {
        let mut schedule = settled();
        let (now, reset) = (at(60 * 245), at(60 * 245 + 40));
        schedule.asks();
        schedule.rate_told(RateLimit { limit: 60, remaining: 50, reset }, now, now);
        schedule.usage_answered(false, at(60 * 210));
        (0..own).for_each(|_| schedule.asks());
        schedule.rate_told(RateLimit { limit: 60, remaining, reset }, now, now);
        schedule.usage_wanted
    };
    assert!(!others(3, 47), "a key was created, and the list read");
    assert!(others(3, 46));
    assert!(others(1, 47));
}

#[test]
fn failures_are_retried_soon_then_less_often_but_never_less_than_usual() {
    let wait = |failures| next(&Schedule { failures, ..settled() }, 5).at;
    assert_eq!([wait(1), wait(2), wait(3), wait(4), wait(40)], [at(30), at(60), at(120), at(240), at(300)]);
}

#[test]
fn usage_that_fails_while_the_balance_does_not_is_not_asked_for_over_and_over() {
    let (mut schedule, mut now, mut asked) = (settled(), at(0), 0);
    schedule.balance_answered(true, now);
    schedule.usage_by = Some(at(420));
    while now < at(3_600) {
        let plan = schedule.next(5, now, 0.0);
        now = plan.at;
        if plan.calls.balance {
            schedule.balance_answered(false, now);
        }
        asked += usize::from(plan.calls.usage);
        let outcome = if plan.calls.usage { Err(Failure::Other) } else { Ok(()) };
        schedule.tried(outcome, None, now);
    }
    assert!((10..=16).contains(&asked), "{asked}");
}

#[test]
fn a_rate_limit_is_obeyed_even_when_a_person_waits_for_a_top_up() {
    let schedule = Schedule { not_before: Some(at(900)), watch_until: Some(at(600)), ..settled() };
    assert_eq!(next(&schedule, 5).at, at(900));
    assert!(!schedule.wanted_by_looking(Looking::AtFigures, 5, at(600)).any());
}

#[test]
fn a_rate_limit_outlives_a_restart() {
    let mut schedule = settled();
    schedule.tried(Err(Failure::Other), Some(at(900)), at(10));
    let kept: Schedule = serde_json::from_str(&serde_json::to_string(&schedule).unwrap()).unwrap();
    assert_eq!(kept.next(5, at(20), 0.0).at, at(900));
    assert_eq!(
        kept.next(5, at(901), 0.0),
        Plan { at: at(901), calls: Calls::ALL },
        "then as after any start"
    );
}

#[test]
fn a_rate_limit_told_to_a_person_is_not_forgotten_by_a_round_that_ends_later() {
    let mut schedule = settled();
    schedule.not_before = Some(at(900));
    schedule.tried(Ok(()), None, at(10));
    assert_eq!(schedule.not_before, Some(at(900)));
    schedule.tried(Err(Failure::Other), Some(at(300)), at(20));
    assert_eq!(schedule.not_before, Some(at(900)), "the later one counts");
    schedule.tried(Ok(()), None, at(901));
    assert_eq!(schedule.not_before, None);
}

#[test]
fn a_refused_key_is_not_tried_over_and_over() {
    let mut schedule = Schedule { refused: true, failures: 3, ..settled() };
    assert_eq!(next(&schedule, 5).at, at(1800));
    schedule.woke(at(60));
    schedule.network_came(at(60));
    assert_eq!(schedule.next(5, at(60), 0.0).at, at(1800));
}

#[test]
fn after_buy_credits_the_balance_is_looked_at_often_for_ten_minutes() {
    let watching = |tried| Schedule { tried_at: Some(at(tried)), watch_until: Some(at(600)), ..settled() };
    assert_eq!(next(&watching(0), 5).at, at(20));
    let after = Schedule { balance_at: Some(at(620)), ..watching(620) };
    assert_eq!(after.next(5, at(621), 0.0).at, at(920));
}

#[test]
fn who_waits_for_a_top_up_does_not_wait_for_the_budget() {
    let mut schedule = settled();
    schedule.budget.take(40, at(0));
    let tried = Schedule { tried_at: Some(at(100)), balance_at: Some(at(100)), ..schedule };
    assert!(tried.next(1, at(170), 0.0).at > at(170), "in the background nothing is left");
    let watching = Schedule { watch_until: Some(at(600)), ..tried };
    assert_eq!(watching.next(5, at(121), 0.0), Plan { at: at(121), calls: Calls::BALANCE });
}

#[test]
fn a_clock_that_is_set_back_ends_the_wait_for_a_top_up() {
    let back = at(-3 * 86_400);
    let schedule = Schedule {
        balance_at: Some(back),
        usage_at: Some(back),
        keys_at: Some(back),
        tried_at: Some(back),
        watch_until: Some(at(600)),
        ..Schedule::default()
    };
    assert_eq!(schedule.next(5, back, 0.0).at, back + Duration::minutes(5));
    assert!(!schedule.wanted_by_looking(Looking::AtFigures, 5, back).any());
}

#[test]
fn after_a_key_was_saved_the_list_is_looked_at_for_ten_minutes_unless_the_account_is_busy() {
    let watching = |keys| Schedule { keys_at: Some(at(keys)), watch_keys_until: Some(at(600)), ..settled() };
    assert_eq!(watching(30).next(5, at(31), 0.0), Plan { at: at(70), calls: Calls::KEYS });
    assert_eq!(watching(230).next(5, at(290), 0.0).calls, Calls { balance: true, usage: false, keys: true });
    assert_eq!(next(&Schedule { busy: true, ..watching(0) }, 5).at, at(1200));
    let over = Schedule { balance_at: Some(at(620)), tried_at: Some(at(620)), ..watching(620) };
    assert_eq!(over.next(5, at(621), 0.0), Plan { at: at(920), calls: Calls::BALANCE });
}

#[test]
fn an_account_that_is_near_its_limits_is_left_alone() {
    let told = |remaining| {
        let mut schedule = settled();
        let rate = RateLimit { limit: 1_000, remaining, reset: at(1_800) };
        schedule.rate_told(rate, at(0), at(0));
        next(&schedule, 5).at
    };
    assert_eq!(told(200), at(300));
    assert_eq!(told(199), at(1200));
    assert_eq!(next(&Schedule { busy: true, ..settled() }, 60).at, at(3600), "not sooner than chosen either");
}

#[test]
fn where_the_system_asks_to_save_an_account_that_sleeps_is_asked_for_everything_half_as_often() {
    let saving = Schedule { saving: true, stirred_at: Some(at(-4 * 86_400)), ..settled() };
    assert_eq!(next(&saving, 5).at, at(600));
    assert!(!saving.due(5, at(1_800)).usage && saving.due(5, at(3_600)).usage);
    assert_eq!(saving.stale_after(5), Duration::minutes(21));
}

#[test]
fn a_choice_of_one_minute_is_stretched_before_it_uses_more_than_six_percent() {
    let (mut schedule, mut now, mut times) = (settled(), at(0), Vec::new());
    while now < at(86_400) {
        let plan = schedule.next(1, now, 0.0);
        now = plan.at;
        schedule.budget.take(1, now);
        schedule.balance_answered(false, now);
        schedule.usage_answered(false, now);
        schedule.keys_answered(false, now);
        schedule.tried(Ok(()), None, now);
        times.push(now);
    }
    assert!((550..=600).contains(&times.len()), "{}", times.len());
    assert_eq!(times[20] - times[19], Duration::minutes(1), "as chosen while there is something saved up");
    let longest = times.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap();
    assert!(longest < schedule.stale_after(1), "{longest}");
}

#[test]
fn whoever_looks_at_old_figures_gets_fresh_ones_and_at_fresh_ones_nothing() {
    let looked = |looking, seconds| settled().wanted_by_looking(looking, 5, at(seconds));
    assert_eq!(looked(Looking::AtFigures, 59), Calls::default());
    assert_eq!(looked(Looking::AtFigures, 60), Calls::BALANCE);
    let keys = Schedule { balance_at: Some(at(100)), ..settled() };
    assert_eq!(keys.wanted_by_looking(Looking::AtFigures, 5, at(120)), Calls::default());
    assert_eq!(keys.wanted_by_looking(Looking::AtKeys, 5, at(120)), Calls::KEYS);
}

#[test]
fn a_computer_that_wakes_up_asks_once_and_soon_and_shows_nothing_as_stale_meanwhile() {
    let mut schedule = settled();
    let woken = at(8 * 3_600);
    schedule.woke(woken);
    // Several things tell of it at once.
    schedule.woke(woken);
    schedule.network_came(woken + Duration::seconds(1));
    assert!(!schedule.stale(at(0), 5, woken));
    let plan = schedule.next(5, woken, 0.0);
    assert!(plan.at <= woken + Duration::seconds(5) && plan.calls == Calls::ALL, "{plan:?}");
    schedule.balance_answered(false, plan.at);
    schedule.usage_answered(false, plan.at);
    schedule.keys_answered(false, plan.at);
    schedule.tried(Ok(()), None, plan.at);
    // Late signals are no reason to ask again.
    schedule.network_came(plan.at + Duration::seconds(2));
    schedule.woke(plan.at + Duration::seconds(3));
    assert_eq!(schedule.next(5, plan.at, 0.0).at, plan.at + Duration::minutes(5));
}

#[test]
fn a_computer_that_wakes_up_without_a_network_says_so_after_a_while() {
    let mut schedule = settled();
    let woken = at(8 * 3_600);
    schedule.woke(woken);
    assert!(!schedule.stale(at(0), 5, woken + Duration::seconds(80)));
    assert!(schedule.stale(at(0), 5, woken + Duration::seconds(100)));
}

#[test]
fn a_network_that_comes_back_is_used_at_once_after_failures() {
    let mut schedule = Schedule { failures: 9, ..settled() };
    schedule.tried_at = Some(at(200));
    schedule.network_came(at(230));
    let plan = schedule.next(5, at(230), 0.0);
    assert_eq!((plan.at, plan.calls.balance), (at(231), true));
    // One that flutters is not used every second.
    schedule.tried(Err(Failure::NotSent), None, at(231));
    schedule.network_came(at(232));
    assert_eq!(schedule.next(5, at(232), 0.0).at, at(241));
}

#[test]
fn a_clock_that_is_set_back_makes_one_round_and_no_more() {
    let mut schedule = settled();
    schedule.usage_by = Some(at(420));
    let mut now = at(-3 * 86_400);
    let mut rounds = 0;
    assert!(!schedule.stale(at(0), 5, now));
    while now < at(-3 * 86_400 + 1_500) {
        let plan = schedule.next(5, now, 0.0);
        now = plan.at;
        if now < at(-3 * 86_400 + 1_500) {
            rounds += 1;
        }
        schedule.budget.take(1, now);
        schedule.balance_answered(false, now);
        schedule.usage_answered(false, now);
        schedule.keys_answered(false, now);
        schedule.tried(Ok(()), None, now);
        schedule.usage_by = Some(now + Duration::hours(4));
    }
    assert_eq!(rounds, 5, "one at once, then as usual");
}

#[test]
fn a_rate_limit_noted_before_the_clock_was_set_back_does_not_hold_for_days() {
    let limited = Schedule { not_before: Some(at(900)), ..settled() };
    assert!(!limited.limited(at(-3 * 86_400)));
    assert!(limited.limited(at(0)));
}

#[test]
fn a_clock_that_is_set_ahead_makes_one_round_and_no_more() {
    let mut schedule = settled();
    let now = at(40 * 86_400);
    let plan = schedule.next(5, now, 0.0);
    assert_eq!(plan, Plan { at: now, calls: Calls::ALL });
    schedule.balance_answered(false, now);
    schedule.usage_answered(false, now);
    schedule.keys_answered(false, now);
    schedule.tried(Ok(()), None, now);
    assert_eq!(schedule.next(5, now, 0.0).at, now + Duration::minutes(5));
}

#[test]
fn summer_time_and_another_zone_change_no_plan() {
    // 25 October 2026: Berlin's clocks go from 3:00 back to 2:00. Plans are made in UTC, which knows nothing of it.
    let before = Utc.with_ymd_and_hms(2026, 10, 25, 0, 58, 0).unwrap();
    let schedule = Schedule {
        balance_at: Some(before),
        usage_at: Some(before),
        keys_at: Some(before),
        tried_at: Some(before),
        ..Schedule::default()
    };
    assert_eq!(schedule.next(5, before, 0.0).at, before + Duration::minutes(5));
    assert!(!schedule.stale(before, 5, before + Duration::minutes(10)));
}

#[test]
fn a_wait_that_took_longer_or_shorter_by_the_wall_clock_is_a_leap() {
    let leapt =
        |wall, passed| Schedule::leapt(Duration::seconds(wall), std::time::Duration::from_secs(passed));
    assert!(!leapt(60, 60) && !leapt(75, 60) && !leapt(45, 60));
    assert!(leapt(8 * 3_600, 60), "slept, or set ahead");
    assert!(leapt(-3_600, 60), "set back");
}

#[test]
fn a_balance_is_stale_only_after_two_missed_looks() {
    assert!(!settled().stale(at(0), 5, at(660)));
    assert!(settled().stale(at(0), 5, at(661)));
}

#[test]
fn a_service_that_is_down_keeps_the_timer_waiting_and_no_person() {
    let mut schedule = settled();
    schedule.tried(Err(Failure::Other), None, at(0));
    schedule.down(Some(at(900)));
    assert!(schedule.next(5, at(10), 0.0).at >= at(900));
    assert!(!schedule.limited(at(10)));
    assert!(schedule.wanted_by_looking(Looking::AtFigures, 5, at(200)).balance);

    let text = serde_json::to_string(&schedule).unwrap();
    let kept: Schedule = serde_json::from_str(&text).unwrap();
    assert!(kept.next(5, at(10), 0.0).at >= at(900) && !kept.limited(at(10)), "also after a restart");

    schedule.network_came(at(20));
    assert!(schedule.next(5, at(20), 0.0).at < at(900), "another network may tell another story");
    schedule.down(Some(at(900)));
    schedule.tried(Ok(()), None, at(30));
    assert_eq!(schedule.down_until, None);
}
