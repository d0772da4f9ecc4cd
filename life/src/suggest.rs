//! Suggests the name that the user may have meant.

/// Returns `; did you mean 'glider'?` if one of `names` is similar to `name` or contains it.
/// Otherwise returns an empty text.
///
/// Similarity is measured as clap measures it when it suggests an option.
pub fn did_you_mean<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let name = name.to_lowercase();
    let likeness = |other: &&str| {
        let part = name.len() >= 3 && other.contains(&name);
        if part { 1.0 } else { strsim::jaro(&name, other) }
    };
    let alike = names.into_iter().filter(|other| likeness(other) > 0.8);
    let nearest = alike.max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    nearest.map_or(String::new(), |nearest| format!("; did you mean '{nearest}'?"))
}
