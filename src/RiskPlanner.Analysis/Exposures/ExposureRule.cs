using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>A rule by which a place on the way of data is a finding.</summary>
/// <param name="Id">Its identity, such as <c>RX0001</c>: the same for ever.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What it finds, as a sentence.</param>
public sealed record ExposureRule(string Id, FindingSeverity Severity, string Title);
