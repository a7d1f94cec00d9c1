using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The application writes the next version of a data set and commits it.</summary>
/// <param name="At">When.</param>
/// <param name="DataSet">The data set.</param>
/// <param name="Number">The number of the update, 1 for the first load at the plan's start.</param>
internal sealed record UpdateOperation(Instant At, DataSetDefinition DataSet, int Number) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 0;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var versions = state.VersionsOf(DataSet.Name);
        var sysplex = state.HomeOf(DataSet).Name;
        var address = state.AddressOf(DataSet);
        // Nothing is damaged before something strikes.
        if (state.FirstStrike is not null && versions is [.., var latest] && state.World.Inspect(address)?.Stamp != latest.Stamp)
        {
            WorkOnDamage(state, sysplex, address);
            return;
        }

        if (state.MigratedFrom(DataSet.Name) is not null)
        {
            state.Log.Write(At, "update", DataSet.Name.Text, "not done: it is migrated, and could not be recalled");
            return;
        }

        var answer = state.Logged(state.World.Write(sysplex, state.AsIs(DataSet), Number, isFirst: versions.Count == 0));
        if (versions.Count == 0 && answer.Failure is { Cause: Cause.NoDataSetAccess or Cause.NoKeyAccess or Cause.KeyNotForCpacf } refused) state.NoteRefusedLoad(DataSet.Name, refused);
        if (answer is not { Done: true, Content: { } content }) return;
        versions.Add(new CommittedVersion(Number, At, content, state.World.Inspect(address)!.Stamp));
        if (versions.Count == 1 && DataSet.Opens is not null) state.Logged(state.World.HoldOpen(sysplex, address));
    }

    /// <summary>An update changes what is there: on damaged content it makes no good version, and is lost where it could be made at all.</summary>
    private void WorkOnDamage(ReplayState state, string sysplex, CopyAddress address)
    {
        var read = state.Logged(state.World.Read(sysplex, Role.Application, address));
        if (read.Done) state.Damage.NoteLostUpdate(state, DataSet);
        state.Log.Write(At, "update", DataSet.Name.Text, read.Done ? "made on damaged content: it counts for nothing" : "not done: what it would change cannot be read");
    }
}
