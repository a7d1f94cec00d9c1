using NodaTime;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>
/// One thing that happens in a replay: an operation, a strike, or one line of a recovery. It takes no time: several can
/// happen at one moment.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Lines">How many lines of the log that are no details there are when it has happened.</param>
public readonly record struct Happening(Instant At, HappeningKind Kind, int Lines);
