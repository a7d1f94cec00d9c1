using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>
/// A mask of data set names: a name in which <c>%</c> stands for one character, <c>*</c> for any characters within a
/// qualifier, and the qualifier <c>**</c> for any number of qualifiers, none included (RACF generic profiles with EGN;
/// ISPF option 3.4). A mask without these signs names one data set. Immutable and safe between threads.
/// </summary>
public readonly partial record struct DataSetMask : IQualifierMask
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule =
        "1 to 44 characters: qualifiers joined by periods, each ** or up to 8 characters A-Z 0-9 # $ @ - and % for one character, * for any";

    /// <summary>The rule as a regular expression that JSON schema understands as well (the length is checked apart).</summary>
    public const string Pattern = $@"^{Qualifier}(\.{Qualifier})*$";

    /// <summary>The longest mask in characters.</summary>
    public const int MaximumLength = 44;

    /// <summary>A mask that follows the rule, for messages.</summary>
    public const string Example = "PAYROLL.**";

    // No two stars side by side, but as a qualifier of their own; a qualifier that begins with a digit or a hyphen matches no name.
    private const string Qualifier = @"(\*\*?|(\*[A-Z0-9#$@%\-]|[A-Z#$@%])(\*?[A-Z0-9#$@%\-]){0,7}\*?)";

    private readonly string? _text;

    /// <summary>Makes a mask of text that is known to be right.</summary>
    /// <exception cref="ArgumentException">The text breaks <see cref="Rule"/>.</exception>
    public DataSetMask(string text)
    {
        if (!IsValid(text)) throw new ArgumentException($"'{text}' is not a data set mask: {Rule}.", nameof(text));
        _text = text;
    }

    /// <summary>The mask as RACF lists it.</summary>
    public string Text => _text ?? "";

    /// <summary>The order in which RACF looks at profiles that cover one name: the most specific first.</summary>
    public static IComparer<DataSetMask> MostSpecificFirst { get; } =
        Comparer<DataSetMask>.Create((left, right) => MaskSpecificity.Compare(left.Text, right.Text));

    /// <summary>Whether the text is a mask of data set names.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaximumLength } && text[^1] != '\n' && Shape().IsMatch(text); // '$' would let a last line feed pass

    /// <summary>Whether the mask covers a name. Takes time in proportion to the lengths of both, at worst their product.</summary>
    public bool Matches(DataSetName name) => QualifierMatcher.Matches(Text, name.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
