//! What every HTML page of ours begins with, and how words get into one without becoming marks.

/// What a page may load: no script, no style, no picture and no frame from anywhere. The page is only what
/// is in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// How a page ends.
pub(crate) const END: &str = "</body>\n</html>\n";

/// A page up to its heading, which is its title.
pub(crate) fn begin(title: &str, style: &str) -> String {
    let title = escape(title);
    format!(
        "<!doctype html>\n<html lang=\"en-US\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )
}

/// `text` as it is read, in a page and in an attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_becomes_a_mark() {
        assert_eq!(escape("<b> & \"'"), "&lt;b&gt; &amp; &quot;&#39;");
        assert_eq!(escape("plain, too: é"), "plain, too: é");
        let page = begin("Rosa's <day>", "p{}");
        assert!(page.contains("<title>Rosa&#39;s &lt;day&gt;</title>"));
        assert!(page.contains("<h1>Rosa&#39;s &lt;day&gt;</h1>"));
        assert!(page.contains(POLICY));
    }
}
