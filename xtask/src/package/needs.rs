//! What the app needs of the system it is installed on, read from the program itself.

use std::path::Path;

use super::write;
use crate::project::{Done, Trouble, answer, command, target};

/// What the bundler declares by itself.
const DECLARED: &[&str] = &["libwebkit2gtk-4.1", "libgtk-3"];

/// The packages of Debian whose libraries the program loads, with the versions that have what it calls.
pub(crate) fn of_debian(program: &Path) -> Done<Vec<String>> {
    let folder = target().join("package-files/shlibdeps");
    // The tool asks for a source package around it.
    write(
        &folder.join("debian/control"),
        "Source: openrush-desktop\n\nPackage: openrush-desktop\nArchitecture: any\n",
    )?;
    let printed = answer(command("dpkg-shlibdeps").current_dir(&folder).arg("-O").arg(program));
    let printed = printed.ok_or_else(|| Trouble("dpkg-shlibdeps does not understand the program".into()))?;
    Ok(debian(&printed))
}

fn debian(printed: &str) -> Vec<String> {
    let list = printed.trim().strip_prefix("shlibs:Depends=").unwrap_or_default();
    others(list.split(", "))
}

/// The libraries themselves, as RPM packages name what they provide, whatever a distribution calls the package.
pub(crate) fn of_rpm(program: &Path) -> Done<Vec<String>> {
    let asked = |question| answer(command("readelf").args(["-W", question]).arg(program));
    match (asked("-d"), asked("-V")) {
        (Some(dynamic), Some(versions)) => Ok(rpm(&dynamic, &versions)),
        _ => Err(Trouble("readelf does not understand the program".into())),
    }
}

fn rpm(dynamic: &str, versions: &str) -> Vec<String> {
    let libraries = dynamic
        .lines()
        .filter(|line| line.contains("(NEEDED)"))
        .filter_map(|line| line.rsplit_once('[')?.1.strip_suffix(']'));
    let named: Vec<String> = libraries
        .filter(|name| name.starts_with("lib"))
        .map(|name| match (name, newest_glibc(versions)) {
            ("libc.so.6", Some(version)) => format!("libc.so.6(GLIBC_{version})(64bit)"),
            _ => format!("{name}()(64bit)"),
        })
        .collect();
    others(named.iter().map(String::as_str))
}

/// The newest version of the C library that something is called of.
fn newest_glibc(versions: &str) -> Option<String> {
    let numbers = |version: &str| -> Vec<u32> { version.split('.').flat_map(str::parse).collect() };
    let called = versions.lines().filter_map(|line| line.split("Name: GLIBC_").nth(1)?.split(' ').next());
    called.max_by_key(|version| numbers(version)).map(str::to_owned)
}

/// Those that the bundler does not declare.
fn others<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let declared = |name: &str| DECLARED.iter().any(|one| name.starts_with(one));
    names.filter(|name| !name.is_empty() && !declared(name)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{debian, rpm};

    #[test]
    fn debians_packages_are_those_that_the_bundler_does_not_name_itself() {
        let printed =
            "shlibs:Depends=libc6 (>= 2.35), libgtk-3-0 (>= 3.21.5), libwebkit2gtk-4.1-0 (>= 2.41.90)\n";
        assert_eq!(debian(printed), ["libc6 (>= 2.35)"]);
        assert!(debian("").is_empty());
    }

    #[test]
    fn rpm_is_told_the_libraries_and_the_newest_version_of_the_c_library() {
        let dynamic = " 0x01 (NEEDED)             Shared library: [libgtk-3.so.0]\n \
                       0x01 (NEEDED)             Shared library: [libdbus-1.so.3]\n \
                       0x01 (NEEDED)             Shared library: [libc.so.6]\n \
                       0x01 (NEEDED)             Shared library: [ld-linux-x86-64.so.2]\n";
        let versions = "  0x0010:   Name: GLIBC_2.9  Flags: none  Version: 3\n  \
                        0x0020:   Name: GLIBC_2.35  Flags: none  Version: 2\n";
        assert_eq!(rpm(dynamic, versions), ["libdbus-1.so.3()(64bit)", "libc.so.6(GLIBC_2.35)(64bit)"]);
    }
}
