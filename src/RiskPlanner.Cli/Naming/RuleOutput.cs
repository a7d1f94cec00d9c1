using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Cli.Output;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>The rules of the linter, listed or explained.</summary>
internal static class RuleOutput
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lists the rules as text or JSON.</summary>
    /// <returns>The exit code.</returns>
    public static int WriteRules(CommandLineHost host, string format)
    {
        if (format == "json")
        {
            host.Out.WriteLine(JsonSerializer.Serialize(
                NamingRules.All.Select(rule => new { rule.Id, rule.Name, Severity = rule.DefaultSeverity.ToString().ToLowerInvariant(), rule.Title, Needs = rule.Needs.Length == 0 ? null : rule.Needs }), Readable));
        }
        else
        {
            TextOutput.Table(host.Out, ["rule", "severity", "what it says", "needs"],
                NamingRules.All.Select(rule => new[] { rule.Id, rule.DefaultSeverity.ToString().ToLowerInvariant(), rule.Title, rule.Needs }));
        }

        return ExitCode.Done;
    }

    /// <summary>Prints a rule's page.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ExplainAsync(CommandLineHost host, string id)
    {
        if (NamingRules.Find(id.ToUpperInvariant()) is { } rule)
        {
            await host.Out.WriteAsync(rule.Page);
            return ExitCode.Done;
        }

        if (AcceptanceRule.All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } acceptance)
        {
            await host.Out.WriteLineAsync($"# {acceptance.Id}: {acceptance.Title}\n\nSeverity: {FindingWords.Severity(acceptance.Severity)}. See {AcceptanceRule.Page}.");
            return ExitCode.Done;
        }

        await host.Error.WriteLineAsync($"riskplanner: --explain '{id}': There is no rule of this id. Expected: {NamingRules.IdsInWords}, as 'riskplanner lint --rules' lists them.");
        return ExitCode.BadInput;
    }
}
