using System.Security.Cryptography;
using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Reads and writes plan files: YAML, of which JSON is a part. docs/plan-file.md describes them. Safe between threads.</summary>
public static class PlanFile
{
    /// <summary>The largest text that is read unless another limit is given: 64 MiB in UTF-8.</summary>
    public const int DefaultMaximumBytes = 64 * 1024 * 1024;

    /// <summary>
    /// Reads a plan. Every fault of the text comes at once, those of its form and those of its meaning, with their places;
    /// whatever the text is, nothing is thrown for it.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="maximumBytes">The largest size in UTF-8 that is looked at.</param>
    public static PlanReadResult Read(string text, string? fileName = null, int maximumBytes = DefaultMaximumBytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);

        var faults = new PlaceCollector();
        var plan = TooLarge(text, maximumBytes, faults) ? null : ReadPlan(text, faults);
        return new PlanReadResult
        {
            Plan = faults.Faults.Count == 0 ? plan : null,
            Faults = [.. faults.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ThenBy(fault => fault.Path, StringComparer.Ordinal)],
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            FileName = fileName,
        };
    }

    /// <summary>
    /// Writes a plan in the one canonical form: the keys in the order of the reference page, what equals its default left
    /// out, line feeds as line ends. The same plan gives the same text, and reading it gives an equal plan.
    /// </summary>
    public static string Write(Plan plan) => PlanWriting.Write(plan);

    private static bool TooLarge(string text, int maximumBytes, PlaceCollector faults)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes <= maximumBytes) return false;
        faults.Add(1, 1, "", $"{bytes:N0} bytes", "The file is too large to be read.", $"at most {maximumBytes:N0} bytes");
        return true;
    }

    private static Plan? ReadPlan(string text, PlaceCollector faults)
    {
        if (DocumentReader.Read(text, faults) is not { } document) return null;
        if (PlanShape.Root.Read(document, "", faults) is not Plan plan) return null;

        var merge = new FaultMerge(PlanShape.Root, faults.Faults);
        foreach (var fault in PlanValidator.Validate(plan).Where(fault => merge.IsNew(PlanShape.Root, fault.Path)))
            faults.Add(PlanPath.Locate(document, fault.Path), fault.Path, fault.Value, fault.Rule, fault.Expected);
        return plan;
    }
}
