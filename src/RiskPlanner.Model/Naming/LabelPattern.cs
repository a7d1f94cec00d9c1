namespace RiskPlanner.Model;

/// <summary>A form that labels have, such as <c>DSET.{purpose:PRIM|BACK}.{app}.KEY{n:3}</c>.</summary>
/// <param name="Text">The pattern: text as it stands, and parts in braces.</param>
public sealed record LabelPattern(string Text)
{
    /// <summary>What the keys of all its labels are for; null when a part says it, or nothing does.</summary>
    public KeyPurpose? Purpose { get; init; }

    /// <summary>What it is for, for people; may be empty.</summary>
    public string Description { get; init; } = "";
}
