namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>
/// The probability that a component which is tested again and again is not available: <c>periodic-test</c> of the Open-PSA Model Exchange Format 2.0,
/// section 3.4.3, with 4, 5 and 11 arguments. Between tests a component fails unnoticed; a test notices it, and the repair begins. What happens from
/// one test to the next is linear in the state before it, so that any number of tests costs its logarithm.
/// </summary>
internal sealed class PeriodicTest
{
    // Rates in 1/h, times in h. The letters are those of the standard.
    private readonly double _lambda;
    private readonly double _lambdaInTest;
    private readonly double _mu;
    private readonly double _gamma;
    private readonly double _pi;
    private readonly bool _isAvailableInTest;
    private readonly double _sigma;
    private readonly double _omega;

    private PeriodicTest(
        double lambda, double mu, double lambdaInTest = 0, double gamma = 0, double pi = 0, bool isAvailableInTest = true, double sigma = 1, double omega = 0)
    {
        _lambda = lambda;
        _mu = mu;
        _lambdaInTest = lambdaInTest;
        _gamma = gamma;
        _pi = pi;
        _isAvailableInTest = isAvailableInTest;
        _sigma = sigma;
        _omega = omega;
    }

    /// <summary>Tests take no time and repair at once: fails at rate lambda, is tested every tau hours, the first time at theta.</summary>
    public static double OfFour(double lambda, double tau, double theta, double time)
    {
        if (!AreSound(lambda, tau, theta, time))
            return double.NaN;
        if (time <= theta)
            return Failed(lambda, time);
        var sinceTest = Math.IEEERemainder(time - theta, tau);
        if (sinceTest < 0)
            sinceTest += tau;
        return Failed(lambda, sinceTest == 0 ? tau : sinceTest);
    }

    /// <summary>Tests take no time; what they find is repaired at rate mu.</summary>
    public static double OfFive(double lambda, double mu, double tau, double theta, double time) => AreSound(lambda, tau, theta, time) && mu >= 0
        ? new PeriodicTest(lambda, mu).At(tau, theta, time)
        : double.NaN;

    /// <summary>
    /// In the order of the standard: failure rate, failure rate while tested, repair rate, hours from test to test, hours before the first test,
    /// probability to fail because of the test, hours that a test takes, whether the component is available meanwhile, probability that the test
    /// notices a failure, probability to be put back broken after a repair, mission time. NaN for values that mean nothing.
    /// </summary>
    public static double OfEleven(IReadOnlyList<double> values)
    {
        var (tau, theta, pi, time) = (values[3], values[4], values[6], values[10]);
        if (!AreSound(values[0], tau, theta, time) || !(values[1] >= 0) || !(values[2] >= 0) || !(pi >= 0 && pi <= tau)
            || !IsProbability(values[5]) || !IsProbability(values[8]) || !IsProbability(values[9]))
            return double.NaN;
        return new PeriodicTest(values[0], values[2], values[1], values[5], pi, values[7] != 0, values[8], values[9]).At(tau, theta, time);
    }

    private static bool AreSound(double lambda, double tau, double theta, double time) => lambda >= 0 && tau > 0 && theta >= 0 && time >= 0;

    private static bool IsProbability(double value) => value is >= 0 and <= 1;

    private double At(double tau, double theta, double time)
    {
        if (time <= theta)
            return Failed(_lambda, time);
        var periods = Math.Floor((time - theta) / tau);
        var sinceTest = Math.Clamp(time - theta - (periods * tau), 0, tau);
        var state = new State(1 - Failed(_lambda, theta), Failed(_lambda, theta), 0);
        state = Power(Step.Then(Test(_pi), Operation(tau - _pi)), periods).From(state);
        if (sinceTest > _pi)
            return 1 - Operation(sinceTest - _pi).From(Test(_pi).From(state)).Working;
        var tested = Test(sinceTest).From(state);
        return 1 - (_isAvailableInTest ? tested.Working : tested.Working - (state.Working * StaysGoodInTest(sinceTest)));
    }

    private double StaysGoodInTest(double hours) => (1 - _gamma) * (1 - Failed(_lambdaInTest, hours));

    // What is failed or fails is noticed with probability sigma, and its repair begins when the test ends; what was in repair before may be ready.
    private Step Test(double hours)
    {
        var stays = StaysGoodInTest(hours);
        var (repaired, broken) = Repair(hours);
        return new Step(
            new State(stays, (1 - _sigma) * (1 - stays), _sigma * (1 - stays)),
            new State(0, 1 - _sigma, _sigma),
            new State(repaired - broken, broken, 1 - repaired));
    }

    private Step Operation(double hours)
    {
        var (repaired, broken) = Repair(hours);
        var failed = Failed(_lambda, hours);
        return new Step(new State(1 - failed, failed, 0), new State(0, 1, 0), new State(repaired - broken, broken, 1 - repaired));
    }

    // The probability that a repair ends within the time, and that the component is broken again by its end: put back so, or failed since.
    private (double Repaired, double Broken) Repair(double hours)
    {
        var repaired = Failed(_mu, hours);
        return (repaired, (repaired * _omega) + ((1 - _omega) * FailedAfterRepair(hours)));
    }

    // Two exponential waits in a row. Short ones by the first terms of the series, where the difference would lose every digit.
    private double FailedAfterRepair(double hours)
    {
        var (first, second) = (_lambda * hours, _mu * hours);
        if (first + second < 1e-4)
            return first * second / 2 * (1 - ((first + second) / 3) + (((first * first) + (first * second) + (second * second)) / 12));
        return _lambda == _mu
            ? 1 - ((1 + second) * Math.Exp(-second))
            : 1 - (((_mu * Math.Exp(-first)) - (_lambda * Math.Exp(-second))) / (_mu - _lambda));
    }

    private static double Failed(double rate, double hours) => MefFunctions.Exponential(rate, hours);

    private static Step Power(Step step, double count)
    {
        var result = Step.Nothing;
        for (var left = count; left >= 1; left = Math.Floor(left / 2))
        {
            if (left % 2 == 1)
                result = Step.Then(result, step);
            step = Step.Then(step, step);
        }
        return result;
    }

    // Probabilities of the three states; failed means unnoticed.
    private sealed record State(double Working, double Failed, double InRepair);

    // Where each state leads to.
    private sealed record Step(State FromWorking, State FromFailed, State FromRepair)
    {
        public static Step Nothing { get; } = new(new State(1, 0, 0), new State(0, 1, 0), new State(0, 0, 1));

        // To stay is what is left of leaving: however often steps are joined, each row keeps the sum 1, and small probabilities to leave keep their digits.
        public static Step Then(Step first, Step second)
        {
            var (working, failed, repair) = (second.From(first.FromWorking), second.From(first.FromFailed), second.From(first.FromRepair));
            return new Step(
                working with { Working = 1 - working.Failed - working.InRepair },
                failed with { Failed = 1 - failed.Working - failed.InRepair },
                repair with { InRepair = 1 - repair.Working - repair.Failed });
        }

        public State From(State before) => new(
            (before.Working * FromWorking.Working) + (before.Failed * FromFailed.Working) + (before.InRepair * FromRepair.Working),
            (before.Working * FromWorking.Failed) + (before.Failed * FromFailed.Failed) + (before.InRepair * FromRepair.Failed),
            (before.Working * FromWorking.InRepair) + (before.Failed * FromFailed.InRepair) + (before.InRepair * FromRepair.InRepair));
    }
}
