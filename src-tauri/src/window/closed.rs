//! That the window is closed to everything but the app's own pages, by what is built into it.

use serde_json::Value;

fn settings() -> Value {
    serde_json::from_str(include_str!("../../../tauri.conf.json")).unwrap()
}

#[test]
fn the_content_security_policy_lets_nothing_in_but_the_apps_own_files() {
    let settings = settings();
    let policy = settings["app"]["security"]["csp"].as_object().unwrap();
    let of = |directive: &str| policy[directive].as_str().unwrap();
    assert_eq!(of("default-src"), "'none'");
    assert_eq!(of("script-src"), "'self'");
    assert_eq!(of("style-src"), "'self'");
    for closed in ["base-uri", "form-action", "frame-ancestors"] {
        assert_eq!(of(closed), "'none'", "{closed}");
    }
    assert_eq!(of("connect-src"), "'self' ipc: http://ipc.localhost", "the core, and nobody else");
    for (directive, sources) in policy {
        for source in sources.as_str().unwrap().split(' ') {
            let open = source.contains("unsafe") || source.contains('*') || source.starts_with("https");
            assert!(
                !open && !["data:", "blob:", "filesystem:", "http:"].contains(&source),
                "{directive} {source}"
            );
        }
    }
    assert!(settings["app"]["security"].get("dangerousDisableAssetCspModification").is_none());
    assert!(settings["app"]["security"].get("assetProtocol").is_none());
}

#[test]
fn prototypes_are_frozen_and_tauri_is_no_global_of_the_page() {
    let settings = settings();
    assert_eq!(settings["app"]["security"]["freezePrototype"], Value::Bool(true));
    assert_eq!(settings["app"]["withGlobalTauri"], Value::Bool(false));
    assert_eq!(settings["app"]["security"]["capabilities"], serde_json::json!(["main"]));
}

/// In a release build the inspector is there only where Tauri's feature `devtools` is, which nothing may switch on.
#[test]
fn a_release_has_no_inspector() {
    let manifest = include_str!("../../../Cargo.toml");
    assert!(!manifest.contains("devtools"));
    let output = std::process::Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--quiet",
            "-e",
            "features,no-dev",
            "-i",
            "tauri",
            "--target",
            "all",
            "--depth",
            "1",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && tree.contains("tauri feature \"wry\""), "{tree}");
    assert!(!tree.contains("devtools"), "{tree}");
}
