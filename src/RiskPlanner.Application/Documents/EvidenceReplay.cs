using NodaTime;

namespace RiskPlanner.Application.Documents;

/// <summary>One replay behind a cell.</summary>
/// <param name="Event">What struck, such as <c>site-loss target=P</c>.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">What became of the data set.</param>
/// <param name="Log">Every step.</param>
public sealed record EvidenceReplay(string Event, Instant At, OutcomeRecord Outcome, IReadOnlyList<LogLine> Log)
{
    /// <summary>
    /// The lines that decide: what struck, and from discovery on what was tried and how it ended, without the details of what
    /// succeeded.
    /// </summary>
    public IEnumerable<LogLine> DecidingLines
    {
        get
        {
            var strike = Log.TakeWhile(line => !line.IsStrike).Count();
            return Log.Skip(strike).Where(line => line.IsMoreThanRoutineDetail);
        }
    }
}
