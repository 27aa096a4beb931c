//! Random numbers that the futures are made of.

/// A normal number (Box and Muller).
pub(super) fn normal(random: &mut fastrand::Rng) -> f64 {
    let radius = (-2.0 * (1.0 - random.f64()).ln()).sqrt();
    radius * (std::f64::consts::TAU * random.f64()).cos()
}

/// A probability, drawn from what is believed after something happened `yes` times and did not `no` times (Beta).
pub(super) fn probability(yes: f64, no: f64, random: &mut fastrand::Rng) -> f64 {
    if yes <= 0.0 {
        return 0.0;
    }
    let (a, b) = (gamma(yes, random), gamma(no, random));
    if a + b > 0.0 { a / (a + b) } else { 0.0 }
}

/// A number of the Gamma distribution with scale 1 (Marsaglia and Tsang).
fn gamma(shape: f64, random: &mut fastrand::Rng) -> f64 {
    if shape < 1.0 {
        let boost = (1.0 - random.f64()).powf(1.0 / shape);
        return gamma(shape + 1.0, random) * boost;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = normal(random);
        let v = (1.0 + c * x).powi(3);
        if v > 0.0 && (1.0 - random.f64()).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
            return d * v;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_have_the_means_and_spreads_that_they_should_have() {
        let mut random = fastrand::Rng::with_seed(1);
        let moments = |numbers: Vec<f64>| {
            let count = numbers.len() as f64;
            let mean = numbers.iter().sum::<f64>() / count;
            (mean, numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / count)
        };
        let near = |(mean, variance): (f64, f64), of: (f64, f64)| {
            (mean - of.0).abs() < 0.02 && (variance - of.1).abs() < 0.02
        };
        assert!(near(moments((0..40_000).map(|_| normal(&mut random)).collect()), (0.0, 1.0)));
        for (yes, no) in [(0.2, 3.0), (2.0, 5.0), (30.0, 1.0)] {
            let sum: f64 = yes + no;
            let expected = (yes / sum, yes * no / (sum * sum * (sum + 1.0)));
            assert!(near(
                moments((0..40_000).map(|_| probability(yes, no, &mut random)).collect()),
                expected
            ));
        }
    }
}
