//! Programs made by rule or from a seed.

pub mod hostile;
pub mod mutate;
pub mod sequential;
pub mod threads;
