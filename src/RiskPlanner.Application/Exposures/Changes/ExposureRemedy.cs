namespace RiskPlanner.Application.Exposures.Changes;

/// <summary>What would help a finding.</summary>
/// <param name="SafeRoute">A way on which it would not be so, as sentences.</param>
/// <param name="Change">The change as somebody would make it, to copy.</param>
internal sealed record ExposureRemedy(string SafeRoute, string Change);
