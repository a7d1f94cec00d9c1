using System.Text;
using System.Text.RegularExpressions;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// A mask for names as it is typed over a list: <c>%</c> is one character, <c>*</c> any within a qualifier, <c>**</c> any
/// number of qualifiers. What has none of them is no mask: it finds the names that contain it, the name itself among them.
/// </summary>
public sealed class NameMask
{
    /// <summary>The most asterisks, those that stand together counted as one: each multiplies what an expression has to try.</summary>
    public const int MostAsterisks = 6;

    private static readonly char[] Wild = ['*', '%'];

    private NameMask(string prefix, string pattern) => (Prefix, Pattern) = (prefix, pattern);

    /// <summary>What every name that matches begins with; may be empty.</summary>
    public string Prefix { get; }

    /// <summary>A regular expression for the whole name, in the common part of the .NET and POSIX languages.</summary>
    public string Pattern { get; }

    /// <summary>What is wrong with a mask, as a sentence; null when nothing is.</summary>
    public static string? FaultOf(string? typed) =>
        Count(Normal(typed)) > MostAsterisks ? $"A mask has at most {MostAsterisks} asterisks; two together count as one." : null;

    /// <summary>
    /// Reads what was typed; lower case counts as upper case. Null when there is nothing to match; a mask with a fault
    /// matches nothing.
    /// </summary>
    public static NameMask? Of(string? typed)
    {
        var mask = Normal(typed);
        if (mask.Length == 0) return null;
        if (Count(mask) > MostAsterisks) return new NameMask("", "(?!)");
        var wild = mask.IndexOfAny(Wild);
        if (wild < 0) return new NameMask("", Regex.Escape(mask));

        var prefix = mask[..wild];
        // The last period goes with the qualifiers after it: HLQ.** finds HLQ as well.
        if (mask[wild..].StartsWith("**", StringComparison.Ordinal) && prefix.EndsWith('.')) prefix = prefix[..^1];
        return new NameMask(prefix, PatternOf(mask));
    }

    private static string Normal(string? typed)
    {
        var mask = typed?.Trim().ToUpperInvariant() ?? "";
        // Three asterisks say no more than two.
        while (mask.Contains("***", StringComparison.Ordinal)) mask = mask.Replace("***", "**", StringComparison.Ordinal);
        return mask;
    }

    private static int Count(string mask) => mask.Replace("**", "*", StringComparison.Ordinal).Count(letter => letter == '*');

    private static string PatternOf(string mask)
    {
        var pattern = new StringBuilder("^");
        for (var at = 0; at < mask.Length;)
        {
            var rest = mask.AsSpan(at);
            if (rest.SequenceEqual(".**"))
                Add(@"(\..*)?", 3);
            else if (rest.StartsWith("**.") && (at == 0 || mask[at - 1] == '.'))
                Add(@"(.*\.)?", 3);
            else if (rest.StartsWith("**"))
                Add(".*", 2);
            else if (rest[0] == '*')
                Add("[^.]*", 1);
            else if (rest[0] == '%')
                Add("[^.]", 1);
            else
                Add(Regex.Escape(rest[..1].ToString()), 1);

            void Add(string piece, int length)
            {
                pattern.Append(piece);
                at += length;
            }
        }

        return pattern.Append('$').ToString();
    }
}
