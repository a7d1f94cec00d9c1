using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A time in which a plan has a data set under one label, or in clear.</summary>
/// <param name="Label">The label; null in clear.</param>
/// <param name="From">When it begins: what is done at that moment is done before, but where it is the beginning of the data set.</param>
/// <param name="Until">Its last moment; null where it has no end but that of the data set.</param>
public sealed record LabelPeriod(KeyLabel? Label, Instant From, Instant? Until);
