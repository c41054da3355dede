//! Programs made by rule or from a seed.

pub mod hostile;
