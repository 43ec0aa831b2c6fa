//! One line for a phone: the codes that dial or text it, and its number on the clipboard.

use crate::content::service::Service;
use crate::content::words::Words;
use crate::domain::private::Private;
pub use crate::page::line_words::{
    Moment, age, directory, hours_short, instead_of, is_doubtful, now_in_words, number, state_line,
    texting,
};
use crate::ui::effect::Effect;
use crate::ui::route::Code;

/// The line that is dialed, never scanned.
const EMERGENCY: &str = "emergency-911";

/// What to scan: to call, to text, to open a page. A place that is only asked about leads to the line
/// that knows. There is nothing to scan for the emergency number: three digits are dialed faster.
#[must_use]
pub fn codes(words: &Words, service: &Service) -> Vec<Code> {
    if is_emergency(service) {
        return Vec::new();
    }
    let mut codes = own_codes(words, service);
    if codes.is_empty()
        && let Some(other) = instead_of(service)
    {
        codes.extend(other.phone.as_ref().map(|phone| {
            let shown = other.shown_phone().unwrap_or_else(|| phone.display());
            Code::new(words, "call-scan-ask", &other.short_name, phone.tel_uri(), shown)
        }));
    }
    let pages = [("call-scan-chat", &service.chat), ("call-scan-page", &service.url)];
    codes.extend(pages.into_iter().filter_map(|(key, address)| {
        let address = address.clone()?;
        Some(Code::new(words, key, &service.short_name, address.clone(), address))
    }));
    codes
}

/// Whether it is the emergency line, which is dialed at once and never marked as one that did not work.
#[must_use]
pub fn is_emergency(service: &Service) -> bool {
    service.id == EMERGENCY
}

fn own_codes(words: &Words, service: &Service) -> Vec<Code> {
    let name = &service.short_name;
    let call = |uri: String, shown: String| Code::new(words, "call-scan-call", name, uri, shown);
    let main = service.phone.as_ref().map(|phone| {
        call(phone.tel_uri(), service.shown_phone().unwrap_or_else(|| phone.display()))
    });
    let more =
        service.more_phones.iter().map(|other| call(other.phone.tel_uri(), other.display.clone()));
    let text = service.sms.as_ref().map(|sms| {
        let shown = texting(words, service).unwrap_or_else(|| sms.shown());
        Code::new(words, "call-scan-text", name, sms.uri(), shown)
    });
    main.into_iter().chain(more).chain(text).collect()
}

/// Put the number on the clipboard; the number is said beside it, for where that does not work.
#[must_use]
pub fn copy(words: &Words, service: &Service) -> Option<Effect> {
    let own = service
        .phone
        .as_ref()
        .map(|phone| (phone.display(), service.shown_phone().unwrap_or_else(|| phone.display())));
    let texted = || service.sms.as_ref().map(|sms| (sms.to.display(), sms.shown()));
    if let Some((text, shown)) = own.or_else(texted) {
        return Some(copied(words, text, &shown));
    }
    if let Some(url) = service.url.clone().filter(|_| !service.ask_about) {
        let said = words.say_with("call-copied-page", &[("address", url.as_str().into())]);
        return Some(Effect::Copy { text: Private::new(url), said });
    }
    let other = instead_of(service)?;
    let number = other.phone.as_ref()?.display();
    let values = [("name", other.short_name.as_str().into()), ("number", number.as_str().into())];
    let said = words.say_with("call-copied-other", &values);
    Some(Effect::Copy { text: Private::new(number), said })
}

/// Put a number on the clipboard.
#[must_use]
pub fn copied(words: &Words, text: String, shown: &str) -> Effect {
    let said = words.say_with("call-copied", &[("number", shown.into())]);
    Effect::Copy { text: Private::new(text), said }
}
