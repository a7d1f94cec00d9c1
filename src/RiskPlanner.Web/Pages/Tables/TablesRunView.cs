using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Tables;

/// <summary>Runs that derive the threat tables of the micro-plans.</summary>
internal sealed class TablesRunView(TablesFiles files) : IRunView
{
    public RunKind Kind => TablesRun.Kind;

    public string Name => "threat tables";

    public Type Result => typeof(TablesRunResult);

    public IReadOnlyList<RunFile> Files => files.All;

    public PageLink AskedAt(Run run) => new(Paths.Tables, "To the threat tables");
}
