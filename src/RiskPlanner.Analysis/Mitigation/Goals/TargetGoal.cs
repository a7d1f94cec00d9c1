using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// Whatever threat of a plan's verdicts strikes, at whatever moment, noticed as the plan has it: no data set of an application that states targets is lost or misses one
/// (docs/theory/every-moment.md). Safe between threads.
/// </summary>
/// <param name="worlds">The worlds in which events are replayed.</param>
/// <param name="threads">How many threads may work; 1 or more.</param>
public sealed class TargetGoal(IWorldFactory worlds, int threads) : IMitigationGoal
{
    private readonly EveryMomentVerdicts _verdicts = new(worlds);

    /// <summary>The applications that state a target.</summary>
    public static IReadOnlyList<BusinessApplication> ApplicationsOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Applications.Where(application => (application.Rpo ?? application.Rto) is not null && plan.DataSets.Any(dataSet => dataSet.Application == application.Name))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<OpenPoint> OpenIn(Plan plan, CancellationToken cancellation)
    {
        var applications = ApplicationsOf(plan).Select(application => application.Name).ToHashSet(StringComparer.Ordinal);
        List<DataSetDefinition> dataSets = [.. plan.DataSets.Where(dataSet => applications.Contains(dataSet.Application))];
        var open = new IReadOnlyList<OpenPoint>[dataSets.Count];
        Parallel.For(0, dataSets.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number => open[number] =
        [
            .. OpenThreats(plan, dataSets[number], [], cancellation).Select(kind => new OpenPoint(dataSets[number].Name, kind)),
        ]);
        return [.. open.SelectMany(points => points)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<bool> AreOpenIn(Plan plan, DataSetName dataSet, IReadOnlyList<OpenPoint> points, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(points);
        var open = OpenThreats(plan, plan.DataSets.First(candidate => candidate.Name == dataSet), [.. points.Select(point => point.What)], cancellation);
        return [.. points.Select(point => open.Contains(point.What))];
    }

    /// <inheritdoc/>
    public IEnumerable<string> NamesOf(OpenPoint point, DataSetGroup group)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(group);
        return group.Members.Select(member => $"{point.What} of {member.Name}");
    }

    /// <summary>The kinds of threats, of some or, where none are named, of all, by which a data set is lost or misses a target, in the order of verdicts.</summary>
    private IReadOnlyList<string> OpenThreats(Plan plan, DataSetDefinition dataSet, IReadOnlyCollection<string> kinds, CancellationToken cancellation)
    {
        // Verdicts are asked for by application: the data set gets one of its own, which is all else as before.
        var own = plan.Applications.First(application => application.Name == dataSet.Application) with { Name = $"{dataSet.Application} of {dataSet.Name}" };
        var alone = plan with
        {
            Applications = [.. plan.Applications, own],
            DataSets = [.. plan.DataSets.Select(candidate => candidate.Name == dataSet.Name ? candidate with { Application = own.Name } : candidate)],
        };
        var table = _verdicts.Derive(alone, new VerdictChoices { Applications = [own.Name], Threats = kinds }, threads: 1, null, cancellation)[0];
        return [.. table.Rows.Where(row => row.Cells[1].Detail is { } detail && (detail.Lost > 0 || detail.TargetsMissed > 0)).Select(row => row.Event)];
    }
}
