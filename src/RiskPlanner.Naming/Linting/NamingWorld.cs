using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>What rules look at, and what several of them need. The lazy parts are safe between threads.</summary>
internal sealed class NamingWorld
{
    private readonly Lazy<int[]> _order;
    private readonly Lazy<LabelGroups> _groups;
    private readonly Lazy<PlanLabels> _planLabels;
    private readonly Lazy<bool[]> _lookAlikes;

    public NamingWorld(LintQuestion question)
    {
        Question = question;
        Names = new LabelName[question.Labels.Count];
        Applications = question is { Plan.Applications.Count: > 0, Standard: { } standard } && standard.Parts[CompiledStandard.ApplicationPart] is { LooksUp: false }
            ? new KnownValues([.. question.Plan.Applications.Select(application => application.Name)])
            : null;
        _order = new(() => CkdsOrder.Of(question.Labels));
        _groups = new(() => LabelGroups.Of(this));
        _planLabels = new(() => new PlanLabels(this));
        _lookAlikes = new(() => LookAlikes.Mark(this));
    }

    public LintQuestion Question { get; }

    public LabelList Labels => Question.Labels;

    public CompiledStandard? Standard => Question.Standard;

    public Plan? Plan => Question.Plan;

    /// <summary>The applications that the plan knows, where the standard names none; null where they do not count.</summary>
    public KnownValues? Applications { get; }

    /// <summary>The labels as the standard reads them.</summary>
    public LabelName[] Names { get; }

    /// <summary>Whether, where there is no standard, labels are read by their qualifiers (<see cref="QualifierReading"/>).</summary>
    public bool ReadsQualifiers { get; init; }

    /// <summary>The labels in the order of the CKDS.</summary>
    public int[] Order => _order.Value;

    /// <summary>Whose keys the labels name.</summary>
    public LabelGroups Groups => _groups.Value;

    /// <summary>What the plan says of labels.</summary>
    public PlanLabels PlanLabels => _planLabels.Value;

    /// <summary>By label whether it looks like an earlier one.</summary>
    public bool[] LookAlikeMarks => _lookAlikes.Value;

    /// <summary>Whether a label stands in the list.</summary>
    public bool Has(string label)
    {
        Span<byte> text = stackalloc byte[Encoding.UTF8.GetMaxByteCount(label.Length)];
        text = text[..Encoding.UTF8.GetBytes(label, text)];
        var (low, high) = (0, Order.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var compared = CkdsOrder.Compare(Labels[Order[middle]], text);
            if (compared == 0) return true;
            if (compared < 0) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }

    /// <summary>The setting of a rule in the standard; null when it has none.</summary>
    public RuleSetting? SettingOf(NamingRule rule) => Standard?.SettingOf(rule.Id);

    /// <summary>How much findings of a rule matter.</summary>
    public FindingSeverity SeverityOf(NamingRule rule) => SettingOf(rule)?.Severity ?? rule.DefaultSeverity;

    /// <summary>Reads every label, for who looks at no rules.</summary>
    public void ReadNames()
    {
        const int ChunkSize = 16 * 1024;
        var chunks = (Labels.Count + ChunkSize - 1) / ChunkSize;
        Parallel.For(0, chunks, MakeReader, (chunk, _, reader) =>
        {
            for (var label = chunk * ChunkSize; label < Math.Min(Labels.Count, (chunk + 1) * ChunkSize); label++)
                Names[label] = ReadsQualifiers ? QualifierReading.Read(Labels[label]) : reader.ReadName(Labels[label]);
            return reader;
        }, _ => { });
    }

    /// <summary>A reader for one thread.</summary>
    public LabelReader MakeReader() => new(Standard, Applications);
}
