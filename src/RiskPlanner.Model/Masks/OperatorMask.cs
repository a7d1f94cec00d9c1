using System.Text;

namespace RiskPlanner.Model;

/// <summary>
/// A mask of labels as an operator types one into a list: <c>*</c> stands for any characters, periods included, or none, and
/// <c>%</c> for one character. (That the CKDS browser takes it so is an assumption; what its filter takes is not in public
/// pages.) Immutable and safe between threads.
/// </summary>
public readonly record struct OperatorMask
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "1 to 64 characters A-Z 0-9 # $ @ and period, * for any characters, % for one";

    /// <summary>The rule as a regular expression that JSON schema understands as well.</summary>
    public const string Pattern = "^[A-Z0-9#$@.*%]*$";

    /// <summary>A mask that follows the rule, for messages.</summary>
    public const string Example = "IRR.SSIGNON.*";

    private readonly byte[]? _mask;

    /// <summary>Makes a mask of text that is known to be right.</summary>
    /// <exception cref="ArgumentException">The text breaks <see cref="Rule"/>.</exception>
    public OperatorMask(string text)
    {
        if (!IsValid(text)) throw new ArgumentException($"'{text}' is not a mask: {Rule}.", nameof(text));
        _mask = Encoding.ASCII.GetBytes(text);
    }

    /// <summary>The mask as it was typed.</summary>
    public string Text => _mask is null ? "" : Encoding.ASCII.GetString(_mask);

    /// <summary>Whether the text is a mask.</summary>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= KeyLabel.MaximumLength } && text.All(character => character is '*' or '%' or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '#' or '$' or '@' or '.');

    /// <summary>Whether it covers a label. Goes back to the last star only, so that nothing multiplies.</summary>
    public bool Covers(ReadOnlySpan<byte> label)
    {
        ReadOnlySpan<byte> mask = _mask;
        var (inMask, inLabel, afterStar, retry) = (0, 0, -1, 0);
        while (inLabel < label.Length)
        {
            if (inMask < mask.Length && mask[inMask] == (byte)'*')
            {
                (afterStar, retry) = (++inMask, inLabel);
            }
            else if (inMask < mask.Length && (mask[inMask] == (byte)'%' || mask[inMask] == label[inLabel]))
            {
                inMask++;
                inLabel++;
            }
            else
            {
                if (afterStar < 0) return false;
                (inMask, inLabel) = (afterStar, ++retry);
            }
        }

        return mask[inMask..].Trim((byte)'*').IsEmpty;
    }

    /// <summary>Equal when the texts are.</summary>
    public bool Equals(OperatorMask other) => _mask.AsSpan().SequenceEqual(other._mask);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
