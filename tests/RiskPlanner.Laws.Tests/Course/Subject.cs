using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Course;

/// <summary>What a law is tried on: worlds, and what the story tells. The product's, or a mutant's that stands for a wrong one.</summary>
/// <param name="Name">What it is; of a mutant, what is wrong and what stands for it.</param>
internal sealed record Subject(string Name)
{
    /// <summary>The product in the world of tokens.</summary>
    public static Subject Product { get; } = new("product");

    public IWorldFactory Worlds { get; init; } = new SymbolicWorldFactory(SymbolicRules.Faithful);

    /// <summary>Changes what the story tells, from what it knows at that moment; a mutant's alone.</summary>
    public Func<ReplayState, DataSetOutcome, DataSetOutcome> Tells { get; init; } = static (_, outcome) => outcome;

    /// <summary>The course just after the last event; operations run between events, nothing is discovered.</summary>
    public ReplayCourse AfterEvents(Plan plan, IReadOnlyList<Strike> strikes)
    {
        var course = Undiscovered(plan, strikes);
        while (course.Effects.Count < strikes.Count && course.Next())
        {
        }

        return course;
    }

    /// <summary>The course just before its first event.</summary>
    public ReplayCourse BeforeEvents(Plan plan, IReadOnlyList<Strike> strikes)
    {
        var course = Undiscovered(plan, strikes);
        course.PlayHistory(CancellationToken.None);
        course.State.AdvanceTo(course.Script.Strikes[0].At);
        return course;
    }

    /// <summary>What is told of a data set if recovery began where a course stands; the course stays as it is.</summary>
    public DataSetOutcome Now(ReplayCourse course, DataSetDefinition dataSet)
    {
        var fork = course.Fork();
        return Tells(fork.State, fork.RecoverNow(dataSet));
    }

    /// <summary>What is told of each data set at its discovery, with the course as it stood just before.</summary>
    public IReadOnlyList<Discovered> Discoveries(ReplayCase replay)
    {
        var course = new ReplayCourse(ReplayScript.Of(replay.Plan, replay.Strikes), Worlds.Create(replay.Plan, 1), Quiet());
        var found = new List<Discovered>();
        var before = course;
        Instant? recovering = null;
        while (true)
        {
            var allStruck = course.Effects.Count == replay.Strikes.Count;
            var here = allStruck ? course.Fork() : course;
            var known = course.Outcomes.Count;
            if (!course.Next()) return found;
            if (course.Outcomes.Count == known) continue;
            // Recoveries of one moment do not see each other.
            if (recovering != course.State.Now) (before, recovering) = (here, course.State.Now);
            var outcome = course.Outcomes.First(candidate => found.TrueForAll(earlier => earlier.Outcome.DataSet != candidate.DataSet));
            var at = before.Fork();
            at.State.AdvanceTo(course.State.Now);
            var dataSet = replay.Plan.DataSets.First(candidate => candidate.Name == outcome.DataSet);
            found.Add(new Discovered(dataSet, at, Tells(at.State, outcome)));
        }
    }

    private ReplayCourse Undiscovered(Plan plan, IReadOnlyList<Strike> strikes)
    {
        var script = ReplayScript.Of(plan, strikes);
        script = script with { Discoveries = plan.DataSets.ToDictionary(dataSet => dataSet.Name, _ => Instant.MaxValue) };
        return new ReplayCourse(script, Worlds.Create(plan, 1), Quiet());
    }

    private static ReplayLog Quiet() => new() { Keeps = false };
}

/// <summary>A data set whose loss is discovered.</summary>
/// <param name="DataSet">The data set.</param>
/// <param name="Before">The course just before its recovery.</param>
/// <param name="Outcome">What is told.</param>
internal sealed record Discovered(DataSetDefinition DataSet, ReplayCourse Before, DataSetOutcome Outcome)
{
    public ReplayState State => Before.State;

    public IWorld World => Before.State.World;
}
