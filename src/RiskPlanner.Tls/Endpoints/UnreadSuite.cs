namespace RiskPlanner.Tls;

/// <summary>A code or a name that stands where a cipher suite should, and is none.</summary>
/// <param name="Text">The code or name.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record UnreadSuite(string Text, Origin Origin);
