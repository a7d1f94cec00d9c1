using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Keys as a list shows them, what belongs together, and what a slip over adjacent lines can take (docs/naming/adjacency.md). Immutable;
/// safe between threads.
/// </summary>
public sealed class KeyListing
{
    private readonly NamingWorld _world;
    private readonly int[] _order;
    private readonly Lazy<ILookup<string, System.Numerics.BigInteger>> _numbers;
    private readonly Dictionary<string, (string? Application, KeyPurpose Purpose)>? _byPlan;

    private KeyListing(KeyListQuestion question, NamingWorld world, int[] order, Dictionary<string, (string? Application, KeyPurpose Purpose)>? byPlan)
    {
        (Question, _world, _order, _byPlan) = (question, world, order, byPlan);
        _numbers = new(() => Enumerable.Range(0, question.Labels.Count).Where(label => question.Labels.IsIn(label, KeyStore)).Select(label => NumberedLabel.Of(question.Labels.TextOf(label)))
            .OfType<NumberedLabel>().Distinct().ToLookup(label => label.Base, label => label.Number));
        KeyStore = KeyStoreOf(question);
        Groups = byPlan is null ? KeyGroupFinder.ByNames(this, world, order) : KeyGroupFinder.ByPlan(this, question.Plan!, world, order);
        Slip = Slip.OfAny(Count, question.Lines, Groups.Select(group => (group.FirstLine, group.LastLine)));
    }

    /// <summary>What was asked.</summary>
    public KeyListQuestion Question { get; }

    /// <summary>The key store that is listed; null where the labels name none.</summary>
    public string? KeyStore { get; }

    /// <summary>How many lines the list has.</summary>
    public int Count => _order.Length;

    /// <summary>The keys of which all must be taken, in the order of their first lines.</summary>
    public IReadOnlyList<KeyGroup> Groups { get; }

    /// <summary>The slips that take any group as a whole.</summary>
    public Slip Slip { get; }

    /// <summary>Lists the keys of each key store for itself: an operator sees one CKDS at a time, and no slip goes over two.</summary>
    /// <returns>One list for each key store that the labels name, or that is asked for; one of all labels where they name none.</returns>
    public static IReadOnlyList<KeyListing> MakeEach(KeyListQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.KeyStore is null && question.Labels.KeyStores.Count > 1
            ? [.. question.Labels.KeyStores.Select(keyStore => Make(question with { KeyStore = keyStore }))]
            : [Make(question)];
    }

    /// <summary>Lists the keys of one key store.</summary>
    public static KeyListing Make(KeyListQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentOutOfRangeException.ThrowIfLessThan(question.Lines, 1);
        var world = new NamingWorld(new LintQuestion(question.Labels) { Standard = question.Standard }) { ReadsQualifiers = question.Standard is null };
        world.ReadNames();
        var order = question.InCkdsOrder ? world.Order : CkdsOrder.ByName(question.Labels);
        if (KeyStoreOf(question) is { } keyStore && question.Labels.KeyStores.Count > 0) order = [.. order.Where(label => question.Labels.IsIn(label, keyStore))];
        if (question.Filter is { } filter) order = [.. order.Where(label => filter.Covers(question.Labels[label]))];
        return new KeyListing(question, world, order, question.Plan is { } plan ? NamesOf(plan) : null);
    }

    /// <summary>The label of a line, from 1 on.</summary>
    public string LabelOf(int line) => Question.Labels.TextOf(_order[line - 1]);

    /// <summary>The application of a line's key; null when nothing names it.</summary>
    public string? ApplicationOf(int line) => ApplicationOfLabel(_order[line - 1]);

    /// <summary>What a line's key is for; null when nothing says it.</summary>
    public KeyPurpose? PurposeOf(int line)
    {
        var label = _order[line - 1];
        if (_byPlan is not null && _byPlan.TryGetValue(Question.Labels.TextOf(label), out var known)) return known.Purpose;
        return _world.Names[label] is { Outcome: LabelOutcome.Follows, Purpose: >= 0 and var purpose } ? (KeyPurpose)purpose : null;
    }

    /// <summary>The slips that take a group as a whole.</summary>
    public Slip SlipTaking(KeyGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Slip.Of(Count, Question.Lines, group.FirstLine, group.LastLine);
    }

    /// <summary>
    /// How many keys of the key store the shortest KGUP <c>DELETE RANGE(start,end)</c> takes that takes a group as a whole: all numbers of
    /// one base from the lowest to the highest. KGUP knows no filter, so that keys count which the list does not show.
    /// </summary>
    /// <returns>The number; null where no range takes them all.</returns>
    public int? TakenByRangeOver(KeyGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (!group.FitInOneRange) return null;
        var labels = group.Labels.Select(label => NumberedLabel.Of(label)!.Value).ToList();
        var (first, last) = (labels.Min(label => label.Number), labels.Max(label => label.Number));
        return _numbers.Value[labels[0].Base].Count(number => number >= first && number <= last);
    }

    /// <summary>By application the slips that take any of its groups as a whole, by name.</summary>
    public IReadOnlyList<(string? Application, int Groups, Slip Slip)> ByApplication() =>
        [.. Groups.GroupBy(group => group.Application)
            .OrderBy(groups => groups.Key ?? "", StringComparer.Ordinal)
            .Select(groups => (groups.Key, groups.Count(), Slip.OfAny(Count, Question.Lines, groups.Select(group => (group.FirstLine, group.LastLine)))))];

    /// <summary>The application of a label's key; null when nothing names it.</summary>
    internal string? ApplicationOfLabel(int label)
    {
        if (_byPlan is not null && _byPlan.TryGetValue(Question.Labels.TextOf(label), out var known) && known.Application is not null) return known.Application;
        var name = _world.Names[label];
        return name is { Outcome: LabelOutcome.Follows, ApplicationLength: > 0 }
            ? Encoding.ASCII.GetString(Question.Labels[label].Slice(name.ApplicationStart, name.ApplicationLength)) : null;
    }

    private static string? KeyStoreOf(KeyListQuestion question) => question.KeyStore ?? (question.Labels.KeyStores is [var first, ..] ? first : null);

    private static Dictionary<string, (string? Application, KeyPurpose Purpose)> NamesOf(Plan plan)
    {
        var users = new Dictionary<string, HashSet<string>>();
        var instances = new PlanInstances(plan, new BackupCoverage(plan));
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var label in instances.LabelsOf(dataSet))
            {
                if (!users.TryGetValue(label.Text, out var names)) users[label.Text] = names = [];
                names.Add(dataSet.Application);
            }
        }

        // Several key stores can have a label; its name says the same in each.
        return plan.Keys.DistinctBy(key => key.Label).ToDictionary(key => key.Label.Text, key => (users.GetValueOrDefault(key.Label.Text) is { Count: 1 } only ? only.First() : null, key.Purpose));
    }
}
