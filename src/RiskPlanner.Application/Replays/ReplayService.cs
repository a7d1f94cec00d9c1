using RiskPlanner.Application.Documents;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Replays;

/// <summary>Replays plans on the emulator. Safe between threads.</summary>
/// <param name="limits">What a replay may take; null for three quarters of the machine's memory.</param>
public sealed class ReplayService(ReplayLimits? limits = null)
{
    private readonly ReplayLimits _limits = limits ?? ReplayLimits.OfThisMachine;
    private readonly ReplayEngine _engine = new(new EmulatedWorldFactory());

    /// <summary>Runs a replay.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="strikes">What strikes; at least one.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="date">The date to print, as <c>yyyy-MM-dd</c>.</param>
    /// <param name="progress">Told which part of the plan's time has passed, 0 to 1.</param>
    /// <param name="chosen">The data sets that are of interest, which are then replayed with what matters to them alone; null for all.</param>
    /// <param name="choices">What is chosen beside events; null for what is usual for so many.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ReplayTooLargeException">It would take more memory than it may; nothing was begun.</exception>
    public ReplayDocument Run(
        Plan plan, string planSha256, IReadOnlyList<Strike> strikes, ulong seed, string date,
        IProgress<double>? progress = null, IReadOnlySet<DataSetName>? chosen = null, ReplayChoices? choices = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan = PlanHorizon.RunOn(plan, strikes);
        var replayed = chosen is null ? plan : ClassReplayEngine.Excerpt(plan, strikes, chosen);
        var size = ReplaySize.Of(replayed);
        if (size.MemoryBytes > _limits.MemoryBytes) throw new ReplayTooLargeException(size, _limits);
        choices ??= ReplayChoices.For(strikes.Count);
        var result = _engine.Run(replayed, strikes, seed, progress: progress, choices: choices, cancellation: cancellation);
        return new ReplayDocument(
            seed,
            plan.Name,
            planSha256,
            date,
            ProductVersion.Text,
            DocumentMapper.Of(result.Strikes, result.Notices),
            [.. result.Outcomes.Where(outcome => IsChosen(outcome.DataSet)).Select(DocumentMapper.WithRunbook)],
            [.. result.Log.Select(DocumentMapper.Of)])
        {
            Between = BetweenText.Of(choices.Between),
            RestoreBy = choices.RestoreBy,
            Discoveries = choices.Between.Recovers ? [.. result.Discoveries.Where(discovery => IsChosen(discovery.Outcome.DataSet)).Select(DocumentMapper.Of)] : null,
            AtTheEnd = choices.Between.Recovers ? [.. result.AtTheEnd.Where(outcome => IsChosen(outcome.DataSet)).Select(DocumentMapper.Of)] : null,
            Assumptions = [.. ReplayAssumptions.Of(plan, strikes, choices.Between).Select(assumption => assumption.Id)],
        };

        bool IsChosen(DataSetName name) => chosen?.Contains(name) != false;
    }
}
