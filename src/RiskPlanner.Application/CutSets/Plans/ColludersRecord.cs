namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>People who together bring a top about, and of whom none can be left out.</summary>
/// <param name="Names">Their names.</param>
/// <param name="DataSets">How many data sets they can lose.</param>
/// <param name="Named">The first of them; the acts are about the first one, or, where all data sets are asked for, about all.</param>
/// <param name="Acts">What each of them does: acts that suffice, and of which none can be left out.</param>
/// <param name="Why">Why no way is left to the first data set, in words.</param>
/// <param name="Replay">The command that replays it; null where it would have too many events, and of outages of all data sets, which need not be there at once.</param>
public sealed record ColludersRecord(IReadOnlyList<string> Names, int DataSets, IReadOnlyList<string> Named, IReadOnlyList<ActsRecord> Acts, string Why, string? Replay);
