using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// Looks into a world without changing it: what an operator would see on panels and listings, all at once. What could be read
/// is not asked here but by <see cref="IDataWorld.Read"/>. For the thread of its world.
/// </summary>
public interface IWorldInspection
{
    /// <summary>The registers of a sysplex, or null when it does not run.</summary>
    RegisterContents? RegistersOf(string sysplex);

    /// <summary>The live CKDS of a key store on disk, or null when it is lost.</summary>
    LiveCkdsState? LiveCkdsOf(string keyStore);

    /// <summary>A CKDS copy, or null when it is not there any more.</summary>
    CkdsCopyState? InspectCkdsCopy(string copy);

    /// <summary>What a CKDS copy is good for now on a sysplex.</summary>
    CkdsCopyUse UseOf(string sysplex, string copy);

    /// <summary>Every place where content of a data set lies, in the order of the plan's media, then of names.</summary>
    IReadOnlyList<StoredState> PlacesOf(DataSetName dataSet);
}
