namespace RiskPlanner.Interchange;

/// <summary>A key of an item as an editor needs to know it: made of the declaration that checks files. Immutable.</summary>
public sealed record FieldForm
{
    /// <summary>The key, as the file has it.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of value it has.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>What it means, as a sentence for users; Markdown's backquotes mark words of the file.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>What counts when it is left out, as text; null when nothing does.</summary>
    public string? Default { get; init; }

    /// <summary>What is expected, such as "a period, such as PT1H, P1D, P1W, P1M or P1Y".</summary>
    public required string Expected { get; init; }

    /// <summary>The most characters of text; null for everything else.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>Whether its text is a name of z/OS or of the plan, which has no small letters: what is typed in small ones means the capital ones.</summary>
    public bool IsUpperCase { get; init; }

    /// <summary>What an object is called, in the singular: "act"; empty for everything else.</summary>
    public string Noun { get; init; } = "";

    /// <summary>The words to choose from; empty unless it is a choice.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The keys of an object; empty for everything else.</summary>
    public IReadOnlyList<FieldForm> Fields { get; init; } = [];

    /// <summary>Of an object that can stand as one value alone, the key of that value; null for everything else.</summary>
    public string? ShortKey { get; init; }

    /// <summary>The form of a list's items; null for everything else.</summary>
    public FieldForm? Item { get; init; }

    /// <summary>Whether it is a schedule: a period with a first moment, or single moments.</summary>
    public bool IsSchedule { get; init; }

    /// <summary>The sections one of whose items it names; "volumes" are those of the arrays. Empty when it is no reference.</summary>
    public IReadOnlyList<string> RefersTo { get; init; } = [];
}
