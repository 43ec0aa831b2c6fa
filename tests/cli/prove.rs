//! What `prove` says of the program, held against the program itself.

use std::fs;

use crate::home::Home;

fn has(program: &[u8], name: &str) -> bool {
    program.windows(name.len()).any(|part| part == name.as_bytes())
}

#[test]
fn nothing_of_openssl_but_its_ciphers_is_in_the_program() {
    let said = Home::empty().run(&["prove"]).code_is(0).out.replace('\n', " ");
    assert!(said.contains("None of them is here for a network."), "{said}");
    assert!(said.contains("OpenSSL is one of them.") && said.contains("mio is one"), "{said}");
    let program = fs::read(env!("CARGO_BIN_EXE_daymark")).unwrap();
    // Without the names of its parts the program cannot be asked.
    if !has(&program, "EVP_CipherInit_ex") {
        eprintln!("skipped: the program was built without names");
        return;
    }
    for name in ["SSL_CTX_new", "SSL_connect", "TLS_client_method", "BIO_new_connect"] {
        assert!(!has(&program, name), "{name}");
    }
}
