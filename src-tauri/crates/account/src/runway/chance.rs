//! Random numbers that the futures are made of.

/// The luck of one possible future.
#[derive(Debug, Clone)]
pub(super) struct Random {
    uniform: fastrand::Rng,
    /// Normal numbers are made in pairs.
    spare: Option<f64>,
}

impl Random {
    /// The same numbers at every call, and others for every future.
    pub(super) fn of_future(number: u64) -> Self {
        // The seeds of neighbours are far apart.
        Self { uniform: fastrand::Rng::with_seed(number.wrapping_mul(0x9e37_79b9_7f4a_7c15)), spare: None }
    }

    /// Any number from 0 to 1.
    pub(super) fn share(&mut self) -> f64 {
        self.uniform.f64()
    }

    /// Any of so many places.
    pub(super) fn place(&mut self, places: usize) -> usize {
        self.uniform.usize(..places)
    }

    /// A normal number (Box and Muller).
    pub(super) fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        let radius = (-2.0 * (1.0 - self.share()).ln()).sqrt();
        let (sine, cosine) = (std::f64::consts::TAU * self.share()).sin_cos();
        self.spare = Some(radius * sine);
        radius * cosine
    }

    /// A probability, drawn from what is believed after something happened `yes` times and did not `no` times (Beta).
    pub(super) fn probability(&mut self, yes: f64, no: f64) -> f64 {
        if yes <= 0.0 {
            return 0.0;
        }
        let (a, b) = (self.gamma(yes), self.gamma(no));
        if a + b > 0.0 { a / (a + b) } else { 0.0 }
    }

    /// A number of the Gamma distribution with scale 1 (Marsaglia and Tsang).
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            let boost = (1.0 - self.share()).powf(1.0 / shape);
            return self.gamma(shape + 1.0) * boost;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && (1.0 - self.share()).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_have_the_means_and_spreads_that_they_should_have() {
        let mut random = Random::of_future(1);
        let moments = |numbers: Vec<f64>| {
            let count = numbers.len() as f64;
            let mean = numbers.iter().sum::<f64>() / count;
            (mean, numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / count)
        };
        let near = |(mean, variance): (f64, f64), of: (f64, f64)| {
            (mean - of.0).abs() < 0.02 && (variance - of.1).abs() < 0.02
        };
        assert!(near(moments((0..40_000).map(|_| random.normal()).collect()), (0.0, 1.0)));
        for (yes, no) in [(0.2, 3.0), (2.0, 5.0), (30.0, 1.0)] {
            let sum: f64 = yes + no;
            let expected = (yes / sum, yes * no / (sum * sum * (sum + 1.0)));
            assert!(near(moments((0..40_000).map(|_| random.probability(yes, no)).collect()), expected));
        }
    }
}
