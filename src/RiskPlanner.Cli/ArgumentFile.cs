using System.CommandLine.Parsing;
using RiskPlanner.Cli.Input;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Cli;

/// <summary>Arguments that stand in a file (<c>@FILE</c>): a line each or several, lines that begin with # left out.</summary>
internal static class ArgumentFile
{
    /// <summary>Bytes that such a file may have.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Reads the file that an argument with @ names.</summary>
    /// <param name="file">The argument without its @.</param>
    /// <param name="arguments">The arguments in it.</param>
    /// <param name="error">Why it cannot be read; null where there is no such file: names of z/OS may begin with @.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryRead(string file, out IReadOnlyList<string>? arguments, out string? error)
    {
        (arguments, error) = (null, null);
        if (!File.Exists(file)) return false;
        var bytes = BoundedInput.Bytes(file, MostBytes);
        if (bytes.Length > MostBytes)
        {
            error = new PlanFileFault(1, 1, "", $"more than {MostBytes:N0} bytes", "The file of arguments is too large to be read.", $"at most {MostBytes:N0} bytes").Describe(file);
            return false;
        }

        var text = FileText.Of(bytes.Span);
        if (text.Faults.Count > 0)
        {
            error = string.Join(Environment.NewLine, text.Faults.Select(fault => new PlanFileFault(fault.Line, fault.Column, "", fault.Value, fault.Rule, fault.Expected).Describe(file)));
            return false;
        }

        arguments = [.. LineEnds.Split(text.Text).Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#').SelectMany(CommandLineParser.SplitCommandLine)];
        return true;
    }
}
