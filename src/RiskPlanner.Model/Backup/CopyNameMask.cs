namespace RiskPlanner.Model;

/// <summary>Masks of the names of copies: names with the qualifier <c>**</c> once, which is filled in for each copy. Pure.</summary>
public static class CopyNameMask
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "a data set name of at most 30 characters in which one qualifier, and not the first one, is **";

    /// <summary>A mask that follows the rule, for messages.</summary>
    public const string Example = "PAYROLL.BACKUP.**";

    // 16 characters stand for what tells copies apart.
    private const int MaximumLength = DataSetName.MaximumLength - 14;

    /// <summary>Whether a mask follows the rule.</summary>
    public static bool IsValid(DataSetMask mask)
    {
        var qualifiers = mask.Text.Split('.');
        return mask.Text.Length <= MaximumLength && qualifiers[0] != "**" && qualifiers.Count(qualifier => qualifier == "**") == 1
            && qualifiers.All(qualifier => qualifier == "**" || qualifier.AsSpan().IndexOfAny('%', '*') < 0);
    }

    /// <summary>The name of one copy.</summary>
    /// <param name="mask">A mask that follows <see cref="Rule"/>.</param>
    /// <param name="qualifiers">What stands in the place of <c>**</c>, up to 16 characters.</param>
    public static DataSetName Fill(DataSetMask mask, string qualifiers) => new(mask.Text.Replace("**", qualifiers, StringComparison.Ordinal));
}
