using Microsoft.AspNetCore.Components;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Reports.Components;

/// <summary>How old the data is that can be read; nothing when there is none.</summary>
public sealed partial class Age
{
    /// <summary>The age, zero where no committed version is missing; or null.</summary>
    [Parameter, EditorRequired] public NodaTime.Duration? Duration { get; set; }

    private static string Words(NodaTime.Duration age) => age == NodaTime.Duration.Zero ? "nothing is missing" : DurationWords.Of(age);
}
