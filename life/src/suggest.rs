//! Suggests the name that somebody may have meant.

/// `; did you mean 'glider'?` if one of these names is similar to this one or contains it. Otherwise
/// an empty text.
///
/// The measure is the one by which clap suggests an option.
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
