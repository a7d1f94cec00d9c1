using System.Text;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Naming;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.ByClass;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>What a page about the names of keys holds: the list, the standard, what comes of them, and a slip that is tried. It renders nothing.</summary>
public sealed class NamingModel(PlanLibrary library, IPlanStore plans, SampleStandards samples, SheetShelf shelf, LabelFormats formats, TimeProvider clock)
{
    /// <summary>The paper's list (RSM Partners, 6.5), with a backup key for each primary key, to begin with.</summary>
    public const string Example = "DSET.PRIM.PAYROLL.KEY001\nDSET.BACK.PAYROLL.KEY001\nDSET.PRIM.LEDGER.KEY001\nDSET.BACK.LEDGER.KEY001\nDSET.PRIM.CARDS.KEY001\nDSET.BACK.CARD.KEY001\n";

    private IReadOnlyList<KeyDefinition> _keys = [];
    private Lazy<RenamePlan?> _renaming = new((RenamePlan?)null);
    private byte[] _list = [];
    private string _labels = "";

    /// <summary>The plan whose keys are looked at; null when it is a list without a plan.</summary>
    public LoadedPlan? Plan { get; private set; }

    /// <summary>Whether the plan of the address is missing.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>What the list is called.</summary>
    public string ListName { get; private set; } = "typed here";

