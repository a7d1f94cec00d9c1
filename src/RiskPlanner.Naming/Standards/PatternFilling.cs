using System.Globalization;
using System.Text;

namespace RiskPlanner.Naming;

/// <summary>Makes labels of patterns.</summary>
internal static class PatternFilling
{
    /// <summary>
    /// The label of a pattern for an application, a value of the part purpose and a number; further parts have their first value, or the
    /// shortest text that they take.
    /// </summary>
    /// <returns>The label; null when the number does not fit.</returns>
    public static string? Fill(CompiledPattern pattern, string application, string purpose, int number)
    {
        var text = new StringBuilder();
        foreach (var (part, piece, form) in pattern.Segments)
        {
            switch (part)
            {
                case LabelAutomaton.NoSegment:
                    text.Append(piece);
                    break;
                case CompiledStandard.ApplicationPart:
                    text.Append(application);
                    break;
                case CompiledStandard.PurposePart:
                    text.Append(purpose);
                    break;
                case CompiledStandard.NumberPart:
                    var digits = number.ToString(CultureInfo.InvariantCulture);
                    var width = form!.Expression is RepeatExpression { Maximum: { } maximum } repeat && repeat.Minimum == maximum ? maximum : 0;
                    if (width > 0 && digits.Length > width) return null;
                    text.Append(digits.PadLeft(width, '0'));
                    break;
                default:
                    text.Append(form!.Values is { Count: > 0 } values ? values[0] : ShortestText.Of(form.Expression));
                    break;
            }
        }

        return text.ToString();
    }
}
