using RiskPlanner.Analysis.Exposures;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;
using RiskPlanner.Simulation;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>
/// Finds every way in which data could still be read after its key was deleted on purpose, and when each of them ends
/// (docs/theory/destruction.md). It is the mirror image of recovery: what saves data from an accident keeps it from being
/// destroyed. Pure; safe between threads.
/// </summary>
public static class DestructionAnalysis
{
    /// <summary>What is left after the record of a key is deleted.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="label">A label of the plan.</param>
    /// <param name="at">When, within the plan's horizon.</param>
    /// <exception cref="ArgumentException">The plan has no such key, or the moment is outside its horizon.</exception>
    public static DestructionReport OfKey(Plan plan, KeyLabel label, Instant at)
    {
        Require(plan, at);
        if (plan.Keys.All(key => key.Label != label)) throw new ArgumentException($"The plan has no key {label}.", nameof(label));
        var lives = new KeyLives(plan);
        return Of(plan, lives, label, at, [.. plan.DataSets.Where(dataSet => lives.TimeAfter(dataSet, at).DataSet.KeyLabel == label)], copiesToo: true);
    }

    /// <summary>What is left of one data set after the record of its key is deleted.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="name">A data set of the plan.</param>
    /// <param name="at">When, within the plan's horizon.</param>
    /// <exception cref="ArgumentException">The plan has no such data set, or the moment is outside its horizon.</exception>
    public static DestructionReport OfDataSet(Plan plan, DataSetName name, Instant at)
    {
        Require(plan, at);
        var dataSet = plan.DataSets.FirstOrDefault(candidate => candidate.Name == name)
            ?? throw new ArgumentException($"The plan has no data set {name}.", nameof(name));
        var lives = new KeyLives(plan);
        return lives.TimeAfter(dataSet, at).DataSet.KeyLabel is { } label ? Of(plan, lives, label, at, [dataSet], copiesToo: false) : InClear(dataSet, at);
    }

    private static void Require(Plan plan, Instant at)
    {
        if (at < plan.From || at > plan.Until) throw new ArgumentException("The moment is outside the plan's horizon.", nameof(at));
    }

    private static DestructionReport Of(Plan plan, KeyLives lives, KeyLabel label, Instant at, IReadOnlyList<DataSetDefinition> dataSets, bool copiesToo)
    {
        var key = plan.Keys.First(candidate => candidate.Label == label);
        var sysplexes = plan.Sysplexes.Where(sysplex => sysplex.KeyStore == key.KeyStore).ToList();
        var keeping = new ValueKeeping(plan, lives);
        var copies = new CopyRoutes(plan, lives, keeping);
        // What its key has let nobody write yet is not there.
        var written = dataSets.Where(dataSet => lives.TimeAfter(dataSet, at).WrittenAt <= at).ToList();
        var target = new KeyToDestroy(plan, lives, key, at, [.. written.Select(dataSet => lives.TimeAfter(dataSet, at).WrittenAt!.Value)], presentValue: copiesToo);
        var routes = Twins(target)
            .Concat(Repositories(plan, target))
            .Concat(written.SelectMany(dataSet => copies.Of(dataSet, at)))
            .Concat(copiesToo ? copies.Originals(label, at) : [])
            .Concat(written.SelectMany(dataSet => Transfers(plan, dataSet, lives, at)))
            .Append(OpenAddressSpaces(sysplexes, at))
            .Concat(CkdsCopies(target, keeping.HistoryOf(label)));
        return new DestructionReport
        {
            KeyLabel = label,
            At = at,
            DataSets = [.. dataSets.Select(dataSet => dataSet.Name)],
            AlsoLost = [.. plan.DataSets.Where(other => lives.TimeAfter(other, at).DataSet.KeyLabel == label && !dataSets.Contains(other)).Select(other => other.Name)],
            // Stable, so that within one end the order above stays.
            Routes = [.. routes.OrderByDescending(route => route.OpenUntil ?? Instant.MaxValue)],
            Provisos = Provisos(plan, key, sysplexes),
        };
    }

    private static DestructionReport InClear(DataSetDefinition dataSet, Instant at) => new()
    {
        KeyLabel = null,
        At = at,
        DataSets = [dataSet.Name],
        AlsoLost = [],
        Routes =
        [
            new()
            {
                Kind = RouteKind.InClear,
                Series = $"{dataSet.Name} and its copies",
                DataSet = dataSet.Name,
                Ending = "It is in clear, so that there is no key to destroy: overwrite it and each of its copies.",
            },
        ],
        Provisos = [],
    };

    private static IEnumerable<DestructionRoute> Twins(KeyToDestroy target) => target.Twins().Select(twin => new DestructionRoute
    {
        Kind = RouteKind.Twin,
        Series = $"{twin.Label}, which holds the same key value",
        KeyLabels = [twin.Label],
        OpenUntil = twin.Until,
        Ending = twin.Until is null
            ? $"Destroy {twin.Label} at the same time: CKDS copies that are taken until then hold the value too."
            : $"{twin.Label} then gets another value.",
    });

