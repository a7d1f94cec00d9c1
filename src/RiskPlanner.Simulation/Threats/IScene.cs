using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Threats;

/// <summary>What an event finds when it strikes: the world, the plan, and what jobs have left so far. For one thread.</summary>
public interface IScene
{
    /// <summary>The plan.</summary>
    Plan Plan { get; }

    /// <summary>The world that it happens to.</summary>
    IWorld World { get; }

    /// <summary>The time.</summary>
    Instant Now { get; }

    /// <summary>The key store that the event names; null where it names none: the label that it strikes is in one alone.</summary>
    string? KeyStore { get; }

    /// <summary>The policy whose copy the event strikes; null where it names none.</summary>
    string? Policy { get; }

    /// <summary>The user or the person who does it; null where the event names none: somebody who may, as many as are needed.</summary>
    string? By { get; }

    /// <summary>The moment whose state the event puts back (<see cref="Strike.PutsBackOf"/>); null where it puts none back, or the oldest that there is.</summary>
    Instant? AsOf { get; }

    /// <summary>A data set of the plan as it is now.</summary>
    DataSetDefinition Find(string name);

    /// <summary>The copy of a CKDS that the event puts back: the newest one that is kept of its moment or before, the oldest where it says none; or null.</summary>
    string? CkdsCopyToPutBack(string keyStore);

    /// <summary>The newest copy of a CKDS that is kept, of one of its cycles where one is named; null where there is none.</summary>
    string? NewestCkdsCopyOf(string keyStore, string? cycle);

    /// <summary>The newest copy of a data set that a scheduled backup keeps, of the policy that the event names where it names one; or null.</summary>
    CopyAddress? NewestCopyOf(DataSetName dataSet);

    /// <summary>The newest cartridges of a policy that were carried, one of each data set that has any.</summary>
    IReadOnlyList<CopyAddress> NewestCarriedOf(string policy);

    /// <summary>From now on the cycles of a backup policy end well and write nothing.</summary>
    /// <returns>Whether they did not before.</returns>
    bool LetFailSilently(string policy);

    /// <summary>From now on a cycle in which a key store is copied ends well and writes nothing.</summary>
    /// <returns>Whether it did not before.</returns>
    bool LetCkdsCycleFailSilently(string keyStore, CkdsBackup cycle);
}
