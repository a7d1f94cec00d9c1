using NodaTime;

namespace RiskPlanner.Tls;

/// <summary>What is to be looked at.</summary>
/// <param name="Files">The files.</param>
/// <param name="Profile">What is recommended.</param>
/// <param name="Today">The day for which it is asked.</param>
public sealed record TlsQuestion(IReadOnlyList<TlsFile> Files, TlsProfile Profile, LocalDate Today)
{
    /// <summary>What a server answered; null when none was asked.</summary>
    public ProbeReport? Probe { get; init; }
}
