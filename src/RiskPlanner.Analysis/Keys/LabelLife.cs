using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>A time in which a data set lies under one label, or in clear, as far as keys and access let its label change. Immutable.</summary>
/// <param name="DataSet">The data set as if it were another one for that time: under that label alone, created and deleted when the time begins and ends.</param>
/// <param name="WrittenAt">When something of it is written under the label first; null when nothing ever is.</param>
/// <param name="LeftAt">When it comes under another label, after the jobs of that moment; null when it does not.</param>
internal sealed record LabelLife(DataSetDefinition DataSet, Instant? WrittenAt, Instant? LeftAt);
