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

    private SuppressionList(IReadOnlyList<AcceptedFinding> entries, IReadOnlyList<(AcceptedFinding Entry, string File, int Line, int Column)> placed) => (_entries, Placed) = (entries, placed);

    /// <summary>The entries without a last day.</summary>
    public IEnumerable<OpenEndedEntry> OpenEnded => OpenEndedEntry.In(_entries);

    /// <summary>The entries whose places are known, in their order: of these it is told where they excuse nothing.</summary>
    public IReadOnlyList<(AcceptedFinding Entry, string File, int Line, int Column)> Placed { get; }

    /// <summary>A list of what a plan, or several sources together, accept.</summary>
    public static SuppressionList Of(IEnumerable<AcceptedFinding> accepted) => new([.. accepted], []);

    /// <summary>This list and then what a plan accepts.</summary>
    /// <param name="accepted">What it accepts.</param>
    /// <param name="file">The plan's file.</param>
    /// <param name="places">Finds places in it.</param>
    public SuppressionList With(IReadOnlyList<AcceptedFinding> accepted, string file, PlanPlaces places)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(places);
        return new([.. _entries, .. accepted], [.. Placed, .. accepted.Index().Select(entry => (entry.Item, Place: places.Find($"findings.accepted[{entry.Index}]"))).Select(entry => (entry.Item, file, entry.Place.Line, entry.Place.Column))]);
    }

    /// <summary>Reads a file of suppressions; every fault comes at once.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="file">Its name, for places; null where it does not matter.</param>
    /// <returns>The list, or the faults.</returns>
    public static (SuppressionList? List, IReadOnlyList<PlanFileFault> Faults) Read(string text, string? file = null)
    {
        var faults = new PlaceCollector();
        if (DocumentReader.Read(text, faults, DocumentKind.Suppressions) is not { } document) return (null, faults.Faults);
        var entries = Root.Read(document.Root, "", faults) as IReadOnlyList<AcceptedFinding> ?? [];
        foreach (var (i, entry) in entries.Index().Where(entry => !entry.Item.NamesFindings))
            faults.Add(PlanPath.Locate(document.Root, $"suppressions[{i}]"), $"suppressions[{i}]", "", "A suppression names a rule or a fingerprint.", "rule or fingerprint");
        if (faults.Faults.Count > 0) return (null, faults.Faults);
        return (new SuppressionList(entries, file is null ? [] : [.. entries.Index().Select(entry => (entry.Item, Place: PlanPath.Locate(document.Root, $"suppressions[{entry.Index}]"))).Select(entry => (entry.Item, file, entry.Place.Line, entry.Place.Column))]), []);
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
