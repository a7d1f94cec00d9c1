using System.Globalization;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Names that differ in a part, written once: <c>DSET.{PRIM,BACK}.PAYROLL.KEY{001..010}</c> is twenty labels. In braces stand words between commas, or a
/// range of numbers or letters; numbers keep the width of the first one. The last part runs fastest. Pure functions.
/// </summary>
public static class NamePattern
{
    /// <summary>The most names that a pattern stands for.</summary>
    public const int MostNames = 10_000;

    private const string Range = "..";
    private const int MostDigits = 9;

    /// <summary>The names of a pattern; a text without braces is one name.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="fault">What is wrong with it, as a sentence; null when nothing is.</param>
    /// <returns>The names in order; empty when there is a fault.</returns>
    public static IReadOnlyList<string> Expand(string text, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> names = [""];
        fault = null;
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var literal = open < 0 ? text[at..] : text[at..open];
            if (literal.Contains('}', StringComparison.Ordinal)) return Refused("A closing brace has an opening one before it.", out fault);
            if (open < 0) return [.. names.Select(name => name + literal)];
            var close = text.IndexOf('}', open);
            if (close < 0) return Refused("An opening brace has a closing one behind it.", out fault);
            var choices = ChoicesOf(text[(open + 1)..close], out fault);
            if (fault is not null) return [];
            if ((long)names.Count * choices.Count > MostNames) return Refused($"A pattern stands for at most {MostNames:N0} names.", out fault);
            names = [.. names.SelectMany(name => choices.Select(choice => name + literal + choice))];
            at = close + 1;
        }

        return names;
    }

    private static IReadOnlyList<string> Refused(string sentence, out string? fault)
    {
        fault = sentence;
        return [];
    }

    private static List<string> ChoicesOf(string inner, out string? fault)
    {
        fault = null;
        var choices = new List<string>();
        foreach (var part in inner.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.Length == 0 || part.Contains('{', StringComparison.Ordinal))
            {
                fault = part.Length == 0 ? "Between braces and commas stands something." : "Braces do not stand within braces.";
                return [];
            }

            if (!part.Contains(Range, StringComparison.Ordinal))
            {
                choices.Add(part);
                continue;
            }

            if (RangeOf(part) is not { } range)
            {
                fault = $"“{part}” is no range of numbers or letters that goes up, such as 001..010 or A..F.";
                return [];
            }

            choices.AddRange(range.Take(MostNames + 1));
            if (choices.Count <= MostNames) continue;
            fault = $"A pattern stands for at most {MostNames:N0} names.";
            return [];
        }

        return choices;
    }

    private static IEnumerable<string>? RangeOf(string part)
    {
        var at = part.IndexOf(Range, StringComparison.Ordinal);
        var (from, to) = (part[..at], part[(at + Range.Length)..]);
        if (from is [var first] && to is [var last] && char.IsAsciiLetter(first) && char.IsAsciiLetter(last) && char.IsUpper(first) == char.IsUpper(last) && first <= last)
            return Enumerable.Range(first, last - first + 1).Select(letter => ((char)letter).ToString());
        if (!IsNumber(from) || !IsNumber(to)) return null;
        var (lowest, highest) = (int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture));
        return lowest > highest ? null : Enumerable.Range(lowest, highest - lowest + 1).Select(number => number.ToString(CultureInfo.InvariantCulture).PadLeft(from.Length, '0'));
    }

    private static bool IsNumber(string text) => text.Length is > 0 and <= MostDigits && text.All(char.IsAsciiDigit);
}
