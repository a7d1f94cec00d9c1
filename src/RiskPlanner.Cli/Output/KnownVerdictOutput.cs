using System.Globalization;
using RiskPlanner.Application.Providers;

namespace RiskPlanner.Cli.Output;

/// <summary>What verdicts come to beside a baseline, as text.</summary>
internal static class KnownVerdictOutput
{
    /// <summary>What is new and what is gone, then how many are known, new and gone.</summary>
    public static void Write(TextWriter writer, KnownVerdicts verdicts)
    {
        foreach (var finding in verdicts.New) writer.WriteLine($"New: {finding.About}: {finding.Message}");
        foreach (var finding in verdicts.Gone) writer.WriteLine($"Gone: {finding.About}: {finding.Message}");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Beside the baseline: {verdicts.KnownCount:N0} known, {verdicts.New.Count:N0} new, {verdicts.Gone.Count:N0} gone."));
    }
}