    private static IEnumerable<DestructionRoute> Repositories(Plan plan, KeyToDestroy target)
    {
        var labels = target.EverHeldBy();
        return plan.KeyManagers
            .Where(manager => manager.Kind == KeyManagerKind.Repository)
            .Select(manager => (manager.Name, manager.DualControl, Labels: (IReadOnlyList<KeyLabel>)[.. labels.Where(label => manager.Keys.Any(mask => mask.Matches(label)))]))
            .Where(manager => manager.Labels.Count > 0)
            .Select(manager => new DestructionRoute
            {
                Kind = RouteKind.Repository,
                Series = $"repository {manager.Name}",
                KeyLabels = manager.Labels,
                Ending = $"Delete {string.Join(", ", manager.Labels)} in {manager.Name} and in the backups of its data base{(manager.DualControl ? ": two people have to ask for it (dual control)" : "")}.",
            });
    }

    private static IEnumerable<DestructionRoute> Transfers(Plan plan, DataSetDefinition dataSet, KeyLives lives, Instant at) => plan.Transfers
        .Where(transfer => SendingMethods.Of(transfer.Method) is { AsBlocks: false } && transfer.Method.Sends(dataSet.Organisation))
        .Where(transfer => transfer.DataSets.Any(mask => mask.Matches(dataSet.Name)))
        .Where(transfer => transfer.Schedule is { } schedule ? schedule.Occurrences(plan.From, at).Any(moment => dataSet.ExistsAt(moment) && lives.CanRead(dataSet, moment)) : dataSet.BeginsIn(plan) <= at)
        .Select(transfer => new DestructionRoute
        {
            Kind = RouteKind.Transfer,
            Series = $"what {transfer.Name} sent in clear",
            DataSet = dataSet.Name,
            Ending = $"{transfer.To}{(transfer.Via is { } via ? $" and {via.Name} have" : " has")} to delete it.",
        });

    private static DestructionRoute OpenAddressSpaces(IReadOnlyList<Sysplex> sysplexes, Instant at) => new()
    {
        Kind = RouteKind.OpenAddressSpace,
        Series = "address spaces that have the data open",
        IsProviso = true,
        Ending = $"Each of them holds the key until it closes the data set, however long after {InstantPattern.General.Format(at)}: "
            + $"close and reopen them, or IPL {string.Join(", ", sysplexes.Select(sysplex => sysplex.Name))}.",
    };

    /// <summary>What is due at the moment of the destruction happens before it.</summary>
    private static IEnumerable<DestructionRoute> CkdsCopies(KeyToDestroy target, KeyStoreHistory history) => history.Copies
        .Where(copy => !(copy.UsableUntil <= target.At))
        .Select(copy => (Copy: copy, Labels: target.HeldByCopyOf(copy.TakenAt)))
        .Where(copy => copy.Labels.Count > 0)
        .Select(copy => CkdsCopy(copy.Copy, target.Key.KeyStore, copy.Labels, target.Key.Label));

    private static DestructionRoute CkdsCopy(CkdsCopySpan copy, string store, IReadOnlyList<KeyLabel> labels, KeyLabel destroyed) => new()
    {
        Kind = RouteKind.CkdsCopy,
        Series = (copy.Cycle is { } cycle ? $"CKDS copies of {cycle} in {store}" : $"CKDS copies of {store}")
            + (labels[0] == destroyed ? "" : $", which hold the value under {labels[0]}"),
        KeyLabels = labels,
        TakenAt = copy.TakenAt,
        OpenUntil = copy.UsableUntil,
        Ending = copy.UsableUntil is null ? "It is kept, and its master key can be had, beyond the plan's horizon: delete it."
            : copy.EndedByMasterKey ? $"Master key {copy.Generation} is then neither in a register nor in retained key parts."
            : "Its retention then ends.",
    };

    private static IReadOnlyList<string> Provisos(Plan plan, KeyDefinition key, IReadOnlyList<Sysplex> sysplexes) =>
    [
        .. OtherKeyStores(plan, key) is { Count: > 0 } others
            ? [$"the key is destroyed in {string.Join(", ", others)} too, and in their copies: what is kept there is not counted here"]
            : Array.Empty<string>(),
        $"no address space on {string.Join(", ", sysplexes.Select(sysplex => sysplex.Name))} that opened the data before still has it open",
        "there are no CKDS copies, key parts, exported keys or copies of the data besides those of the plan",
        "copies whose retention ends are really erased, key parts that are no longer retained are really destroyed, and no coprocessor keeps an older master key",
        "nobody puts the key back in the meantime",
    ];

    /// <summary>The other key stores that have the label, or get it from the one of the key.</summary>
    private static List<string> OtherKeyStores(Plan plan, KeyDefinition key) =>
        [.. plan.KeyStores.Where(store => store.Name != key.KeyStore && plan.KeyIn(store.Name, key.Label) is not null).Select(store => store.Name)];
}
