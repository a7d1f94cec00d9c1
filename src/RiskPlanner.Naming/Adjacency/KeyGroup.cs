using NodaTime;

namespace RiskPlanner.Naming;

/// <summary>Keys of which all must be taken for something to be lost: a primary key and the keys of its copies.</summary>
public sealed record KeyGroup
{
    /// <summary>The application; null when nothing names it.</summary>
    public required string? Application { get; init; }

    /// <summary>The label under which the data lies.</summary>
    public required string Primary { get; init; }

    /// <summary>The label of a copy; of several that which stands farthest away.</summary>
    public required string Backup { get; init; }

    /// <summary>All labels, in the order of the list.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The line of the first of them.</summary>
    public required int FirstLine { get; init; }

    /// <summary>The line of the last of them.</summary>
    public required int LastLine { get; init; }

    /// <summary>By a plan, the data sets that lie under these labels, by name; empty without one.</summary>
    public IReadOnlyList<string> DataSets { get; init; } = [];

    /// <summary>By a plan, from when on something lies under just these labels; null without one.</summary>
    public Instant? From { get; init; }

    /// <summary>By a plan, until when something does; null without one, and where it does to the end of the plan.</summary>
    public Instant? Until { get; init; }

    /// <summary>How many lines stand between the first and the last.</summary>
    public int LinesBetween => LastLine - FirstLine - 1;

    /// <summary>
    /// Whether one KGUP <c>DELETE RANGE(start,end)</c> can take them all: they differ in a number at their ends only (ICSF Administrator's
    /// Guide, KGUP DELETE).
    /// </summary>
    public bool FitInOneRange
    {
        get
        {
            var first = NumberedLabel.BaseOf(Labels[0]);
            if (first.IsEmpty) return false;
            foreach (var label in Labels)
            {
                if (!NumberedLabel.BaseOf(label).SequenceEqual(first)) return false;
            }

            return true;
        }
    }
}
