using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>
/// The name of an MVS data set: 1 to 44 characters, qualifiers of 1 to 8 characters joined by periods, each beginning
/// with a letter or <c>#</c>, <c>$</c>, <c>@</c>; the rest letters, digits, <c>#</c>, <c>$</c>, <c>@</c> or hyphen
/// (z/OS DFSMS Using Data Sets, "Naming data sets"). Upper case only. Immutable and safe between threads.
/// </summary>
public readonly partial record struct DataSetName : IComparable<DataSetName>
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule =
        "1 to 44 characters: qualifiers of 1 to 8 characters A-Z 0-9 # $ @ -, joined by periods, each beginning with A-Z # $ @";

    /// <summary>The rule as a regular expression that JSON schema understands as well (the length is checked apart).</summary>
    public const string Pattern = @"^[A-Z#$@][A-Z0-9#$@\-]{0,7}(\.[A-Z#$@][A-Z0-9#$@\-]{0,7})*$";

    /// <summary>The longest name in characters.</summary>
    public const int MaximumLength = 44;

    /// <summary>A name that follows the rule, for messages.</summary>
    public const string Example = "PAYROLL.MASTER.DATA";

    private readonly string? _text;

    /// <summary>Makes a name of text that is known to be right.</summary>
    /// <exception cref="ArgumentException">The text breaks <see cref="Rule"/>.</exception>
    public DataSetName(string text)
    {
        if (!IsValid(text)) throw new ArgumentException($"'{text}' is not a data set name: {Rule}.", nameof(text));
        _text = text;
    }

    /// <summary>The name as z/OS prints it.</summary>
    public string Text => _text ?? "";

    /// <summary>The first qualifier, which decides who owns the data set.</summary>
    public string HighLevelQualifier => Text.Split('.')[0];

    /// <summary>Whether the text is a data set name.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaximumLength } && text[^1] != '\n' && Shape().IsMatch(text); // '$' would let a last line feed pass

    /// <inheritdoc/>
    public int CompareTo(DataSetName other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(DataSetName left, DataSetName right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(DataSetName left, DataSetName right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(DataSetName left, DataSetName right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(DataSetName left, DataSetName right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
