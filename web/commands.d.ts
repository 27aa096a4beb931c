// What the window's commands take and answer beside the view. Generated from the Rust types of src-tauri/src/commands
// by `cargo xtask types`; a test fails when it is stale.

export type KeepKey = "keychain" | "untilQuit";

export type Page = "keys" | "activity" | "home" | "docs";

export type Failure = { 
/**
 * A stable name.
 */
code: string, 
/**
 * One English sentence for "details"; without secrets.
 */
message: string, 
/**
 * When trying again makes sense.
 */
until: string | null, 
/**
 * The fields that were not accepted.
 */
fields: Array<FieldFailure>, };

export type FieldFailure = { 
/**
 * Its name in the API, such as `expires_at`.
 */
field: string, 
/**
 * What is wrong with it.
 */
message: string, 
/**
 * A stable name for what is wrong, where there is one.
 */
kind: string, };

export type Channel = "app" | "deb" | "rpm" | "flatpak" | "administrator" | "download" | "build";

export type Newer = { 
/**
 * Its version, such as `1.2.0`.
 */
version: string, 
/**
 * What changed, as plain text.
 */
notes: string, };
