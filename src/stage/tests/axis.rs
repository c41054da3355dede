//! The axis of a run that goes on.

mod common;

use common::Builder;
use heddle_stage::axis::{Axis, Scale};
use heddle_stage::model::Model;
use heddle_stage::view::Filter;
use heddle_trace::operation::OperationKind::*;

/// Whatever comes in and in whatever pieces: an axis that grew is the one that would be made anew.
#[test]
fn a_grown_axis_is_the_one_that_is_made_anew() {
    let mut b = Builder::new();
    for i in 0..400_u32 {
        let thread = i / 5 % 3;
        // The first variable is shared soon, the second late, and each thread has one of its own.
        let object = match i % 7 {
            0 => 9,
            1 if i > 250 => 10,
            1 => 20,
            _ => 11 + u64::from(thread),
        };
        let kind = if i % 2 == 0 { GlobalWrite } else { GlobalRead };
        b.value(thread, kind, object, i % 9, "n", &i.to_string());
    }
    for filter in [Filter::Telling, Filter::Everything] {
        for piece in [1, 2, 7, 64] {
            let mut model = Model::new(false);
            let mut axis = Axis::new(&model, Scale::Steps, filter);
            let (mut grown, mut anew) = (0, 0);
            for records in b.records.chunks(piece) {
                records.iter().for_each(|record| model.push(record.clone()));
                if axis.grow(&model, filter) {
                    grown += 1;
                } else {
                    axis = Axis::new(&model, Scale::Steps, filter);
                    anew += 1;
                }
                assert_eq!(axis, Axis::new(&model, Scale::Steps, filter));
            }
            assert!(grown > 0 && anew > 0, "{grown} {anew}");
        }
    }
}
