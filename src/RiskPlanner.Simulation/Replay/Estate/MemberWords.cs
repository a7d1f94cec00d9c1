using System.Globalization;
using System.Text.RegularExpressions;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay.Estate;

/// <summary>
/// Tells the outcome of a representative as that of a member of its class: the name, the volume, the label and the names of
/// copies are put in place of the representative's. No other name of an outcome differs between them. Immutable.
/// </summary>
internal sealed partial class MemberWords
{
    private readonly DataSetDefinition _from;
    private readonly DataSetDefinition _to;
    private readonly string _numberFrom;
    private readonly string _numberTo;

    /// <summary>The words of a member.</summary>
    /// <param name="from">The representative, as it was replayed.</param>
    /// <param name="placeFrom">Its place among the data sets of the plan that was replayed, 0 for the first.</param>
    /// <param name="to">The member.</param>
    /// <param name="placeTo">Its place in the whole plan.</param>
    public MemberWords(DataSetDefinition from, int placeFrom, DataSetDefinition to, int placeTo)
    {
        (_from, _to) = (from, to);
        (_numberFrom, _numberTo) = (CopyNames.NumberOf(placeFrom), CopyNames.NumberOf(placeTo));
    }

    /// <summary>The outcome of the member.</summary>
    public DataSetOutcome Of(DataSetOutcome outcome) => outcome with
    {
        DataSet = _to.Name,
        Route = Of(outcome.Route),
        Cause = Of(outcome.Cause),
        EndedBy = Of(outcome.EndedBy),
        Runbook = new Runbook(
            [.. outcome.Runbook.Steps.Select(step => step with { Instruction = Of(step.Instruction) })],
            [.. outcome.Runbook.NotTaken.Select(route => new RouteNotTaken(Of(route.Route), Of(route.Why), Of(route.Prerequisite)))]),
    };

    private string Of(string text) => StandingNames.Replaced(text, Renamed);

    private string Renamed(string name)
    {
        if (name == _from.Name.Text) return _to.Name.Text;
        if (name == _from.Volume) return _to.Volume;
        if (name == _from.KeyLabel?.Text) return _to.KeyLabel!.Value.Text;
        return Copy().Match(name) is { Success: true } copy && copy.Groups["number"].Value == _numberFrom && copy.Groups["owner"].Value == _from.Name.HighLevelQualifier
            ? string.Create(CultureInfo.InvariantCulture, $"{_to.Name.HighLevelQualifier}{copy.Groups["made"].Value}{_numberTo}{copy.Groups["rest"].Value}")
            : name;
    }

    /// <summary>The names that <see cref="CopyNames"/> gives.</summary>
    [GeneratedRegex(@"^(?<owner>[^.]+)(?<made>\.(BK\d+S\d+|RECOVER)\.)(?<number>D\d{5,})(?<rest>\.(G\d{4}V00|T\d{4,}))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copy();
}
