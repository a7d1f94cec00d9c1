using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>
/// Makes the outcome of a representative that of a member of its class: its name, volume and label and the names of its copies are put
/// in place of the representative's. Nothing else of an outcome differs between them. Immutable.
/// </summary>
internal sealed class MemberOutcome
{
    private readonly DataSetDefinition _from;
    private readonly DataSetDefinition _to;
    private readonly string _numberFrom;
    private readonly string _numberTo;
    private readonly string _namedFrom;
    private readonly string _namedTo;

    /// <summary>The outcomes of a member.</summary>
    /// <param name="from">The representative, as it was replayed.</param>
    /// <param name="placeFrom">Its place among the data sets of the plan that was replayed, 0 for the first.</param>
    /// <param name="to">The member.</param>
    /// <param name="placeTo">Its place in the whole plan.</param>
    public MemberOutcome(DataSetDefinition from, int placeFrom, DataSetDefinition to, int placeTo)
    {
        (_from, _to) = (from, to);
        (_numberFrom, _numberTo) = ($".{CopyNames.NumberOf(placeFrom)}.", $".{CopyNames.NumberOf(placeTo)}.");
        (_namedFrom, _namedTo) = ($".{CopyNames.NamedNumberOf(placeFrom)}.", $".{CopyNames.NamedNumberOf(placeTo)}.");
    }

    /// <summary>The outcome of the member.</summary>
    public DataSetOutcome Of(DataSetOutcome outcome) => outcome with
    {
        DataSet = _to.Name,
        // Others like a representative were not replayed.
        EndEffects = [],
        Route = outcome.Route is { } route ? route with { Copy = Of(route.Copy), Ways = [.. route.Ways.Select(Of)] } : null,
        Failures = [.. outcome.Failures.Select(Of)],
        Ends = [.. outcome.Ends.Select(end => end with { Step = Of(end.Step) })],
        Runbook = new Runbook([.. outcome.Runbook.Steps.Select(Of)]),
        Label = Of(outcome.Label),
        WriteHindrance = outcome.WriteHindrance is { } hindrance
            ? hindrance with { About = About(hindrance.About), End = hindrance.End is { } end ? end with { Step = Of(end.Step) } : null }
            : null,
    };

    private RouteFailure Of(RouteFailure failure) => failure with { About = About(failure.About), Copy = Of(failure.Copy), Label = Of(failure.Label) };

    private RecoveryStep Of(RecoveryStep step) => step with { Label = Of(step.Label), Data = Of(step.Data), Target = Of(step.Target), TargetLabel = Of(step.TargetLabel) };

    private BackupCopy? Of(BackupCopy? copy) => copy is null ? null : copy with { Address = Of(copy.Address)!.Value };

    private KeyLabel? Of(KeyLabel? label) => label is not null && label == _from.KeyLabel ? _to.KeyLabel : label;

    private string? About(string? about) => about is not null && about == _from.KeyLabel?.Text ? _to.KeyLabel!.Value.Text : about;

    private CopyAddress? Of(CopyAddress? address) => address is not { } known ? null
        : new CopyAddress(Of(known.Name), known.Medium == _from.Volume ? _to.Volume : known.Medium);

    /// <summary>The name of the data set, or that which <see cref="CopyNames"/> gives a copy of it.</summary>
    private DataSetName Of(DataSetName name)
    {
        if (name == _from.Name) return _to.Name;
        var qualifier = _from.Name.HighLevelQualifier;
        return name.Text.StartsWith(qualifier + ".", StringComparison.Ordinal) && name.Text.Contains(_numberFrom, StringComparison.Ordinal)
            ? new DataSetName(_to.Name.HighLevelQualifier + name.Text[qualifier.Length..].Replace(_numberFrom, _numberTo, StringComparison.Ordinal))
            : new DataSetName(name.Text.Replace(_namedFrom, _namedTo, StringComparison.Ordinal));
    }
}