    /// <summary>The plans whose labels can be picked; none on the page of a plan, whose keys are there already.</summary>
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];

    /// <summary>The key stores of the plan, or of the one whose labels were picked, that have keys; none of a list.</summary>
    public IReadOnlyList<string> KeyStores { get; private set; } = [];

    /// <summary>The key store whose keys are listed; null of a list.</summary>
    public string? KeyStore { get; private set; }

    /// <summary>The labels, one in each line, as they are typed; of an uploaded file in another form, its text.</summary>
    public string Labels
    {
        get => _labels;
        set => (_labels, _list) = (value, Encoding.UTF8.GetBytes(value));
    }

    /// <summary>The standard as it is typed.</summary>
    public string StandardText { get; set; } = "";

    /// <summary>The second standard as it is typed; empty when none is compared.</summary>
    public string OtherText { get; set; } = "";

    /// <summary>Over how many lines a slip goes.</summary>
    public int Lines { get; set; } = 2;

    /// <summary>What an operator typed into the list's filter.</summary>
    public string FilterText { get; set; } = "";

    /// <summary>The label that is tried.</summary>
    public string Tried { get; set; } = "";

    /// <summary>The line at which the slip begins, from 1 on; null while none is tried.</summary>
    public int? SlipAt { get; set; }

    /// <summary>What comes of it.</summary>
    public NamingSheet Sheet { get; private set; } = NamingSheet.Make(new NamingQuestion("", default, "", default));

    /// <summary>The key of the sheet's files; null when the list cannot be read.</summary>
    public string? Key { get; private set; }

    /// <summary>What the replay of a slip came to; null while none was made.</summary>
    public SlipOutcome? Outcome { get; private set; }

    /// <summary>The steps by which all keys of the plan get names that follow the standard; null where there is no plan, no standard, or nothing to rename.</summary>
    public RenamePlan? Renaming => _renaming.Value;

    /// <summary>When a renaming shall begin, as it is typed.</summary>
    public string RenameFrom { get; set; } = "";

    /// <summary>Why the plan can have nothing of the renaming done, for each label; empty when it can, and before it was tried.</summary>
    public IReadOnlyList<(string Label, string Why)> RenameRefusals { get; private set; } = [];

    /// <summary>Why that is no moment of the plan; null when it is one.</summary>
    public string? RenameFromFault
    {
        get
        {
            string? fault = null;
            if (Plan is not null) PlanRenaming.BeginningIn(Plan.Plan, RenameFrom.Trim(), out fault);
            return fault;
        }
    }

    /// <summary>Carries the renaming out in a plan that may have gone on since; null where there is nothing to do.</summary>
    public Plan? Rename(Plan plan)
    {
        if (Sheet.Standard?.Standard is not { } standard || PlanRenaming.BeginningIn(plan, RenameFrom.Trim(), out _) is not { } from) return null;
        var renaming = PlanRenaming.Of(plan, standard, Today);
        var renamed = RenamedPlan.Make(plan, renaming, from);
        var isDone = renamed.Steps.Any(step => step.At is not null);
        RenameRefusals = isDone ? [] : [.. renamed.Steps.Where(step => step.WhyNot is not null).Select(step => (step.Step.From, step.WhyNot!)).DistinctBy(refusal => refusal.From)];
        return isDone ? renamed.Plan : null;
    }

    private LocalDate Today => LocalDate.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Why the filter is none; null when it is one, or empty.</summary>
    public string? FilterFault => FilterText.Trim().Length == 0 || OperatorMask.IsValid(FilterText.Trim()) ? null : $"A filter is {OperatorMask.Rule}.";

    /// <summary>The lines that the slip takes; empty while none is tried.</summary>
    public IReadOnlyList<string> Taken => SlipAt is { } at && Sheet.Use?.Listing is { } listing
        ? [.. Enumerable.Range(at, Math.Max(0, Math.Min(Lines, listing.Count - at + 1))).Select(listing.LabelOf)]
        : [];

    /// <summary>The keys that belong together of which the slip takes all.</summary>
    public IReadOnlyList<KeyGroup> TakenWhole => SlipAt is { } at && Sheet.Use?.Listing is { } listing
        ? [.. listing.Groups.Where(group => group.FirstLine >= at && group.LastLine < at + Lines)]
        : [];

    /// <summary>The usual endings of files with lists, as an upload takes them.</summary>
    public string FileEndings => string.Join(',', formats.Endings);

    /// <summary>The standards that come with the program.</summary>
    public IReadOnlyList<(string Name, string Title)> Samples => samples.Names;

    /// <summary>Begins with a plan's keys and standard, or with the paper's list.</summary>
    public async Task BeginAsync(string? slug)
    {
        (Plan, IsMissing, KeyStores, KeyStore, Plans) = (null, false, [], null, []);
        if (slug is not null)
        {
            Plan = await library.LoadAsync(slug);
            IsMissing = Plan is null;
            if (Plan is null) return;
            Take(Plan.Plan);
            RenameFrom = InstantPattern.General.Format(PlanRenaming.UsualBeginning(Plan.Plan, Instant.FromDateTimeOffset(clock.GetUtcNow())));
            StandardText = Plan.Plan.Naming?.Standard is { } standard ? StandardFile.Write(standard) : samples.Find("paper") ?? "";
        }
        else
        {
            Plans = await plans.ListAsync();
            Labels = Example;
            StandardText = samples.Find("paper") ?? "";
        }

        Look();
    }

    /// <summary>Takes the labels of a plan into the list, without what the plan says of them; the paper's where there is no such plan.</summary>
    public async Task PickAsync(string slug)
    {
        (ListName, KeyStores, KeyStore, SlipAt) = ("typed here", [], null, null);
        if (await library.LoadAsync(slug) is { } picked) Take(picked.Plan);
        else Labels = Example;
        Look();
    }

    /// <summary>Takes the keys of one of the plan's key stores: an operator sees one CKDS at a time.</summary>
    public void ChooseKeyStore(string name)
    {
        if (!KeyStores.Contains(name)) return;
        List(name);
        SlipAt = null;
        Look();
    }

    private void Take(Plan plan)
    {
        (ListName, _keys) = (plan.Name, plan.Keys);
        KeyStores = [.. _keys.Select(key => key.KeyStore).Distinct()];
        List(KeyStores.Count > 0 ? KeyStores[0] : null);
    }

    private void List(string? keyStore)
    {
        KeyStore = keyStore;
        Labels = string.Concat(_keys.Where(key => key.KeyStore == keyStore).Select(key => key.Label.Text).Distinct().Select(label => label + "\n"));
    }

    /// <summary>Takes an uploaded list in any of its forms.</summary>
    public void Take(string name, byte[] content)
    {
        (ListName, KeyStores, KeyStore) = (name, Plan is null ? [] : KeyStores, Plan is null ? null : KeyStore);
        _list = content;
        // What is no text stays bytes, and cannot be typed on.
        _labels = FileText.Of(content) is { Faults.Count: 0 } text ? text.Text : "";
        Look();
    }

    /// <summary>Chooses a standard that comes with the program.</summary>
    public void Choose(string name, bool isOther)
    {
        var text = samples.Find(name) ?? "";
        if (isOther) OtherText = text;
        else StandardText = text;
        Look();
    }

    /// <summary>Proposes a standard from the labels; false when they suggest none.</summary>
    public bool Propose()
    {
        if (Sheet.Use is not { } use || StandardProposal.Of(use.Results.Report.Question.Labels, ShippedStandards.Compiled) is not { Standard: not null } proposal) return false;
        StandardText = ProposalFile.Write(proposal);
        Look();
        return true;
    }

    /// <summary>Looks at the list by the standards as they are now.</summary>
    public void Look()
    {
        Sheet = NamingSheet.Make(new NamingQuestion(ListName, _list, StandardText, Today)
        {
            Plan = Plan?.Plan,
            KeyStore = Plan is null ? null : KeyStore,
            Formats = formats,
            OtherStandardText = OtherText,
            Lines = Math.Clamp(Lines, 1, AdjacentKeys.MostLines),
            Filter = FilterFault is null && FilterText.Trim().Length > 0 ? new OperatorMask(FilterText.Trim()) : null,
        });
        var (plan, standard, today) = (Plan?.Plan, Sheet.Standard?.Standard, Today);
        _renaming = new(() => plan is not null && standard is not null && PlanRenaming.Of(plan, standard, today) is var renaming && renaming.Steps.Count + renaming.Cannot.Count > 0 ? renaming : null);
        Key = Sheet.Use is null ? null : shelf.Keep(Sheet);
        Outcome = null;
        if (SlipAt > Sheet.Use?.Listing.Count) SlipAt = null;
    }

    /// <summary>Tries a slip from a line on.</summary>
    public void Slip(int line)
    {
        SlipAt = line;
        Outcome = null;
    }

    /// <summary>Replays the slip on the plan; does nothing where there is no plan, or no slip that begins at one of its keys.</summary>
    public void Replay()
    {
        if (Plan is not { Plan: { } plan } || Taken is not [var first, ..] || plan.Keys.All(key => key.Label.Text != first)) return;
        var at = EventParser.DefaultTime(plan);
        var stores = plan.Keys.Where(key => key.Label.Text == first).Select(key => key.KeyStore).ToList();
        var strike = new Strike(ThreatCatalogue.Find(ThreatCatalogue.AdjacentDeletion)!, first, at, Discovery.NextUse)
        {
            Adjacent = new AdjacentKeys(Lines) { Filter = Sheet.Question.Filter },
            In = stores.Count > 1 ? stores.Find(store => store == KeyStore) ?? stores[0] : null,
        };
        var document = new ClassReplayService().Run(plan, "", [strike], null, "");
        var hit = document.Classes.Where(alike => alike.Outcome.Outcome != OutcomeKind.Intact)
            .SelectMany(alike => alike.Members.Select(member => (DataSet: member, alike.Outcome.Outcome))).ToList();
        Outcome = new SlipOutcome(
            [.. hit.Where(one => one.Outcome == OutcomeKind.Lost).Select(one => one.DataSet)], [.. hit.Where(one => one.Outcome == OutcomeKind.Unavailable).Select(one => one.DataSet)],
            hit.Count(one => one.Outcome == OutcomeKind.Recovered), ExactMoment.Of(at));
    }
}
