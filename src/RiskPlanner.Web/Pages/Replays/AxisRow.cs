namespace RiskPlanner.Web.Pages.Replays;

/// <summary>The bands of a key store.</summary>
/// <param name="KeyStore">The key store.</param>
/// <param name="Bands">Its bands, in order of time.</param>
public sealed record AxisRow(string KeyStore, IReadOnlyList<AxisBand> Bands);
