//! The built-in directory, compiled into the program.

/// The service files, in the order the list shows them.
pub const SERVICE_FILES: [(&str, &str); 3] = [
    ("services/massachusetts.toml", include_str!("../../content/services/massachusetts.toml")),
    ("services/national.toml", include_str!("../../content/services/national.toml")),
    ("services/local.toml", include_str!("../../content/services/local.toml")),
];

/// What is near, by county.
pub const COUNTY_FILE: (&str, &str) =
    ("services/counties.toml", include_str!("../../content/services/counties.toml"));

/// What must never be shown as current.
pub const RETIRED_FILE: (&str, &str) =
    ("services/retired.toml", include_str!("../../content/services/retired.toml"));
