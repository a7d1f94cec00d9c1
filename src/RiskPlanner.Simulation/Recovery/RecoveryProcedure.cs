using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>
/// What recoverers do for a data set: read the primary, then bring back each copy, newest first, and at each key trouble try
/// to put the key right. A route counts when what is read through the access method is a version that was committed before
/// the strike. It knows no utility and no threat. For one replay and one thread.
/// </summary>
internal sealed class RecoveryProcedure
{
    private readonly ReplayState _state;
    private readonly KeyServiceRecovery _services;
    private readonly KeyRecovery _keys;
    private readonly RecoveryLabels _labels;
    private readonly Repairs _repairs;
    private int _attempts;

    public RecoveryProcedure(ReplayState state)
    {
        _state = state;
        _repairs = new Repairs(state.Plan);
        _services = new KeyServiceRecovery(state, _repairs);
        _keys = new KeyRecovery(state, _services, _repairs);
        _labels = new RecoveryLabels(state, _services, _repairs);
    }

    /// <summary>Tries every route and says what became of the data set.</summary>
    public DataSetOutcome Recover(DataSetDefinition dataSet)
    {
        _state.Log.Write(_state.Now, "recover", dataSet.Name.Text, "the loss is discovered; recovery begins");
        var running = HomeSysplex.InOrder(_state.Plan, dataSet).Where(candidate => _state.World.IsRunning(candidate.Name)).ToList();
        var run = new RecoveryRun(_state.Plan, dataSet, _state.VersionsOf(dataSet.Name), _state.FirstStrike ?? _state.Now, _state.Now);
        _services.Draft = run.Draft;
        var outcome = running.Count == 0 ? WithoutSysplex(run) : TrySysplexes(run, running) ?? run.Failed(running[0].Name);
        _keys.PutBackSaved(run.Draft);
        outcome = run.WithRunbook(outcome);
        _state.Log.Write(_state.Now, "outcome", dataSet.Name.Text, OutcomeWords(outcome));
        return outcome;
    }

    /// <summary>
    /// Tries the routes at home; where they fail for want of a key service, on another sysplex that shares the key store and
    /// has one.
    /// </summary>
    private DataSetOutcome? TrySysplexes(RecoveryRun run, List<Sysplex> running)
    {
        if (TryRoutes(run, running[0]) is { } atHome) return atHome;
        if (!run.LacksKeyService || _services.IsUp(running[0])) return null;
        if (running.Skip(1).FirstOrDefault(other => other.KeyStore == running[0].KeyStore && _services.IsUp(other)) is not { } helper) return null;
        run.Where = $" at {helper.Name}";
        return TryRoutes(run, helper);
    }

    private DataSetOutcome? TryRoutes(RecoveryRun run, Sysplex sysplex)
    {
        if (TryPrimary(run, sysplex) is { } primary) return primary;
        // A continuous copy is as new as now; the others in order of the moment they were taken.
        var copies = _state.CopiesOf(run.DataSet.Name)
            .OrderByDescending(copy => copy.Continuous)
            .ThenByDescending(copy => copy.TakenAt)
            .ThenByDescending(copy => copy.StepIndex)
            .ToList();
        foreach (var copy in copies)
        {
            if (TryCopy(run, sysplex, copy) is { } outcome) return outcome;
        }

        return null;
    }

    private DataSetOutcome? TryPrimary(RecoveryRun run, Sysplex sysplex)
    {
        run.Draft.StartRoute();
        var address = new CopyAddress(run.DataSet.Name, run.DataSet.Volume);
        var answer = ReadWithKeys(run, sysplex, address);
        return run.Judge("primary", "primary", Behind(sysplex, address), answer, isPrimary: true, fromClearCopy: false);
    }

