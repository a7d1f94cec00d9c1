using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>What rules found in labels. Immutable; safe between threads.</summary>
public sealed class NamingReport
{
    private readonly NamingWorld _world;

    internal NamingReport(NamingWorld world, NamingFinding[] findings, IReadOnlyList<RuleNotRun> notRun, IReadOnlyList<NamingRule> rules)
    {
        (_world, Findings, NotRun, Rules) = (world, findings, notRun, rules);
        var counts = new Dictionary<NamingRule, int>(ReferenceEqualityComparer.Instance);
        foreach (ref readonly var finding in findings.AsSpan()) System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, finding.Rule, out _)++;
        Counts = counts;
        Ignored = _world.Standard is null ? 0 : _world.Names.Count(name => name.Outcome == LabelOutcome.NotRead);
    }

    /// <summary>What was asked.</summary>
    public LintQuestion Question => _world.Question;

    /// <summary>The findings: those of labels in the order of the list, then those of the plan.</summary>
    public IReadOnlyList<NamingFinding> Findings { get; }

    /// <summary>The rules that could not be run, by id.</summary>
    public IReadOnlyList<RuleNotRun> NotRun { get; }

    /// <summary>The rules that are on, those that could not be run included.</summary>
    public IReadOnlyList<NamingRule> Rules { get; }

    /// <summary>By rule how many findings there are; rules without any are not there.</summary>
    public IReadOnlyDictionary<NamingRule, int> Counts { get; }

    /// <summary>How many labels the standard ignores.</summary>
    public int Ignored { get; }

    /// <summary>The label that a finding is about.</summary>
    public string LabelOf(in NamingFinding finding) => finding.Facts?.Label ?? _world.Labels.TextOf(finding.Label);

    /// <summary>How much a rule's findings matter by the standard.</summary>
    public FindingSeverity SeverityOf(NamingRule rule) => _world.SeverityOf(rule);

    /// <summary>A finding in words.</summary>
    public NamingWords Describe(in NamingFinding finding) => finding.Rule.Describe(finding, _world);

    /// <summary>The entry of the standard by which a label need not follow it today; null when there is none, or it has ended.</summary>
    public ExemptLabels? ExemptionOf(in NamingFinding finding)
    {
        if (_world.Standard is not { Source.Exceptions.Count: > 0 } standard) return null;
        // What is found in a plan is about a label too, though it does not stand in the list.
        var label = finding.Facts is { } facts ? Encoding.UTF8.GetBytes(facts.Label) : _world.Labels[finding.Label];
        foreach (var exempt in standard.Source.Exceptions)
        {
            if (!(exempt.Until < _world.Question.Today) && exempt.Mask.Covers(label)) return exempt;
        }

        return null;
    }
}
