using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>Plans of renamings as text and as JSON.</summary>
internal static class RenameOutput
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, RenamePlan plan, string format)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (format == "json") writer.WriteLine(JsonSerializer.Serialize(new { Steps = plan.Steps.Select(step => new { step.Number, Kind = Word(step.Kind), step.DataSet, step.From, step.To, step.Needs }), plan.Cannot }, Readable));
        else WriteText(writer, plan);
    }

    private static void WriteText(StreamWriter writer, RenamePlan plan)
    {
        foreach (var step in plan.Steps)
        {
            writer.WriteLine($"{step.Number}. {Word(step.Kind)}: {(step.DataSet is { } dataSet ? $"{dataSet}, " : "")}{step.From} -> {step.To}");
            foreach (var need in step.Needs) writer.WriteLine($"   - {need}");
        }

        if (plan.Cannot.Count > 0) writer.WriteLine($"{(plan.Steps.Count > 0 ? "\n" : "")}Not by steps:");
        foreach (var obstacle in plan.Cannot) writer.WriteLine($"- {obstacle.Label}{(obstacle.DataSet is { } dataSet ? $", {dataSet}" : "")}: {obstacle.Why}");
        if (plan.Steps.Count + plan.Cannot.Count == 0) writer.WriteLine("Every label follows the standard: there is nothing to rename.");
    }

    private static string Word(RenameStepKind kind) => kind switch
    {
        RenameStepKind.KgupAdd => "kgup-add",
        RenameStepKind.Define => "define",
        RenameStepKind.Copy => "copy",
        RenameStepKind.Catalog => "catalog",
        _ => "delete",
    };
}
