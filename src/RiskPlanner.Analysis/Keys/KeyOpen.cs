using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>An OPEN of something under a key, which a job has to get through.</summary>
/// <param name="Label">The key.</param>
/// <param name="ToWrite">Whether the key encrypts.</param>
/// <param name="Until">The last moment at which it can succeed, because the label gets another value then; null when none.</param>
internal sealed record KeyOpen(KeyLabel Label, bool ToWrite, Instant? Until)
{
    /// <summary>Whether it can succeed while the key is there.</summary>
    public bool Succeeds(KeyLives lives, Instant at) => !(Until < at) && lives.CanOpen(Label, at, ToWrite);
}
