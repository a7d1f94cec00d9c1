using Microsoft.AspNetCore.Components;
using NodaTime;

namespace RiskPlanner.Reports.Components;

/// <summary>A moment of a simulation, as logs write it (ISO 8601, UTC).</summary>
public sealed partial class InstantText
{
    /// <summary>The moment.</summary>
    [Parameter, EditorRequired] public Instant At { get; set; }
}
