using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>Something that a plan's schedules make happen at a time.</summary>
/// <param name="At">When.</param>
internal abstract record Operation(Instant At)
{
    /// <summary>
    /// Which of several operations at one moment comes first: data is written before it is copied, copied before keys
    /// change.
    /// </summary>
    public abstract int Rank { get; }

    /// <summary>The sysplex that it runs on; null when it runs wherever a key store's members are.</summary>
    public abstract string? SysplexIn(ReplayState state);

    /// <summary>Whether it changes which keys can be used.</summary>
    public virtual bool ChangesKeys => false;

    /// <summary>Lets it happen.</summary>
    public abstract void Perform(ReplayState state);
}
