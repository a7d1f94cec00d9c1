using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Looks at a replay that stands still, and leaves it as it is. Pure function of the replay's state.</summary>
internal static class MomentInspection
{
    /// <summary>What there is to see.</summary>
    /// <param name="course">The replay.</param>
    /// <param name="happened">How many things have happened in it.</param>
    /// <param name="dataSet">The data set to look at.</param>
    public static ReplayMoment Of(ReplayCourse course, int happened, DataSetDefinition dataSet)
    {
        var state = course.State;
        var world = WorldOf(course);
        var versions = state.VersionsOf(dataSet.Name);
        return new ReplayMoment
        {
            At = state.Now,
            Happened = happened,
            Sysplexes = [.. state.Plan.Sysplexes.Select(sysplex => SysplexOf(state, world, sysplex))],
            KeyStores = [.. state.Plan.KeyStores.Select(store => KeyStoreOf(state, world, store))],
            DataSet = dataSet.Name,
            Latest = versions.Count == 0 ? null : versions[^1],
            Places = new PlaceInspection(state, world, state.AsIs(dataSet)).Places(),
            IfRecoveredNow = course.IsRecovering ? null : course.Fork().RecoverNow(dataSet),
        };
    }

    /// <summary>The world of a replay as one that can be looked into.</summary>
    /// <exception cref="ArgumentException">It cannot.</exception>
    public static IWorldInspection WorldOf(ReplayCourse course) => course.State.CurrentWorld as IWorldInspection
        ?? throw new ArgumentException($"A world of the type {course.State.CurrentWorld.GetType()} cannot be looked into.", nameof(course));

    private static SysplexMoment SysplexOf(ReplayState state, IWorldInspection world, Sysplex sysplex) =>
        new(sysplex.Name, world.RegistersOf(sysplex.Name), state.CurrentWorld.ProbeKeyService(sysplex.Name).Failure);

    private static KeyStoreMoment KeyStoreOf(ReplayState state, IWorldInspection world, KeyStore store)
    {
        var members = state.Plan.Sysplexes.Where(sysplex => sysplex.KeyStore == store.Name && state.CurrentWorld.IsRunning(sysplex.Name)).ToList();
        var copies = Enumerable.Reverse(state.CkdsCopiesOf(store.Name)).Select(copy => new CkdsCopyMoment(
            copy.Name, copy.TakenAt, world.InspectCkdsCopy(copy.Name), members.ToDictionary(member => member.Name, member => world.UseOf(member.Name, copy.Name))));
        return new KeyStoreMoment(store.Name, world.LiveCkdsOf(store.Name), [.. copies]);
    }
}
