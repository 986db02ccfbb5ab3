//! Stored forms.
