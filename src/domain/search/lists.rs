//! Many short lists laid end to end: hundreds of thousands of places take no memory but their own.
//!
//! What stands in the lists is not known here. Invariant: the entries of one list keep the order
//! in which they came.

/// Lists by their numbers.
#[derive(Debug, Clone)]
pub struct Lists<T> {
    /// Where each list begins; at the end, where the last one ends.
    starts: Box<[u32]>,
    entries: Box<[T]>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self {
            starts: Box::default(),
            entries: Box::default(),
        }
    }
}

impl<T: Copy> Lists<T> {
    /// So many lists, from entries that name theirs; those of a list that is not there are left
    /// out.
    pub fn new(lists: usize, entries: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let known = entries.filter(|(list, _)| (*list as usize) < lists);
        let mut starts = vec![0_u32; lists + 1];
        for (list, _) in known.clone() {
            starts[list as usize + 1] += 1;
        }
        for at in 0..lists {
            starts[at + 1] += starts[at];
        }
        let Some((_, some)) = known.clone().next() else {
            return Self {
                starts: starts.into(),
                entries: Box::default(),
            };
        };
        let mut sorted = vec![some; starts[lists] as usize].into_boxed_slice();
        let mut next = starts.clone();
        for (list, entry) in known {
            let place = &mut next[list as usize];
            sorted[*place as usize] = entry;
            *place += 1;
        }
        Self {
            starts: starts.into(),
            entries: sorted,
        }
    }

    /// The entries of a list; none when there is no such list.
    pub fn of(&self, list: u32) -> &[T] {
        let at = list as usize;
        let ends = self.starts.get(at).zip(self.starts.get(at + 1));
        let entries = ends.and_then(|(from, to)| self.entries.get(*from as usize..*to as usize));
        entries.unwrap_or_default()
    }

    /// All lists, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &[T]> {
        let ends = self.starts.iter().zip(self.starts.iter().skip(1));
        ends.map(|(from, to)| {
            let entries = self.entries.get(*from as usize..*to as usize);
            entries.unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_list_holds_its_entries_in_their_order(
            entries in proptest::collection::vec((0_u32..7, 0_u8..9), 0..40),
        ) {
            let lists = Lists::new(5, entries.iter().copied());
            for list in 0..7 {
                let own = entries.iter().filter(|(of, _)| *of == list && list < 5);
                let own: Vec<u8> = own.map(|(_, entry)| *entry).collect();
                prop_assert_eq!(lists.of(list), &own[..]);
            }
            prop_assert_eq!(lists.iter().count(), 5);
        }
    }
}