    private DataSetOutcome? TryCopy(RecoveryRun run, Sysplex sysplex, BackupCopy copy)
    {
        var seen = _state.World.Inspect(copy.Address);
        run.Draft.StartRoute();
        if (seen is not null && copy.Step.VaultAt == seen.Site && seen.Site != sysplex.Site)
            run.Draft.Add(RecoveryAction.FetchCartridge, "", $"Fetch the cartridge with {copy.Address.Name} from {seen.Site}.");
        var label = _labels.For(sysplex, run.DataSet);
        var volume = SpareVolume.For(_state.Plan, _state.World, sysplex);
        if (volume is null)
        {
            run.NoteFailure(copy.Title, copy.SeriesTitle, new Failure(Cause.MediumLost));
            return null;
        }

        var address = copy.Address;
        Answer answer = null!;
        var read = new List<CopyAddress> { address };
        // The product of several steps may be a copy within a copy: unpack until an access method can read it.
        for (var step = copy.StepIndex; step >= 0; step--)
        {
            var utility = copy.Policy.Steps[step].Utility;
            var source = address;
            Answer Again() => _state.World.BringBack(new BringBackOrder
            {
                Sysplex = sysplex.Name,
                Utility = utility,
                Copy = source,
                Target = new CopyAddress(CopyNames.Restored(_state.Plan, run.DataSet, ++_attempts), volume),
                TargetLabel = label,
            });
            var back = WithKeys(run, sysplex, Again);
            if (!back.Done) return run.Judge(copy.Title, copy.SeriesTitle, Behind(sysplex, [.. read]), back, isPrimary: false, fromClearCopy: false);
            run.Draft.Add(copy.Continuous ? RecoveryAction.SwitchToSecondary : RecoveryAction.BringBackCopy, sysplex.Name,
                copy.Continuous ? $"Split the mirror and catalog {source.Name} on {source.Medium}." : $"Bring {source} back with {utility}{(label is null ? "" : $", allocated under {label}")}.");
            address = back.ReadableAt ?? address;
            read.Add(address);
            answer = ReadWithKeys(run, sysplex, address);
            if (answer.Failure?.Cause is not Cause.DataSetIsDump) break;
        }

        var clear = run.DataSet.KeyLabel is not null && seen is { IsClear: true };
        return run.Judge(copy.Title, copy.SeriesTitle, Behind(sysplex, [.. read]), answer, isPrimary: false, clear);
    }

    /// <summary>What recoveries have put right and the keys of what was read stand on, each once.</summary>
    private IReadOnlyList<Repair> Behind(Sysplex sysplex, params IReadOnlyList<CopyAddress> read) =>
        [.. read.Select(address => _state.World.Inspect(address)?.KeyLabel).OfType<KeyLabel>().Distinct().SelectMany(label => _repairs.Behind(sysplex, label)).Distinct()];

    private Answer ReadWithKeys(RecoveryRun run, Sysplex sysplex, CopyAddress address)
    {
        var answer = WithKeys(run, sysplex, () => _state.World.Read(sysplex.Name, Role.Recoverer, address));
        if (answer.Done) run.Draft.Add(RecoveryAction.ReadData, sysplex.Name, $"Read {address} to its end.");
        return answer;
    }

    /// <summary>Gives an instruction; where it fails about keys, puts keys right one way after the other and tries again after each.</summary>
    private Answer WithKeys(RecoveryRun run, Sysplex sysplex, Func<Answer> instruction)
    {
        var answer = _state.Logged(instruction());
        if (answer.Failure is { Cause: Cause.KeyServiceDown or Cause.PkdsMismatch or Cause.CkdsLost })
        {
            // Where all but the PKDS is right by now, the PKDS is what it fails for.
            if (!_services.BringUp(sysplex)) return _services.IsHeldUpByPkds(sysplex) ? _state.Logged(instruction()) : answer;
            answer = _state.Logged(instruction());
        }

        if (answer.Failure is not { Cause: Cause.KeyNotFound or Cause.KeyRecordDamaged or Cause.KeyValueDiffers, Label: { } label })
            return answer;
        if (answer.Failure.Cause == Cause.KeyValueDiffers) _keys.Save(sysplex, label, run.Draft);
        (KeyRestoration Restoration, Answer Answer)? outage = null;
        foreach (var restoration in _keys.Restorations(sysplex, label))
        {
            if (!restoration.Answer.Done) continue;
            var retried = _state.Logged(instruction());
            if (retried.Failure is not { IsAboutKeys: true } failure) return retried;
            _keys.NoteInVain(label, restoration, failure.Cause);
            if (CauseWords.EndOfOutage(failure) is not null) outage ??= (restoration, retried);
        }

        // The key is there again and cannot be used as it is: that can be ended.
        if (outage is { } found)
        {
            _keys.Repeat(label, found.Restoration);
            return found.Answer;
        }

        run.NoteKeyTrouble(_keys.WhyNot(sysplex, label));
        _keys.NoteNotTaken(sysplex, label, run.Draft);
        return answer;
    }

    private DataSetOutcome WithoutSysplex(RecoveryRun run)
    {
        run.NoteFailure("any route", "any route", new Failure(Cause.SysplexDown));
        var anyCopy = _state.CopiesOf(run.DataSet.Name).Select(copy => copy.Address)
            .Append(new CopyAddress(run.DataSet.Name, run.DataSet.Volume))
            .Any(address => _state.World.Inspect(address) is not null);
        return run.Failed("", anyCopy ? new OutageEnd("A sysplex that can read what is left.", Action: null, Takes: null) : null);
    }

    private static string OutcomeWords(DataSetOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Intact => "intact",
        OutcomeKind.Recovered => $"recovered: {outcome.Route}",
        OutcomeKind.Unavailable => $"unavailable: {outcome.Cause}. {outcome.EndedBy}",
        _ => $"lost: {outcome.Cause}",
    };
}
