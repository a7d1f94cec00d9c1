using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>What is known of a replay before it begins. Immutable and safe between threads.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Strikes">What strikes, in order of time.</param>
/// <param name="Operations">What the schedules make happen, in order of time.</param>
/// <param name="Discoveries">When the loss of each data set is discovered.</param>
internal sealed record ReplayScript(
    Plan Plan, IReadOnlyList<Strike> Strikes, IReadOnlyList<Operation> Operations, IReadOnlyDictionary<DataSetName, Instant> Discoveries)
{
    /// <summary>What is chosen beside events.</summary>
    public ReplayChoices Choices { get; init; } = ReplayChoices.Usual;

    /// <summary>What goes on between events.</summary>
    public Between Between => Choices.Between;

    /// <summary>The moments of the plan's schedules, where replays of one thread share them; null where each works them out.</summary>
    public ScheduleMoments? Moments { get; init; }

    /// <summary>The labels that backup jobs, and those that encrypt data sets anew, write under, with the sysplex on which they do and whom they run as; each once.</summary>
    public IReadOnlyList<JobKey> JobLabels { get; private init; } = [];

    /// <summary>The script of a plan and what strikes it.</summary>
    /// <exception cref="ArgumentException">No event is given.</exception>
    public static ReplayScript Of(Plan plan, IReadOnlyList<Strike> strikes, ReplayChoices? choices = null)
    {
        var moments = new ScheduleMoments(plan);
        var script = WithoutOperations(plan, strikes, moments) with { Choices = choices ?? ReplayChoices.Usual };
        return script with { Operations = PlanTimeline.With(plan, VolumeDumpOperation.For(plan, script.Strikes), moments) };
    }

    /// <summary>The same history with other events.</summary>
    public ReplayScript For(IReadOnlyList<Strike> strikes) =>
        WithoutOperations(Plan, strikes, new ScheduleMoments(Plan)) with { Operations = Operations, Choices = Choices };

    /// <summary>The same with events and discoveries alone.</summary>
    /// <exception cref="ArgumentException">No event is given.</exception>
    public static ReplayScript WithoutOperations(Plan plan, IReadOnlyList<Strike> strikes, ScheduleMoments moments)
    {
        if (strikes.Count == 0) throw new ArgumentException("A replay needs at least one event.", nameof(strikes));
        var ordered = strikes.OrderBy(strike => strike.At).ToList();
        return new ReplayScript(plan, ordered, [], DiscoveryTimes.Of(plan, moments, ordered))
        {
            // Nobody asks where no job may be what notices.
            JobLabels = ordered.Exists(strike => strike.Way == Discovery.NextUse) ? LabelsOfJobs(plan) : [],
        };
    }

    private static List<JobKey> LabelsOfJobs(Plan plan)
    {
        var coverage = new BackupCoverage(plan);
        var homes = new Dictionary<string, string>();
        var found = new HashSet<JobKey>();
        foreach (var dataSet in plan.DataSets)
        {
            if (!homes.TryGetValue(dataSet.Volume, out var home)) homes[dataSet.Volume] = home = HomeSysplex.Of(plan, dataSet).Name;
            foreach (var change in dataSet.LabelChanges) found.Add(new JobKey(home, change.KeyLabel, plan.RunsAsOf(dataSet)));
            foreach (var policy in coverage.PoliciesOf(dataSet).Where(policy => policy.Schedule is not null))
            {
                foreach (var step in policy.Steps)
                {
                    if (CopyLabels.Of(plan).OfferedTo(step) is { } label) found.Add(new JobKey(home, label, policy.RunsAs));
                }
            }
        }

        return [.. found];
    }
}
