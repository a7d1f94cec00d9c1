using NodaTime;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Application.Naming;

/// <summary>A list of key labels seen by a standard, and by a second one beside it. Pages, CSV and PDF are made of it. Immutable.</summary>
public sealed class NamingSheet
{
    /// <summary>The largest list that is read: 4 MiB.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    private NamingSheet(NamingQuestion question, IReadOnlyList<PlanFileFault> faults, StandardInUse? use, StandardInUse? other, StandardReadResult? read, StandardReadResult? otherRead) =>
        (Question, ListFaults, Use, Other, Standard, OtherStandard) = (question, faults, use, other, read, otherRead);

    /// <summary>What was asked.</summary>
    public NamingQuestion Question { get; }

    /// <summary>What keeps the list from being read; empty when nothing does.</summary>
    public IReadOnlyList<PlanFileFault> ListFaults { get; }

    /// <summary>The standard as it was read; null when there is none.</summary>
    public StandardReadResult? Standard { get; }

    /// <summary>The second standard as it was read; null when there is none.</summary>
    public StandardReadResult? OtherStandard { get; }

    /// <summary>The list by the standard, or by no standard where that is wrong or missing; null when the list cannot be read.</summary>
    public StandardInUse? Use { get; }

    /// <summary>The list by the second standard; null when there is none, or it is wrong.</summary>
    public StandardInUse? Other { get; }

    /// <summary>Looks at a list. Pure: the same question gives the same sheet.</summary>
    public static NamingSheet Make(NamingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var standard = Read(question.StandardText);
        var other = Read(question.OtherStandardText);
        if (question.List.Length > MostBytes)
            return new NamingSheet(question, [new PlanFileFault(1, 1, "", $"{question.List.Length:N0} bytes", "The list is too long for a page; riskplanner lint takes it.", $"at most {MostBytes:N0} bytes")], null, null, standard, other);
        var builder = new LabelListBuilder();
        var read = question.Formats.Read(question.ListName, question.List, format: null, builder);
        if (read.Faults.Count > 0) return new NamingSheet(question, read.Faults, null, null, standard, other);
        var labels = builder.Build();
        return new NamingSheet(
            question, [], StandardInUse.Of(labels, standard, question), other?.Standard is null ? null : StandardInUse.Of(labels, other, question), standard, other);
    }

    /// <summary>The keys of one of a plan's key stores by two standards that are read already.</summary>
    /// <param name="plan">A plan without faults.</param>
    /// <param name="keyStore">One of its key stores.</param>
    /// <param name="standard">The standard; null for none.</param>
    /// <param name="other">The second one.</param>
    /// <param name="today">The day by which exceptions have ended or not.</param>
    internal static NamingSheet Of(Plan plan, string keyStore, StandardReadResult? standard, StandardReadResult other, LocalDate today)
    {
        var builder = new LabelListBuilder();
        builder.BeginFile(plan.Name);
        foreach (var (place, key) in plan.Keys.Where(key => key.KeyStore == keyStore).Index()) builder.Add(key.Label.Text, place + 1);
        var labels = builder.Build();
        var question = new NamingQuestion(plan.Name, default, "", today) { Plan = plan, KeyStore = keyStore };
        return new NamingSheet(question, [], StandardInUse.Of(labels, standard, question), StandardInUse.Of(labels, other, question), standard, other);
    }

    /// <summary>What one label is by the standard, as somebody types it: nothing when it follows.</summary>
    /// <param name="label">The label.</param>
    public IReadOnlyList<NamingResult> Try(string label)
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("", 1);
        builder.Add(label, 1);
        var results = new NamingResults(NamingLinter.Lint(new LintQuestion(builder.Build()) { Standard = Standard?.Standard, Today = Question.Today }));
        // What it is by itself; rules about lists have nothing to say of one label.
        return [.. Enumerable.Range(0, results.Count).Select(index => results[index]).Where(result => result.Rule is "RP0001" or "RP0002" or "RP0003" or "RP0004" || !result.Rule.StartsWith("RP", StringComparison.Ordinal))];
    }

    private static StandardReadResult? Read(string text) => text.Trim().Length == 0 ? null : StandardFile.Read(text);
}
