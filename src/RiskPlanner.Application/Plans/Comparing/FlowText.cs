using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RiskPlanner.Application.Plans;

/// <summary>Values as a plan file writes them in one line: <c>{every: P1D, keep: 60}</c>, <c>[PROD, RECOV]</c>. Pure functions.</summary>
public static partial class FlowText
{
    /// <summary>The text of a value; empty for none.</summary>
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => $"[{string.Join(", ", list.Select(Of))}]",
        JsonObject mapping => $"{{{string.Join(", ", mapping.Select(entry => $"{entry.Key}: {Of(entry.Value)}"))}}}",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => Quoted(scalar.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    // Text that YAML would read as something else, or end early, stands between single quotes.
    private static string Quoted(string text) => Plain().IsMatch(text) && !Other().IsMatch(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[A-Za-z#$0-9(/][^\r\n,\[\]{}:#'""]*(:[^\r\n,\[\]{}:#'""\s][^\r\n,\[\]{}:#'""]*)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(true|false|null|yes|no|on|off|~|#.*|[-+]?[0-9][0-9_.]*([eE][-+]?[0-9]+)?)$|\s$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Other();
}
