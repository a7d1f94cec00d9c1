using System.Text.Json.Serialization;
using NodaTime;

namespace RiskPlanner.Application.Documents;

/// <summary>A line of a replay log.</summary>
/// <param name="Time">When, in the simulation's time.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Target">To what.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">The z/OS message or codes; empty when there is none.</param>
/// <param name="Detail">Whether the line only explains how the next one that is no detail came about.</param>
/// <param name="Strike">Whether it says that an event strikes; null in documents of earlier versions, which do not tell.</param>
public sealed record LogLine(
    Instant Time, string Actor, string Action, string Target, string Result, string Message, bool Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Strike = null)
{
    /// <summary>Whether it says that an event strikes. In documents of earlier versions nothing but the words told it.</summary>
    [JsonIgnore]
    public bool IsStrike => Strike ?? this is { Actor: "Replay", Action: "strike" };

    /// <summary>Whether it stands where the details of what succeeded are left out.</summary>
    [JsonIgnore]
    public bool IsMoreThanRoutineDetail => !Detail || Message.Length > 0;
}
