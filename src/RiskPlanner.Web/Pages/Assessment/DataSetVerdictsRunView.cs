using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>Runs that assess one data set of a plan.</summary>
internal sealed class DataSetVerdictsRunView(TablesFiles files) : IRunView
{
    public RunKind Kind => DataSetVerdictsRun.Kind;

    public string Name => "data set";

    public Type Result => typeof(TablesRunResult);

    public IReadOnlyList<RunFile> Files => files.All;

    public PageLink AskedAt(Run run) => new(Paths.Assessment(run.Parameters.Plan ?? ""), "To the assessment matrix");
}
