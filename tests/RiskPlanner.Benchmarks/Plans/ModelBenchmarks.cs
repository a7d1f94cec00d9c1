using BenchmarkDotNet.Attributes;
using RiskPlanner.Model;
using RiskPlanner.Testing;

namespace RiskPlanner.Benchmarks.Plans;

/// <summary>What is asked of a large plan whenever it changes: 100,000 data sets, 3,000 keys, masks over half of the data sets.</summary>
[MemoryDiagnoser]
public class ModelBenchmarks
{
    private static readonly Plan Sound = LargeEstate.Make(seed: 1);
    private static readonly Plan Wrong = Sound with { Keys = [.. Sound.Keys.Select(key => key with { Label = new KeyLabel($"{key.Label}X") })] };

    /// <summary>Every rule over a plan without a fault.</summary>
    [Benchmark(Baseline = true)]
    public int Validate() => PlanValidator.Validate(Sound).Count;

    /// <summary>Every rule over a plan in which all key labels are wrong.</summary>
    [Benchmark]
    public int ValidateWithEveryLabelWrong() => PlanValidator.Validate(Wrong).Count;

    /// <summary>All advice.</summary>
    [Benchmark]
    public int Advise() => PlanAdvisor.Advise(Sound).Count;

    /// <summary>The policies of every data set.</summary>
    [Benchmark]
    public int Coverage()
    {
        var coverage = new BackupCoverage(Sound);
        return Sound.DataSets.Sum(dataSet => coverage.PoliciesOf(dataSet).Count);
    }
}
