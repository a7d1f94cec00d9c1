using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Conflicts;

/// <summary>A key that both have changed, and whose value shall count.</summary>
public sealed class ConflictRow
{
    internal ConflictRow(FieldConflict field, string began, string mine, string theirs) => (Field, Began, Mine, Theirs) = (field, began, mine, theirs);

    /// <summary>The key.</summary>
    public string Key => Field.Key;

    /// <summary>What both began with, in words.</summary>
    public string Began { get; }

    /// <summary>My value, in words.</summary>
    public string Mine { get; }

    /// <summary>The other one's value, in words.</summary>
    public string Theirs { get; }

    /// <summary>Whether the other one's value counts; mine, unless that is chosen.</summary>
    public bool TakesTheirs { get; set; }

    internal FieldConflict Field { get; }
}
