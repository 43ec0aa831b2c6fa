//! What is drawn, gathered until the frame is whole and then written at once. What was gathered of a frame
//! that never became whole is dropped: after a crash it would appear on the screen that was there before.

use std::io::{self, Write};

/// Room for a frame of a usual window.
const FRAME_BYTES: usize = 16 * 1024;

/// A frame on its way to `out`.
#[derive(Debug)]
pub struct FrameWriter<W: Write> {
    frame: Vec<u8>,
    out: W,
}

impl<W: Write> FrameWriter<W> {
    /// Nothing drawn yet.
    pub fn new(out: W) -> Self {
        Self { frame: Vec::with_capacity(FRAME_BYTES), out }
    }
}

impl<W: Write> Write for FrameWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = self.out.write_all(&self.frame).and_then(|()| self.out.flush());
        self.frame.clear();
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_written_at_once_when_it_is_whole_and_never_in_part() {
        let mut out = Vec::new();
        {
            let mut writer = FrameWriter::new(&mut out);
            writer.write_all(b"one ").unwrap();
            writer.write_all(b"frame").unwrap();
            writer.flush().unwrap();
            writer.write_all(b", and half of another").unwrap();
        }
        assert_eq!(out, b"one frame");
    }
}
