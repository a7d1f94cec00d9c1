using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Interchange.Tests.OpenPsa;

/// <summary>Components that are tested again and again, beside the same three states moved on in small steps of time.</summary>
public sealed class PeriodicTestTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_number_of_arguments_agrees_with_the_states_moved_on_in_small_steps(bool isAvailable)
    {
        var random = new Random(20261128);
        for (var number = 0; number < 200; number++)
        {
            var tau = random.Next(2, 6);
            double[] values =
            [
                random.NextDouble() * 0.2, random.NextDouble() * 0.2, random.NextDouble() * 0.5, tau, random.Next(0, 4), random.NextDouble(), random.Next(1, tau + 1),
                isAvailable ? 1 : 0, random.NextDouble(), random.NextDouble(), random.Next(4, 30) + 0.5,
            ];

            Assert.Equal(InSmallSteps(values), PeriodicTest.OfEleven(values), 0.005);
            Assert.Equal(
                PeriodicTest.OfEleven([values[0], 0, values[2], tau, values[4], 0, 0, 1, 1, 0, values[10]]),
                PeriodicTest.OfFive(values[0], values[2], tau, values[4], values[10]),
                12);
        }
    }

    [Fact]
    public void A_repair_that_takes_no_time_is_the_shorter_form()
    {
        Assert.Equal(PeriodicTest.OfFour(1e-3, 120, 300, 5000), PeriodicTest.OfFive(1e-3, 1e9, 120, 300, 5000), 9);
    }

    [Fact]
    public void A_test_each_nanosecond_of_a_year_takes_no_longer_than_one()
    {
        // Whoever looks all the time repairs at once what fails.
        const double Lambda = 1e-3, Mu = 1e-2;
        Assert.Equal(Lambda / (Lambda + Mu), PeriodicTest.OfFive(Lambda, Mu, 1e-12, 0, 8760), 9);
        Assert.Equal(Lambda / (Lambda + Mu), PeriodicTest.OfFive(Lambda, Mu, 1e-300, 0, 8760), 9);
    }

    [Theory]
    [InlineData(-1e-5, 0.1, 720, 0, 8760)]
    [InlineData(1e-5, -0.1, 720, 0, 8760)]
    [InlineData(1e-5, 0.1, 0, 0, 8760)]
    [InlineData(1e-5, 0.1, 720, -1, 8760)]
    [InlineData(1e-5, 0.1, 720, 0, -1)]
    [InlineData(1e-5, 0.1, double.NaN, 0, 8760)]
    public void What_means_nothing_has_no_value(double lambda, double mu, double tau, double theta, double time) =>
        Assert.True(double.IsNaN(PeriodicTest.OfFive(lambda, mu, tau, theta, time)));

    private static double InSmallSteps(double[] values)
    {
        const double Hours = 1e-3;
        var (lambda, inTest, mu, tau, theta, gamma, pi) = (values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
        var (isAvailable, sigma, omega, time) = (values[7] != 0, values[8], values[9], values[10]);
        // Good since before the test, good since a repair during it, broken and unnoticed, in repair, and found by the test that still goes on.
        var (good, fresh, failed, inRepair, found) = (1.0, 0.0, 0.0, 0.0, 0.0);
        var wasTesting = false;
        for (var step = 0; step < time / Hours; step++)
        {
            var sinceTest = (step * Hours) - theta < -Hours / 2 ? double.PositiveInfinity : ((step * Hours) - theta + (Hours / 2)) % tau;
            var isTesting = sinceTest < pi;
            if (wasTesting && (!isTesting || sinceTest < Hours))
                (good, fresh, inRepair, found) = (good + fresh, 0, inRepair + found, 0);
            if (sinceTest < Hours)
            {
                var down = failed + (good * gamma);
                (good, failed, found) = (good * (1 - gamma), down * (1 - sigma), down * sigma);
            }
            wasTesting = isTesting;
            var (rate, noticed) = isTesting ? (inTest, sigma) : (lambda, 0);
            var (breaks, breaksAgain, ready) = (Hours * rate * good, Hours * lambda * fresh, Hours * mu * inRepair);
            good -= breaks;
            fresh += (ready * (1 - omega)) - breaksAgain;
            failed += (breaks * (1 - noticed)) + breaksAgain + (ready * omega);
            found += breaks * noticed;
            inRepair -= ready;
            if (!isTesting)
                (good, fresh) = (good + fresh, 0);
        }
        return 1 - fresh - (wasTesting && !isAvailable ? 0 : good);
    }
}
