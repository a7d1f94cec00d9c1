using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>
/// A mask of key labels: <c>%</c> stands for one character, <c>*</c> for any characters within a qualifier, and the qualifier
/// <c>**</c> for any number of qualifiers, none included. As a generic profile of the RACF class CSFKEYS it goes on where it ends in
/// <c>*</c> (<see cref="Covers"/>). Qualifiers of a label are what its periods separate, of any length. Immutable and safe between threads.
/// </summary>
public readonly partial record struct KeyLabelMask : IQualifierMask
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule =
        "1 to 64 characters: qualifiers joined by periods, each ** or characters A-Z 0-9 # $ @ and % for one character, * for any";

    /// <summary>The rule as a regular expression that JSON schema understands as well (the length is checked apart).</summary>
    public const string Pattern = $@"^(\*\*?|(\*{Character}|[A-Z#$@%])(\*?{Character})*\*?)(\.(\*\*|(\*?{Character})*\*?))*$";

    /// <summary>The longest mask in characters.</summary>
    public const int MaximumLength = 64;

    /// <summary>A mask that follows the rule, for messages.</summary>
    public const string Example = "DSET.PRIM.**";

    private const string Character = "[A-Z0-9#$@%]";

    private readonly string? _text;

    /// <summary>Makes a mask of text that is known to be right.</summary>
    /// <exception cref="ArgumentException">The text breaks <see cref="Rule"/>.</exception>
    public KeyLabelMask(string text)
    {
        if (!IsValid(text)) throw new ArgumentException($"'{text}' is not a key label mask: {Rule}.", nameof(text));
        _text = text;
    }

    /// <summary>The mask as RACF lists it.</summary>
    public string Text => _text ?? "";

    /// <summary>The order in which RACF looks at profiles that cover one label: the most specific first.</summary>
    public static IComparer<KeyLabelMask> MostSpecificFirst { get; } =
        Comparer<KeyLabelMask>.Create((left, right) => MaskSpecificity.Compare(left.Text, right.Text, endsOpen: true));

    /// <summary>Whether the text is a mask of key labels.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaximumLength } && text[^1] != '\n' && Shape().IsMatch(text); // '$' would let a last line feed pass

    /// <summary>Whether the mask covers a label. Takes time in proportion to the lengths of both, at worst their product.</summary>
    public bool Matches(KeyLabel label) => QualifierMatcher.Matches(Text, label.Text);

    /// <summary>
    /// Whether the mask, as a profile of the class CSFKEYS, covers a label: by the rule of general resources, where a star at the end goes on to
    /// the end of the label, across periods, so that <c>A.B*</c> covers A.BC.D, and <c>A.*</c> covers A.B.C (z/OS facts 2, 5).
    /// </summary>
    public bool Covers(KeyLabel label) => QualifierMatcher.Matches(Text, label.Text, endsOpen: true);

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
