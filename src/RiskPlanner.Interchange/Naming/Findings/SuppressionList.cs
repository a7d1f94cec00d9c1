using NodaTime;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Findings that somebody answers for: by rule and mask of labels, or by fingerprint. Immutable.</summary>
public sealed class SuppressionList
{
    private static readonly TextShape Id = new()
    {
        What = "the id of a rule",
        Rule = "The id of a rule is letters and digits.",
        Example = "RP0013",
        MaximumLength = 12,
        Pattern = "^[A-Z]{2,8}[0-9]{1,4}$",
    };

    private static readonly TextShape Mask = new()
    {
        What = "a mask of labels, `*` for any characters, periods included, `%` for one",
        Rule = $"A mask of labels is {OperatorMask.Rule}.",
        Example = OperatorMask.Example,
        MaximumLength = 64,
        Pattern = OperatorMask.Pattern,
        Convert = text => new OperatorMask(text),
    };

    private static readonly TextShape Print = new()
    {
        What = "a fingerprint",
        Rule = "A fingerprint is 16 hexadecimal digits, as results have it.",
        Example = "0123456789abcdef",
        MinimumLength = 16,
        MaximumLength = 16,
        Pattern = "^[0-9a-f]{16}$",
    };

    private static readonly TextShape Sentence = new()
    {
        What = "text",
        Rule = "This is text for people.",
        Example = "Head of key management",
        MaximumLength = 400,
    };

    private static readonly ObjectShape EntryShape = new()
    {
        Name = "suppression",
        What = "a suppression",
        Description = "Findings that fail nothing, by rule and label or by fingerprint.",
        Inline = true,
        Fields =
        [
            FieldsOf<Entry>.Optional("rule", Id, entry => entry.Rule, null, "The rule."),
            FieldsOf<Entry>.Optional("label", Mask, entry => entry.Label, null, "The labels; all of the rule if left out."),
            FieldsOf<Entry>.Optional("fingerprint", Print, entry => entry.Fingerprint, null, "One finding, by what results give as its fingerprint."),
            FieldsOf<Entry>.Required("by", Sentence, entry => entry.By, "Who answers for it."),
            FieldsOf<Entry>.Optional("until", new DateShape(), entry => entry.Until, null, "The last day on which it counts."),
            FieldsOf<Entry>.Required("why", Sentence, entry => entry.Why, "The reason."),
        ],
        Build = values => new Entry(values.Get<string?>("rule"), values.Get<OperatorMask?>("label"), values.Get<string?>("fingerprint"), values.Get<string>("by"), values.Get<LocalDate?>("until"), values.Get<string>("why")),
    };

    private static readonly ObjectShape Root = new()
    {
        Name = "suppressions",
        What = "a list of suppressions",
        Description = "Findings that somebody answers for.",
        Fields = [FieldsOf<IReadOnlyList<Entry>>.Required("suppressions", new ListShapeOfT<Entry>(EntryShape), entries => entries, "The suppressions.")],
        Build = values => values.Get<IReadOnlyList<Entry>?>("suppressions") ?? [],
    };

    private readonly IReadOnlyList<Entry> _entries;

    private SuppressionList(IReadOnlyList<Entry> entries) => _entries = entries;

    /// <summary>Reads a list; every fault comes at once.</summary>
    /// <returns>The list, or the faults.</returns>
    public static (SuppressionList? List, IReadOnlyList<PlanFileFault> Faults) Read(string text)
    {
        var faults = new PlaceCollector();
        if (DocumentReader.Read(text, faults, DocumentKind.Suppressions) is not { } document) return (null, faults.Faults);
        var entries = Root.Read(document.Root, "", faults) as IReadOnlyList<Entry> ?? [];
        foreach (var (i, entry) in entries.Index().Where(entry => entry.Item is { Rule: null, Fingerprint: null }))
            faults.Add(PlanPath.Locate(document.Root, $"suppressions[{i}]"), $"suppressions[{i}]", "", "A suppression names a rule or a fingerprint.", "rule or fingerprint");
        return faults.Faults.Count > 0 ? (null, faults.Faults) : (new SuppressionList(entries), []);
    }

    /// <summary>Why a finding fails nothing on a day; null when it counts.</summary>
    public Suppression? Find(string rule, string label, string fingerprint, LocalDate today)
    {
        foreach (var entry in _entries)
        {
            if (entry.Until < today || (entry.Rule is not null && entry.Rule != rule) || (entry.Fingerprint is not null && entry.Fingerprint != fingerprint)) continue;
            if (entry.Label is { } mask && !mask.Covers(System.Text.Encoding.UTF8.GetBytes(label))) continue;
            return new Suppression(entry.By, entry.Until, entry.Why);
        }

        return null;
    }

    private sealed record Entry(string? Rule, OperatorMask? Label, string? Fingerprint, string By, LocalDate? Until, string Why);
}
