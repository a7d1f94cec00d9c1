using Microsoft.AspNetCore.Components;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Reports.Components;

/// <summary>An outcome: its word, its shape, its colour.</summary>
public sealed partial class OutcomeMark
{
    /// <summary>What became of the data set.</summary>
    [Parameter, EditorRequired] public OutcomeKind Outcome { get; set; }

    private string Word => Kebab.Of(Outcome);

    private MarkShape Shape => Outcome switch
    {
        OutcomeKind.Intact => MarkShape.Full,
        OutcomeKind.Recovered => MarkShape.Dot,
        OutcomeKind.Unavailable => MarkShape.Bar,
        OutcomeKind.Lost => MarkShape.Cross,
        _ => throw new InvalidOperationException($"There is no shape for the outcome {Outcome}."),
    };
}
