using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// What is there of a data set's copies at the beginning of the horizon is put there, as the cycles of before made it (<see cref="BackupPolicy.Existing"/>): under the labels that
/// steps give the data set as it stands at the beginning, with the keys of the beginning (docs/theory/replay.md, "Copies at the beginning").
/// </summary>
/// <param name="At">The beginning of the horizon.</param>
/// <param name="DataSet">The data set.</param>
/// <param name="Policies">The policies that it is under.</param>
internal sealed record ExistingCopiesOperation(Instant At, DataSetDefinition DataSet, IReadOnlyList<BackupPolicy> Policies) : Operation(At)
{
    /// <inheritdoc/>
    /// <remarks>What is written to later held something else before, so that its copies are there before the first load; else they are copies of the first load.</remarks>
    public override int Rank => IsWrittenTo ? -2 : 0;

    /// <summary>The operation of a data set; none where nothing is there of it at the beginning.</summary>
    public static IEnumerable<ExistingCopiesOperation> Of(Plan plan, DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        if (policies.Any(policy => policy.ExistingOf(dataSet, plan.From).Any())) yield return new ExistingCopiesOperation(plan.From, dataSet, policies);
    }

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var cycles = Policies.Select(policy => (Policy: policy, Moments: policy.ExistingOf(DataSet, At).ToList())).ToList();
        var moments = cycles.SelectMany(cycle => cycle.Moments).Distinct().Order().ToList();
        var held = state.VersionsBeforeOf(DataSet.Name);
        state.Log.Write(At, "beginning", DataSet.Name.Text, $"{(moments.Count == 1 ? "a cycle" : $"{moments.Count} cycles")} before the horizon left copies, as the jobs of now make them: {string.Join(", ", moments)}");
        foreach (var (place, moment) in moments.Index())
        {
            if (Version(state, place - moments.Count + 1, moment, isFirst: place == 0) is not { } version) break;
            held.Add(version);
            foreach (var (policy, ofPolicy) in cycles)
            {
                if (ofPolicy.IndexOf(moment) is var index and >= 0) new BackupOperation(moment, DataSet, policy, index - ofPolicy.Count + 1).MakeExisting(state);
            }
        }

        // Whatever failed then is nobody's to notice now.
        state.JobFailure = null;
        if (IsWrittenTo && state.World.Inspect(state.AddressOf(DataSet)) is not null) state.World.Discard(state.AddressOf(DataSet));
    }

    /// <summary>Nobody knows when it was written to before: what is written to at all is taken for different since each copy.</summary>
    private bool IsWrittenTo => DataSet.Updates is not null;

    /// <summary>What a copy of a moment before the beginning holds; null where nothing can be written.</summary>
    private CommittedVersion? Version(ReplayState state, int number, Instant moment, bool isFirst)
    {
        if (!IsWrittenTo) return state.VersionsOf(DataSet.Name) is [var first, ..] ? first with { At = moment } : null;
        var answer = state.World.Write(state.HomeOf(DataSet).Name, DataSet, number, isFirst);
        if (answer is { Done: true, Content: { } content }) return new CommittedVersion(number, moment, content, state.World.Inspect(state.AddressOf(DataSet))!.Stamp);
        state.Log.Write(At, "beginning", DataSet.Name.Text, "no copies of before: it cannot be written under its label at the beginning");
        return null;
    }
}
