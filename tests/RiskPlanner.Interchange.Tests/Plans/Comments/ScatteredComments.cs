using System.Text;
using System.Text.RegularExpressions;

namespace RiskPlanner.Interchange.Tests;

/// <summary>Puts numbered comments and blank lines all over the text of a plan, in all the forms that YAML has for them.</summary>
internal sealed partial class ScatteredComments(int seed)
{
    private readonly Random _random = new(seed);
    private int _number;

    public string Over(string canonical)
    {
        var text = new StringBuilder();
        if (Rarely) text.Append('\uFEFF');
        if (Rarely) text.Append(Full()).Append("\n%YAML 1.2").Append(Maybe(Behind)).Append("\n---").Append(Maybe(Behind)).Append('\n');
        foreach (var line in canonical.Split('\n'))
        {
            while (Rarely) text.Append(Maybe(() => "\n")).Append(Full()).Append('\n').Append(Maybe(() => " \n"));
            text.Append(Unfolded(line));
            if (line.Length > 0 && Rarely) text.Append(Behind());
            text.Append('\n');
        }

        if (Rarely) text.Append("...").Append(Maybe(Behind)).Append('\n');
        var all = text.ToString();
        return Rarely ? all.Replace("\n", "\r\n", StringComparison.Ordinal) : all;
    }

    // Brackets and braces over several lines, with comments in them; an item's dash on a line of its own.
    private string Unfolded(string line)
    {
        if (!Rarely) return line;
        if (Dash().Match(line) is { Success: true } item && Rarely)
            return $"{item.Groups[1]}-{Maybe(Behind)}\n{item.Groups[1]}  {item.Groups[2]}";
        // Free text holds brackets of its own, and so do patterns of labels: theirs follow text.
        if (BraceInText().IsMatch(line) || line.AsSpan().ContainsAny('\'', '"') || FreeText().IsMatch(line) || line.StartsWith("name:", StringComparison.Ordinal)) return line;

        var deep = new string(' ', (line.Length - line.TrimStart().Length) + _random.Next(3, 9));
        return Mark().Replace(line, mark => mark.Value is "[" or "{" or ","
            ? $"{mark.Value}{Maybe(Behind)}\n{Maybe(() => $"{Full()}\n")}{deep}"
            : $"{Maybe(Behind)}\n{Maybe(() => $"{Full()}\n")}{deep}{mark.Value}");
    }

    private bool Rarely => _random.Next(6) == 0;

    private string Maybe(Func<string> make) => _random.Next(2) == 0 ? make() : "";

    private string Full() => new string(' ', _random.Next(9)) + Comment();

    private string Behind() => new string(' ', _random.Next(1, 4)) + Comment();

    private string Comment() => $"#{(Rarely ? "\t" : " ")}c{++_number}{(Rarely ? " 'quoted' # and: [more" : "")}{(Rarely ? "  " : "")}";

    [GeneratedRegex(@"^( *)- (\S.*)$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\b(description|message|expected|why): ")]
    private static partial Regex FreeText();

    [GeneratedRegex(@"[^ \[{,]\{")]
    private static partial Regex BraceInText();

    [GeneratedRegex(@"[\[\]{},]")]
    private static partial Regex Mark();
}
