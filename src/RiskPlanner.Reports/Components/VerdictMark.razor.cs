using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Components;

/// <summary>A verdict: its word, its shape, its colour, and what it depends on.</summary>
public sealed partial class VerdictMark
{
    /// <summary>yes, conditional or no.</summary>
    [Parameter, EditorRequired] public string Verdict { get; set; } = "";

    /// <summary>The words, such as "Yes, if copy is offsite"; by default the verdict's own.</summary>
    [Parameter] public string? Text { get; set; }

    private string Words => Text ?? Verdict switch { "yes" => "Yes", "conditional" => "Yes, if", "no" => "No", _ => Verdict };

    private int WordLength => Words.IndexOfAny([' ', ',']) is var end and >= 0 ? end : Words.Length;

    private string Word => Words[..WordLength];

    private string Rest => Words[WordLength..];

    private string? Modifier => Verdict is "yes" or "conditional" or "no" ? $"rp-verdict--{Verdict}" : null;

    private MarkShape? Shape => Verdict switch
    {
        "yes" => MarkShape.Full,
        "conditional" => MarkShape.Half,
        "no" => MarkShape.Cross,
        _ => null,
    };
}
