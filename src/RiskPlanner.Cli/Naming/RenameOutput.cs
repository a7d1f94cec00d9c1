using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>Plans of renamings as text and as JSON.</summary>
internal static class RenameOutput
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a renaming.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The renaming.</param>
    /// <param name="renamed">The plan in which it is carried out, for the moments of its steps; null where none was asked for.</param>
    /// <param name="format">text or json.</param>
    public static void Write(Stream output, RenamePlan plan, RenamedPlan? renamed, string format)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (format != "json") WriteText(writer, plan, renamed);
        else if (renamed is null) Serialize(new { Steps = plan.Steps.Select(step => new { step.Number, Kind = Word(step.Kind), step.DataSet, step.From, step.To, step.Needs }), plan.Cannot });
        else Serialize(new { Steps = renamed.Steps.Select(dated => new { dated.Step.Number, Kind = Word(dated.Step.Kind), dated.Step.DataSet, dated.Step.From, dated.Step.To, dated.Step.Needs, At = Written(dated.At), dated.WhyNot }), plan.Cannot });

        void Serialize<T>(T document) => writer.WriteLine(JsonSerializer.Serialize(document, Readable));
    }

    private static void WriteText(StreamWriter writer, RenamePlan plan, RenamedPlan? renamed)
    {
        foreach (var (index, step) in plan.Steps.Index())
        {
            writer.WriteLine($"{step.Number}. {Word(step.Kind)}: {(step.DataSet is { } dataSet ? $"{dataSet}, " : "")}{step.From} -> {step.To}");
            if (renamed?.Steps[index] is { } dated) writer.WriteLine($"   In the plan: {Written(dated.At) ?? $"not done. {dated.WhyNot}"}");
            foreach (var need in step.Needs) writer.WriteLine($"   - {need}");
        }

        if (plan.Cannot.Count > 0) writer.WriteLine($"{(plan.Steps.Count > 0 ? "\n" : "")}Not by steps:");
        foreach (var obstacle in plan.Cannot) writer.WriteLine($"- {obstacle.Label}{(obstacle.DataSet is { } dataSet ? $", {dataSet}" : "")}: {obstacle.Why}");
        if (plan.Steps.Count + plan.Cannot.Count == 0) writer.WriteLine("Every label follows the standard: there is nothing to rename.");
    }

    private static string? Written(Instant? moment) => moment is { } at ? InstantPattern.General.Format(at) : null;

    private static string Word(RenameStepKind kind) => kind switch
    {
        RenameStepKind.KgupAdd => "kgup-add",
        RenameStepKind.Define => "define",
        RenameStepKind.Copy => "copy",
        RenameStepKind.Catalog => "catalog",
        _ => "delete",
    };
}
