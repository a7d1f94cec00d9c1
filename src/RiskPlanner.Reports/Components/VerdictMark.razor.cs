using Microsoft.AspNetCore.Components;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Reports.Components;

/// <summary>A verdict: its word, its shape, its colour, and what it depends on.</summary>
public sealed partial class VerdictMark
{
    /// <summary>The kind of verdict, which decides about shape and colour.</summary>
    [Parameter, EditorRequired] public Verdict Verdict { get; set; }

    /// <summary>The words, such as "Yes, if copy is offsite"; by default the verdict's own.</summary>
    [Parameter] public string? Text { get; set; }

    private string Words => Text ?? Verdict switch
    {
        Verdict.Yes => "Yes",
        Verdict.YesIf => "Yes, if …",
        Verdict.YesBut => "Yes, but …",
        Verdict.Outage => "Outage",
        Verdict.No => "No",
        Verdict.Mixed => "Mixed",
        _ => throw new InvalidOperationException($"There are no words for the verdict {Verdict}."),
    };

    private int WordLength => Words.IndexOfAny([' ', ',', ':']) is var end and >= 0 ? end : Words.Length;

    private string Word => Words[..WordLength];

    private string Rest => Words[WordLength..];

    private MarkShape Shape => Verdict switch
    {
        Verdict.Yes => MarkShape.Full,
        Verdict.YesIf => MarkShape.Half,
        Verdict.YesBut => MarkShape.Triangle,
        Verdict.Outage => MarkShape.Bar,
        Verdict.No => MarkShape.Cross,
        Verdict.Mixed => MarkShape.Square,
        _ => throw new InvalidOperationException($"There is no shape for the verdict {Verdict}."),
    };
}
