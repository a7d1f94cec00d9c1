using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>
/// The label of a key in a CKDS: 1 to 64 characters, the first a letter or <c>#</c>, <c>$</c>, <c>@</c>, the rest letters,
/// digits, <c>#</c>, <c>$</c>, <c>@</c> or period, upper case (ICSF Administrator's Guide, "Rules for key labels").
/// A label is not a key: two labels can hold one key value. Immutable and safe between threads.
/// </summary>
public readonly partial record struct KeyLabel : IComparable<KeyLabel>
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "1 to 64 characters A-Z 0-9 # $ @ and period, the first A-Z # $ @";

    /// <summary>The rule as a regular expression that JSON schema understands as well (the length is checked apart).</summary>
    public const string Pattern = @"^[A-Z#$@][A-Z0-9#$@.]*$";

    /// <summary>The longest label in characters.</summary>
    public const int MaximumLength = 64;

    /// <summary>A label that follows the rule, for messages.</summary>
    public const string Example = "DSET.PRIM.PAYROLL.KEY001";

    private readonly string? _text;

    /// <summary>Makes a label of text that is known to be right.</summary>
    /// <exception cref="ArgumentException">The text breaks <see cref="Rule"/>.</exception>
    public KeyLabel(string text)
    {
        if (!IsValid(text)) throw new ArgumentException($"'{text}' is not a key label: {Rule}.", nameof(text));
        _text = text;
    }

    /// <summary>The label as ICSF prints it, without the blanks it is padded with.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether the text is a key label.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaximumLength } && text[^1] != '\n' && Shape().IsMatch(text); // '$' would let a last line feed pass

    /// <inheritdoc/>
    public int CompareTo(KeyLabel other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(KeyLabel left, KeyLabel right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(KeyLabel left, KeyLabel right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(KeyLabel left, KeyLabel right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(KeyLabel left, KeyLabel right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
