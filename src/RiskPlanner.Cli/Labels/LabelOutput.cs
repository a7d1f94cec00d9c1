using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Cli.Labels;

/// <summary>The forms in which <c>explain-label</c> tells a decision. Pure.</summary>
internal static class LabelOutput
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(DataSetName dataSet, LabelDecision decision) => new JsonObject
    {
        ["dataSet"] = dataSet.Text,
        ["label"] = decision.Label?.Text,
        ["source"] = decision.Effect == LabelEffect.Applies ? Kebab.Of(decision.Source) : "unsupported",
        ["encrypted"] = decision.IsEncrypted,
        ["steps"] = new JsonArray([.. decision.Steps.Select(step => new JsonObject
        {
            ["rule"] = Kebab.Of(step.Rule),
            ["matched"] = step.Rule == LabelRule.Type && step.Organisation is { } organisation ? Kebab.Of(organisation) : step.Matched,
            ["result"] = step.Result?.Text,
            ["why"] = step.Why,
            ["source"] = step.Source,
        })]),
        ["doubt"] = decision.Doubt,
    }.ToJsonString(Readable);

    public static string Text(DataSetName dataSet, LabelDecision decision)
    {
        var end = decision switch
        {
            { Effect: LabelEffect.AllocationFails } => "is not allocated",
            { Label: { } label } => $"is encrypted under {label}",
            _ => "is in clear",
        };
        return string.Join('\n', decision.Steps.Select(step => $"{Kebab.Of(step.Rule) + ":",-12}{step.Why} ({step.Source})")
            .Prepend($"{dataSet} {end}. {decision.Reason}")
            .Concat(decision.Doubt is { } doubt ? [$"{"doubt:",-12}{doubt}"] : Array.Empty<string>()));
    }
}
