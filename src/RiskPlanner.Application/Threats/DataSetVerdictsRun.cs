using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>
/// Runs that assess one data set of a plan by replays of that data set itself. An assessment of the plan replays one data set for all that
/// differ in name, size and key label only; this is how anybody can see for any of the others that it is so.
/// </summary>
public sealed class DataSetVerdictsRun(ThreatTableService tables, RunPlans plans) : IRunComputation
{
    private const string DataSetOption = "data-set";

    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("DataSetVerdicts");

    RunKind IRunComputation.Kind => Kind;

    /// <summary>The options of a run for a data set.</summary>
    public static IReadOnlyDictionary<string, string> OptionsFor(string dataSet) => new Dictionary<string, string> { [DataSetOption] = dataSet };

    /// <summary>The data set that a run is about; null when it names none.</summary>
    public static string? DataSetOf(RunParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Options.GetValueOrDefault(DataSetOption);
    }

    /// <inheritdoc/>
    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (plan, sha256) = await plans.OfAsync(parameters, cancellation);
        var named = DataSetOf(parameters);
        var dataSet = plan.DataSets.FirstOrDefault(one => one.Name.Text == named)
            ?? throw new RunRefusedException($"The plan has no data set '{named}' in this version.");
        return DocumentJson.Write(tables.DeriveForDataSet(plan, sha256, dataSet.Name, parameters.Seed, parameters.Date, progress, cancellation));
    }
}
