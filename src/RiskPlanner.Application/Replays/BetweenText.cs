using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Application.Replays;

/// <summary>What goes on between events, as the command line and documents have it. Pure functions.</summary>
public static class BetweenText
{
    /// <summary>Losses are discovered and recovered between events.</summary>
    public const string Recover = "recover";

    /// <summary>Nothing happens between events.</summary>
    public const string Nothing = "nothing";

    /// <summary>What is chosen by a text; null for what is usual for so many events.</summary>
    public static ReplayChoices Choices(string? text, int events) => text switch
    {
        null => ReplayChoices.For(events),
        Recover => new ReplayChoices { Between = Between.All },
        Nothing => new ReplayChoices { Between = Between.Nothing },
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "Not a way of going on."),
    };

    /// <summary>The text of what was chosen.</summary>
    public static string Of(Between between)
    {
        ArgumentNullException.ThrowIfNull(between);
        return between.Recovers ? Recover : Nothing;
    }

    /// <summary>What a document was computed with; those of earlier versions let jobs alone run between events.</summary>
    public static ReplayChoices Of(Documents.ReplayDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ReplayChoices
        {
            Between = document.Between == Recover ? Between.All : document.Assumptions?.Contains("nothing-between-events") == true ? Between.Nothing : Between.JobsAlone,
            RestoreBy = document.RestoreBy,
        };
    }
}
