//! Padding, so that the size of an envelope says only which step it falls on.
//!
//! Inside a padded block: the length in eight bytes, the content, zeros up to the step.
//! Invariant: for one content there is exactly one padded form, and nothing else is accepted.

use zeroize::Zeroizing;

const LENGTH: usize = 8;
const STEPS: [usize; 5] = [256, 1024, 4096, 16 * 1024, LARGEST];
const LARGEST: usize = 64 * 1024;

/// The size on disk, before the envelope's own bytes, of a content this long.
pub fn step_for(content: usize) -> usize {
    let needed = content.saturating_add(LENGTH);
    STEPS
        .into_iter()
        .find(|step| needed <= *step)
        .unwrap_or_else(|| needed.next_multiple_of(LARGEST))
}

/// Fills a content up to its step.
pub(super) fn pad(content: &[u8]) -> Zeroizing<Vec<u8>> {
    // The full size is reserved at once: a vector that grows leaves copies behind it.
    let mut block = Zeroizing::new(Vec::with_capacity(step_for(content.len())));
    block.extend_from_slice(&(content.len() as u64).to_be_bytes());
    block.extend_from_slice(content);
    block.resize(step_for(content.len()), 0);
    block
}

/// Takes the content out again; `None` when the block is not what [`pad`] makes.
pub(super) fn unpad(block: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (length, rest) = block.split_first_chunk::<LENGTH>()?;
    let length = usize::try_from(u64::from_be_bytes(*length)).ok()?;
    let (content, zeros) = rest.split_at_checked(length)?;
    let strict = step_for(length) == block.len() && zeros.iter().all(|byte| *byte == 0);
    strict.then(|| Zeroizing::new(content.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back_as_it_was() {
        for length in [
            0, 1, 247, 248, 249, 1016, 1017, 65_528, 65_529, 131_064, 131_065,
        ] {
            let content = vec![7; length];
            assert_eq!(unpad(&pad(&content)).unwrap().as_slice(), content);
        }
    }

    #[test]
    fn sizes_fall_on_the_published_steps_only() {
        let sizes =
            [0, 248, 249, 1017, 4089, 16_377, 65_529, 131_065].map(|n| pad(&vec![1; n]).len());
        assert_eq!(
            sizes,
            [256, 256, 1024, 4096, 16_384, 65_536, 131_072, 196_608]
        );
    }

    #[test]
    fn a_block_of_another_shape_is_refused() {
        let good = pad(b"three words here");
        for place in 0..LENGTH - 1 {
            let mut bad = good.to_vec();
            bad[place] ^= 0xff;
            assert!(unpad(&bad).is_none());
        }
        let mut short = good.to_vec();
        short[LENGTH - 1] -= 1;
        assert!(unpad(&short).is_none(), "what follows the content is zero");
        let mut noise = good.to_vec();
        *noise.last_mut().unwrap() = 1;
        assert!(unpad(&noise).is_none());
        assert!(unpad(&good[..255]).is_none());
        let mut long = good.to_vec();
        long.resize(1024, 0);
        assert!(unpad(&long).is_none());
        assert!(unpad(&[]).is_none());
    }
}
