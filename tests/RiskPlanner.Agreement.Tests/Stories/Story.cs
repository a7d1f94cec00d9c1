using NodaTime;
using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>
/// A small estate of four days that tests change: one data set at P, a recovery site R with a sysplex on the same key store,
/// a vault V with key parts. What is replayed on it is replayed in both worlds, which must agree.
/// </summary>
internal sealed class Story
{
    public static readonly Instant From = PlanBuilder.Start;

    public static KeyLabel Label { get; } = PlanBuilder.Label;

    public Plan Plan { get; init; } = Estate;

    /// <summary>What goes on between events: jobs alone where a test does not say.</summary>
    public Between Between { get; init; } = Between.JobsAlone;

    /// <summary>So many hours after the plan's start.</summary>
    public static Instant At(int hour) => From + Duration.FromHours(hour);

    public static Strike On(string kind, string target, int hour) => new(ThreatCatalogue.Find(kind)!, target, At(hour), Discovery.AtOnce);

    public Story WithKey(Func<KeyDefinition, KeyDefinition> change) => Of(Builder.WithKey(change));

    public Story WithStore(Func<KeyStore, KeyStore> change) => Of(Builder.WithStore(change));

    public Story WithStores(Func<KeyStore, KeyStore> change) => Of(Builder.WithStores(change));

    public Story WithDataSet(Func<DataSetDefinition, DataSetDefinition> change) => Of(Builder.WithDataSet(change));

    public Story WithCkdsCopyAt(int hour) =>
        WithStore(store => store with { Backups = [new CkdsBackup(Schedule.On(At(hour)), 1, "V")] });

    /// <summary>With more data sets, changed from the first one.</summary>
    public Story WithOthers(params Func<DataSetDefinition, DataSetDefinition>[] changes) => Of(Builder.WithOthers(changes));

    /// <summary>Backups by dump to cartridges, each of them carried to the vault.</summary>
    public Story WithDumpsAt(int keep, params int[] hours) => Of(Builder.Under(new()
    {
        Name = "DUMP",
        Schedule = Schedule.On([.. hours.Select(At)]),
        Keep = keep,
        Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS", VaultAt = "V" }],
    }));

    /// <summary>What becomes of the data set, in both worlds alike.</summary>
    public DataSetOutcome Outcome(params Strike[] strikes) => Assert.Single(Outcomes(strikes));

    /// <summary>What becomes of each data set, in both worlds alike.</summary>
    public IReadOnlyList<DataSetOutcome> Outcomes(params Strike[] strikes)
    {
        Assert.Empty(PlanValidator.Validate(Plan));
        var replay = new ReplayCase(Plan, strikes) { Choices = new() { Between = Between } };
        var outcomes = Judges.Emulated(replay);
        Assert.Empty(Judges.Differences(outcomes, Judges.Symbolic(replay)));
        return outcomes;
    }

    private static Plan Estate { get; } = PlanBuilder.Small.Named("A story").WithRecoverySite().WithCartridges().Build();

    private PlanBuilder Builder => PlanBuilder.From(Plan);

    private static Story Of(PlanBuilder builder) => new() { Plan = builder.Plan };
}
