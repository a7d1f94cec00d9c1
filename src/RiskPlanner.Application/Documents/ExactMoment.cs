using NodaTime;
using NodaTime.Text;

namespace RiskPlanner.Application.Documents;

/// <summary>Moments of documents (ISO 8601, UTC) with every fraction of a second that they have. Pure functions.</summary>
public static class ExactMoment
{
    /// <summary>A moment as text.</summary>
    public static string Of(Instant moment) => InstantPattern.ExtendedIso.Format(moment);

    /// <summary>A moment as text; null for none.</summary>
    public static string? Of(Instant? moment) => moment is { } at ? Of(at) : null;

    /// <summary>The moment of a text.</summary>
    /// <exception cref="UnparsableValueException">It is none; a document of this program has only moments.</exception>
    public static Instant Read(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
