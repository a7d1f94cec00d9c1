using NodaTime;
using NodaTime.Text;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.Impact;

/// <summary>What the address of the page says. Immutable.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Kind">The kind of the event; null while none is chosen.</param>
/// <param name="Target">What it strikes; null while nothing is.</param>
/// <param name="KeyStore">The key store that a label is struck in, where several have it; null else.</param>
/// <param name="At">When, as it was typed; null for a moment that the page proposes.</param>
public sealed record ImpactQuery(string Slug, string? Kind, string? Target, string? KeyStore, string? At)
{
    /// <summary>The person all of whose acts are asked for, and not an event; null else.</summary>
    public string? Person { get; init; }

    /// <summary>Whether anything is asked.</summary>
    public bool IsAsked => Person is not null || (Kind is not null && Target is not null);

    /// <summary>The address.</summary>
    public string Address => Person is { } person ? Paths.PersonRadius(Slug, person, At) : Paths.BlastRadius(Slug, Kind, Target, KeyStore, At);

    /// <summary>The event as it is written on the command line.</summary>
    /// <param name="at">When it strikes.</param>
    public string EventAt(Instant at) => $"{Kind} target={Strike.Written(Target ?? "")}{(KeyStore is null ? "" : $" in={KeyStore}")} at={InstantPattern.ExtendedIso.Format(at)}";
}
