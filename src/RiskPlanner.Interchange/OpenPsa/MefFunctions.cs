namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>The built-in functions of Open-PSA MEF 2.0, sections 3.4.2 and 3.4.3, and the means of its random deviates (3.4.4).</summary>
internal static class MefFunctions
{
    /// <summary>The value, or null when the function is unknown or takes another number of arguments.</summary>
    public static double? Apply(string function, IReadOnlyList<double> values) => (function, values.Count) switch
    {
        ("neg", 1) => -values[0],
        ("add", > 0) => values.Sum(),
        ("sub", > 1) => values.Skip(1).Aggregate(values[0], (left, right) => left - right),
        ("mul", > 0) => values.Aggregate(1.0, (left, right) => left * right),
        ("div", > 1) => values.Skip(1).Aggregate(values[0], (left, right) => left / right),
        ("pow", 2) => Math.Pow(values[0], values[1]),
        ("abs", 1) => Math.Abs(values[0]),
        ("exp", 1) => Math.Exp(values[0]),
        ("log", 1) => Math.Log(values[0]),
        ("log10", 1) => Math.Log10(values[0]),
        ("sqrt", 1) => Math.Sqrt(values[0]),
        ("min", > 0) => values.Min(),
        ("max", > 0) => values.Max(),
        ("mean", > 0) => values.Average(),
        ("exponential", 2) => Exponential(values[0], values[1]),
        ("GLM", 4) => GammaLambdaMu(values[0], values[1], values[2], values[3]),
        ("Weibull", 4) => Exponential(1, Math.Pow(Math.Max(0, values[3] - values[2]) / values[0], values[1])),
        ("periodic-test", 4) => PeriodicTest.OfFour(values[0], values[1], values[2], values[3]),
        ("periodic-test", 5) => PeriodicTest.OfFive(values[0], values[1], values[2], values[3], values[4]),
        ("periodic-test", 11) => PeriodicTest.OfEleven(values),
        ("uniform-deviate", 2) => (values[0] + values[1]) / 2,
        ("normal-deviate", 2) => values[0],
        ("lognormal-deviate", 3) => values[0],
        ("lognormal-deviate", 2) => Math.Exp(values[0] + (values[1] * values[1] / 2)),
        ("gamma-deviate", 2) => values[0] * values[1],
        ("beta-deviate", 2) => values[0] / (values[0] + values[1]),
        _ => null,
    };

    /// <summary>1 - exp(-rate * time), without losing the digits of small results.</summary>
    public static double Exponential(double rate, double time) => -ExpMinusOne(-rate * time);

    private static double ExpMinusOne(double value) => Math.Abs(value) < 1e-5
        ? value + (value * value / 2) + (value * value * value / 6)
        : Math.Exp(value) - 1;

    // Fails on demand with probability gamma, fails at rate lambda, is repaired at rate mu.
    private static double GammaLambdaMu(double gamma, double lambda, double mu, double time)
    {
        var rate = lambda + mu;
        return (lambda - ((lambda - (gamma * rate)) * Math.Exp(-rate * time))) / rate;
    }
}
