//! One window with one line of text: the least that a Tauri app can be.
#![forbid(unsafe_code)]

fn main() {
    tauri::Builder::default().run(tauri::generate_context!()).expect("the empty window runs");
}
