using System.Numerics;
using BenchmarkDotNet.Attributes;

namespace RiskPlanner.Benchmarks.CutSets;

/// <summary>Reading and counting Debian's models; needs the package <c>scram</c> for its files.</summary>
[MemoryDiagnoser]
public class CutSetBenchmarks
{
    private CutSetModel _model = CutSetModel.OfDebian[0];

    [Params("Chinese", "Baobab1", "Baobab2", "TwoTrain", "ThreeMotor", "CEA9601 order 6")]
    public string Model { get; set; } = "Chinese";

    [GlobalSetup]
    public void FindModel() => _model = CutSetModel.OfDebian.First(model => model.Name == Model);

    [Benchmark]
    public BigInteger ReadAndCount() => OurRun.Once(_model).Count;
}
