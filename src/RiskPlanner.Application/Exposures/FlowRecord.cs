using NodaTime;

namespace RiskPlanner.Application.Exposures;

/// <summary>A way that data of a data set takes.</summary>
/// <param name="Name">The name of the backup policy or transfer.</param>
/// <param name="Kind">backup or transfer.</param>
/// <param name="DataSet">The data set.</param>
/// <param name="Hops">The places, in order; the first is where the data set lies.</param>
/// <param name="From">The first time that it is so.</param>
/// <param name="Until">From when on it is different; null where it stays so.</param>
/// <param name="Stopped">Why it goes no further than the last place; null when it comes to its end.</param>
/// <param name="AlikeAs">The data set that was followed for it; the data set itself where it was followed.</param>
public sealed record FlowRecord(string Name, string Kind, string DataSet, IReadOnlyList<HopRecord> Hops, Instant From, Instant? Until, string? Stopped, string AlikeAs);
