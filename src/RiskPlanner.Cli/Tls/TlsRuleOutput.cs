using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Cli.Output;
using RiskPlanner.Model;
using RiskPlanner.Tls;

namespace RiskPlanner.Cli.Tls;

/// <summary>The rules about TLS settings, listed or explained.</summary>
internal static class TlsRuleOutput
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lists the rules as text, or as JSON.</summary>
    /// <returns>The exit code.</returns>
    public static int WriteRules(CommandLineHost host, string format)
    {
        if (format == "json")
            host.Out.WriteLine(JsonSerializer.Serialize(TlsRules.All.Select(rule => new { rule.Id, rule.Name, Severity = Word(rule), rule.Title }), Readable));
        else
            TextOutput.Table(host.Out, ["rule", "severity", "what it says"], TlsRules.All.Select(rule => new[] { rule.Id, Word(rule), rule.Title }));
        return ExitCode.Done;
    }

    /// <summary>Prints a rule's page.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ExplainAsync(CommandLineHost host, string id)
    {
        if (TlsRules.Find(id.ToUpperInvariant()) is { } rule)
        {
            await host.Out.WriteAsync(rule.Page);
            return ExitCode.Done;
        }

        var nearest = NearestName.Find(id, TlsRules.All.Select(known => known.Id));
        await host.Error.WriteLineAsync($"riskplanner: --explain '{id}': There is no rule of this id. Expected: {nearest ?? "an id that 'riskplanner tls --rules' lists"}.");
        return ExitCode.BadInput;
    }

    private static string Word(TlsRule rule) => rule.Severity.ToString().ToLowerInvariant();
}
