using NodaTime;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// The port between the story and the thing that it happens to (docs/adr/0001-the-world-port.md). The simulation tells a
/// world what jobs run, what strikes and what recoverers try; the world carries it out by its own rules and answers with
/// what it observed. A world knows no schedule, no threat and no verdict; the simulation knows no key and no byte. The
/// simulation alone writes the log. A world belongs to one replay and one thread.
/// </summary>
public interface IWorld : IDataWorld, ICopyWorld, IKeyWorld, IDisasterWorld, IReliefWorld, IInventoryWorld
{
    /// <summary>Tells the world what time it is; never earlier than before. What is due by then (lagging writes) happens.</summary>
    void AdvanceTo(Instant now);

    /// <summary>The site at which a sysplex runs, which need not be the plan's once it was started elsewhere; null where it does not run.</summary>
    string? SiteOf(string sysplex);

    /// <summary>Whether a volume or tape store can be written.</summary>
    bool IsStanding(string medium);

    /// <summary>Whether a volume cannot be written only because its array waits for its key, which a key server can have again.</summary>
    bool IsWaiting(string medium);

    /// <summary>
    /// Another world that stands where this one does. From now on each goes on by itself: nothing that happens to one is seen in the
    /// other. Cheap: what neither changes is shared.
    /// </summary>
    IWorld Fork();
}
