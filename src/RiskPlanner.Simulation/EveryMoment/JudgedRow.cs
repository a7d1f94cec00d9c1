using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>A row of tables that are judged at every moment: a threat, or two in one of the readings of pairs. Immutable.</summary>
/// <param name="One">The threat, or the first of two.</param>
/// <param name="Other">The second threat; null where there is one.</param>
/// <param name="Reading">Which targets two threats are meant to have.</param>
internal sealed record JudgedRow(ThreatRow One, ThreatRow? Other = null, PairReading Reading = PairReading.WorstTarget)
{
    /// <summary>The rows of single events.</summary>
    public static IReadOnlyList<JudgedRow> Singles(VerdictChoices choices) => [.. choices.Rows.Select(row => new JudgedRow(row))];

    /// <summary>The rows of two events: all pairs in one reading, then all in the other.</summary>
    public static IReadOnlyList<JudgedRow> Pairs(VerdictChoices choices) =>
        [.. PlanPairVerdicts.Readings.SelectMany(_ => choices.Pairs, (reading, pair) => new JudgedRow(pair.One, pair.Other, reading))];

    /// <summary>What the row is called.</summary>
    public string Title => Other is null ? One.Title : $"{One.Title} + {Other.Title}";

    /// <summary>The kinds of its events.</summary>
    public string Event => Other is null ? One.Threat.Kind : $"{One.Threat.Kind} + {Other.Threat.Kind}";

    /// <summary>Whether it is one to keys, so that a copy in clear is told.</summary>
    public bool StrikesKeys => One.Threat.StrikesKeys || Other is { Threat.StrikesKeys: true };

    /// <summary>Whether anybody who uses the same keys may notice what it stands for.</summary>
    public bool IsOfKeys => IsOfKey(One) || (Other is not null && IsOfKey(Other));

    /// <summary>
    /// What it stands for. Two threats: each event alone, since the other one may not come, and then each choice of two, in both orders.
    /// </summary>
    /// <param name="plan">The part of the plan that is struck.</param>
    /// <param name="dataSet">The data set that is judged.</param>
    /// <param name="matters">Tells whether what happens to a target of a row can touch the data set at all.</param>
    public IEnumerable<Blow> Blows(Plan plan, DataSetDefinition dataSet, Func<ThreatRow, string, bool> matters)
    {
        if (Other is null) return Alone().Select(strike => new Blow(strike));
        var (first, second) = (OfPair(One), OfPair(Other));
        return
        [
            .. first.Concat(second).Distinct().Select(strike => new Blow(strike)),
            .. first.SelectMany(_ => second, InBothOrders).SelectMany(orders => orders),
        ];

        // What is gone cannot be struck again, but for the newest copy: the one before it is the newest then.
        static IEnumerable<Blow> InBothOrders(Strike one, Strike other) => one != other ? [new Blow(one, other), new Blow(other, one)] : one.Threat.StrikesCopy ? [new Blow(one, other)] : [];

        IEnumerable<Strike> Alone() => One.Targets(plan, dataSet).Where(target => matters(One, target))
            .SelectMany(target => ThreatTargets.Strikes(plan, One.Threat, target, plan.From, Discovery.Plan));

        IReadOnlyList<Strike> OfPair(ThreatRow row) => PairTargets.Of(row, Reading, plan, dataSet, plan.From, Discovery.Plan, target => matters(row, target));
    }

    private static bool IsOfKey(ThreatRow row) => row.Threat.UsualDiscovery != Discovery.AtOnce && row.Threat.Target != ThreatTarget.DataSet;
}
