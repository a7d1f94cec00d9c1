using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Reads and writes plan files: YAML, of which JSON is a part. docs/plan-file.md describes them. Safe between threads.</summary>
public static class PlanFile
{
    /// <summary>The largest text that is read unless another limit is given: 64 MiB in UTF-8.</summary>
    public const int DefaultMaximumBytes = 64 * 1024 * 1024;

    /// <summary>How many values a file can have; a plan of 100,000 data sets has about one million.</summary>
    public const int MostValues = 8_000_000;

    /// <summary>How many faults are listed; further ones are counted.</summary>
    public const int MostFaults = 100_000;

    /// <summary>
    /// Reads a plan. Every fault of the text comes at once, those of its form and those of its meaning, with their places;
    /// whatever the text is, nothing is thrown for it.
    /// </summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="maximumBytes">The largest size in UTF-8 that is looked at.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static PlanReadResult Read(
        string text, string? fileName = null, int maximumBytes = DefaultMaximumBytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);

        var faults = new PlaceCollector { Cancellation = cancellation };
        var (sha256, bytes) = TextHash.Of(text);
        if (bytes > maximumBytes)
            faults.Add(1, 1, "", $"{bytes:N0} bytes", "The file is too large to be read.", $"at most {maximumBytes:N0} bytes");

        var (plan, comments) = bytes > maximumBytes ? default : ReadPlan(text, faults);
        var sound = faults.Faults.Count == 0;
        return new PlanReadResult
        {
            Plan = sound ? plan : null,
            Comments = sound && comments is not null ? comments : PlanComments.Empty,
            Faults = [.. faults.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ThenBy(fault => fault.Path, StringComparer.Ordinal)],
            FaultsInAll = faults.InAll,
            Sha256 = sha256,
            FileName = fileName,
        };
    }

    /// <summary>
    /// Reads a plan from the text of a file. Where the file is no text, that is what is said, at each place; the hash is then
    /// that of its bytes.
    /// </summary>
    /// <param name="file">The file's text, or why it is none.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="maximumBytes">The largest size in UTF-8 that is looked at.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static PlanReadResult Read(
        FileText file, string? fileName = null, int maximumBytes = DefaultMaximumBytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Faults.Count == 0) return Read(file.Text, fileName, maximumBytes, cancellation);
        return new PlanReadResult
        {
            Faults = [.. file.Faults.Select(fault => new PlanFileFault(fault.Line, fault.Column, "", fault.Value, fault.Rule, fault.Expected))],
            Sha256 = file.Sha256OfBytes!,
            FileName = fileName,
        };
    }

    /// <summary>
    /// Writes a plan in the one canonical form: the keys in the order of the reference page, what equals its default left
    /// out, line feeds as line ends. The same plan gives the same text, and reading it gives an equal plan. For a plan that
    /// came out of a file there is <see cref="Write(Plan, PlanComments)"/>, which keeps what people wrote into it.
    /// </summary>
    public static string Write(Plan plan) => PlanWriting.Write(plan, PlanComments.Empty).Text;

    /// <summary>
    /// Writes a plan in the canonical form with comments at their places. A comment inside of what becomes one line goes
    /// before that line; so does one about a key that is left out, before what follows. Comments of items that the plan
    /// does not have are given back. Writing what was read of a text that this wrote gives the same text.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="comments">The comments, as <see cref="PlanReadResult.Comments"/> has them.</param>
    public static PlanText Write(Plan plan, PlanComments comments) => PlanWriting.Write(plan, comments);

    private static (Plan? Plan, PlanComments? Comments) ReadPlan(string text, PlaceCollector faults)
    {
        if (DocumentReader.Read(text, faults) is not { } document) return default;
        // First without paths, which a sound plan does not need.
        var silent = new PlaceCollector { HasPaths = false, Cancellation = faults.Cancellation };
        var bound = PlanShape.Root.Read(document.Root, "", silent);
        if (silent.Faults.Count > 0) bound = PlanShape.Root.Read(document.Root, "", faults);
        if (bound is not Plan plan) return default;

        var merge = new FaultMerge(PlanShape.Root, faults.Faults);
        foreach (var fault in PlanValidator.Validate(plan).Where(fault => merge.IsNew(PlanShape.Root, fault.Path)))
        {
            faults.Cancellation.ThrowIfCancellationRequested();
            faults.Add(PlanPath.Locate(document.Root, fault.Path), fault.Path, fault.Value, fault.Rule, fault.Expected);
        }

        // One that could not be read has no pattern, and its faults are told already.
        if (plan.Naming?.Standard is { Patterns.Count: > 0 } standard) StandardFaults.Add(CompiledStandard.Compile(standard), "naming.standard", document.Root, text, merge, faults);
        return faults.Faults.Count == 0 ? (plan, CommentAttachment.Of(document, faults.Cancellation)) : default;
    }
}
