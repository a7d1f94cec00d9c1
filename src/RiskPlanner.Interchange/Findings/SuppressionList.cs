using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Findings that somebody answers for: of a file of suppressions, of a plan, or of both. Immutable.</summary>
public sealed class SuppressionList
{
    private static readonly ObjectShape Root = new()
    {
        Name = "suppressions",
        What = "a list of suppressions",
        Description = "Findings that somebody answers for.",
        Fields = [FieldsOf<IReadOnlyList<AcceptedFinding>>.Required("suppressions", new ListShapeOfT<AcceptedFinding>(FindingEntryShapes.Suppression), entries => entries, "The suppressions.")],
        Build = values => values.Get<IReadOnlyList<AcceptedFinding>?>("suppressions") ?? [],
    };

    private readonly IReadOnlyList<AcceptedFinding> _entries;

    private SuppressionList(IReadOnlyList<AcceptedFinding> entries) => _entries = entries;

    /// <summary>The entries without a last day.</summary>
    public IEnumerable<OpenEndedEntry> OpenEnded => OpenEndedEntry.In(_entries);

    /// <summary>A list of what a plan, or several sources together, accept.</summary>
    public static SuppressionList Of(IEnumerable<AcceptedFinding> accepted) => new([.. accepted]);

    /// <summary>This list and then what a plan accepts.</summary>
    public SuppressionList With(IEnumerable<AcceptedFinding> accepted) => new([.. _entries, .. accepted]);

    /// <summary>Reads a file of suppressions; every fault comes at once.</summary>
    /// <returns>The list, or the faults.</returns>
    public static (SuppressionList? List, IReadOnlyList<PlanFileFault> Faults) Read(string text)
    {
        var faults = new PlaceCollector();
        if (DocumentReader.Read(text, faults, DocumentKind.Suppressions) is not { } document) return (null, faults.Faults);
        var entries = Root.Read(document.Root, "", faults) as IReadOnlyList<AcceptedFinding> ?? [];
        foreach (var (i, entry) in entries.Index().Where(entry => !entry.Item.NamesFindings))
            faults.Add(PlanPath.Locate(document.Root, $"suppressions[{i}]"), $"suppressions[{i}]", "", "A suppression names a rule or a fingerprint.", "rule or fingerprint");
        return faults.Faults.Count > 0 ? (null, faults.Faults) : (new SuppressionList(entries), []);
    }

    /// <summary>Why a finding fails nothing on a day; null when it counts. The first entry that speaks of it counts.</summary>
    public Suppression? Find(string rule, string about, string fingerprint, LocalDate today)
    {
        foreach (var entry in _entries)
        {
            if (entry.Covers(rule, about, fingerprint, today)) return new Suppression(entry.By, entry.Until, entry.Why);
        }

        return null;
    }
}
