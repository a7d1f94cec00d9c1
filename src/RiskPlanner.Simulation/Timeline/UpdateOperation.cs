using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The application writes the next version of a data set and commits it.</summary>
internal sealed record UpdateOperation(Instant At, DataSetDefinition DataSet) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 0;

    /// <inheritdoc/>
    public override string? SysplexIn(Plan plan) => HomeSysplex.Of(plan, DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var versions = state.VersionsOf(DataSet.Name);
        var sysplex = HomeSysplex.Of(state.Plan, DataSet).Name;
        if (state.FirstStrike is not null && !StandsOnTheLatest(state, sysplex, versions)) return;

        var number = versions.Count + 1;
        var answer = state.Logged(state.World.Write(sysplex, DataSet, number));
        if (answer is { Done: true, Content: { } content }) versions.Add(new CommittedVersion(number, At, content));
    }

    /// <summary>An update changes what is there: on damaged content it makes no version that counts.</summary>
    private bool StandsOnTheLatest(ReplayState state, string sysplex, List<CommittedVersion> versions)
    {
        var read = state.Logged(state.World.Read(sysplex, Role.Application, new CopyAddress(DataSet.Name, DataSet.Volume)));
        if (read.Done && versions.Count > 0 && read.Content == versions[^1].Content) return true;
        state.Log.Write(At, "update", DataSet.Name.Text, "not done: what it would change is damaged or cannot be read");
        return false;
    }
}
