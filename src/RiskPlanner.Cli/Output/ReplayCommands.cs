using RiskPlanner.Application.Documents;

namespace RiskPlanner.Cli.Output;

/// <summary>Commands that documents name, with the plan file that was given. Pure functions.</summary>
internal static class ReplayCommands
{
    /// <summary>The command for a file, quoted for a shell where its name needs that; null for none.</summary>
    public static string? For(string file, string? command) =>
        command?.Replace($" {DocumentMapper.PlanPlaceholder} ", $" {Quoted(file)} ", StringComparison.Ordinal);

    private static string Quoted(string file) => file.All(sign => char.IsLetterOrDigit(sign) || sign is '/' or '.' or '-' or '_' or ':')
        ? file : $"'{file.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
